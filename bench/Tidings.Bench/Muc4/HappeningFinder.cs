using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Meaning;
using Tidings.Mentions.Syntax;

namespace Tidings.Bench.Muc4;

/// <summary>Finds what clauses and nouns of a sentence tell of happenings of the task, with who did it, to whom, by what, when and where.</summary>
internal sealed class HappeningFinder(ThingReader things, HappeningDates dates)
{
    readonly StanceReader _stances = new();

    public List<Happening> Find(Sentence sentence, int number)
    {
        var found = new List<Happening>();
        foreach (var clause in sentence.Clauses)
        {
            if (OfVerb(sentence, clause, number) is { } verb)
                found.Add(verb);
            found.AddRange(OfNouns(sentence, clause, number));
            found.AddRange(OfParticiples(sentence, clause, number));
            if (OfIdentity(sentence, clause, number) is { } identity)
                found.Add(identity);
            if (OfResult(sentence, clause, number) is { } result)
                found.Add(result);
        }
        return found;
    }

    Happening? OfVerb(Sentence sentence, Clause clause, int number)
    {
        var lemma = clause.Verb.Verb.Lemma;
        var type = Words.Verbs.GetValueOrDefault(lemma) ?? (Words.Placing.Contains(lemma) && Bombs(sentence, clause) ? "BOMBING" : null);
        var effect = Words.Effects.GetValueOrDefault(lemma);
        if (type is null && effect is null || Stage(sentence, clause) is not { } stage)
            return type is null && effect is null ? null : Denied(sentence, clause, number, effect);
        var happening = new Happening { Type = type ?? "", Sentence = number, Paragraph = sentence.Paragraph, IsVerb = type is not null, IsEffect = type is null, Stage = stage, Date = dates.Of(sentence, clause) };
        Fill(sentence, clause, happening, effect);
        return Holds(sentence, clause, happening, lemma) ? happening : null;
    }

    // "left a bomb at the bank", "a device was found in the bus".
    bool Bombs(Sentence sentence, Clause clause) => Patients(clause).SelectMany(phrase => phrase.All).Any(phrase => Instrument(sentence, phrase)?.Type is "BOMB" or "DYNAMITE" or "VEHICLE BOMB" or "EXPLOSIVE" or "GRENADE" or "MOLOTOV COCKTAIL" or "ROCKET" or "MINE");

    // "nobody was hurt": what did not come of it.
    Happening? Denied(Sentence sentence, Clause clause, int number, string? effect)
    {
        var bare = effect switch { "INJURY" => "NO INJURY", "DEATH" => "NO DEATH", "SOME DAMAGE" or "DESTROYED" => null, _ => null };
        return bare is null || !clause.Verb.IsNegated ? null : new Happening { Type = "", Sentence = number, Paragraph = sentence.Paragraph, IsEffect = true, BareEffect = "NO INJURY OR DEATH" };
    }

    string? Stage(Sentence sentence, Clause clause)
    {
        var parent = clause.Parent?.Verb.Verb;
        if (clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund && parent is not null && (parent.Has("try") || parent.Lemma is "attempt" or "intend" or "prepare" or "plan" or "want" or "plot"))
            return parent.Has("try") || parent.Lemma is "attempt" ? "ATTEMPTED" : null;
        if (clause.Relation == ClauseRelation.Infinitive && parent is not null && parent.Lemma is "manage" or "proceed" or "begin" or "start" or "use" or "continue" or "go" or "come" or "return")
            return "ACCOMPLISHED";
        return _stances.Read(sentence, clause)?.Stance switch
        {
            Stance.Reported or Stance.Claimed => "ACCOMPLISHED",
            Stance.Threatened => "THREATENED",
            _ => null,
        };
    }

    void Fill(Sentence sentence, Clause clause, Happening happening, string? effect)
    {
        foreach (var phrase in Agents(clause).Where(_ => effect != "REGAINED FREEDOM"))
            AddAgent(sentence, phrase, happening);
        AddPatients(sentence, Patients(clause), happening, effect);
        foreach (var adjunct in clause.Adjuncts)
            AddAdjunct(sentence, adjunct, happening, clause.Verb.Verb.Lemma);
        if (Words.InstrumentVerbs.TryGetValue(clause.Verb.Verb.Lemma, out var tool))
            happening.InstrumentType = tool;
    }

    // "the industrialist, kidnapped in Medellin,": a verb that needs an object and has none is passive.
    static bool IsPassive(Clause clause) => clause.Verb.IsPassive && !(clause.Verb.Verb.Lemma is "fire" or "open fire" && clause.Objects.Count == 0) || clause.Objects.Count == 0 && clause.Verb.Verb.Lemma is "kidnap" or "abduct" or "kill" or "murder" or "assassinate" or "wound" or "injure" or "destroy" or "damage" or "hijack" or "rescue" or "release"
        && !clause.Verb.IsInfinitive;

