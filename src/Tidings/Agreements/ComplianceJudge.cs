using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.Agreements;

/// <summary>Looks for acts that keep or break an obligation: of the fitting kind, at its place or by its party, in its time.</summary>
sealed class ComplianceJudge(Surroundings world)
{
    /// <summary>How many days before it was written down an obligation without an agreement's date can have been kept.</summary>
    const int Backwards = 60;

    const string Violation = "ceasefire_violation";

    /// <summary>The places and the acting sides under which an act is found.</summary>
    public IEnumerable<string> KeysOf(Telling act) =>
        act.Places.SelectMany(world.ChainOf).Concat(act.Actors.Concat(act.Targets).Select(party => Surroundings.KeyOf(world.TopOf(party)))).Distinct(StringComparer.Ordinal);

    /// <summary>The place, else the party, under which a duty meets the acts that keep or break it.</summary>
    public string KeyOf(Duty duty) => duty.Place is { } place ? Surroundings.KeyOf(place) : duty.Party is { } party ? Surroundings.KeyOf(world.TopOf(party)) : "";

    /// <summary>What became of a duty.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="due">By when.</param>
    /// <param name="acts">The acts under its key, the earlier told first.</param>
    public (Compliance Compliance, IReadOnlyList<string> Evidence) Judge(ToldDuty duty, EdtfDate? due, IReadOnlyList<Telling> acts)
    {
        var keeping = Fitting(duty, acts, duty.Kind.MetBy).Where(act => act.Stance != Stance.Denied && Keeps(duty, act)).ToList();
        var breaking = Fitting(duty, acts, duty.Kind.BrokenBy).Where(act => By(duty.Duty.Party, act)).ToList();
        // "The ceasefire of 5 July has broken down": what tells of it tells that it was broken.
        if (duty.Telling.Kind == Violation)
            return (duty.Telling.Stance == Stance.Denied ? Compliance.Disputed : Compliance.Broken, [duty.Telling.Id]);
        var denied = breaking.Exists(act => act.Stance == Stance.Denied);
        breaking.RemoveAll(act => act.Stance == Stance.Denied);
        if (breaking.Count > 0)
            return (denied || keeping.Count > 0 ? Compliance.Disputed : Compliance.Broken, Ids(breaking));
        if (keeping.Find(act => act.Stance == Stance.Reported) is { } kept)
            return (IsLate(kept, due) ? Compliance.MetLate : Compliance.Met, Ids(keeping));
        if (keeping.Count > 0)
            return (Fitting(duty, acts, duty.Kind.MetBy).Any(act => act.Stance == Stance.Denied && Keeps(duty, act)) ? Compliance.Disputed : Compliance.Met, Ids(keeping));
        return (Compliance.Pending, []);
    }

    /// <summary>Whether an act keeps or breaks a duty, or is said not to have done so: without it the same would become of the duty otherwise.</summary>
    public bool Concerns(Telling act, ToldDuty duty) =>
        Fitting(duty, [act], duty.Kind.MetBy).Any(each => Keeps(duty, each)) || Fitting(duty, [act], duty.Kind.BrokenBy).Any(each => By(duty.Duty.Party, each));

    static IEnumerable<Telling> Fitting(ToldDuty duty, IReadOnlyList<Telling> acts, IReadOnlyList<string> kinds) =>
        acts.Where(act => kinds.Contains(act.Kind) && act.Id != duty.Telling.Id && InTime(duty, act));

    static bool InTime(ToldDuty duty, Telling act)
    {
        if (act.Day is not { } done)
            return true;
        var since = duty.Agreement?.Date?.First ?? duty.Telling.Published?.AddDays(-Backwards);
        return since is null || done >= since;
    }

    bool Keeps(ToldDuty duty, Telling act)
    {
        // That the bound party still holds the place is no keeping of its promise to hand it over.
        if (act.Kind == "territory_held" && By(duty.Duty.Party, act))
            return false;
        return duty.Kind.KeptBy switch
        {
            KeptBy.Actor => By(duty.Duty.Party, act),
            KeptBy.Anyone => true,
            _ => false,
        };
    }

    bool By(NamedParty? party, Telling act) => party is not null && act.Actors.Any(actor => world.AreOneSide(actor, party));

    static bool IsLate(Telling act, EdtfDate? due) => due?.Last is { } last && act.Date?.First is { } done && done > last;

    static List<string> Ids(IEnumerable<Telling> acts) => [.. acts.Select(act => act.Id)];
}
