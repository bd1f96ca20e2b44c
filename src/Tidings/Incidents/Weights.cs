namespace Tidings.Incidents;

/// <summary>The points of a telling beside a happening, part by part. Kept small: most of what is weighed is thrown away.</summary>
readonly record struct Weights(int Kind, int Date, int Place, SideWeights Sides, int Figures, int Headline)
{
    public int Points => Kind + Date + Place + Sides.Points + Figures + Headline;

    /// <summary>The parts that are not nought, by name.</summary>
    public IReadOnlyList<WeighedSign> Signs() => [.. Named().Where(sign => sign.Points != 0)];

    IEnumerable<WeighedSign> Named()
    {
        yield return new(Kind > 1 ? JoinSign.SameKind : JoinSign.LikeKind, Kind);
        yield return new(Date > 1 ? JoinSign.SameDate : JoinSign.NearDate, Date);
        yield return new(Place switch { >= 3 => JoinSign.SamePlace, 2 => JoinSign.PlaceWithin, 1 => JoinSign.PlaceWithinWide, _ => JoinSign.OtherPlace }, Place);
        yield return new(Sides.Actors > 0 ? JoinSign.SameActors : JoinSign.OtherActors, Sides.Actors);
        yield return new(Sides.Targets > 0 ? JoinSign.SameTargets : JoinSign.OtherTargets, Sides.Targets);
        yield return new(Sides.Mutual > 0 ? JoinSign.SameSides : JoinSign.OtherSides, Sides.Mutual);
        yield return new(JoinSign.SwappedSides, Sides.Swapped);
        yield return new(JoinSign.SameFigures, Figures);
        yield return new(JoinSign.UnderHeadline, Headline);
    }
}

/// <summary>The points for who did it and to whom.</summary>
/// <param name="Actors">Who did it.</param>
/// <param name="Targets">To whom.</param>
/// <param name="Mutual">Both, where either can be named as the one that acts.</param>
/// <param name="Swapped">What the two sides being named the other way round makes up for.</param>
readonly record struct SideWeights(int Actors, int Targets, int Mutual, int Swapped)
{
    public int Points => Actors + Targets + Mutual + Swapped;
}