    static IEnumerable<Phrase> Agents(Clause clause) =>
        IsPassive(clause) ? clause.Adjuncts.Where(adjunct => adjunct.Class == "agent").Select(adjunct => adjunct.Object) : clause.Subjects;

    static IEnumerable<Phrase> Patients(Clause clause) =>
        IsPassive(clause) ? clause.Subjects.Concat(clause.Objects) : clause.Verb.Verb.Lemma is "die" or "perish" or "derail" or "burn" or "escape" && clause.Objects.Count == 0 ? clause.Subjects : clause.Objects;

    void AddAgent(Sentence sentence, Phrase phrase, Happening happening)
    {
        foreach (var each in phrase.All)
            if (Instrument(sentence, each) is { } tool)
                happening.Instruments.Add(tool);
            else if (!each.IsPronoun)
                AddPerpetrator(sentence, each, happening);
    }

    public void AddPerpetrator(Sentence sentence, Phrase phrase, Happening happening)
    {
        var head = sentence.Words[phrase.Head];
        var words = ThingReader.Tidy(things.Slice(sentence, phrase.First, phrase.Of is { } of ? of.CoreEnd : phrase.CoreEnd));
        var organisations = Organisations.In(things.Slice(sentence, phrase.First, phrase.End)).Distinct().ToList();
        var isPerson = Words.Perpetrators.Contains(head.Lemma) && !organisations.Any(name => name.EndsWith(head.Normal, StringComparison.OrdinalIgnoreCase));
        if (isPerson && words.Length > 2)
            happening.Perpetrators.Add(words);
        foreach (var name in organisations)
            happening.Organisations.Add((name, "REPORTED AS FACT"));
        happening.IsState |= Organisations.IsState(words);
        if (!isPerson && organisations.Count == 0 && things.Read(sentence, phrase).FirstOrDefault() is { Name: { } person })
            happening.Perpetrators.Add(person);
    }

    void AddPatient(Sentence sentence, Phrase phrase, Happening happening, string? effect) => AddPatients(sentence, [phrase], happening, effect);

    void AddPatients(Sentence sentence, IEnumerable<Phrase> phrases, Happening happening, string? effect)
    {
        foreach (var each in phrases.SelectMany(phrase => phrase.All))
            if (Instrument(sentence, each) is { } tool)
                happening.Instruments.Add(tool);
        foreach (var thing in things.Read(sentence, phrases))
        {
            if (happening.IsEffect && effect is not null && effect is "DEATH" or "INJURY" or "REGAINED FREEDOM" != thing.IsHuman)
                continue;
            thing.Effect = effect is "DEATH" or "INJURY" or "REGAINED FREEDOM" == thing.IsHuman ? effect : null;
            happening.Targets.Add(thing);
        }
    }

    void AddAdjunct(Sentence sentence, Adjunct adjunct, Happening happening, string clauseVerb)
    {
        if (adjunct.Class is "source" or "agent" or "during" or "about" or "cause" or "under")
            return;
        foreach (var each in adjunct.Object.All)
            if (Instrument(sentence, each) is { } tool && adjunct.Class is "with" or "other")
                happening.Instruments.Add(tool);
        var to = sentence.Words[adjunct.Word].Normal is "to";
        if (adjunct.Class is "at" or "near" or "against" or "other" || to && happening.Type is "ARSON" or "")
            foreach (var thing in things.Read(sentence, adjunct.Object))
                if (!thing.IsHuman && Words.Sites.Contains(thing.Head))
                    continue;
                else if (!thing.IsHuman && happening.Type is "BOMBING" or "ARSON" or "ROBBERY" or "" || adjunct.Class == "against" || sentence.Words[adjunct.Word].Normal == "at" && thing.IsHuman || sentence.Words[adjunct.Word].Normal is "on" or "at" && clauseVerb is "fire" or "open fire" or "shoot")
                    happening.Targets.Add(thing);
    }

    public (string Text, string Type)? Instrument(Sentence sentence, Phrase phrase)
    {
        var head = sentence.Words[phrase.Head];
        var longer = phrase.Head > phrase.First ? $"{sentence.Words[phrase.Head - 1].Lemma} {head.Lemma}" : "";
        var type = Words.Instruments.GetValueOrDefault(longer) ?? Words.Instruments.GetValueOrDefault(head.Lemma) ?? Words.Instruments.GetValueOrDefault(head.Normal);
        if (type is null)
            return null;
        var words = ThingReader.Tidy(things.Slice(sentence, phrase.First, phrase.CoreEnd));
        if (type is "EXPLOSIVE" or "BOMB" && words.Contains("DYNAMITE", StringComparison.Ordinal))
            type = "DYNAMITE";
        return (words, type);
    }

