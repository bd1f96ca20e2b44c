namespace Tidings.Lineages;

/// <summary>
/// That two prints have text in common, before it is known which of them came first.
/// </summary>
/// <param name="Here">One print.</param>
/// <param name="There">The other.</param>
/// <param name="Relation">What kind of descent.</param>
/// <param name="OfHere">Share of the first one's text that both have in common.</param>
/// <param name="OfThere">Share of the other's.</param>
/// <param name="Passages">What shows it, from here to there.</param>
sealed record Bond(PrintHead Here, PrintHead There, Relation Relation, double OfHere, double OfThere, IReadOnlyList<Passage> Passages)
{
    /// <summary>For translations, the logarithm of the odds that it is one.</summary>
    public double Odds { get; init; }

    /// <summary>How sure it is that both are one text; bonds are taken in this order.</summary>
    public double Weight => Relation switch
    {
        Relation.Copy => 3 + Math.Min(OfHere, OfThere),
        Relation.NearCopy => 2 + (Math.Max(OfHere, OfThere) + Math.Min(OfHere, OfThere)) / 2,
        Relation.Translation => 1 + Odds / 100,
        _ => Math.Max(OfHere, OfThere),
    };

    /// <summary>The print that is bound to the one with this id.</summary>
    public PrintHead Other(string id) => Here.Id == id ? There : Here;

    /// <summary>Equal words.</summary>
    public int Words => (int)Math.Round(OfHere * Here.Words);

    /// <summary>How many names the first one spells right that the other misspells, less the others.</summary>
    public int Corrected { get; init; }

    /// <summary>The bond as a link from the derived story to the one it goes back to; where nothing tells which is which, from the greater id to the lesser.</summary>
    public Lineage ToLineage()
    {
        var signs = Descent.Between(Here, There, Relation, Corrected);
        var decided = Descent.Decide(signs);
        return decided ?? string.CompareOrdinal(Here.Id, There.Id) > 0
            ? new Lineage(Here.Id, There.Id, Relation, Rounded(OfHere), Passages) { Direction = new Descent(decided is not null, signs) }
            : new Lineage(There.Id, Here.Id, Relation, Rounded(OfThere), [.. Passages.Select(passage => new Passage(passage.There, passage.Here)).OrderBy(passage => passage.Here)])
            {
                Direction = new Descent(decided is not null, [.. signs.Select(sign => sign with { IsFor = !sign.IsFor })]),
            };
    }

    static double Rounded(double share) => Math.Round(Math.Min(1, share), 4);
}
