using Tidings.Languages;
using Tidings.Stories;

namespace Tidings.Lineages;

/// <summary>Finds stories that translate one another, or the same third text, by what a translation keeps: numbers, names, lengths and order.</summary>
sealed class TranslationFinder(IReadOnlyDictionary<string, double> expansion, int workers)
{
    const int MostCandidates = 4;
    const double Margin = 0.4;
    const double WorstDeviation = 0.7;

    /// <summary>Bonds between prints in different languages, each the best that either has in the other's language, in order of the prints.</summary>
    /// <param name="prints">In order of id.</param>
    /// <param name="group">Copies of one text, by id: they do not rival one another.</param>
    /// <param name="text">Gives a story by id.</param>
    public List<Bond> Find(IReadOnlyList<StoryPrint> prints, Func<string, string> group, Func<string, Story> text)
    {
        var index = new AnchorIndex(prints);
        var judge = new TranslationJudge(expansion, index.Weight);
        var pairs = Candidates(prints, index, judge);
        var judged = new (TranslationSigns Signs, SentenceAlignment Alignment)?[pairs.Count];
        Parallel.For(0, pairs.Count, Options, i => judged[i] = judge.Judge(prints[pairs[i].Here], prints[pairs[i].There]));
        var best = Best(prints, pairs, judged);
        var bonds = new List<Bond>();
        for (var i = 0; i < pairs.Count; i++)
            if (judged[i] is { Signs.AreConvincing: true } found && IsBest(prints, pairs[i], found.Signs.Odds, best, group))
                bonds.Add(Bond(prints[pairs[i].Here], prints[pairs[i].There], found, text));
        return bonds;
    }

    ParallelOptions Options => new() { MaxDegreeOfParallelism = workers };

    List<(int Here, int There)> Candidates(IReadOnlyList<StoryPrint> prints, AnchorIndex index, TranslationJudge judge)
    {
        var lists = new int[prints.Count][];
        Parallel.For(0, prints.Count, Options, () => new float[prints.Count], (i, _, scores) =>
        {
            lists[i] = index.Nearest(i, MostCandidates, j => judge.Deviation(prints[i], prints[j]) < WorstDeviation, scores);
            return scores;
        }, _ => { });
        return [.. lists.SelectMany((list, i) => list.Select(j => (Here: Math.Min(i, j), There: Math.Max(i, j)))).Distinct().Order()];
    }

    // What every story has found in every language.
    static Dictionary<(int, string), List<(double Odds, int Other)>> Best(
        IReadOnlyList<StoryPrint> prints, List<(int Here, int There)> pairs, (TranslationSigns Signs, SentenceAlignment)?[] judged)
    {
        var best = new Dictionary<(int, string), List<(double Odds, int Other)>>();
        for (var i = 0; i < pairs.Count; i++)
            if (judged[i] is { } found)
            {
                Add((pairs[i].Here, prints[pairs[i].There].Language), (found.Signs.Odds, pairs[i].There));
                Add((pairs[i].There, prints[pairs[i].Here].Language), (found.Signs.Odds, pairs[i].Here));
            }
        return best;

        void Add((int, string) key, (double, int) value)
        {
            if (best.TryGetValue(key, out var list))
                list.Add(value);
            else
                best.Add(key, [value]);
        }
    }

    static bool IsBest(IReadOnlyList<StoryPrint> prints, (int Here, int There) pair, double odds,
        Dictionary<(int, string), List<(double Odds, int Other)>> best, Func<string, string> group)
    {
        return !IsBeaten(pair.Here, pair.There) && !IsBeaten(pair.There, pair.Here);

        bool IsBeaten(int one, int other) => best[(one, prints[other].Language)]
            .Any(rival => rival.Odds > odds - Margin && rival.Other != other && group(prints[rival.Other].Id) != group(prints[other].Id));
    }

    static Bond Bond(StoryPrint here, StoryPrint there, (TranslationSigns Signs, SentenceAlignment Alignment) found, Func<string, Story> text)
    {
        var (mine, other) = (text(here.Id), text(there.Id));
        var (sentences, others) = (AnchorReader.Sentences(mine), AnchorReader.Sentences(other));
        var beads = found.Alignment.Beads;
        var passages = beads.Select(bead => new Passage(
            mine.Text.SpanOf(sentences[bead.Here].Start, sentences[bead.Here + bead.HereCount - 1].End),
            other.Text.SpanOf(others[bead.There].Start, others[bead.There + bead.ThereCount - 1].End)));
        return new Bond(here, there, Relation.Translation,
            (double)beads.Sum(bead => bead.HereCount) / sentences.Count, (double)beads.Sum(bead => bead.ThereCount) / others.Count, [.. passages])
        { Odds = found.Signs.Odds };
    }
}
