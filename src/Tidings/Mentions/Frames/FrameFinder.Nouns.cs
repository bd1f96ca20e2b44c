using Tidings.Languages;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>The nouns that tell of a happening by themselves.</summary>
public sealed partial class FrameFinder
{
    IEnumerable<Frame> OfNouns(Sentence sentence, Clause clause, Frame? verb, HashSet<Phrase> used, List<LostReading>? lost)
    {
        foreach (var (phrase, carried) in Candidates(sentence, clause))
            foreach (var noun in Chain(phrase))
                if (used.Add(noun) && OfNoun(sentence, new NounPlace(clause, phrase, noun, carried && (noun == phrase || sentence.IsTransparent(phrase))), verb, lost) is { } frame)
                {
                    yield return frame;
                    break;
                }
    }

    // "reports of torture and rape": the phrase, what it is of, and what is listed there.
    static IEnumerable<Phrase> Chain(Phrase phrase)
    {
        for (var noun = phrase; noun is not null; noun = noun.Of)
        {
            yield return noun;
            if (noun != phrase)
                foreach (var other in noun.And)
                    yield return other;
        }
    }

    // A phrase is carried when the verb takes its meaning from it: "carried out a raid", "fighting continued", "came under attack".
    static IEnumerable<(Phrase Phrase, bool Carried)> Candidates(Sentence sentence, Clause clause)
    {
        var (light, be) = (clause.Verb.Verb.Has("light"), clause.Verb.Verb.Has("be"));
        var there = be && (clause.Subjects.Count == 0 || sentence.Words[clause.Subjects[0].Head].Has("expletive"));
        foreach (var phrase in clause.Objects)
            yield return (phrase, light || there);
        foreach (var phrase in clause.Subjects)
            if (!clause.SharesSubject || !IsHeldElsewhere(sentence, clause, phrase))
                yield return (phrase, light);
        foreach (var adjunct in clause.Adjuncts)
            foreach (var phrase in adjunct.Object.All)
                yield return (phrase, (light || be) && adjunct.Class is "under" or "to");
    }

    // "An offensive to take the city began": a subject that no other clause has as its own is looked at where it is understood.
    static bool IsHeldElsewhere(Sentence sentence, Clause clause, Phrase phrase) =>
        clause.Relation is not (ClauseRelation.Coordinate or ClauseRelation.Main)
        || sentence.Clauses.Any(other => other != clause && (!other.SharesSubject && other.Subjects.Contains(phrase) || other.Objects.Contains(phrase) || other.Adjuncts.Any(adjunct => adjunct.Object == phrase)));

    // Where a noun stands: in which clause, as part of which phrase, and whether the verb carries it.
    readonly record struct NounPlace(Clause Clause, Phrase Root, Phrase Noun, bool IsCarried);

    Frame? OfNoun(Sentence sentence, NounPlace at, Frame? verb, List<LostReading>? lost)
    {
        var head = sentence.Words[at.Noun.Head];
        if (head.Entry is null || head.Tag != WordTag.Noun)
            return null;
        var best = Best(sentence, at, verb, rules.OfNoun(head.Lemma), null, lost);
        foreach (var category in head.Entry.Classes)
            best = Best(sentence, at, verb, rules.OfNounClass(category), best, lost);
        return best;
    }

    static Frame? Best(Sentence sentence, NounPlace at, Frame? verb, List<FrameRule> called, Frame? best, List<LostReading>? lost)
    {
        foreach (var rule in called)
            if (Misses(sentence, at, rule, lost is not null) is { } reason)
                lost?.Add(new LostReading(rule.Id, reason));
            else if (verb is not null && Covers(sentence, verb, rule, at))
                lost?.Add(new LostReading(rule.Id, $"{verb.Rule.Id} tells of it already"));
            else if (best is null || rule.Demands + rule.Weight > best.Rank)
                best = new Frame(rule, at.Clause, at.Noun, FillNoun(sentence, at, rule.Actor), FillNoun(sentence, at, rule.Target), at.IsCarried);
        return best;
    }

    static string? Misses(Sentence sentence, NounPlace at, FrameRule rule, bool explains)
    {
        var (clause, _, noun, carried) = at;
        if (!rule.IsBare && !rule.IsFree && !carried)
            return "no verb carries it";
        if (rule.Subject.Count > 0 && !Any(sentence, ClauseRoles.Subjects(clause), rule.Subject))
            return explains ? $"the subject is not {Words(rule.Subject)}" : Unexplained;
        if (rule.Adjuncts.Count == 0 && !rule.IsFree && rule.Subject.Count == 0 && !carried && !IsAnchored(sentence, clause, noun) && !HasRole(sentence, clause, noun, rule))
            return "nothing says where or when";
        foreach (var (preposition, classes) in rule.Adjuncts)
            if (!Any(sentence, NounRoles(sentence, clause, noun, preposition).SelectMany(phrase => phrase.All), classes))
                return explains ? $"nothing of {Words(classes)} stands under \"{preposition}\"" : Unexplained;
        return null;
    }

