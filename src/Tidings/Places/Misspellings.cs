using System.Numerics;

namespace Tidings.Places;

/// <summary>A known name that another is a slip for.</summary>
/// <param name="Name">The known name in the form of <see cref="NameKey"/>.</param>
/// <param name="Distance">The number of slips.</param>
/// <param name="Places">What the known name may mean.</param>
public sealed record MisspeltName(string Name, int Distance, IReadOnlyList<Place> Places);

/// <summary>
/// Finds the known name nearest to a misspelt one by optimal string alignment (Damerau 1964, restricted: no letter is moved twice),
/// among names of like length with the same first letter. Two letters that changed places count as one slip wherever they stand.
/// </summary>
sealed class Misspellings
{
    const int LeastLength = 5;
    const int LengthForTwo = 9;

    readonly Dictionary<(char First, int Length), List<(string Key, ulong Letters)>> _buckets = [];

    public Misspellings(IEnumerable<string> keys)
    {
        foreach (var key in keys.Where(key => key.Length >= LeastLength).Order(StringComparer.Ordinal))
        {
            if (!_buckets.TryGetValue((key[0], key.Length), out var bucket))
                _buckets.Add((key[0], key.Length), bucket = []);
            bucket.Add((key, Letters(key)));
        }
    }

    public MisspeltName? Nearest(string name, Func<string, IReadOnlyList<Place>> places)
    {
        if (name.Length < LeastLength)
            return null;
        var most = name.Length >= LengthForTwo ? 2 : 1;
        for (var slips = 1; slips <= most; slips++)
            if (At(name, slips, places) is { Count: > 0 } found)
                return Only(found, slips);
        return null;
    }

    List<(string Name, IReadOnlyList<Place> Places)> At(string name, int slips, Func<string, IReadOnlyList<Place>> places)
    {
        var found = new List<(string, IReadOnlyList<Place>)>();
        var letters = Letters(name);
        for (var length = name.Length - slips; length <= name.Length + slips; length++)
            if (_buckets.TryGetValue((name[0], length), out var bucket))
                foreach (var (key, others) in bucket)
                    if (BitOperations.PopCount(letters ^ others) <= 2 * slips && Distance(name, key, slips) == slips && places(key) is { Count: > 0 } meant)
                        found.Add((key, meant));
        return found;
    }

    // Which letters a word has; a slip adds one, takes one away, or both.
    static ulong Letters(string word)
    {
        var letters = 0ul;
        foreach (var c in word)
            letters |= 1ul << (c & 63);
        return letters;
    }

    // Several spellings of the same places are one answer; names of different places are none.
    static MisspeltName? Only(List<(string Name, IReadOnlyList<Place> Places)> found, int slips)
    {
        var (name, places) = found[0];
        foreach (var (_, others) in found.Skip(1))
        {
            places = [.. places.Intersect(others)];
            if (places.Count == 0)
                return null;
        }
        return new MisspeltName(name, slips, places);
    }

    /// <summary>The number of slips between two words; <paramref name="most"/> + 1 when there are more than that.</summary>
    public static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        if (most > 0 && IsExchange(a, b))
            return 1;
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            if (Row(a, b, i, before, last, row) > most)
                return most + 1;
            (before, last, row) = (last, row, before);
        }
        return Math.Min(last[b.Length], most + 1);
    }

    static bool IsExchange(string a, string b)
    {
        if (a.Length != b.Length)
            return false;
        var (first, second) = (-1, -1);
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i])
            {
                if (second >= 0)
                    return false;
                (first, second) = first < 0 ? (i, -1) : (first, i);
            }
        return second >= 0 && a[first] == b[second] && a[second] == b[first];
    }

    static int Row(string a, string b, int i, int[] before, int[] last, int[] row)
    {
        var least = row[0] = i;
        for (var j = 1; j <= b.Length; j++)
        {
            var same = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + same);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = Math.Min(row[j], before[j - 2] + 1);
            least = Math.Min(least, row[j]);
        }
        return least;
    }
}
