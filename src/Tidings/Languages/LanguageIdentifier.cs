using System.IO.Compression;
using System.Text;
using Tidings.Text;

namespace Tidings.Languages;

/// <summary>Takes one word of a text, folded; it is good only while being taken.</summary>
public delegate void WordTaker(ReadOnlySpan<char> word);

/// <summary>
/// Says which language a text is in: first by script, then, among the languages of a script, by a <see cref="NgramClassifier"/> over its words
/// (<c>languages/identification.bin</c>; a script of one language needs none). Linear in the length of the text; judges by its first <see cref="Enough"/> letters.
/// </summary>
public sealed class LanguageIdentifier
{
    public const string Undetermined = "und";

    /// <summary>How many letters are enough to judge by.</summary>
    public const int Enough = 3000;

    /// <summary>Below this no language fits a text: see <see cref="Fit"/>.</summary>
    public const double LeastFit = -4.6;

    const string Path = "languages/identification.tsv";
    const string Tables = "languages/identification.bin";
    const double KanaShare = 0.05;
    const double LeastLead = 0.1;

    // A script that one language writes fits it well enough whatever the words are.
    const double FitOfScript = -2.5;

    readonly Dictionary<Script, NgramClassifier> _classifiers = [];
    readonly Dictionary<Script, string> _alone = [];
    readonly Lazy<Dictionary<Script, LetterModel>> _models;

    /// <exception cref="PackException">A table is missing or broken.</exception>
    public LanguageIdentifier(DataFiles files)
    {
        var table = TsvTable.Read(files, Path);
        foreach (var row in table.Rows.Where(row => row["words"].Length == 0))
            _alone.Add(ScriptOf(row), row.Required("language"));
        _models = new(() => table.Rows.Where(row => row["words"].Length > 0).GroupBy(ScriptOf)
            .ToDictionary(group => group.Key, group => LetterModel.Learn(group.Select(row => new WordList(row.Required("language"), row.Number("weight"), row.List("words"))))));
        using var reader = new BinaryReader(new ZLibStream(files.Open(Tables), CompressionMode.Decompress), Encoding.UTF8);
        for (var tables = reader.ReadByte(); tables > 0; tables--)
            _classifiers.Add((Script)reader.ReadByte(), NgramClassifier.Read(reader));
    }

    /// <summary>The identifier of the library's own tables.</summary>
    public static LanguageIdentifier BuiltIn => Of(DataFiles.BuiltIn);

    /// <summary>The identifier of data files, one for all who ask.</summary>
    public static LanguageIdentifier Of(DataFiles files) => files.Once(own => new LanguageIdentifier(own));

    /// <summary>The languages it can say, in ordinal order.</summary>
    public IReadOnlyList<string> Languages =>
        [.. _classifiers.Values.SelectMany(model => model.Languages).Concat(_alone.Values).Where(language => language != Undetermined).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The language of a text, or <c>und</c>.</summary>
    public string Identify(ReadOnlySpan<char> text) => Guess(text).Language;

    /// <summary>The language of a text, and how sure that is.</summary>
    public LanguageGuess Guess(ReadOnlySpan<char> text)
    {
        var counts = ScriptCounts.Of(text, Enough);
        if (Alone(counts) is { } language)
            return new LanguageGuess(language, counts.Letters, counts.Letters);
        return _classifiers.TryGetValue(counts.Main, out var classifier) ? Judge(text, counts.Main, classifier) : new LanguageGuess(Undetermined, counts.Letters, 0);
    }

    /// <summary>
    /// How well a text fits the best of the languages of its script, whichever that is: the mean natural logarithm of the probability of a letter; near -2 for running text,
    /// below <see cref="LeastFit"/> for no language. What is decoded wrongly fits none. 0 without letters.
    /// </summary>
    public double Fit(ReadOnlySpan<char> text)
    {
        var counts = ScriptCounts.Of(text, Enough);
        if (Alone(counts) is not null)
            return FitOfScript;
        return _models.Value.TryGetValue(counts.Main, out var model) ? model.Fit(text, counts.Main, Enough) : 0;
    }

    /// <summary>Reads the words of a script in a text, folded, until there were enough letters. What is longer than <see cref="NgramClassifier.LongestWord"/> is read as several words.</summary>
    public static void EachWord(ReadOnlySpan<char> text, Script script, int enough, WordTaker take)
    {
        Span<char> letters = stackalloc char[NgramClassifier.LongestWord];
        var read = 0;
        for (var i = 0; i < text.Length && read < enough;)
        {
            if (ScriptCounts.Of(text[i]) != script)
            {
                i++;
                continue;
            }
            i = Word(text, i, script, letters, out var length);
            if (length > 0)
                take(letters[..length]);
            read += length;
        }
    }

    string? Alone(ScriptCounts counts) => counts.Main is Script.Han or Script.Kana
        ? _alone.GetValueOrDefault(counts.KanaShare > KanaShare ? Script.Kana : Script.Han)
        : _alone.GetValueOrDefault(counts.Main);

    static LanguageGuess Judge(ReadOnlySpan<char> text, Script script, NgramClassifier classifier)
    {
        var (sums, letters) = (new int[NgramClassifier.MostLanguages], 0);
        EachWord(text, script, Enough, word =>
        {
            classifier.Add(word, sums);
            letters += word.Length;
        });
        var (best, next) = (0, -1);
        for (var i = 1; i < classifier.Languages.Count; i++)
            if (sums[i] > sums[best])
                (best, next) = (i, best);
            else if (next < 0 || sums[i] > sums[next])
                next = i;
        var lead = (sums[best] - sums[next]) * (double)classifier.Scale;
        return letters == 0 || lead < LeastLead ? new LanguageGuess(Undetermined, letters, 0) : new LanguageGuess(classifier.Languages[best], letters, lead);
    }

    // Reads a word into the buffer, folded; returns where it ends.
    static int Word(ReadOnlySpan<char> text, int i, Script script, Span<char> letters, out int length)
    {
        length = 0;
        var composes = false;
        for (; i < text.Length && length < letters.Length; i++)
        {
            var c = text[i];
            if (ScriptCounts.Of(c) == script)
                letters[length++] = LetterFold.Of(c);
            else if (LetterFold.IsCombining(c))
                (letters[length++], composes) = (c, true);
            else if (!LetterFold.IsSilent(c))
                break;
        }
        if (composes)
            length = LetterFold.Compose(letters, length);
        return i;
    }

    static Script ScriptOf(TsvRow row) =>
        Enum.TryParse<Script>(row.Required("script"), ignoreCase: true, out var script) && script != Script.Other ? script : throw row.Error("script", $"\"{row["script"]}\" is no script");
}
