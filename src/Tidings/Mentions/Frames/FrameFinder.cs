using Tidings.Dates;
using Tidings.Languages;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>Finds the frames of a sentence: for each verb the rule that asks most and holds, and the nouns that tell of a happening by themselves.</summary>
public sealed partial class FrameFinder(FrameRules rules)
{
    /// <summary>The frames of a sentence, in order; what was tried and lost goes to <paramref name="lost"/>.</summary>
    public List<Frame> Find(Sentence sentence, List<LostReading>? lost = null)
    {
        var frames = new List<Frame>();
        if (sentence.Clauses.Count == 0)
            return frames;
        var used = new HashSet<Phrase>();
        var traits = _sieve.Traits(sentence);
        foreach (var clause in sentence.Clauses)
        {
            var verb = OfVerb(sentence, clause, traits, lost);
            if (verb is not null)
            {
                frames.Add(verb);
                frames.AddRange(ByMeans(sentence, verb));
            }
            foreach (var noun in OfNouns(sentence, clause, verb, used, lost))
                frames.Add(noun);
        }
        return frames.Count == 0 ? frames : Told(sentence, frames);
    }

    static List<Frame> Told(Sentence sentence, List<Frame> frames)
    {
        var joined = Joined(frames.FindAll(frame => !DeniesInside(frame, frames) && !IsToBe(frame, frames)));
        joined.RemoveAll(frame => Asides.Are(sentence, frame, frames));
        return joined;
    }

    // "denied that the town had fallen": the denial is the stance of what is denied. Other speech is told only where what is said is no happening itself.
    static bool DeniesInside(Frame frame, List<Frame> frames) =>
        frame.Noun is null && frame.Rule.IsAlone && frames.Any(other => other != frame && !other.Rule.IsTerm && other.Clause.Parent == frame.Clause && (other.Clause.Relation is ClauseRelation.Complement or ClauseRelation.Gerund or ClauseRelation.Infinitive || other.Clause.Relation == ClauseRelation.Relative && frame.Clause.Adjuncts.Exists(adjunct => other.Clause.Subjects.Contains(adjunct.Object))))
        // "warned that ships would be hit": one threat.
        || frame is { Noun: null, Rule.Kind: "threat", Clause.Relation: ClauseRelation.Complement } && frames.Any(other => other is { Noun: null, Rule.Kind: "threat" } && other.Clause == frame.Clause.Parent)
        || frame.Noun is null && frame.Rule.Kind == "denial" && frames.Any(other => other != frame && other.Noun is null && other.Clause.Parent == frame.Clause && other.Clause.Relation is ClauseRelation.Complement or ClauseRelation.Gerund);

    // "Talks are due to open": what is to be is told by the infinitive.
    static bool IsToBe(Frame frame, List<Frame> frames) =>
        frame.Clause is { Objects.Count: 0, Verb.IsPassive: false } clause && (clause.Verb.Verb.Has("be") || clause.Verb.Verb.Has("due") || clause.Verb.Verb.Has("plan")) && (frame.Noun is not { } noun || clause.Subjects.Contains(noun))
        && frames.Exists(other => other != frame && other.Noun is null && other.Rule.Kind == frame.Rule.Kind && other.Clause is { Relation: ClauseRelation.Infinitive, SharesSubject: true } inner && inner.Parent == clause);

    readonly RuleSieve _sieve = new(rules.All);

    Frame? OfVerb(Sentence sentence, Clause clause, ClauseTraits traits, List<LostReading>? lost)
    {
        _sieve.Read(clause, traits);
        var best = Best(rules.OfVerb(clause.Verb.Verb.Lemma), null, traits, lost);
        best = Best(rules.OfModal(Utterances.Mood(sentence, clause)), best, traits, lost);
        if (best is null && Utterances.DeniesOwnAct(sentence, clause))
            best = First(rules.OfModal(Utterances.Denied), traits);
        if (best is null && clause.Subjects.Count > 0 && !clause.Verb.IsNegated && !IsIdle(clause.Verb.Verb))
            best = First(rules.OfAnyVerb, traits);
        if (best is null && Terms.Binds(sentence, clause) && !IsOnlyDue(sentence, clause) && rules.OfTerms.FirstOrDefault() is { } term)
            best = Make(sentence, clause, term);
        return best;
    }

    // Of the rules that hold the one that asks most; among equals the first.
    Frame? Best(List<FrameRule> called, Frame? best, ClauseTraits traits, List<LostReading>? lost)
    {
        foreach (var rule in called)
            if (lost is null && !_sieve.Passes(rule, traits))
                continue;
            else if (Misses(traits.Sentence, traits.Clause, rule, lost is not null) is { } reason)
                lost?.Add(new LostReading(rule.Id, reason));
            else if (best is null || rule.Demands + rule.Weight > best.Rank)
                best = Make(traits.Sentence, traits.Clause, rule);
            else
                lost?.Add(new LostReading(rule.Id, $"{best.Rule.Id} asks for more"));
        return best;
    }

