using System.Collections.Concurrent;

namespace Tidings.Lineages;

/// <summary>
/// Finds stories that translate one another, or the same third text, by what a translation keeps: numbers, names, lengths and order.
/// What has been judged of two prints is remembered.
/// </summary>
sealed class TranslationFinder
{
    const double Margin = 0.4;
    const double WorstDeviation = 0.7;

    readonly PrintTable _prints;
    readonly TranslationJudge _judge;
    readonly ConcurrentDictionary<(int, int), TranslationSigns?> _judged = new();
    readonly ConcurrentDictionary<(int, int), Bond> _bonds = new();
    readonly Dictionary<int, HashSet<int>> _best = [];

    public TranslationFinder(PrintTable prints, TranslationJudge judge)
    {
        (_prints, _judge) = (prints, judge);
        Nearest = new NearestPrints(prints, (here, there) => judge.Deviation(prints[here], prints[there]) < WorstDeviation);
    }

    /// <summary>Which pairs are looked at.</summary>
    public NearestPrints Nearest { get; }

    /// <summary>Looks again which bonds between prints in different languages are the best that either has in the other's language.</summary>
    /// <param name="regrouped">Prints that are new or whose copies are other than before; those whose nearest are is known here.</param>
    /// <param name="group">Copies of one text, by id: they do not rival one another.</param>
    /// <param name="workers">How many threads may work at once.</param>
    /// <returns>The prints that such a bond came to or left.</returns>
    public HashSet<int> Renew(IEnumerable<int> regrouped, Func<string, string> group, int workers)
    {
        var turned = new HashSet<int>();
        if (!Nearest.IsNeeded)
            return turned;
        var renewed = regrouped.Concat(Nearest.TakeChanged()).ToHashSet();
        renewed.UnionWith(renewed.SelectMany(Nearest.Of).ToList());
        var pairs = renewed.SelectMany(one => Nearest.Of(one).Concat(Best(one)).Select(other => PrintTable.Pair(one, other))).Distinct().ToList();
        Parallel.ForEach(pairs, new ParallelOptions { MaxDegreeOfParallelism = workers }, pair => Judge(pair));
        foreach (var pair in pairs)
            if (Set(pair, Nearest.Of(pair.First).Contains(pair.Second) && Judge(pair) is { AreConvincing: true } signs && IsBest(pair, signs.Odds, group)))
                turned.UnionWith([pair.First, pair.Second]);
        return turned;
    }

    /// <summary>The prints that a print has such a bond with.</summary>
    public IReadOnlyCollection<int> Best(int position) => _best.TryGetValue(position, out var best) ? best : [];

    /// <summary>All such bonds among some prints that none leads out of.</summary>
    public List<Bond> BestOf(IEnumerable<int> positions) => _best.Count == 0 ? [] :
        [.. positions.SelectMany(one => Best(one).Where(other => one < other).Select(other => (one, other))).Select(pair => _bonds.GetOrAdd(pair, _ => Bond(pair)))];

    bool Set((int First, int Second) pair, bool isBest)
    {
        var (mine, others) = (_best.TryGetValue(pair.First, out var first) ? first : _best[pair.First] = [], _best.TryGetValue(pair.Second, out var second) ? second : _best[pair.Second] = []);
        return isBest ? mine.Add(pair.Second) | others.Add(pair.First) : mine.Remove(pair.Second) | others.Remove(pair.First);
    }

    /// <summary>What speaks for a print's being a translation of others or they of it, whoever else may.</summary>
    public IEnumerable<Bond> Of(int position) => Nearest.Of(position).Select(other => PrintTable.Pair(position, other))
        .Where(pair => Judge(pair) is { AreConvincing: true }).Select(pair => _bonds.GetOrAdd(pair, _ => Bond(pair)));

    TranslationSigns? Judge((int First, int Second) pair) => _judged.GetOrAdd(pair, _ => InOrder(pair) is var (first, second)
        ? _judge.Judge(_prints.Print(first), _prints.Print(second))?.Signs : null);

    // By id: whichever came first, one is here and the other there.
    (int First, int Second) InOrder((int First, int Second) pair) =>
        string.CompareOrdinal(_prints[pair.First].Id, _prints[pair.Second].Id) < 0 ? pair : (pair.Second, pair.First);

    bool IsBest((int First, int Second) pair, double odds, Func<string, string> group)
    {
        return !IsBeaten(pair.First, pair.Second) && !IsBeaten(pair.Second, pair.First);

        bool IsBeaten(int one, int other) => Nearest.Of(one).Any(rival => rival != other && _prints[rival].Language == _prints[other].Language
            && Judge(PrintTable.Pair(one, rival)) is { } signs && signs.Odds > odds - Margin && group(_prints[rival].Id) != group(_prints[other].Id));
    }

    Bond Bond((int First, int Second) pair)
    {
        var (first, second) = InOrder(pair);
        var (signs, alignment) = _judge.Judge(_prints.Print(first), _prints.Print(second))!.Value;
        var (mine, other) = (_prints.Story(first), _prints.Story(second));
        var (sentences, others) = (AnchorReader.Sentences(mine), AnchorReader.Sentences(other));
        var beads = alignment.Beads;
        var passages = beads.Select(bead => new Passage(
            mine.Text.SpanOf(sentences[bead.Here].Start, sentences[bead.Here + bead.HereCount - 1].End),
            other.Text.SpanOf(others[bead.There].Start, others[bead.There + bead.ThereCount - 1].End)));
        return new Bond(_prints[first], _prints[second], Relation.Translation,
            (double)beads.Sum(bead => bead.HereCount) / sentences.Count, (double)beads.Sum(bead => bead.ThereCount) / others.Count, [.. passages])
        { Odds = signs.Odds };
    }
}
