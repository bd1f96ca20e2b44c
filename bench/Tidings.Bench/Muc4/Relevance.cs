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

    /// <summary>What speaks for a happening's being specific.</summary>
    public static IReadOnlyDictionary<string, int> Signs(Gathered incident) => new SortedDictionary<string, int>(StringComparer.Ordinal)
    {
        ["named"] = incident.Targets.Any(thing => thing.IsNamed) ? 1 : 0,
        ["thing"] = incident.Targets.Any(thing => !thing.IsHuman) ? 1 : 0,
        ["human"] = incident.Targets.Any(thing => thing.IsHuman && !thing.IsNamed) ? 1 : 0,
        ["single"] = incident.Targets.Any(thing => thing.Number == "1" && !thing.IsNamed) ? 1 : 0,
        ["counted"] = incident.Targets.Any(thing => thing.Number is not (null or "1" or "PLURAL")) ? 1 : 0,
        ["vague"] = incident.Targets.All(thing => thing.Head is "people" or "person" or "civilian" or "population" or "other" or "woman" or "child" or "citizen" or "leader" or "peasant" or "victim") ? 1 : 0,
        ["date"] = incident.Date is not null && !incident.Date.StartsWith('-') ? 1 : 0,
        ["place"] = incident.Place is not null ? 1 : 0,
        ["perp"] = incident.Perpetrators.Count > 0 ? 1 : 0,
        ["org"] = incident.Organisations.Count > 0 ? 1 : 0,
        ["tool"] = incident.Instruments.Count > 0 ? 1 : 0,
        ["effect"] = incident.Targets.Any(thing => thing.Effect is not null) ? 1 : 0,
        ["early"] = incident.FirstSentence <= 1 ? 1 : 0,
        ["often"] = incident.Weight >= 4 ? 1 : 0,
        ["state"] = incident.IsState ? 1 : 0,
        ["arson"] = incident.Type == "ARSON" ? 1 : 0,
        ["bombing"] = incident.Type == "BOMBING" ? 1 : 0,
        ["kidnapping"] = incident.Type == "KIDNAPPING" ? 1 : 0,
        ["threat"] = incident.Stage == "THREATENED" ? 1 : 0,
    };

    // How much each sign tells, in tenths of the logarithm of the odds, measured on the texts for development and rounded.
    static readonly Dictionary<string, int> Weights = new(StringComparer.Ordinal)
    {
        ["tool"] = 10, ["kidnapping"] = 8, ["effect"] = 7, ["named"] = 6, ["threat"] = 5, ["single"] = 5, ["early"] = 4, ["place"] = 3, ["date"] = 3, ["counted"] = 3, ["perp"] = 2,
        ["org"] = 2, ["often"] = 1, ["arson"] = 0, ["thing"] = 0, ["human"] = -3, ["state"] = -3, ["bombing"] = -5, ["vague"] = -6,
    };

    /// <summary>Whether it is told specifically enough to be a happening of its own and no summary of many.</summary>
    public static bool IsSpecific(Gathered incident) => Signs(incident).Sum(sign => sign.Value * Weights[sign.Key]) >= Least;

    const int Least = 7;

    static bool IsMilitary(Thing thing) => !thing.IsNamed && (thing.Type is "ACTIVE MILITARY" or "LAW ENFORCEMENT" or "LAW ENFORCEMENT FACILITY" || Words.Military.Contains(thing.Head));
}