    Frame? First(List<FrameRule> called, ClauseTraits traits)
    {
        foreach (var rule in called)
            if (_sieve.Passes(rule, traits) && Misses(traits.Sentence, traits.Clause, rule, false) is null)
                return Make(traits.Sentence, traits.Clause, rule);
        return null;
    }

    // "is due to arrive": what is due is told by the infinitive.
    static bool IsOnlyDue(Sentence sentence, Clause clause) => clause.Verb.Verb.Has("due") && sentence.Clauses.Any(inner => inner.Parent == clause && inner.Relation == ClauseRelation.Infinitive);

    // What says, is, plans or threatens does nothing to anybody.
    static bool IsIdle(LexEntry verb) => verb.Classes.Overlaps(Idle);

    static readonly ClassSet Idle = new(["say", "claim", "be", "light", "plan", "threat", "demand", "accuse", "fail", "try", "perceive"]);

    // "Artillery and drones pound positions": each of the means makes a happening of its own kind.
    IEnumerable<Frame> ByMeans(Sentence sentence, Frame verb)
    {
        if (verb.Rule.Means.Count == 0 || Listed(verb.Clause) is not { Count: > 1 } listed)
            return [];
        return rules.OfVerb(verb.Clause.Verb.Verb.Lemma).Where(rule => rule.Kind != verb.Rule.Kind && rule.Means.Count > 0 && listed.Any(phrase => rule.Means.Any(category => sentence.Is(phrase, category)) && !verb.Rule.Means.Any(category => sentence.Is(phrase, category))))
            .Take(1).Select(rule => Make(sentence, verb.Clause, rule));
    }

    // "hit back with howitzers and drones", "was killed by mortars and an air raid": what a list of means stands under.
    static List<Phrase> Listed(Clause clause) =>
        clause.Subjects.Count > 1 && !clause.Verb.IsPassive ? clause.Subjects : [.. clause.Adjuncts.Where(adjunct => adjunct.Class is "with" or "agent" && adjunct.Object.And.Count > 0).SelectMany(adjunct => adjunct.Object.All)];

    static bool HasNumber(Sentence sentence, Phrase phrase) => phrase.All.Any(each => Enumerable.Range(each.First, each.End - each.First).Any(i => sentence.Words[i].Number is not null));

    static string? Misses(Sentence sentence, Clause clause, FrameRule rule, bool explains)
    {
        if (clause.Verb.IsNegated && rule is { Kind: "loss_tally", Stance: Evidence.Stance.Claimed, IsNegated: false })
            return "no number is given";
        // "put their wounded on lorries"
        if (rule is { Kind: "loss_tally", Stance: Evidence.Stance.Claimed } && clause.Verb.Verb.Has("counts") && clause.Verb.Verb.Has("echoes") && !clause.Objects.Concat(clause.Adjuncts.Select(adjunct => adjunct.Object)).Any(phrase => HasNumber(sentence, phrase)))
            return "no number is given";
        if ((rule.Stance == Evidence.Stance.Claimed || clause.Verb.Verb.Has("claim")) && !rule.IsNegated && clause is { Verb.IsPassive: false, Subjects: [{ IsSomebody: true } nobody, ..] } && (sentence.Words[nobody.First].Has("none") || sentence.Words[nobody.First].Number is { Best: 0 }))
            return "nobody does";
        if (rule.Kind == "deployment" && SendsOff(sentence, clause))
            return "whoever is sent leaves";
        if (rule.Kind == "armed_clash" && MovesOwn(sentence, clause))
            return "they are its own";
        if (rule.IsNegated && !clause.Verb.IsNegated && !clause.Objects.Concat(clause.Subjects).Any(phrase => sentence.Words[phrase.First] is var first && (first.Has("none") || first.Number is { Best: 0 })))
            return "there is no negation";
        if (rule.TakesInfinitive && !sentence.Clauses.Any(inner => inner.Parent == clause && (inner.Relation == ClauseRelation.Infinitive || IsWanted(inner))))
            return "no infinitive hangs on it";
        if (rule.TakesDemand && !sentence.Clauses.Any(inner => inner.Parent == clause && inner.IsDemanded))
            return "nothing that is asked for hangs on it";
        if (rule.Inner.Count > 0 && !HasInner(sentence, clause, rule))
            return explains ? $"no {Words([.. rule.Inner])} hangs on it" : Unexplained;
        if (rule.IsPerfect && !(clause.Verb is { IsPerfect: true, IsPast: false, IsFinite: true } && !IsRecent(sentence, clause)) && !IsOver(sentence, clause))
            return "it is not said to have happened up to now";
        if (rule.IsOver && !IsOver(sentence, clause))
            return "it is not said of a stretch of time";
        if (rule.Modal is not null && rule.Modal != Utterances.Denied && (Utterances.Mood(sentence, clause) != rule.Modal || clause.Verb.IsPerfect))
            return $"it is not {rule.Modal}";
        if (rule.Speaker.Count > 0 && !Any(sentence, ClauseRoles.Speakers(sentence, clause), rule.Speaker) && !Utterances.AreQuotedElsewhere(sentence, clause))
            return explains ? $"nobody who is {Words(rule.Speaker)} says it" : Unexplained;
        var lends = rule.IsDeed && !clause.Verb.Verb.Has("be");
        if (rule.Object.Count > 0 && !Any(sentence, ClauseRoles.Objects(clause), rule.Object, lends))
            return explains ? $"the object is not {Words(rule.Object)}" : Unexplained;
        if (rule.Subject.Count > 0 && !Any(sentence, ClauseRoles.Subjects(clause), rule.Subject, lends))
            return explains ? $"the subject is not {Words(rule.Subject)}" : Unexplained;
        if (rule.Means.Count > 0 && !Any(sentence, Means(clause), rule.Means))
            return explains ? $"no {Words(rule.Means)} did it" : Unexplained;
        foreach (var (preposition, classes) in rule.Adjuncts)
            if (!Any(sentence, ClauseRoles.Under(sentence, clause, preposition).SelectMany(phrase => phrase.All), classes))
                return explains ? $"nothing of {Words(classes)} stands under \"{preposition}\"" : Unexplained;
        return null;
    }

