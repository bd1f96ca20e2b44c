using System.Runtime.InteropServices;

namespace Tidings.Lineages;

/// <summary>
/// Pairs of prints that may share text: those that meet in a band of their signatures, or in two samples of longer n-grams.
/// Where very many meet in one place each is paired only with the few of the least ids, so that the work stays linear.
/// Which pairs there are depends on which prints there are, and not on the order in which they came.
/// </summary>
sealed class CandidatePairs(PrintTable prints)
{
    const int Crowd = 24;
    const int Leaders = 6;

    /// <summary>A sample of more prints than this says nothing: no text is carried so often but what all carry. Copies of a text that goes round so much meet in their bands.</summary>
    const int Throng = 2000;

    KeyIndex _bands = new();
    KeyIndex _samples = new();

    /// <summary>Takes in all prints that are there at the start, whose positions are in order of id.</summary>
    public void Load(int workers)
    {
        var (bands, samples) = (new KeyIndex.Maker(), new KeyIndex.Maker());
        foreach (var (print, _) in Stream())
        {
            bands.Count(print.Bands);
            samples.Count(print.Sample);
        }
        bands.Allot();
        samples.Allot();
        foreach (var (print, position) in Stream())
        {
            bands.Place(print.Bands, position);
            samples.Place(print.Sample, position);
        }
        (_bands, _samples) = (bands.Make(workers), samples.Make(workers));
    }

    /// <summary>The pairs among those that were there at the start: positions, the lesser first, each once, in order.</summary>
    public List<(int First, int Second)> All()
    {
        var (sure, once) = (new List<long>(), new List<long>());
        foreach (var holders in _bands.Shared())
            Pair(holders, sure);
        foreach (var holders in _samples.Shared().Where(holders => holders.Count <= Throng))
            Pair(holders, once);
        Order(once);
        for (var i = 1; i < once.Count; i++)
            if (once[i] == once[i - 1])
                sure.Add(once[i]);
        Order(sure);
        var pairs = new List<(int, int)>();
        for (var i = 0; i < sure.Count; i++)
            if (i == 0 || sure[i] != sure[i - 1])
                pairs.Add(((int)(sure[i] >> 32), (int)(sure[i] & int.MaxValue)));
        return pairs;
    }

    // By the bits of the second and then of the first, the lowest first, a byte at a time; bytes that all have in common are passed over.
    static void Order(List<long> pairs)
    {
        const int Bits = 8;
        var from = CollectionsMarshal.AsSpan(pairs);
        Span<long> to = new long[pairs.Count];
        Span<int> places = stackalloc int[1 << Bits];
        for (var shift = 0; shift < 64; shift += Bits)
        {
            places.Clear();
            foreach (var pair in from)
                places[(byte)(pair >> shift)]++;
            if (places.Contains(from.Length))
                continue;
            var sum = 0;
            foreach (ref var place in places)
                (place, sum) = (sum, sum + place);
            foreach (var pair in from)
                to[places[(byte)(pair >> shift)]++] = pair;
            var full = to;
            to = from;
            from = full;
        }
        from.CopyTo(CollectionsMarshal.AsSpan(pairs));
    }

    /// <summary>Takes in a print that came later, and gives the pairs that are new for it. One of them may be without it: who steps back gives way to the next.</summary>
    /// <param name="position">Its position.</param>
    /// <param name="print">The print.</param>
    /// <param name="replaced">The print that it stands for from now on; -1 when there is none.</param>
    /// <param name="doubted">Takes in prints, one of which is in every pair that may be a candidate no longer.</param>
    public HashSet<(int First, int Second)> Add(int position, StoryPrint print, int replaced, HashSet<int> doubted)
    {
        var (pairs, once) = (new HashSet<(int, int)>(), new HashSet<(int, int)>());
        if (replaced >= 0)
            doubted.Add(replaced);
        foreach (var key in print.Bands)
        {
            Meet(_bands, key, position, replaced, doubted, pair => pairs.Add(pair));
            _bands.Add(key, position);
        }
        foreach (var key in print.Sample)
        {
            if (!_samples.HasMoreThan(Throng, key))
                Meet(_samples, key, position, replaced, doubted, pair =>
                {
                    if (!once.Add(pair))
                        pairs.Add(pair);
                });
            var wasCounted = !_samples.HasMoreThan(Throng, key);
            _samples.Add(key, position);
            if (wasCounted && _samples.HasMoreThan(Throng, key))
                doubted.UnionWith(Led(Holders(_samples, key)));
        }
        return pairs;
    }

