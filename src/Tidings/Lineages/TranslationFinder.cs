namespace Tidings.Lineages;

/// <summary>Finds stories that translate one another, or the same third text, by what a translation keeps: numbers, names, lengths and order.</summary>
sealed class TranslationFinder(IReadOnlyDictionary<string, double> expansion, int workers)
{
    const int MostCandidates = 4;
    const double Margin = 0.4;
    const double WorstDeviation = 0.7;

    /// <summary>Bonds between prints in different languages, each the best that either has in the other's language, in order of the prints.</summary>
    /// <param name="prints">What is compared.</param>
    /// <param name="group">Copies of one text, by id: they do not rival one another.</param>
    public List<Bond> Find(ComparedPrints prints, Func<string, string> group)
    {
        var heads = prints.Heads;
        if (heads.All(head => head.Language == heads[0].Language))
            return [];
        var index = new AnchorIndex(prints);
        var judge = new TranslationJudge(expansion, index.Weight);
        var pairs = Candidates(prints, index, judge);
        var judged = new TranslationSigns?[pairs.Count];
        Parallel.For(0, pairs.Count, Options, i => judged[i] = judge.Judge(prints.Print(pairs[i].Here), prints.Print(pairs[i].There))?.Signs);
        var best = Best(heads, pairs, judged);
        var bonds = new List<Bond>();
        for (var i = 0; i < pairs.Count; i++)
            if (judged[i] is { AreConvincing: true } signs && IsBest(heads, pairs[i], signs.Odds, best, group))
                bonds.Add(Bond(prints, pairs[i], judge));
        return bonds;
    }

    ParallelOptions Options => new() { MaxDegreeOfParallelism = workers };

    List<(int Here, int There)> Candidates(ComparedPrints prints, AnchorIndex index, TranslationJudge judge)
    {
        var heads = prints.Heads;
        var lists = new int[heads.Count][];
        Parallel.ForEach(prints.Stream(), Options, () => new float[heads.Count], (one, _, scores) =>
        {
            lists[one.Position] = index.Nearest(one.Print, MostCandidates, other => judge.Deviation(one.Print, heads[other]) < WorstDeviation, scores);
            return scores;
        }, _ => { });
        return [.. lists.SelectMany((list, i) => list.Select(j => (Here: Math.Min(i, j), There: Math.Max(i, j)))).Distinct().Order()];
    }

    // What every story has found in every language.
    static Dictionary<(int, string), List<(double Odds, int Other)>> Best(
        IReadOnlyList<PrintHead> heads, List<(int Here, int There)> pairs, TranslationSigns?[] judged)
    {
        var best = new Dictionary<(int, string), List<(double Odds, int Other)>>();
        for (var i = 0; i < pairs.Count; i++)
            if (judged[i] is { } signs)
            {
                Add((pairs[i].Here, heads[pairs[i].There].Language), (signs.Odds, pairs[i].There));
                Add((pairs[i].There, heads[pairs[i].Here].Language), (signs.Odds, pairs[i].Here));
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

    static bool IsBest(IReadOnlyList<PrintHead> heads, (int Here, int There) pair, double odds,
        Dictionary<(int, string), List<(double Odds, int Other)>> best, Func<string, string> group)
    {
        return !IsBeaten(pair.Here, pair.There) && !IsBeaten(pair.There, pair.Here);

        bool IsBeaten(int one, int other) => best[(one, heads[other].Language)]
            .Any(rival => rival.Odds > odds - Margin && rival.Other != other && group(heads[rival.Other].Id) != group(heads[other].Id));
    }

    static Bond Bond(ComparedPrints prints, (int Here, int There) pair, TranslationJudge judge)
    {
        var (signs, alignment) = judge.Judge(prints.Print(pair.Here), prints.Print(pair.There))!.Value;
        var (mine, other) = (prints.Story(pair.Here), prints.Story(pair.There));
        var (sentences, others) = (AnchorReader.Sentences(mine), AnchorReader.Sentences(other));
        var beads = alignment.Beads;
        var passages = beads.Select(bead => new Passage(
            mine.Text.SpanOf(sentences[bead.Here].Start, sentences[bead.Here + bead.HereCount - 1].End),
            other.Text.SpanOf(others[bead.There].Start, others[bead.There + bead.ThereCount - 1].End)));
        return new Bond(prints.Heads[pair.Here], prints.Heads[pair.There], Relation.Translation,
            (double)beads.Sum(bead => bead.HereCount) / sentences.Count, (double)beads.Sum(bead => bead.ThereCount) / others.Count, [.. passages])
        { Odds = signs.Odds };
    }
}