    // The noun only says by what means or on what occasion the verb's happening came about.
    static bool Covers(Sentence sentence, Frame verb, FrameRule rule, NounPlace at) =>
        at.Noun is var noun && (verb.Rule.Kind == rule.Kind || verb.Rule.Means.Any(category => sentence.Is(noun, category)) || verb.Rule.Object.Any(category => sentence.Is(noun, category)) && ClauseRoles.Objects(verb.Clause) is var objects && (objects.Contains(noun) || objects.Contains(at.Root) && sentence.IsTransparent(at.Root))
        || verb.Rule.Means.Count > 0 && sentence.Is(noun, "casualty") || verb.Rule.Kind == "ceasefire" && verb.Clause.Subjects.Contains(noun) && verb.Rule.Subject.Any(category => sentence.Is(noun, category))
        || verb.Rule.Kind == "loss_tally" && (verb.Clause.Adjuncts.Any(adjunct => adjunct.Object == noun && adjunct.Class is "at" or "agent" or "during") && verb.Clause.Verb.First < noun.First || verb.Rule.IsPerfect && verb.Clause.Subjects.Contains(noun) && !verb.Clause.Verb.IsPassive)
        || verb.Rule.Kind is "accusation" or "denial" or "demand" or "threat" or "ceasefire_violation" && !IsOccasion(verb, rule, noun));

    // "In a call to the general the envoy asked for calm": the talks are where it was said, not what was said.
    static bool IsOccasion(Frame verb, FrameRule rule, Phrase noun) =>
        rule.Kind == "talks" && noun.First < verb.Clause.Verb.First && verb.Clause.Adjuncts.Any(adjunct => adjunct.Object == noun);

    static IEnumerable<Phrase> NounRoles(Sentence sentence, Clause clause, Phrase noun, string preposition)
    {
        if (preposition == "of")
            return noun.Of is { } of ? [of] : noun.Possessor is { } owner ? [owner] : BehindAgent(sentence, clause, noun);
        return ClauseRoles.Under(sentence, clause, preposition).Where(phrase => phrase.First > noun.First || Leads(clause, phrase, noun));
    }

    // "the killing by a settler of a teenager": who did it stands between.
    static IEnumerable<Phrase> BehindAgent(Sentence sentence, Clause clause, Phrase noun) =>
        clause.Adjuncts.Find(adjunct => adjunct.Class == "agent" && adjunct.Word == noun.End) is { } agent
            ? agent.Object.Of is { } inner ? [inner] : clause.Adjuncts.Where(adjunct => adjunct.Word == agent.Object.End && sentence.Words[adjunct.Word].Has("of")).Select(adjunct => adjunct.Object) : [];

    // Where words that mark a phrase stand after it, what belongs to a noun stands before it.
    static bool Leads(Clause clause, Phrase phrase, Phrase noun) => clause.Adjuncts.Any(adjunct => adjunct.Object == phrase && adjunct.Word >= phrase.End && adjunct.Word + 1 == noun.First);

    static bool HasRole(Sentence sentence, Clause clause, Phrase noun, FrameRule rule) =>
        new[] { rule.Actor, rule.Target }.Any(source => source.Preposition is not null && NounRoles(sentence, clause, noun, source.Preposition).Any(phrase => phrase.Is("person") || phrase.Is("name") || phrase.Is("force") || phrase.Is("party") || phrase.Is("building")));

    // A happening that is only named in passing is coded where its own words say where or when, or how many.
    static bool IsAnchored(Sentence sentence, Clause clause, Phrase noun)
    {
        if (noun.Of is { } of && (of.Is("place") || of.Is("name")))
            return true;
        for (var i = noun.First; i < noun.CoreEnd; i++)
            if (sentence.Words[i].Name is { Places.Count: > 0, Parties.Count: 0 } || sentence.Words[i].Number is { IsCount: true })
                return true;
        // "the battle ground on through May", "fighting spread to the port": where and when the verb says it, as long as nobody does it to the noun.
        if (!clause.Verb.IsPassive && !clause.Verb.Verb.Has("say") && clause.Subjects.Contains(noun) && clause.Objects.Count == 0 && (clause.Dates.Count > 0 || clause.Adjuncts.Any(adjunct => adjunct.Class is "at" or "near" or "to" && (adjunct.Object.Is("place") || adjunct.Object.Is("name")))))
            return true;
        return clause.Adjuncts.Any(adjunct => (adjunct.Word == noun.End || Leads(clause, adjunct.Object, noun)) && (adjunct.Class == "between" || adjunct.Object.Is("place") || adjunct.Object.Is("name") || adjunct.Object.Is("building"))) || clause.Dates.Contains(noun.End)
            || noun.First > 1 && sentence.Words[noun.First - 1].Has("of") && sentence.Words[noun.First - 2].Date is not null;
    }

    static List<Phrase> FillNoun(Sentence sentence, NounPlace at, RoleSource source)
    {
        var (clause, root, noun, carried) = at;
        if (source.Filler == RoleFiller.Adjunct)
            return [.. source.Also.Prepend(source.Preposition!).SelectMany(preposition => NounRoles(sentence, clause, noun, preposition)).Distinct()];
        if (source.Filler is not (RoleFiller.Modifier or RoleFiller.Subject))
            return [];
        if (noun.Possessor is not null)
            return [noun.Possessor];
        if (carried && clause.Objects.Contains(root) && !clause.Verb.IsPassive)
            return [.. ClauseRoles.Subjects(clause)];
        return [.. ClauseRoles.Under(sentence, clause, "agent")];
    }
}
