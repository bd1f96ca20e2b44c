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

    /// <summary>The bond as a link from the derived story to the one it goes back to.</summary>
    public Lineage ToLineage() => IsHereDerived
        ? new Lineage(Here.Id, There.Id, Relation, Rounded(OfHere), Passages)
        : new Lineage(There.Id, Here.Id, Relation, Rounded(OfThere), [.. Passages.Select(passage => new Passage(passage.There, passage.Here)).OrderBy(passage => passage.Here)]);

    // What is signed with the other's outlet, said to be a translation or published later is derived; else it is not known, and the greater id is named first.
    bool IsHereDerived
    {
        get
        {
            var (here, there) = (Here.Byline != 0 && Here.Byline == There.Outlet, There.Byline != 0 && There.Byline == Here.Outlet);
            if (here != there)
                return here;
            if (Here.IsTranslation != There.IsTranslation && Relation == Relation.Translation)
                return Here.IsTranslation;
            if (Here.Published is { } mine && There.Published is { } other && mine != other)
                return mine > other;
            return string.CompareOrdinal(Here.Id, There.Id) > 0;
        }
    }

    static double Rounded(double share) => Math.Round(Math.Min(1, share), 4);
}
