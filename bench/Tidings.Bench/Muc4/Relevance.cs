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
        ["state"] = incident.IsState ? 1 : 0,
        ["bombing"] = incident.Type == "BOMBING" ? 1 : 0,
        ["kidnapping"] = incident.Type == "KIDNAPPING" ? 1 : 0,
        ["verb"] = incident.IsVerb ? 1 : 0,
        ["first"] = incident.FirstSentence == 0 ? 1 : 0,
        ["many"] = incident.Targets.Count >= 3 ? 1 : 0,
        ["figure"] = incident.Targets.Any(thing => thing.IsHuman && thing.Type is not ("CIVILIAN" or "ACTIVE MILITARY" or "LAW ENFORCEMENT")) ? 1 : 0,
        ["force"] = incident.Targets.Any(thing => thing.Type is "ACTIVE MILITARY" or "LAW ENFORCEMENT") ? 1 : 0,
        ["plural"] = incident.Targets.All(thing => thing.Number == "PLURAL") ? 1 : 0,
        ["late"] = incident.FirstSentence >= 12 ? 1 : 0,
        ["attempt"] = incident.Stage == "ATTEMPTED" ? 1 : 0,
        ["robbery"] = incident.Type == "ROBBERY" ? 1 : 0,
        ["range"] = incident.Date is { Length: > 12 } ? 1 : 0,
        ["before"] = incident.Date is { } day && day.StartsWith('-') ? 1 : 0,
        ["threat"] = incident.Stage == "THREATENED" ? 1 : 0,
    };

    // How much each sign tells, in tenths of the logarithm of the odds, measured on the texts for development and rounded.
    static readonly Dictionary<string, int> Weights = new(StringComparer.Ordinal)
    {
        ["tool"] = 13, ["threat"] = 11, ["kidnapping"] = 9, ["figure"] = 8, ["effect"] = 7, ["named"] = 7, ["single"] = 4, ["first"] = 4, ["place"] = 4, ["counted"] = 4, ["date"] = 4, ["before"] = 3,
        ["org"] = 3, ["perp"] = 1, ["many"] = -2, ["verb"] = -2, ["plural"] = -2, ["thing"] = -2, ["range"] = -3, ["state"] = -4, ["attempt"] = -4, ["late"] = -5, ["human"] = -6, ["bombing"] = -7, ["vague"] = -8,
        ["robbery"] = -11, ["force"] = -12,
    };

    /// <summary>Whether it is told specifically enough to be a happening of its own and no summary of many.</summary>
    public static bool IsSpecific(Gathered incident) => Signs(incident).Sum(sign => sign.Value * Weights.GetValueOrDefault(sign.Key)) >= Least;

    const int Least = -1;

    static bool IsMilitary(Thing thing) => !thing.IsNamed && (thing.Type is "ACTIVE MILITARY" or "LAW ENFORCEMENT" or "LAW ENFORCEMENT FACILITY" || Words.Military.Contains(thing.Head));
}
