using Tidings.Languages;
using Tidings.Places;
using Tidings.Text;

namespace Tidings.Mentions.Toponyms;

/// <summary>What words beside a name say about whether it is a place, and which; read from <c>languages/CODE/toponyms.tsv</c>, which a language may lack.</summary>
public sealed class ToponymWords
{
    readonly Dictionary<string, HashSet<string>> _roles = new(StringComparer.Ordinal);
    readonly Dictionary<string, PlaceKind> _after = new(StringComparer.Ordinal);
    readonly Dictionary<string, PlaceKind> _before = new(StringComparer.Ordinal);
    readonly PhraseTrie<string> _short = new();
    readonly PhraseTrie<string> _people = new();

    public ToponymWords(DataFiles files, string language)
    {
        var file = $"languages/{language}/toponyms.tsv";
        if (files.TryRead(file) is { } text)
            foreach (var row in TsvTable.Parse(file, text).Rows)
                Add(row);
    }

    public bool IsEmpty => _roles.Count == 0;

    public bool Is(Token token, string role) => Is(token.Normal, role);

    /// <summary>Whether a word in normal form has a role.</summary>
    public bool Is(string normal, string role) => _roles.TryGetValue(role, out var words) && words.Contains(normal);

    /// <summary>The kind of place that a name before this word is.</summary>
    public PlaceKind? KindAfter(Token token) => _after.TryGetValue(token.Normal, out var kind) ? kind : null;

    /// <summary>The kind of place that a name after this word is.</summary>
    public PlaceKind? KindBefore(Token token) => _before.TryGetValue(token.Normal, out var kind) ? kind : null;

    /// <summary>The region that a short form stands for, and the token after it: "Calif.", "W.Va.".</summary>
    public (string Region, int End)? Short(ReadOnlySpan<Token> tokens, int first)
    {
        var hits = new List<PhraseHit<string>>();
        _short.At(tokens, first, hits);
        return hits.Count > 0 ? (hits[^1].Value, hits[^1].End) : null;
    }

    /// <summary>The place that a word stands for, and the token after it: "European", "Texans".</summary>
    public (string Place, int End)? People(ReadOnlySpan<Token> tokens, int first)
    {
        var hits = new List<PhraseHit<string>>();
        _people.At(tokens, first, hits);
        return hits.Count > 0 ? (hits[^1].Value, hits[^1].End) : null;
    }

    void Add(TsvRow row)
    {
        var (word, role) = (row.Required("word"), row.Required("role"));
        switch (role)
        {
            case "kind":
                _after[word] = Kind(row);
                break;
            case "kind-before":
                _before[word] = Kind(row);
                break;
            case "people":
                _people.Add(word, row.Required("value"));
                break;
            case "short":
                _short.Add(word, row.Required("value"));
                break;
            default:
                if (!_roles.TryGetValue(role, out var words))
                    _roles.Add(role, words = new(StringComparer.Ordinal));
                words.Add(word);
                break;
        }
    }

    static PlaceKind Kind(TsvRow row) =>
        Enum.TryParse<PlaceKind>(row.Required("value"), true, out var kind) ? kind : throw row.Error("value", $"\"{row["value"]}\" is no kind of place");
}
