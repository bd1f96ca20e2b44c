using Tidings.Languages;
using Tidings.Parties;

namespace Tidings.Lineages;

/// <summary>Finds names of known outlets and words of credit among the hashed words of a text.</summary>
sealed class NamedOutlets
{
    readonly Dictionary<uint, List<(uint[] Words, bool IsUpper, Outlet Outlet)>> _names = [];
    readonly Dictionary<uint, List<uint[]>> _credits = [];
    readonly HashSet<uint> _joints = [];

    // A bit for every hash that a name or a credit begins with, by its lowest bits: most words begin none, and that is known without a look-up.
    const int SieveBits = 15;
    readonly ulong[] _sieve = new ulong[1 << (SieveBits - 6)];

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
        foreach (var hash in _names.Keys.Concat(_credits.Keys))
            _sieve[(hash & ((1 << SieveBits) - 1)) >> 6] |= 1UL << (int)hash;
    }

    /// <summary>Whether a name or a credit may begin at a word.</summary>
    public bool MayBeginAt(HashedWords words, int word) => words.Hashes[word] is var hash && (_sieve[(hash & ((1 << SieveBits) - 1)) >> 6] >> (int)hash & 1) != 0;

    /// <summary>The outlet whose name begins at a word, and how many words it has; the longest of several.</summary>
    public (Outlet Outlet, int Count)? At(HashedWords words, int word, string text)
    {
        if (!_names.TryGetValue(words.Hashes[word], out var names) || char.IsLower(text[words.Start(word)]))
            return null;
        var upper = !text.AsSpan(words.Start(word)..words.End(word)).ContainsAnyInRange('a', 'z');
        var best = default((Outlet, int)?);
        foreach (var (name, isUpper, outlet) in names)
            if (name.Length > (best?.Item2 ?? 0) && (upper || !isUpper) && words.Hashes[word..].StartsWith(name))
                best = (outlet, name.Length);
        return best;
    }

    /// <summary>How many words of credit begin at a word; 0 when none does.</summary>
    public int CreditAt(HashedWords words, int word)
    {
        var most = 0;
        if (_credits.TryGetValue(words.Hashes[word], out var credits))
            foreach (var credit in credits)
                if (credit.Length > most && words.Hashes[word..].StartsWith(credit))
                    most = credit.Length;
        return most;
    }

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
