namespace Tidings.Lineages;

/// <summary>
/// Stories put together from several others. Two texts that stand side by side in a third are not one text for that:
/// the third goes back to the one that fills most of it, and has the rest as excerpts.
/// </summary>
static class Compilations
{
    /// <summary>A story that fills less than this of another one is contained in it.</summary>
    const double Contained = 0.6;

    /// <summary>Contained texts that overlap by no more than this part of the shorter one stand side by side.</summary>
    const double Apart = 0.2;

    /// <summary>The bonds, with those that hold only for a part of a compilation turned into excerpts.</summary>
    public static List<Bond> Part(IReadOnlyList<Bond> bonds)
    {
        var contents = new Dictionary<string, List<Bond>>(StringComparer.Ordinal);
        foreach (var bond in bonds.Where(bond => bond.Relation == Relation.NearCopy))
        {
            if (bond.OfHere < Contained)
                Add(contents, bond.Here.Id, bond);
            if (bond.OfThere < Contained)
                Add(contents, bond.There.Id, bond);
        }
        var parted = new HashSet<Bond>(contents.SelectMany(whole => Parted(whole.Key, whole.Value)), ReferenceEqualityComparer.Instance);
        return [.. bonds.Select(bond => parted.Contains(bond) ? bond with { Relation = Relation.Excerpt } : bond)];
    }

    static IEnumerable<Bond> Parted(string whole, List<Bond> contents)
    {
        if (contents.Count < 2)
            yield break;
        var ranked = contents.OrderByDescending(bond => bond.Words).ThenBy(bond => bond.Other(whole).Id, StringComparer.Ordinal).ToArray();
        foreach (var bond in ranked.Skip(1))
            if (Overlap(Spans(whole, ranked[0]), Spans(whole, bond)) < Apart)
                yield return bond;
    }

    static (int Start, int End)[] Spans(string whole, Bond bond) =>
        [.. bond.Passages.Select(passage => bond.Here.Id == whole ? passage.Here : passage.There).Order().Select(span => (span.Start, span.End))];

    static double Overlap((int Start, int End)[] here, (int Start, int End)[] there)
    {
        var shared = 0L;
        for (int i = 0, j = 0; i < here.Length && j < there.Length;)
        {
            shared += Math.Max(0, Math.Min(here[i].End, there[j].End) - Math.Max(here[i].Start, there[j].Start));
            (i, j) = here[i].End < there[j].End ? (i + 1, j) : (i, j + 1);
        }
        return (double)shared / Math.Max(1, Math.Min(here.Sum(Length), there.Sum(Length)));

        static long Length((int Start, int End) span) => span.End - span.Start;
    }

    static void Add(Dictionary<string, List<Bond>> contents, string whole, Bond bond)
    {
        if (contents.TryGetValue(whole, out var list))
            list.Add(bond);
        else
            contents.Add(whole, [bond]);
    }
}
