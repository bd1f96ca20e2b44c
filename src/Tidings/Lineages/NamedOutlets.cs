using Tidings.Languages;
using Tidings.Parties;

namespace Tidings.Lineages;

/// <summary>Finds names of known outlets and words of credit among the hashed words of a text.</summary>
sealed class NamedOutlets
{
    readonly Dictionary<uint, List<(uint[] Words, bool IsUpper, Outlet Outlet)>> _names = [];
    readonly Dictionary<uint, List<uint[]>> _credits = [];
    readonly HashSet<uint> _joints = [];

    public NamedOutlets(DataFiles files, OutletGazetteer outlets)
    {
        foreach (var outlet in outlets.All)
            foreach (var name in outlet.Names)
                Add(_names, Words(name), words => (words, name.Length < 5 && name == name.ToUpperInvariant(), outlet));
        foreach (var row in TsvTable.Read(files, "languages/credits.tsv").Rows)
            foreach (var words in row.Required("words").Split('|').Select(Words))
                if (row.Required("what") == "and")
                    _joints.Add(words[0]);
                else
                    Add(_credits, words, all => all);
    }

    /// <summary>The outlet whose name begins at a word, and how many words it has; the longest of several.</summary>
    public (Outlet Outlet, int Count)? At(HashedWords words, int word, string text)
    {
        if (!_names.TryGetValue(words.Hashes[word], out var names) || char.IsLower(text[words.Start(word)]))
            return null;
        var upper = !text.AsSpan(words.Start(word)..words.End(word)).ContainsAnyInRange('a', 'z');
        var best = names.Where(name => (upper || !name.IsUpper) && words.Hashes[word..].StartsWith(name.Words)).OrderByDescending(name => name.Words.Length).FirstOrDefault();
        return best.Outlet is null ? null : (best.Outlet, best.Words.Length);
    }

    /// <summary>How many words of credit begin at a word; 0 when none does.</summary>
    public int CreditAt(HashedWords words, int word) => _credits.TryGetValue(words.Hashes[word], out var credits)
        ? credits.Where(credit => words.Hashes[word..].StartsWith(credit)).Select(credit => credit.Length).DefaultIfEmpty().Max() : 0;

    /// <summary>Whether a word joins the names of a byline.</summary>
    public bool IsJoint(HashedWords words, int word) => _joints.Contains(words.Hashes[word]);

    static uint[] Words(string text) => HashedWords.Of(text).Hashes.ToArray();

    static void Add<T>(Dictionary<uint, List<T>> table, uint[] words, Func<uint[], T> value)
    {
        if (words.Length == 0)
            return;
        if (table.TryGetValue(words[0], out var list))
            list.Add(value(words));
        else
            table.Add(words[0], [value(words)]);
    }
}
