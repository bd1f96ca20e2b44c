namespace Tidings.Bench.Muc4;

/// <summary>Which happenings belong in the data base: recent, specific, and not of one armed force against another.</summary>
internal static class Relevance
{
    public static bool Holds(Gathered incident, HappeningDates dates)
    {
        incident.Targets.RemoveAll(thing => thing.IsHuman && Words.Combatants.Contains(thing.Head) && !thing.IsNamed);
        if (incident.Targets.Count == 0 || dates.IsOld(incident.Date))
            return false;
        return !incident.Targets.All(IsMilitary);
    }

    static bool IsMilitary(Thing thing) => !thing.IsNamed && (thing.Type is "ACTIVE MILITARY" or "LAW ENFORCEMENT" or "LAW ENFORCEMENT FACILITY" || Words.Military.Contains(thing.Head));
}
