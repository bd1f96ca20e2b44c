namespace Tidings.Bench.Muc4;

/// <summary>Completes what was gathered of a happening from the sentences around: the date, the place, who did it, by what, and what people are called elsewhere.</summary>
internal sealed class Completion(Surroundings surroundings, string text)
{
    readonly string? _group = Organisations.Dominant(text).FirstOrDefault();

    public void Complete(Gathered incident)
    {
        foreach (var person in incident.Targets.Where(thing => thing.IsNamed))
            surroundings.Complete(person);
        incident.Targets.RemoveAll(thing => Again(thing, incident.Targets));
        var near = Near(incident).ToList();
        incident.Place ??= near.Select(names => names.Place).FirstOrDefault(place => place is not null);
        incident.Date ??= Within(incident).Concat(Before(incident)).Select(names => names.Date).FirstOrDefault(date => date is not null && date.Length < Days);
        if (incident.Type == "BOMBING")
            Instruments(incident, near);
        Perpetrators(incident, near);
        Effects(incident);
        Confidence(incident);
    }

    // "dead" and "victim" are for those whom the text calls by nothing else; "the man" is the one that has a name.
    static bool Again(Thing thing, List<Thing> all) =>
        thing.IsHuman && !thing.IsNamed && all.Exists(other => other != thing && other.IsHuman && (other.Effect == thing.Effect || thing.Effect is null) && IsAgain(thing, other));

    static bool IsAgain(Thing thing, Thing other)
    {
        if (Outcomes.Contains(thing.Head))
            return !Outcomes.Contains(other.Head) || other.IsNamed;
        if (thing.Number == "1")
            return other.IsNamed && (Anybody.Contains(thing.Head) || thing.IsDefinite && (other.Type == thing.Type || other.Type == "CIVILIAN" || thing.Type == "CIVILIAN"));
        return thing.Number == "PLURAL" && !other.IsNamed && other.Number != "1" && other.Head != thing.Head && other.Description is { } words && words.Contains(thing.Head, StringComparison.OrdinalIgnoreCase);
    }

    static readonly HashSet<string> Outcomes = ["dead", "wounded", "injured", "victim", "body", "corpse", "death", "fatality", "casualty"];

    static readonly HashSet<string> Anybody = ["man", "woman", "person", "individual", "leader"];

    // "causing serious damage", "there were no casualties": told of all things or people together.
    void Effects(Gathered incident)
    {
        var own = Own(incident).ToList();
        if (own.Select(names => names.ThingEffect).FirstOrDefault(effect => effect is not null) is { } effect)
            foreach (var thing in incident.Targets.Where(thing => !thing.IsHuman))
                thing.Effect ??= effect == "DESTROYED" ? "SOME DAMAGE" : effect;
        if (own.Exists(names => names.NobodyHurt) && incident.Targets.All(thing => !thing.IsHuman || thing.Effect is null))
            incident.BareEffect = "NO INJURY OR DEATH";
    }

    IEnumerable<SentenceNames> Own(Gathered incident) =>
        Enumerable.Range(incident.FirstSentence, Math.Min(incident.LastSentence, incident.FirstSentence + 4) - incident.FirstSentence + 1).Append(incident.LastSentence + 1).Where(i => i < surroundings.Sentences.Count).Distinct().Select(i => surroundings.Sentences[i]);

    void Confidence(Gathered incident)
    {
        var first = surroundings.Sentences[incident.FirstSentence];
        for (var i = 0; i < incident.Organisations.Count; i++)
            if (incident.Organisations[i] is { Confidence: "REPORTED AS FACT" or "SUSPECTED OR ACCUSED" } organisation && (first.IsSuspicion || organisation.Confidence != "REPORTED AS FACT"))
                incident.Organisations[i] = (organisation.Name, first.IsOfAuthority ? "SUSPECTED OR ACCUSED BY AUTHORITIES" : "SUSPECTED OR ACCUSED");
        for (var i = 0; i < incident.Perpetrators.Count; i++)
            incident.Perpetrators[i] = System.Text.RegularExpressions.Regex.Replace(incident.Perpetrators[i], "^(ALLEGED|PRESUMED|SUSPECTED|SO-CALLED) ", "");
    }

    // A range of days is not taken over from another sentence.
    const int Days = 13;

    IEnumerable<SentenceNames> Within(Gathered incident)
    {
        for (var i = incident.FirstSentence; i <= Math.Min(incident.LastSentence, incident.FirstSentence + 6); i++)
            yield return surroundings.Sentences[i];
    }

    IEnumerable<SentenceNames> Before(Gathered incident) => incident.FirstSentence > 0 ? [surroundings.Sentences[incident.FirstSentence - 1]] : [];

    // The sentences of the happening, then the one before and the one after.
    IEnumerable<SentenceNames> Near(Gathered incident)
    {
        for (var i = incident.FirstSentence; i <= Math.Min(incident.LastSentence, incident.FirstSentence + 6); i++)
            yield return surroundings.Sentences[i];
        if (incident.FirstSentence > 0)
            yield return surroundings.Sentences[incident.FirstSentence - 1];
        if (incident.LastSentence + 1 < surroundings.Sentences.Count)
            yield return surroundings.Sentences[incident.LastSentence + 1];
    }

    static void Instruments(Gathered incident, List<SentenceNames> near)
    {
        if (incident.Instruments.Count == 0)
            incident.Instruments.AddRange(near.SelectMany(names => names.Instruments).Where(tool => tool.Type is "BOMB" or "DYNAMITE" or "VEHICLE BOMB" or "EXPLOSIVE" or "GRENADE" or "MOLOTOV COCKTAIL" or "ROCKET" or "MINE").DistinctBy(tool => tool.Type).Take(1));
        incident.InstrumentType ??= "BOMB";
    }

    void Perpetrators(Gathered incident, List<SentenceNames> near)
    {
        if (incident.Perpetrators.Count == 0 && incident.Organisations.Count == 0 && near.SelectMany(names => names.Perpetrators).FirstOrDefault() is { Text: not null } found)
        {
            incident.Perpetrators.Add(found.Text);
            incident.Organisations.AddRange(Organisations.In(found.Text).Take(1).Select(name => (name, "REPORTED AS FACT")));
        }
        if (incident.Organisations.Count == 0 && !incident.IsState)
        {
            var claim = near.FirstOrDefault(names => names.IsClaim && names.Organisations.Count > 0)?.Organisations.FirstOrDefault(name => !Organisations.IsState(name));
            if (claim is not null)
                incident.Organisations.Add((claim, "CLAIMED OR ADMITTED"));
            else if (_group is { } group && incident.Perpetrators.Any(words => Generic(words)))
                incident.Organisations.Add((group, "REPORTED AS FACT"));
        }
    }

    static bool Generic(string words) => Array.Exists(["GUERRILLA", "REBEL", "TERRORIST", "SUBVERSIVE", "INSURGENT"], word => words.Contains(word, StringComparison.Ordinal));
}
