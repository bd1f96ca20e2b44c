using System.Text;
using Tidings.Text;

namespace Tidings.Languages;

/// <summary>The number words of a language, <c>languages/CODE/numbers.tsv</c>, compiled to one matcher.</summary>
public sealed class NumberWords
{
    static readonly Dictionary<string, NumberWordKind> Kinds = Enum.GetValues<NumberWordKind>().ToDictionary(Dashed);

    readonly PhraseTrie<NumberWord> _trie = new();

    NumberWords(LanguagePack language) => Language = language;

    public LanguagePack Language { get; }

    public static NumberWords Read(DataFiles files, LanguagePack language)
    {
        var words = new NumberWords(language);
        foreach (var row in TsvTable.Read(files, $"languages/{language.Code}/numbers.tsv").Rows)
            words.Add(row);
        return words;
    }

    /// <summary>Every row whose form begins at a token, shortest first.</summary>
    public void At(ReadOnlySpan<Token> tokens, int first, List<PhraseHit<NumberWord>> hits) => _trie.At(tokens, first, hits);

    void Add(TsvRow row)
    {
        if (!Kinds.TryGetValue(row.Required("kind"), out var kind))
            throw row.Error("kind", $"\"{row["kind"]}\" is not one of {string.Join(", ", Kinds.Keys)}");
        var value = row["value"].Length > 0 ? row.Number("value") : 0;
        foreach (var form in row.Required("form").Split('|'))
        {
            var bare = true;
            foreach (var variant in Language.Forms(form))
            {
                _trie.Add(variant, new NumberWord(kind, value, !bare));
                bare = false;
            }
        }
    }

    static string Dashed(NumberWordKind kind)
    {
        var name = new StringBuilder();
        foreach (var c in kind.ToString())
        {
            if (char.IsUpper(c) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