    // Some verbs tell of a happening only with a weapon or a victim.
    static bool Holds(Sentence sentence, Clause clause, Happening happening, string lemma) => lemma switch
    {
        "explode" or "go off" or "detonate" or "set off" => happening.Instruments.Count > 0 || happening.Targets.Any(thing => !thing.IsHuman),
        "plant" or "plac" or "throw" or "hurl" or "toss" or "lob" or "defuse" or "deactivate" => happening.Instruments.Count > 0,
        "fire" or "open fire" => happening.Targets.Count > 0 && happening.Targets.All(thing => thing.Effect is null),
        "steal" => true,
        "threaten" => happening.Targets.Any(thing => thing.IsHuman) && sentence.Clauses.All(inner => inner.Parent != clause),
        "burn" or "beat" or "torture" or "raid" or "storm" or "harass" or "ram" or "mine" or "assault" or "affect" or "break" or "down" or "reduce" or "level" or "claim" or "lose" or "free" or "release" or "escape" => happening.Targets.Count > 0 && !(lemma is "claim" or "lose" && !happening.Targets.Any(thing => thing.IsHuman)),
        _ => happening.Targets.Count > 0 || happening.Perpetrators.Count > 0 && happening.Type == "",
    };

    IEnumerable<Happening> OfNouns(Sentence sentence, Clause clause, int number)
    {
        if (_stances.Read(sentence, clause) is not { Stance: Stance.Reported or Stance.Claimed } && clause.Verb.IsNegated)
            yield break;
        foreach (var (phrase, adjunct) in Phrases(clause))
            for (var noun = phrase; noun is not null; noun = noun.Of)
                foreach (var each in noun.All)
                    if (OfNoun(sentence, clause, each, number) is { } happening)
                        yield return happening;
    }

    static IEnumerable<(Phrase, Adjunct?)> Phrases(Clause clause)
    {
        if (!clause.SharesSubject)
            foreach (var subject in clause.Subjects)
                yield return (subject, null);
        foreach (var phrase in clause.Objects)
            yield return (phrase, null);
        foreach (var adjunct in clause.Adjuncts)
            yield return (adjunct.Object, adjunct);
    }

    // "the recently murdered senator": told in passing.
    IEnumerable<Happening> OfParticiples(Sentence sentence, Clause clause, int number)
    {
        foreach (var (phrase, _) in Phrases(clause))
            for (var noun = phrase; noun is not null; noun = noun.Of)
                foreach (var each in noun.All)
                    for (var i = each.First; i < each.CoreEnd; i++)
                        if (Words.Participles.TryGetValue(sentence.Words[i].Normal, out var lemma))
                        {
                            var happening = new Happening { Type = Words.Verbs[lemma], Sentence = number, Paragraph = sentence.Paragraph };
                            AddPatient(sentence, each, happening, Words.Effects.GetValueOrDefault(lemma));
                            if (happening.Targets.Count > 0)
                                yield return happening;
                            break;
                        }
    }

    // "the victims were identified as", "the injured are": who they were.
    Happening? OfIdentity(Sentence sentence, Clause clause, int number)
    {
        if (clause.Verb.Verb.Lemma is not ("be" or "identify" or "name" or "include"))
            return null;
        var effect = clause.Subjects.Concat(clause.Adjuncts.Where(adjunct => sentence.Words[adjunct.Word].Normal == "among").Select(adjunct => adjunct.Object)).Select(phrase => Words.Victims.GetValueOrDefault(sentence.Words[phrase.Head].Lemma)).FirstOrDefault(each => each is not null);
        if (effect is null)
            return null;
        var happening = new Happening { Type = "", Sentence = number, Paragraph = sentence.Paragraph, IsEffect = true };
        AddPatients(sentence, clause.Objects.Concat(clause.Adjuncts.Where(adjunct => sentence.Words[adjunct.Word].Normal == "as").Select(adjunct => adjunct.Object)), happening, effect);
        happening.Targets.RemoveAll(thing => !thing.IsNamed);
        return happening.Targets.Count > 0 ? happening : null;
    }

