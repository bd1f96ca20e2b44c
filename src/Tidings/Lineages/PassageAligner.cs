using System.Buffers;
using System.Runtime.InteropServices;

namespace Tidings.Lineages;

/// <summary>A run of equal words in two texts, in words.</summary>
readonly record struct WordRun(int Here, int There, int Length)
{
    public int HereEnd => Here + Length;

    public int ThereEnd => There + Length;
}

/// <summary>
/// Finds the runs of words that two texts have in common: every n-gram of one is looked up in the other and extended as far as it goes.
/// Short runs count only in a row, so that set phrases do not. Linear but for texts that repeat themselves, where the number of places tried for an n-gram is bounded.
/// </summary>
static class PassageAligner
{
    const int MostPlaces = 8;
    const int Near = 8;
    const double Dense = 0.6;

    public static List<WordRun> Align(HashedWords here, HashedWords there)
    {
        var unspaced = here.IsUnspaced || there.IsUnspaced;
        var runs = Runs(here.Hashes, there.Hashes, unspaced ? 8 : 4);
        return Connected(runs, unspaced ? 16 : 8);
    }

    static List<WordRun> Runs(ReadOnlySpan<uint> here, ReadOnlySpan<uint> there, int seed)
    {
        var runs = new List<WordRun>();
        if (here.Length < seed || there.Length < seed)
            return runs;
        using var grams = new RolledGrams(here, seed);
        using var others = new RolledGrams(there, seed);
        using var places = new SeedPlaces(others.Hashes);
        var seeds = grams.Hashes;
        for (var i = 0; i < seeds.Length;)
        {
            var (place, tried) = places.First(seeds[i]);
            var run = place < 0 ? default : Longest(here, there, new WordRun(i, place, seed), tried, seeds[i], places, runs);
            if (run.Length > 0)
                runs.Add(run);
            i += Math.Max(1, run.Length);
        }
        return runs;
    }

    // Of places equally long the one that goes on from the run before is taken: repeated phrases then stay in order.
    static WordRun Longest(ReadOnlySpan<uint> here, ReadOnlySpan<uint> there, WordRun first, int tried, uint seed, SeedPlaces places, List<WordRun> runs)
    {
        var (best, i) = (default(WordRun), first.Here);
        var expected = runs.Count > 0 ? runs[^1].ThereEnd + i - runs[^1].HereEnd : i;
        for (var place = first.There; place >= 0 && tried < MostPlaces; place = places.Next(place), tried++)
        {
            if (!places.IsAt(place, seed))
                continue;
            var length = here[i..].CommonPrefixLength(there[place..]);
            if (length < first.Length || length < best.Length)
                continue;
            if (length > best.Length || Math.Abs(place - expected) < Math.Abs(best.There - expected))
                best = new WordRun(i, place, length);
        }
        return best;
    }

    /// <summary>Where each n-gram of a text stands, by its hash, in order.</summary>
    readonly ref struct SeedPlaces : IDisposable
    {
        readonly ReadOnlySpan<uint> _seeds;
        readonly int[] _heads;
        readonly int[] _next;
        readonly int _shift;

        public SeedPlaces(ReadOnlySpan<uint> seeds)
        {
            var bits = System.Numerics.BitOperations.Log2((uint)seeds.Length) + 2;
            _seeds = seeds;
            _shift = 32 - bits;
            _heads = ArrayPool<int>.Shared.Rent(1 << bits);
            _next = ArrayPool<int>.Shared.Rent(seeds.Length);
            _heads.AsSpan(0, 1 << bits).Fill(-1);
            for (var i = seeds.Length - 1; i >= 0; i--)
            {
                ref var head = ref _heads[seeds[i] >> _shift];
                (_next[i], head) = (head, i);
            }
        }

        /// <summary>The first place where it stands, and how many were tried before; negative when it stands at none of those that are tried.</summary>
        public (int Place, int Tried) First(uint seed)
        {
            var place = _heads[seed >> _shift];
            for (var tried = 0; place >= 0 && tried < MostPlaces; place = _next[place], tried++)
                if (_seeds[place] == seed)
                    return (place, tried);
            return (-1, 0);
        }

        public int Next(int place) => _next[place];

        public bool IsAt(int place, uint seed) => _seeds[place] == seed;

        public void Dispose()
        {
            ArrayPool<int>.Shared.Return(_heads);
            ArrayPool<int>.Shared.Return(_next);
        }
    }

    // Runs a few words apart on one line of descent are taken together: edited text shows as many short runs in a row.
    static List<WordRun> Connected(List<WordRun> runs, int least)
    {
        var kept = new List<WordRun>(runs.Count);
        for (int first = 0, end; first < runs.Count; first = end)
        {
            var words = runs[first].Length;
            for (end = first + 1; end < runs.Count && Follows(runs[end - 1], runs[end]); end++)
                words += runs[end].Length;
            var span = Math.Max(runs[end - 1].HereEnd - runs[first].Here, runs[end - 1].ThereEnd - runs[first].There);
            if (words >= least && words >= Dense * span)
                kept.AddRange(CollectionsMarshal.AsSpan(runs)[first..end]);
        }
        return kept;
    }

    /// <summary>Whether a run goes on where another left off, but for a few words on either side.</summary>
    public static bool Follows(WordRun first, WordRun second) =>
        second.Here - first.HereEnd <= Near && second.There - first.ThereEnd is >= 0 and <= Near;
}
