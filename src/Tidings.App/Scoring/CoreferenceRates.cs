namespace Tidings.App.Scoring;

/// <summary>Precision and recall, each 0 to 1.</summary>
public readonly record struct Rates(double Precision, double Recall)
{
    /// <summary>The harmonic mean of both; 0 when both are.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}

/// <summary>
/// How near mentions put together by a program are to mentions put together by people. The definitions are those of the reference scorer of the CoNLL shared
/// tasks (Pradhan et al., ACL 2014), which hold also where one side has mentions that the other lacks.
/// </summary>
/// <param name="Muc">By links: how many must be added to one side to make it the other (Vilain et al., MUC-6 1995).</param>
/// <param name="BCubed">By mentions: the mean over mentions of what its group has in common with what it should be (Bagga and Baldwin 1998).</param>
/// <param name="CeafE">By groups: each is aligned with at most one, so that their likeness in all is greatest (Luo 2005, with his fourth measure of likeness).</param>
public sealed record CoreferenceRates(Rates Muc, Rates BCubed, Rates CeafE)
{
    /// <summary>The mean of the three harmonic means, by which the shared tasks ranked.</summary>
    public double Conll => (Muc.F1 + BCubed.F1 + CeafE.F1) / 3;

    /// <param name="key">What people put together.</param>
    /// <param name="response">What the program did.</param>
    public static CoreferenceRates Of<T>(Partition<T> key, Partition<T> response) where T : notnull
    {
        var common = Common(key, response);
        return new CoreferenceRates(
            new Rates(Links(response, key), Links(key, response)),
            new Rates(Mentions(response, common, pair => pair.Response), Mentions(key, common, pair => pair.Key)),
            Entities(key, response, common));
    }

    // How many mentions a group of the key and one of the response have in common.
    static Dictionary<(int Key, int Response), int> Common<T>(Partition<T> key, Partition<T> response) where T : notnull =>
        key.Groups.Index().SelectMany(group => group.Item.Select(response.GroupOf).OfType<int>().Select(other => (group.Index, other))).CountBy(pair => pair).ToDictionary();

    // Of the links that hold the groups of one side together, the share that the other side has too. A mention that the other lacks is a part by itself.
    static double Links<T>(Partition<T> of, Partition<T> by) where T : notnull
    {
        var (kept, all) = (0, 0);
        foreach (var group in of.Groups)
        {
            var parts = group.Select(by.GroupOf).OfType<int>().Distinct().Count() + group.Count(member => by.GroupOf(member) is null);
            (kept, all) = (kept + group.Count - parts, all + group.Count - 1);
        }
        return all > 0 ? kept / (double)all : 0;
    }

    static double Mentions<T>(Partition<T> of, Dictionary<(int Key, int Response), int> common, Func<(int Key, int Response), int> side) where T : notnull =>
        of.Count > 0 ? common.Sum(pair => pair.Value * (double)pair.Value / of.Groups[side(pair.Key)].Count) / of.Count : 0;

    static Rates Entities<T>(Partition<T> key, Partition<T> response, Dictionary<(int Key, int Response), int> common) where T : notnull
    {
        var likeness = common.ToDictionary(pair => pair.Key, pair => 2.0 * pair.Value / (key.Groups[pair.Key.Key].Count + response.Groups[pair.Key.Response].Count));
        var most = OptimalAssignment.Greatest(likeness);
        return new Rates(most / Math.Max(1, response.Groups.Count), most / Math.Max(1, key.Groups.Count));
    }
}