    // "caused damage to the bank", "left two dead", "suffered serious injuries": what came of it, told by a noun.
    Happening? OfResult(Sentence sentence, Clause clause, int number)
    {
        var lemma = clause.Verb.Verb.Lemma;
        if (lemma is not ("cause" or "inflict" or "leave" or "suffer" or "sustain" or "receive" or "result" or "produce") || clause.Verb.IsNegated || Stage(sentence, clause) != "ACCOMPLISHED")
            return null;
        var happening = new Happening { Type = "", Sentence = number, Paragraph = sentence.Paragraph, IsEffect = true, Date = dates.Of(sentence, clause) };
        foreach (var phrase in clause.Objects.Concat(lemma is "result" ? clause.Adjuncts.Select(adjunct => adjunct.Object) : []).SelectMany(phrase => phrase.All))
        {
            var head = sentence.Words[phrase.Head];
            if (Words.Results.GetValueOrDefault(head.Lemma) is not { } effect || phrase.First < phrase.Head && sentence.Words[phrase.First].Normal is "no" or "any")
                continue;
            if (lemma is "suffer" or "sustain" or "receive")
                AddPatients(sentence, clause.Subjects, happening, effect);
            else if (head.Lemma is "dead" or "wounded" or "injured")
                AddPatient(sentence, phrase, happening, effect);
            else if (phrase.Of is { } of)
                AddPatient(sentence, of, happening, effect);
            foreach (var adjunct in clause.Adjuncts.Where(adjunct => lemma is "cause" or "inflict" && sentence.Words[adjunct.Word].Normal is "to" or "on" or "at" or "in" && adjunct.Word > phrase.Head))
                AddPatient(sentence, adjunct.Object, happening, effect);
            happening.Targets.RemoveAll(thing => thing.IsHuman == (effect == "SOME DAMAGE"));
        }
        return happening.Targets.Count > 0 ? happening : null;
    }

    Happening? OfNoun(Sentence sentence, Clause clause, Phrase noun, int number)
    {
        var head = sentence.Words[noun.Head];
        if (head.Tag != WordTag.Noun || !Words.Nouns.TryGetValue(head.Lemma, out var type) || Words.Instruments.ContainsKey(head.Lemma))
            return null;
        var happening = new Happening { Type = type, Sentence = number, Paragraph = sentence.Paragraph, Date = dates.Of(sentence, clause), Stage = head.Lemma switch { "attempt" => "ATTEMPTED", "death threat" => "THREATENED", _ => "ACCOMPLISHED" } };
        var effect = head.Lemma is "murder" or "assassination" or "killing" or "slaying" or "massacre" or "execution" ? "DEATH" : null;
        if (noun.Of is { } of)
            AddPatient(sentence, of, happening, effect);
        if (noun.Possessor is { } owner)
            AddOwner(sentence, owner, happening, effect);
        foreach (var adjunct in clause.Adjuncts.Where(adjunct => adjunct.Word >= noun.End - 1 && adjunct.Word <= noun.End + 8))
            Around(sentence, adjunct, happening);
        if (clause.Verb.Verb.Has("light") || clause.Verb.Verb.Lemma is "commit" or "perpetrate" or "carry out" or "stage" or "launch")
            foreach (var phrase in Agents(clause))
                AddAgent(sentence, phrase, happening);
        Claim(sentence, clause, happening);
        return happening;
    }

    void AddOwner(Sentence sentence, Phrase owner, Happening happening, string? effect)
    {
        if (effect is not null || happening.Type == "KIDNAPPING")
            AddPatient(sentence, owner, happening, effect);
        else
            AddPerpetrator(sentence, owner, happening);
    }

    void Around(Sentence sentence, Adjunct adjunct, Happening happening)
    {
        var preposition = sentence.Words[adjunct.Word].Normal;
        if (adjunct.Class == "agent")
            AddAgent(sentence, adjunct.Object, happening);
        else if (preposition is "against" or "on" or "at" or "of" or "in front of" or "outside" or "near" or "in")
            foreach (var thing in things.Read(sentence, adjunct.Object))
                if (preposition is "against" or "on" or "of" || !thing.IsHuman && !Words.Sites.Contains(thing.Head))
                    happening.Targets.Add(thing);
    }

    // "claimed responsibility for the murder", "is accused of the murder".
    void Claim(Sentence sentence, Clause clause, Happening happening)
    {
        var verb = clause.Verb.Verb;
        var claims = verb.Lemma is "claim" or "admit" or "assume" or "acknowledge" or "accept" && clause.Objects.Any(phrase => sentence.Words[phrase.Head].Lemma is "responsibility");
        var accuses = verb.Has("accuse") || verb.Lemma is "attribute" or "implicate" or "suspect" or "charge";
        if (!claims && !accuses)
            return;
        var (count, persons) = (happening.Organisations.Count, claims || clause.Verb.IsPassive ? clause.Subjects : clause.Objects);
        foreach (var phrase in persons.SelectMany(phrase => phrase.All).Where(phrase => !phrase.IsPronoun && sentence.Words[phrase.Head].Lemma != "responsibility" && !Words.Nouns.ContainsKey(sentence.Words[phrase.Head].Lemma)))
            AddPerpetrator(sentence, phrase, happening);
        for (var i = count; i < happening.Organisations.Count; i++)
            happening.Organisations[i] = (happening.Organisations[i].Name, claims ? "CLAIMED OR ADMITTED" : "SUSPECTED OR ACCUSED");
    }
}
