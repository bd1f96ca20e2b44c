using Tidings.Evidence;

namespace Tidings.Incidents;

/// <summary>A telling with what weighing it needs, worked out once.</summary>
sealed class Facts
{
    public Facts(Telling telling, Surroundings world)
    {
        Telling = telling;
        Places = [.. telling.Places.Select(place => world.FactOf(place, telling.Family))];
        Actors = Sides(telling.Actors, world);
        Targets = Sides(telling.Targets, world);
        IsPlaceKnown = telling.Places.Any(place => place.Id is not null);
        IsActorKnown = telling.Actors.Any(party => party.Id is not null);
        IsTargetKnown = telling.Targets.Any(party => party.Id is not null);
    }

    public Telling Telling { get; }

    public PlaceFact[] Places { get; }

    /// <summary>The keys of the parties that stand for themselves.</summary>
    public string[] Actors { get; }

    public string[] Targets { get; }

    public bool IsPlaceKnown { get; }

    public bool IsActorKnown { get; }

    public bool IsTargetKnown { get; }

    static string[] Sides(IReadOnlyList<NamedParty> parties, Surroundings world) => [.. parties.Select(world.TopKeyOf).Distinct(StringComparer.Ordinal)];
}
