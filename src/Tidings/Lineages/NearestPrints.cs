using System.Collections.Concurrent;

namespace Tidings.Lineages;

/// <summary>
/// For every print the few of every other language that have most anchors in common with it, by the cosine of their weights.
/// What an anchor weighs does not depend on other prints, so a print that comes later changes only the lists that it enters.
/// </summary>
sealed class NearestPrints(PrintTable prints, Func<int, int, bool> allowed)
{
    const int Most = 4;

    /// <summary>Anchors of more prints than this bring none together.</summary>
    const int Crowd = 400;

    readonly Dictionary<int, double> _lengths = [];
    readonly Dictionary<int, List<Near>> _lists = [];
    readonly Dictionary<int, HashSet<int>> _listing = [];
    readonly HashSet<string> _languages = new(StringComparer.Ordinal);
    readonly HashSet<int> _changed = [];
    KeyIndex _anchors = new();
    bool _loaded;

    /// <summary>Whether there is more than one language, and so anything to find.</summary>
    public bool IsNeeded { get; private set; }

    /// <summary>Takes in all prints that are there; does nothing while they are of one language.</summary>
    public void Load(int workers)
    {
        var positions = prints.Compared().ToHashSet();
        _languages.UnionWith(positions.Select(position => prints[position].Language));
        IsNeeded = _languages.Count > 1;
        if (!IsNeeded)
            return;
        var anchors = new KeyIndex.Maker();
        foreach (var (print, _) in Stream(positions))
            anchors.Count(Keys(print));
        anchors.Allot();
        foreach (var (print, position) in Stream(positions))
        {
            anchors.Place(Keys(print), position);
            _lengths[position] = Length(print);
        }
        _anchors = anchors.Make(workers);
        _loaded = true;
        var lists = new ConcurrentDictionary<int, List<Near>>();
        Parallel.ForEach(Stream(positions), new ParallelOptions { MaxDegreeOfParallelism = workers }, () => new Scores(prints.Heads.Count),
            (one, _, scores) =>
            {
                lists[one.Position] = List(one.Position, Score(one.Position, one.Print, scores));
                return scores;
            }, _ => { });
        foreach (var (position, list) in lists)
            Set(position, list);
    }

    /// <summary>Takes in a print that came later; the first of a second language takes in all.</summary>
    /// <param name="position">Its position.</param>
    /// <param name="print">The print.</param>
    /// <param name="replaced">The print that it stands for from now on; -1 when there is none.</param>
    public void Add(int position, StoryPrint print, int replaced)
    {
        if (!_loaded)
        {
            if (_languages.Add(print.Language) && _languages.Count > 1)
                Load(1);
            return;
        }
        _lengths[position] = Length(print);
        var crowded = Enter(position, print);
        var near = Score(position, print, new Scores(prints.Heads.Count));
        Set(position, List(position, near));
        foreach (var (other, dot) in near.Where(one => prints[one.Other].Language != print.Language && allowed(position, one.Other)))
            Insert(other, new Near(position, dot / (_lengths[position] * _lengths[other])));
        foreach (var stale in crowded.Concat(replaced >= 0 ? Forget(replaced) : []).Distinct().ToArray())
            Set(stale, List(stale, Score(stale, prints.Print(stale), new Scores(prints.Heads.Count))));
    }

    /// <summary>All that a print has in its lists or that have it in theirs.</summary>
    public IEnumerable<int> Of(int position)
    {
        var listed = _lists.TryGetValue(position, out var list) ? list.Select(near => near.Other) : [];
        return _listing.TryGetValue(position, out var listing) ? listed.Union(listing) : listed;
    }

    /// <summary>Gives those of which <see cref="Of"/> may tell others than when this was last asked for.</summary>
    public IReadOnlyCollection<int> TakeChanged()
    {
        int[] changed = [.. _changed];
        _changed.Clear();
        return changed;
    }

    static uint[] Keys(StoryPrint print) => [.. print.AnchorKeys.Distinct()];

