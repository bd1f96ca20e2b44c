using Tidings.Text;

using System.Text;

namespace Tidings.Languages;

/// <summary>
/// Says which language a text is in: first by script, then, among the languages of a script, by a mixture of a word table and a letter model
/// (the interpolated trigram model of Jelinek and Mercer, 1980), both learnt from the word lists of <c>languages/identification.tsv</c>.
/// Linear in the length of the text; judges by its first <see cref="Enough"/> letters.
/// </summary>
public sealed class LanguageIdentifier
{
    public const string Undetermined = "und";

    /// <summary>How many letters are enough to judge by.</summary>
    public const int Enough = 3000;

    const string Path = "languages/identification.tsv";
    const double KanaShare = 0.05;

    static readonly Lazy<LanguageIdentifier> OfBuiltIn = new(() => new LanguageIdentifier(DataFiles.BuiltIn));

    readonly Dictionary<Script, LetterModel> _models = [];
    readonly Dictionary<Script, string> _alone = [];

    public LanguageIdentifier(DataFiles files)
    {
        var table = TsvTable.Read(files, Path);
        foreach (var group in table.Rows.GroupBy(ScriptOf).OrderBy(group => group.Key))
        {
            var words = group.Where(row => row["words"].Length > 0).ToList();
            if (words.Count > 0)
                _models.Add(group.Key, LetterModel.Learn(words.Select(row => new WordList(row.Required("language"), row.Number("weight"), row.List("words")))));
            else
                _alone.Add(group.Key, group.First().Required("language"));
        }
    }

    /// <summary>The identifier of the library's own tables.</summary>
    public static LanguageIdentifier BuiltIn => OfBuiltIn.Value;

    /// <summary>The identifier of data files; that of the library's own is learnt once and shared.</summary>
    public static LanguageIdentifier Of(DataFiles files) => ReferenceEquals(files, DataFiles.BuiltIn) ? BuiltIn : new LanguageIdentifier(files);

    /// <summary>The languages it can say, in ordinal order.</summary>
    public IReadOnlyList<string> Languages =>
        [.. _models.Values.SelectMany(model => model.Languages).Concat(_alone.Values).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The language of a text, or <c>und</c>.</summary>
    public string Identify(ReadOnlySpan<char> text) => Guess(text).Language;

    /// <summary>The language of a text, and how sure that is.</summary>
    public LanguageGuess Guess(ReadOnlySpan<char> text)
    {
        var counts = ScriptCounts.Of(text, Enough);
        var script = counts.Main;
        if (script == Script.Other)
            return new LanguageGuess(Undetermined, counts.Letters, 0, 0);
        if (script is Script.Han or Script.Kana)
            return new LanguageGuess(_alone.GetValueOrDefault(counts.KanaShare > KanaShare ? Script.Kana : Script.Han, Undetermined), counts.Letters, FitOfScript, counts.Letters);
        if (_alone.TryGetValue(script, out var language))
            return new LanguageGuess(language, counts.Letters, FitOfScript, counts.Letters);
        return _models.TryGetValue(script, out var model) ? model.Judge(text, script, Enough) : new LanguageGuess(Undetermined, counts.Letters, 0, 0);
    }

    // A script that one language writes fits it well enough whatever the words are.
    const double FitOfScript = -2.5;

    static Script ScriptOf(TsvRow row) =>
        Enum.TryParse<Script>(row.Required("script"), ignoreCase: true, out var script) && script != Script.Other ? script : throw row.Error("script", $"\"{row["script"]}\" is no script");
}