    // "pushed its reserves into the valley"
    static bool MovesOwn(Sentence sentence, Clause clause) =>
        !clause.Verb.IsPassive && clause.Verb.Verb.Has("object-control") && clause.Objects is [var only] && sentence.Words[only.First].Has("possessive");

    // "sending the troops fleeing"
    static bool SendsOff(Sentence sentence, Clause clause) =>
        sentence.Clauses.Exists(inner => inner.Parent == clause && inner is { Relation: ClauseRelation.Participle, Verb.IsPassive: false } && inner.Verb.Verb.Has("flees") && inner.Subjects.Exists(clause.Objects.Contains));

    /// <summary>Whether a clause is what somebody wants done: "want the governor removed".</summary>
    public static bool IsWanted(Clause inner) =>
        inner is { Relation: ClauseRelation.Participle, Verb.IsPassive: true, Parent: { } outer } && outer.Verb.Verb.Has("wants");

    const string Coming = "will";

    // "vowed to avenge", "promised that it would strike": what hangs on the verb; who vows not to strike threatens nobody. "will" in place of a verb: whatever is yet to come.
    static bool HasInner(Sentence sentence, Clause clause, FrameRule rule) =>
        sentence.Clauses.Any(inner => inner.Parent == clause && inner.Relation is ClauseRelation.Infinitive or ClauseRelation.Complement or ClauseRelation.Gerund && !(rule.Kind == "threat" && inner.Verb.IsNegated) && (rule.Inner.Contains(inner.Verb.Verb.Lemma) || inner.Verb.Modal is "future" or "conditional" && rule.Inner.Contains(Coming)));

    // "since 4 November", "in the past month", "since the war began".
    static bool IsOver(Sentence sentence, Clause clause) =>
        clause.Dates.Concat(Joint(sentence, clause)).Any(i => sentence.Words[i].Date is { Flavour: DateFlavour.Since } || sentence.Words[i].Date is { Flavour: DateFlavour.Interval or DateFlavour.Point, Date: { First: { } first, Last: { } last } } date && last.DayNumber - first.DayNumber is var days && (date.Flavour == DateFlavour.Interval ? days >= LongDays : days is > MonthDays and < YearDays))
        || clause.Adjuncts.Exists(adjunct => adjunct.Word < clause.Verb.First && sentence.Words[adjunct.Word].Readings.Any(reading => reading.Has("since")))
        || sentence.Clauses.Any(other => other.Parent == clause && other.Relation == ClauseRelation.Adverbial && other.First > 0 && (sentence.Words[other.First].Has("since") || sentence.Words[other.First - 1].Has("since")));

    // "1,207 were killed and 3,640 injured in the first half of the year": the time of the second, which leaves out its verb, is that of both; who counts "between May and July" counts what was done then.
    static IEnumerable<int> Joint(Sentence sentence, Clause clause) =>
        sentence.Clauses.Where(other => other.Parent == clause && IsBareNumber(other) || clause.Relation == ClauseRelation.Participle && other == clause.Parent && other.Verb.Verb.Has("counts")).SelectMany(other => other.Dates);

