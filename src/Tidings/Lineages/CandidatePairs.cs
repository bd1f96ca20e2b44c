namespace Tidings.Lineages;

/// <summary>
/// Pairs of prints that may share text: those that meet in a band of their signatures, or in two samples of longer n-grams.
/// Where very many meet in one place each is paired with the first few and with the one before it, so that the work stays linear.
/// </summary>
sealed class CandidatePairs(ComparedPrints prints, OutletTemplates templates)
{
    const int Crowd = 24;
    const int Heads = 4;

    /// <summary>Keys are looked at in as many portions as keep a portion small: below this number, or below so many of each print.</summary>
    const int Portion = 1 << 20;
    const int OfEach = 32;

    readonly Meetings _bands = new();
    readonly Meetings _samples = new();
    readonly List<long> _sure = [];
    readonly List<long> _once = [];

    /// <summary>Pairs of positions, the lesser first, each once, in order. What an outlet repeats is told to its templates on the way.</summary>
    public List<(int First, int Second)> Find()
    {
        var portions = 1 + prints.Heads.Sum(head => (long)KeysOf(head)) / Math.Max(Portion, (long)OfEach * prints.Heads.Count);
        for (var portion = 0; portion < portions; portion++)
            Look((ulong)portion, (ulong)portions);
        _once.Sort();
        for (var i = 1; i < _once.Count; i++)
            if (_once[i] == _once[i - 1])
                _sure.Add(_once[i]);
        _sure.Sort();
        return [.. _sure.Where((key, i) => i == 0 || key != _sure[i - 1]).Select(key => ((int)(key >> 32), (int)(key & int.MaxValue)))];
    }

    // The bands of a signature, and the samples to be expected in a text of so many words.
    static int KeysOf(PrintHead head) => MinHash.Bands + Math.Min(Winnowing.Most, head.Words * 2 / (Winnowing.Window + 1));

    void Look(ulong portion, ulong portions)
    {
        foreach (var (print, position) in prints.Stream())
        {
            for (var band = 0; band < MinHash.Bands && print.Signature.Length > 0; band++)
                if (MinHash.Band(print.Signature, band) is var key && key % portions == portion)
                    _bands.Add(key, position);
            foreach (var sample in print.Sample)
                if (sample % portions == portion)
                    _samples.Add(sample, position);
        }
        foreach (var (_, owners) in _bands.Take())
            Pair(owners, _sure);
        foreach (var (sample, owners) in _samples.Take())
        {
            Pair(owners, _once);
            templates.Meet((uint)sample, owners);
        }
    }

    static void Pair(ArraySegment<int> owners, List<long> pairs)
    {
        for (var j = 1; j < owners.Count; j++)
        {
            var heads = owners.Count <= Crowd ? j : Math.Min(Heads, j);
            for (var i = 0; i < heads; i++)
                pairs.Add(Key(owners[i], owners[j]));
            if (heads < j)
                pairs.Add(Key(owners[j - 1], owners[j]));
        }
    }

    static long Key(int a, int b) => ((long)a << 32) | (uint)b;
}