    /// <summary>Whether a pair is one of the candidates as things now stand: who led a crowd may have been followed by others since.</summary>
    public bool Has(StoryPrint here, StoryPrint there, int first, int second) =>
        Shared(here.Bands, there.Bands).Any(key => Pairs(_bands, key, first, second)) || Shared(here.Sample, there.Sample).Where(key => !_samples.HasMoreThan(Throng, key) && Pairs(_samples, key, first, second)).Skip(1).Any();

    /// <summary>Whether so many have a sample that one more changes nothing.</summary>
    public bool IsCommon(uint sample) => _samples.HasMoreThan(2 * Throng, sample);

    /// <summary>All that have a sample and are compared.</summary>
    public List<int> HoldersOf(uint sample) => Holders(_samples, sample);

    /// <summary>The candidates of a print that has been taken in.</summary>
    public HashSet<int> Of(int position, StoryPrint print)
    {
        var (found, once) = (new HashSet<int>(), new HashSet<int>());
        foreach (var key in print.Bands)
            found.UnionWith(Others(_bands, key, position));
        foreach (var key in print.Sample.Where(key => !_samples.HasMoreThan(Throng, key)))
            foreach (var other in Others(_samples, key, position))
                if (!once.Add(other))
                    found.Add(other);
        return found;
    }

    IEnumerable<(StoryPrint Print, int Position)> Stream()
    {
        var next = 0;
        foreach (var print in prints.Source.All())
        {
            // They come as they came in, but for those that the source has got since.
            var position = next < prints.Heads.Count && prints[next].Id == print.Id ? next : prints.PositionOf(print.Id);
            next = position + 1;
            if (prints.IsCompared(position))
                yield return (print, position);
        }
    }

    void Pair(List<int> holders, List<long> pairs)
    {
        for (var j = 1; j < holders.Count; j++)
            for (var i = 0; i < (holders.Count <= Crowd ? j : Math.Min(Leaders, j)); i++)
                if (holders.Count <= Crowd || !IsTemplate(holders[i], holders[j]))
                    pairs.Add(((long)holders[i] << 32) | (uint)holders[j]);
    }

    // What very many stories have is a template where it stands in two of one outlet; those that tell one story meet elsewhere too.
    bool IsTemplate(int here, int there) => prints[here].Outlet != 0 && prints[here].Outlet == prints[there].Outlet;

    void Meet(KeyIndex index, uint key, int position, int replaced, HashSet<int> doubted, Action<(int, int)> pair)
    {
        var before = Holders(index, key);
        if (before.Count == 0 && replaced < 0)
            return;
        var after = new List<int>(before) { position };
        if (replaced >= 0)
            before.Add(replaced);
        foreach (var other in after.Count <= Crowd ? before : Led(after))
            if (other != position && other != replaced && (after.Count <= Crowd || !IsTemplate(position, other)))
                pair(PrintTable.Pair(position, other));
        if (after.Count <= Crowd)
            return;
        doubted.UnionWith(before.Count <= Crowd ? before : Led(before).Except(Led(after)));
        foreach (var leader in before.Count > Crowd ? Led(after).Except(Led(before)) : Led(after).Where(leader => leader == position))
            foreach (var other in after.Where(other => other != leader && !IsTemplate(leader, other)))
                pair(PrintTable.Pair(leader, other));
    }

    bool Pairs(KeyIndex index, uint key, int first, int second)
    {
        var holders = Holders(index, key);
        return holders.Count <= Crowd || (!IsTemplate(first, second) && Led(holders) is var leaders && (leaders.Contains(first) || leaders.Contains(second)));
    }

    IEnumerable<int> Others(KeyIndex index, uint key, int position)
    {
        var holders = Holders(index, key);
        if (holders.Count <= Crowd)
            return holders.Where(other => other != position);
        var leaders = Led(holders);
        return (leaders.Contains(position) ? holders : leaders).Where(other => other != position && !IsTemplate(position, other));
    }

    List<int> Holders(KeyIndex index, uint key)
    {
        var holders = new List<int>();
        index.Holders(key, holders);
        holders.RemoveAll(holder => !prints.IsCompared(holder));
        return holders;
    }

    // Those of the least ids, found in one pass.
    List<int> Led(List<int> holders)
    {
        var leaders = new List<int>(Leaders + 1);
        foreach (var holder in holders)
        {
            if (leaders.Count == Leaders && string.CompareOrdinal(prints[holder].Id, prints[leaders[^1]].Id) > 0)
                continue;
            var at = leaders.FindIndex(leader => string.CompareOrdinal(prints[holder].Id, prints[leader].Id) < 0);
            leaders.Insert(at < 0 ? leaders.Count : at, holder);
            if (leaders.Count > Leaders)
                leaders.RemoveAt(Leaders);
        }
        return leaders;
    }

    static List<uint> Shared(uint[] here, uint[] there)
    {
        var keys = new HashSet<uint>(here);
        return [.. there.Where(keys.Contains)];
    }
}
