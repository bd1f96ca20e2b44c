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

    public TranslationFinder(PrintTable prints, TranslationJudge judge)
    {
        (_prints, _judge) = (prints, judge);
        Nearest = new NearestPrints(prints, (here, there) => judge.Deviation(prints[here], prints[there]) < WorstDeviation);
    }

    /// <summary>Which pairs are looked at.</summary>
    public NearestPrints Nearest { get; }

    /// <summary>Bonds between prints in different languages, each the best that either has in the other's language, in order of the prints.</summary>
    /// <param name="group">Copies of one text, by id: they do not rival one another.</param>
    /// <param name="workers">How many threads may work at once.</param>
    public List<Bond> Find(Func<string, string> group, int workers)
    {
        if (!Nearest.IsNeeded)
            return [];
        var pairs = Nearest.Pairs();
        Parallel.ForEach(pairs, new ParallelOptions { MaxDegreeOfParallelism = workers }, pair => Judge(pair));
        return [.. pairs.Where(pair => Judge(pair) is { AreConvincing: true } signs && IsBest(pair, signs.Odds, group)).Select(pair => _bonds.GetOrAdd(pair, _ => Bond(pair)))];
    }

    /// <summary>What speaks for a print's being a translation of others or they of it, whoever else may.</summary>
    public IEnumerable<Bond> Of(int position) => Nearest.Of(position).Select(other => PrintTable.Pair(position, other))
        .Where(pair => Judge(pair) is { AreConvincing: true }).Select(pair => _bonds.GetOrAdd(pair, _ => Bond(pair)));

    TranslationSigns? Judge((int Here, int There) pair) => _judged.GetOrAdd(pair, _ => InOrder(pair) is var (first, second)
        ? _judge.Judge(_prints.Print(first), _prints.Print(second))?.Signs : null);

    // By id: whichever came first, one is here and the other there.
    (int First, int Second) InOrder((int Here, int There) pair) =>
        string.CompareOrdinal(_prints[pair.Here].Id, _prints[pair.There].Id) < 0 ? pair : (pair.There, pair.Here);

    bool IsBest((int Here, int There) pair, double odds, Func<string, string> group)
    {
        return !IsBeaten(pair.Here, pair.There) && !IsBeaten(pair.There, pair.Here);

        bool IsBeaten(int one, int other) => Nearest.Of(one).Any(rival => rival != other && _prints[rival].Language == _prints[other].Language
            && Judge(PrintTable.Pair(one, rival)) is { } signs && signs.Odds > odds - Margin && group(_prints[rival].Id) != group(_prints[other].Id));
    }

    Bond Bond((int Here, int There) pair)
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
