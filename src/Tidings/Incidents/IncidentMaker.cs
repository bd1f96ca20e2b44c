using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Incidents;

/// <summary>Sums up the tellings of one happening.</summary>
sealed class IncidentMaker(IncidentKinds kinds, Surroundings world)
{
    /// <param name="tellings">The earliest told first; never empty.</param>
    /// <param name="joinings">Why each of them is one of them.</param>
    public Incident Make(IReadOnlyList<Telling> tellings, IReadOnlyList<Joining> joinings)
    {
        var affirmed = tellings.Where(telling => telling.Stance != Stance.Denied).ToList();
        var telling = affirmed.Count > 0 ? affirmed : tellings;
        var sources = Corroboration.Of(telling);
        return new Incident(
            ContentId.Of("i", Founder(tellings).Id),
            Kind(telling),
            Date(telling),
            Places(telling),
            Parties(telling, each => each.Actors),
            Parties(telling, each => each.Targets),
            Figures.Of(telling),
            [.. tellings.Select(each => each.Id).Order(StringComparer.Ordinal)],
            sources.Count,
            tellings.Min(each => each.Published),
            Status(tellings))
        { Sources = sources, Joined = [.. joinings.OrderBy(joining => joining.Mention, StringComparer.Ordinal)] };
    }

    Telling Founder(IReadOnlyList<Telling> tellings) => tellings.First(each => kinds.PartOf(each.Kind) == IncidentPart.Founds);

    static IncidentStatus Status(IReadOnlyList<Telling> tellings)
    {
        var stances = tellings.Select(telling => telling.Stance).ToHashSet();
        if (stances.Contains(Stance.Denied))
            return stances.Count > 1 ? IncidentStatus.Disputed : IncidentStatus.Denied;
        return stances.Contains(Stance.Reported) ? IncidentStatus.Reported : IncidentStatus.Claimed;
    }

    string Kind(IReadOnlyList<Telling> tellings)
    {
        if (tellings.Count == 1)
            return tellings[0].Kind;
        var founding = tellings.Where(telling => kinds.PartOf(telling.Kind) == IncidentPart.Founds).ToList();
        return (founding.Count > 0 ? founding : tellings).GroupBy(telling => telling.Kind)
            .OrderByDescending(FamiliesOf).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
    }

    // The narrowest that any gives; among these the one that most families give, then the earliest.
    static EdtfDate? Date(IReadOnlyList<Telling> tellings) => tellings.Count == 1 ? tellings[0].Date : tellings.Where(telling => telling.Date is not null)
        .GroupBy(telling => telling.Date!)
        .OrderBy(group => Cluster.Length(group.Key)).ThenByDescending(FamiliesOf).ThenBy(group => group.Key).FirstOrDefault()?.Key;

    IReadOnlyList<NamedPlace> Places(IReadOnlyList<Telling> tellings) => tellings is [{ Places: { Count: < 2 } only }] ? only : [.. tellings.SelectMany(telling => telling.Places.Select(place => (telling, place)))
        .GroupBy(pair => Surroundings.KeyOf(pair.place))
        .Select(group => (Place: group.First().place, Families: group.Select(pair => pair.telling.Family).Distinct(StringComparer.Ordinal).Count()))
        .OrderBy(group => group.Place.Role).ThenByDescending(group => world.DepthOf(group.Place)).ThenByDescending(group => group.Families).ThenBy(group => Surroundings.KeyOf(group.Place), StringComparer.Ordinal)
        .Select(group => group.Place)];

    static IReadOnlyList<NamedParty> Parties(IReadOnlyList<Telling> tellings, Func<Telling, IReadOnlyList<NamedParty>> side) =>
        tellings.Count == 1 && side(tellings[0]) is { Count: < 2 } only ? only : [.. tellings.SelectMany(telling => side(telling).Select(party => (telling, party)))
            .GroupBy(pair => Surroundings.KeyOf(pair.party))
            .Select(group => (Party: group.First().party, Families: group.Select(pair => pair.telling.Family).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(group => group.Families).ThenBy(group => Surroundings.KeyOf(group.Party), StringComparer.Ordinal)
            .Select(group => group.Party)];

    static int FamiliesOf(IEnumerable<Telling> tellings) => tellings.Select(telling => telling.Family).Distinct(StringComparer.Ordinal).Count();
}
