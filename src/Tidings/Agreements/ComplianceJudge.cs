using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.Agreements;

/// <summary>Looks for acts that keep or break an obligation: of the fitting kind, at its place or by its party, in its time.</summary>
sealed class ComplianceJudge(Surroundings world)
{
    /// <summary>How many days before it was written down an obligation without an agreement's date can have been kept.</summary>
    const int Backwards = 60;

    readonly Dictionary<string, List<Telling>> _acts = new(StringComparer.Ordinal);

    public void Add(Telling act)
    {
        foreach (var key in Keys(act))
        {
            if (!_acts.TryGetValue(key, out var list))
                _acts.Add(key, list = []);
            list.Add(act);
        }
    }

    public (Compliance Compliance, IReadOnlyList<string> Evidence) Judge(Duty duty, EdtfDate? due)
    {
        var keeping = Acts(duty, duty.Kind.MetBy).Where(act => act.Stance != Stance.Denied && Keeps(duty, act)).ToList();
        var breaking = Acts(duty, duty.Kind.BrokenBy).Where(act => By(duty.Party, act)).ToList();
        var denied = breaking.Exists(act => act.Stance == Stance.Denied);
        breaking.RemoveAll(act => act.Stance == Stance.Denied);
        if (breaking.Count > 0)
            return (denied || keeping.Count > 0 ? Compliance.Disputed : Compliance.Broken, Ids(breaking));
        if (keeping.Find(act => act.Stance == Stance.Reported) is { } kept)
            return (IsLate(kept, due) ? Compliance.MetLate : Compliance.Met, Ids(keeping));
        if (keeping.Count > 0)
            return (Acts(duty, duty.Kind.MetBy).Any(act => act.Stance == Stance.Denied && Keeps(duty, act)) ? Compliance.Disputed : Compliance.Met, Ids(keeping));
        return (Compliance.Pending, []);
    }

    // The places and the acting sides under which an act is found.
    IEnumerable<string> Keys(Telling act) =>
        act.Places.SelectMany(world.ChainOf).Concat(act.Actors.Concat(act.Targets).Select(party => Surroundings.KeyOf(world.TopOf(party)))).Distinct(StringComparer.Ordinal)
            .Select(key => $"{act.Kind}\u001F{key}");

    IEnumerable<Telling> Acts(Duty duty, IReadOnlyList<string> fitting)
    {
        var key = duty.Place is { } place ? Surroundings.KeyOf(place) : duty.Party is { } party ? Surroundings.KeyOf(world.TopOf(party)) : null;
        if (key is null)
            return [];
        return fitting.SelectMany(kind => _acts.TryGetValue($"{kind}\u001F{key}", out var acts) ? acts : []).Where(act => act.Id != duty.Telling.Id && InTime(duty, act)).Order();
    }

    static bool InTime(Duty duty, Telling act)
    {
        if (act.Day is not { } done)
            return true;
        var since = duty.Agreement?.Date?.First ?? duty.Telling.Published?.AddDays(-Backwards);
        return since is null || done >= since;
    }

    bool Keeps(Duty duty, Telling act)
    {
        // That the bound party still holds the place is no keeping of its promise to hand it over.
        if (act.Kind == "territory_held" && By(duty.Party, act))
            return false;
        return duty.Kind.KeptBy switch
        {
            KeptBy.Actor => By(duty.Party, act),
            KeptBy.Anyone => true,
            _ => false,
        };
    }

    bool By(NamedParty? party, Telling act) => party is not null && act.Actors.Any(actor => world.AreOneSide(actor, party));

    static bool IsLate(Telling act, EdtfDate? due) => due?.Last is { } last && act.Date?.First is { } done && done > last;

    static List<string> Ids(IEnumerable<Telling> acts) => [.. acts.Select(act => act.Id)];
}