    // A week of fighting is a stretch; a night or a day and a half is one happening.
    const int LongDays = 6;

    // "in the first half of the year", "in the third quarter": no month, and no year as history names them.
    const int MonthDays = 31;
    const int YearDays = 364;

    // "have just killed": that was one happening.
    static bool IsRecent(Sentence sentence, Clause clause)
    {
        for (var i = clause.Verb.First; i < clause.Verb.Main; i++)
            if (sentence.Words[i].Has("recent"))
                return true;
        return false;
    }

    // Reasons are put into words only when somebody asks for them.
    const string Unexplained = "";

    static string Words(IReadOnlyList<string> classes) => string.Join(" or ", classes);

    static bool Any(Sentence sentence, IEnumerable<Phrase> phrases, IReadOnlyList<string> classes, bool lends = false)
    {
        if (classes.Count == 0)
            return true;
        var empty = true;
        foreach (var phrase in phrases)
        {
            empty = false;
            foreach (var category in classes)
                if (sentence.Is(phrase, category) || lends && IsLent(sentence, phrase, category))
                    return true;
        }
        return empty && classes.Contains("none");
    }

    // "They were moved to the border", "three of them fled": those whom the words before name are of the sort.
    static bool IsLent(Sentence sentence, Phrase phrase, string category) =>
        phrase.Lent?.Contains(category) == true || phrase.Of is { Lent: { } lent } && sentence.IsTransparent(phrase) && lent.Contains(category);

    static IEnumerable<Phrase> Means(Clause clause) =>
        ClauseRoles.Subjects(clause).Concat(clause.Adjuncts.Where(adjunct => adjunct.Class is not ("near" or "source") && !(adjunct.Class == "at" && clause.Verb.Verb.Has("use"))).SelectMany(adjunct => adjunct.Object.All)).Concat(Instruments(clause));

    // "fired rockets", "dropped a bomb": what is used stands as the object; "hit by shells" has it under the parent of a participle.
    static IEnumerable<Phrase> Instruments(Clause clause) => clause.Verb.Verb.Has("use") ? ClauseRoles.Objects(clause) : [];

    static Frame Make(Sentence sentence, Clause clause, FrameRule rule) =>
        new(rule, clause, null, Fill(sentence, clause, rule, rule.Actor), Fill(sentence, clause, rule, rule.Target), false);

    static List<Phrase> Fill(Sentence sentence, Clause clause, FrameRule rule, RoleSource source)
    {
        List<Phrase> phrases = source.Filler switch
        {
            RoleFiller.Subject or RoleFiller.Modifier => [.. ClauseRoles.Subjects(clause)],
            RoleFiller.Object => [.. ClauseRoles.Objects(clause)],
            RoleFiller.Both => [.. ClauseRoles.Subjects(clause), .. ClauseRoles.Objects(clause)],
            RoleFiller.Speaker => [.. ClauseRoles.Speakers(sentence, clause)],
            RoleFiller.Owner => [.. Owners(sentence, Asked(sentence, clause, rule))],
            RoleFiller.OwnerOfSubject => [.. Owners(sentence, clause.Subjects)],
            RoleFiller.Adjunct => BehindVerb(clause, [.. ClauseRoles.Under(sentence, clause, source.Preposition!)]),
            _ => [],
        };
        foreach (var preposition in source.Also)
            phrases.AddRange(ClauseRoles.Under(sentence, clause, preposition).Where(phrase => !phrases.Contains(phrase)));
        return phrases;
    }

    // "troops loyal to the president lost it to the rebels": what stands under the preposition behind the verb, where something does.
    static List<Phrase> BehindVerb(Clause clause, List<Phrase> under) =>
        under.Count > 1 && under.FindAll(phrase => phrase.First > clause.Verb.Main) is { Count: > 0 } behind ? behind : under;

    // "in the hands of the rebels", "in rebel hands", "a rebel stronghold": whose it is that the rule asks for.
    static IEnumerable<Phrase> Owners(Sentence sentence, IEnumerable<Phrase> phrases) =>
        phrases.Select(phrase => ClauseRoles.Owner(sentence, phrase)).OfType<Phrase>().SelectMany(phrase => phrase.All);

    static IEnumerable<Phrase> Asked(Sentence sentence, Clause clause, FrameRule rule) => rule.Adjuncts.Count == 0
        ? ClauseRoles.Objects(clause).Where(phrase => rule.Object.Any(category => sentence.Is(phrase, category)))
        : rule.Adjuncts.SelectMany(adjunct => ClauseRoles.Under(sentence, clause, adjunct.Key).Where(phrase => adjunct.Value.Any(category => sentence.Is(phrase, category))));
}