    static double Length(StoryPrint print) => Math.Sqrt(Keys(print).Sum(key => Anchor.Weight(key) * Anchor.Weight(key)));

    IEnumerable<(StoryPrint Print, int Position)> Stream(HashSet<int> positions)
    {
        foreach (var print in prints.Source.All())
            if (prints.Has(print.Id) && prints.PositionOf(print.Id) is var position && positions.Contains(position))
                yield return (print, position);
    }

    // Gives those of whom less is known from now on, since an anchor of theirs has become one of too many.
    List<int> Enter(int position, StoryPrint print)
    {
        var crowded = new List<int>();
        foreach (var key in Keys(print))
        {
            _anchors.Add(key, position);
            if (Holders(key) is { Count: Crowd + 1 } holders)
                crowded.AddRange(holders);
        }
        return crowded;
    }

    List<int> Forget(int position)
    {
        Set(position, []);
        return _listing.TryGetValue(position, out var listing) ? [.. listing] : [];
    }

    List<int> Holders(uint key)
    {
        var holders = new List<int>();
        _anchors.Holders(key, holders);
        holders.RemoveAll(holder => !prints.IsCompared(holder));
        return holders;
    }

    List<(int Other, double Dot)> Score(int position, StoryPrint print, Scores scores)
    {
        foreach (var key in Keys(print))
        {
            var weight = Anchor.Weight(key) * Anchor.Weight(key);
            if (weight > 0 && Holders(key) is { Count: <= Crowd } holders)
                foreach (var other in holders)
                    scores.Add(other, weight);
        }
        return scores.Take(position);
    }

    List<Near> List(int position, List<(int Other, double Dot)> near) =>
        [.. near.Where(one => prints[one.Other].Language != prints[position].Language && allowed(position, one.Other))
            .Select(one => new Near(one.Other, one.Dot / (_lengths[position] * _lengths[one.Other]))).GroupBy(one => prints[one.Other].Language)
            .SelectMany(language => language.Order(Comparer<Near>.Create(Compare)).Take(Most))];

    void Insert(int position, Near near)
    {
        var list = _lists.TryGetValue(position, out var known) ? known : [];
        var language = list.Where(one => prints[one.Other].Language == prints[near.Other].Language).ToList();
        if (language.Any(one => one.Other == near.Other))
            return;
        if (language.Count < Most)
            Set(position, [.. list, near]);
        else if (language.MaxBy(one => one, Comparer<Near>.Create(Compare)) is var last && Compare(near, last) < 0)
            Set(position, [.. list.Where(one => one.Other != last.Other), near]);
    }

    void Set(int position, List<Near> list)
    {
        _changed.Add(position);
        foreach (var before in _lists.TryGetValue(position, out var known) ? known : [])
        {
            _changed.Add(before.Other);
            _listing[before.Other].Remove(position);
        }
        _lists[position] = list;
        _changed.UnionWith(list.Select(near => near.Other));
        foreach (var near in list)
            (_listing.TryGetValue(near.Other, out var listing) ? listing : _listing[near.Other] = []).Add(position);
    }

    int Compare(Near here, Near there) =>
        here.Cosine != there.Cosine ? there.Cosine.CompareTo(here.Cosine) : string.CompareOrdinal(prints[here.Other].Id, prints[there.Other].Id);

    readonly record struct Near(int Other, double Cosine);

    /// <summary>Sums by position, emptied by those that were touched.</summary>
    sealed class Scores(int count)
    {
        readonly double[] _sums = new double[count];
        readonly List<int> _touched = [];

        public void Add(int position, double value)
        {
            if (_sums[position] == 0)
                _touched.Add(position);
            _sums[position] += value;
        }

        public List<(int, double)> Take(int without)
        {
            var taken = new List<(int, double)>(_touched.Count);
            foreach (var position in _touched)
            {
                if (position != without)
                    taken.Add((position, _sums[position]));
                _sums[position] = 0;
            }
            _touched.Clear();
            return taken;
        }
    }
}
