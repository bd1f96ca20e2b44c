using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;
using Tidings.Quantities;

namespace Tidings.Mentions.Meaning;

/// <summary>Which phrases do a happening and to which it is done, where the frame alone does not say.</summary>
static class RoleReader
{
    static readonly HashSet<string> Violent = ["armed_clash", "air_drone_strike", "shelling_missile", "attack_on_civilians", "mine_ied_explosion", "suicide_bombing", "grenade", "chemical_weapon", "assassination", "abduction", "territory_taken", "property_destruction"];

    /// <summary>Who does it.</summary>
    public static IEnumerable<Phrase> Actors(Sentence sentence, Frame frame)
    {
        // "confined by fighting between the army and the rebels": what happens does nothing by itself.
        if (frame.Noun is { } deed && frame.Actors.Contains(deed))
            return Actors(sentence, frame with { Actors = Without(frame.Actors, deed) });
        if (frame.Actors.Count > 0 && Wielders.Of(sentence, frame.Actors) is var wielders && wielders != frame.Actors && !wielders.SequenceEqual(frame.Actors))
            return Actors(sentence, frame with { Actors = wielders });
        if (IsMoved(frame))
            return frame.Actors.Concat(Backers(sentence, frame)).Concat(frame.Targets.Concat(ClauseRoles.Objects(frame.Clause)).Where(IsSent)).Distinct();
        if (OfDeeds(sentence, frame) is { Count: > 0 } told)
            return told;
        if (Somebodys(sentence, frame) is { } actors && actors.Count < frame.Actors.Count)
            return Actors(sentence, frame with { Actors = actors });
        if (frame.Actors.Any(StandsForSomebody))
            return frame.Actors.Concat(Backers(sentence, frame)).Distinct();
        if (Doers(sentence, frame) is { Count: > 0 } doers)
            return doers;
        if (!Violent.Contains(frame.Rule.Kind))
            return frame.Noun is { } noun && frame.Rule.Actor.Filler == RoleFiller.Modifier && Authorship.HasOwnerBefore(sentence, noun) ? [noun] : [];
        var behind = Authorship.Of(sentence, frame).ToList();
        return behind.Count > 0 ? behind : Fighters(sentence, frame);
    }

    static List<Phrase> Without(IReadOnlyList<Phrase> actors, Phrase deed) => [.. actors.Where(phrase => phrase != deed)];

    static List<Phrase> OfDeeds(Sentence sentence, Frame frame)
    {
        var told = new List<Phrase>();
        for (var i = 0; i < frame.Actors.Count; i++)
            told.AddRange(Authorship.OfDeed(sentence, frame, frame.Actors[i]));
        return told;
    }

    // Those who act that are no deed of nobody.
    static List<Phrase> Somebodys(Sentence sentence, Frame frame)
    {
        var actors = new List<Phrase>(frame.Actors.Count);
        for (var i = 0; i < frame.Actors.Count; i++)
            if (!Authorship.IsNobodys(sentence, frame.Actors[i]))
                actors.Add(frame.Actors[i]);
        return actors;
    }

    // "militiamen backed by former soldiers attacked": those who help do it too.
    static IEnumerable<Phrase> Backers(Sentence sentence, Frame frame) =>
        sentence.Clauses.Where(clause => clause is { Relation: ClauseRelation.Participle, Verb.IsPassive: true } && clause != frame.Clause && clause.Verb.Verb.Has("help") && clause.Subjects.Exists(frame.Actors.Contains))
            .SelectMany(clause => ClauseRoles.Under(sentence, clause, "agent")).Where(IsForce);

    // "The army announced the arrest of a man", "declared martial law", "Pakistan's retreat": who does what the noun names, where nobody stands under "by".
    static List<Phrase> Doers(Sentence sentence, Frame frame)
    {
        if (frame.Noun is not { } noun || Authorship.HasOwnerBefore(sentence, noun) || frame.Rule.Actor.Filler != RoleFiller.Adjunct)
            return [];
        if (noun.Possessor is { } owner && frame.Rule.Kind is "withdrawal" or "deployment" or "displacement")
            return [owner];
        var clause = frame.Clause;
        return clause.Verb.Verb.Has("doer") && !clause.Verb.IsPassive && clause.Objects.Exists(phrase => phrase == noun || phrase.Of == noun) ? [.. clause.Subjects.Where(phrase => IsForce(phrase) || phrase.Is("party") || phrase.Is("name") || phrase.IsPronoun)] : [];
    }

    // "this", "there": words that go back to no one.
    static bool StandsForSomebody(Phrase phrase) => !phrase.IsPronoun || phrase.Is("person") || phrase.Is("plural") || phrase.Is("thing") || phrase.Is("self");

    /// <summary>To whom it is done.</summary>
    public static IEnumerable<Phrase> Targets(Sentence sentence, Frame frame)
    {
        var targets = Main(sentence, frame).Where(phrase => (!phrase.Classes.Contains("body-part") || phrase.Classes.Contains("building")) && !phrase.Classes.Contains("reflexive") && (frame.Rule.Kind != "chemical_weapon" || !phrase.Is("chemical-arms")) && !IsWhere(sentence, frame, phrase) && !IsNothing(sentence, frame, phrase) && !IsFigure(sentence, frame, phrase)).ToList();
        if (targets.Count == 0 && frame is { Noun: null, Targets.Count: > 0, Clause.Verb.IsPassive: true } && Violent.Contains(frame.Rule.Kind))
            targets.AddRange(frame.Clause.Subjects.Where(phrase => phrase.Is("person") || phrase.IsPronoun));
        return targets.Concat(Further(sentence, frame, targets)).Distinct();
    }

    // "killed 30 soldiers, a claim that …", "launched five air strikes": what is said, or done, is not struck.
    static bool IsNothing(Sentence sentence, Frame frame, Phrase phrase) =>
        Violent.Contains(frame.Rule.Kind) && frame.Noun is null && frame.Targets.Contains(phrase) && (phrase.Classes.Contains("speech") && !phrase.Classes.Contains("post") || IsStrike(phrase) && Authorship.IsNobodys(sentence, phrase) && !frame.Clause.Verb.IsPassive);

    // "admits to 179 dead and 81 missing": a figure, whose men they are is told elsewhere.
    static bool IsFigure(Sentence sentence, Frame frame, Phrase phrase) =>
        frame.Rule.Kind == "loss_tally" && phrase.Classes.Contains("missing") && phrase.First < phrase.Head && sentence.Words[phrase.Head - 1].Number is not null;

    internal static bool IsStrike(Phrase phrase) => phrase.Classes.Contains("airstrike") || phrase.Classes.Contains("shelling");

    // "shot in the market of Zarin": where it happened is not what was struck, but for what stands there.
    static bool IsWhere(Sentence sentence, Frame frame, Phrase phrase) =>
        phrase.Classes.Contains("manner") || IsFarFrom(sentence, phrase) || IsFiredFrom(sentence, frame, phrase) || IsFiredHere(frame, phrase) || Violent.Contains(frame.Rule.Kind) && frame.Clause.Adjuncts.Exists(adjunct => adjunct.Object == phrase && (sentence.Words[adjunct.Word].Has("inside") && (phrase.Is("place") || phrase.Is("unlisted")) || adjunct.Class == "near" && frame.Targets.Count > 0 && frame.Targets[0].First < phrase.First));

    // "a town 6 km from the border and 37 km north of the river": how far off it lies.
    static bool IsFarFrom(Sentence sentence, Phrase phrase) =>
        sentence.Words[phrase.Head].Number?.Kind == NumberKind.Distance || phrase.First > 1 && sentence.Words[phrase.First - 1].Has("from") && sentence.Words[phrase.First - 2].Number?.Kind == NumberKind.Distance;

    // "The drone, launched from the hills, struck the depot": what strikes is not what is struck.
    static bool IsFiredHere(Frame frame, Phrase phrase) =>
        frame.Also.Count > 0 && Violent.Contains(frame.Rule.Kind) && frame.Also.Select(also => also.Clause).Append(frame.Clause).Any(clause => !clause.Verb.IsPassive && clause.Subjects.Contains(phrase)) && (phrase.Is("missile") || phrase.Is("aircraft") || phrase.Is("blast"));

    // "shells fired from army positions landed in the town"
    static bool IsFiredFrom(Sentence sentence, Frame frame, Phrase phrase) =>
        frame.Rule.Kind is "shelling_missile" or "air_drone_strike" && sentence.Clauses.Exists(clause => clause.Verb.Verb.Has("use") && clause.Adjuncts.Exists(adjunct => adjunct.Class == "from" && adjunct.Object == phrase));

    // What the happening is done to besides, by what sort of happening it is.
    static IEnumerable<Phrase> Further(Sentence sentence, Frame frame, List<Phrase> targets)
    {
        var clause = frame.Clause;
        if (IsMoved(frame))
            return ClauseRoles.Objects(clause).Where(IsSent);
        if (frame.Noun is not null)
            return frame.Rule.Kind == "deployment" && frame.Noun.Of is { } sent && IsForce(sent) ? [sent] : [];
        return frame.Rule.Kind switch
        {
            "weapons_disrupted" => ClauseRoles.Objects(clause),
            "demining" => ClauseRoles.Objects(clause).Where(phrase => !phrase.Is("place") && !phrase.Is("person")),
            "sanction" => ClauseRoles.Objects(clause).Select(phrase => phrase.Possessor).OfType<Phrase>().Where(IsSomebody),
            "chemical_weapon" => clause.Adjuncts.Where(adjunct => adjunct.Class is "at" or "against" && (adjunct.Object.Is("place") || adjunct.Object.Is("unlisted"))).Select(adjunct => adjunct.Object),
            "loss_tally" => clause.Verb.Verb.Has("admits") && !targets.Exists(IsSomebody) ? ClauseRoles.Subjects(clause) : [],
            var kind when Blasts.Contains(kind) && Hurt(sentence, clause).Where(phrase => !targets.Contains(phrase)).ToList() is { Count: > 0 } hurt => hurt,
            var kind when Blasts.Contains(kind) && !(clause.Verb.IsPassive && clause.Verb.Verb.Has("killed")) => targets.Exists(phrase => phrase.Is("building") || phrase.Is("vehicle") || phrase.Is("base")) ? [] : Struck(frame),
            var kind when (Violent.Contains(kind) || kind == "assassination") && clause.Verb.IsPassive => clause.Adjuncts.Where(adjunct => adjunct.Class == "with" && (sentence.Is(adjunct.Object, "person") || adjunct.Object.Is("fighter"))).Select(adjunct => adjunct.Object),
            _ => [],
        };
    }

    // "A grenade thrown at a car wounded two men": whom it hurt is told by the clause around.
    static IEnumerable<Phrase> Hurt(Sentence sentence, Clause clause) =>
        clause is { Relation: ClauseRelation.Participle, Verb.IsPassive: true, Subjects: [var thrown] } ? sentence.Clauses.Where(other => other != clause && !other.Verb.IsPassive && other.Subjects.Contains(thrown) && (other.Verb.Verb.Has("killed") || other.Verb.Verb.Has("wounded"))).SelectMany(other => other.Objects).Where(phrase => phrase.Is("person")) : [];

    static IEnumerable<Phrase> Main(Sentence sentence, Frame frame)
    {
        if (IsSpeech(frame.Rule.Kind))
            return Addressed(sentence, frame);
        if (frame.Rule.Kind == "armed_clash" && frame.Targets.Count == 0 && IsMutual(frame))
            return frame.Clause.Subjects;
        if (frame.Rule.Kind == "loss_tally" && frame.Targets.Count == 0)
            return Losers(sentence, frame);
        if (frame.Targets.Count == 0 && frame.Noun is null && frame.Rule.Kind is "weapons_disrupted" or "territory_taken")
            return ClauseRoles.Objects(frame.Clause).Where(phrase => frame.Rule.Kind == "weapons_disrupted" || Held.Any(category => sentence.Is(phrase, category)));
        if (frame.Targets.Any(phrase => IsTool(sentence, frame, phrase)))
            return frame.Targets.Where(phrase => !IsTool(sentence, frame, phrase)).Concat(Used(sentence, frame));
        if (frame.Targets.Count > 0 || frame.Noun is not { } noun)
            return frame.Targets.Count > 0 || !Blasts.Contains(frame.Rule.Kind) ? frame.Targets.Concat(Used(sentence, frame)) : Used(sentence, frame).Concat(Struck(frame)).Distinct();
        if (IsUnderFire(frame, noun))
            return frame.Clause.Subjects;
        return Violent.Contains(frame.Rule.Kind) ? Between(sentence, frame).Concat(Left(frame, noun)) : [];
    }

    // "operations in the port left three gunmen dead"; whom fighting drives out it does not strike.
    static IEnumerable<Phrase> Left(Frame frame, Phrase noun) =>
        frame.Clause.Verb.IsPassive || frame.Clause.Verb.Verb.Has("displaced") || frame.Clause.Adjuncts.Exists(adjunct => adjunct.Class == "from") || !frame.Clause.Subjects.Contains(noun) ? [] : frame.Clause.Objects.Where(phrase => phrase.Is("person") || phrase.Is("civilian") || phrase.Is("fighter"));

    // "using tanks, shelled the airport": what is used is not what is struck.
    static bool IsTool(Sentence sentence, Frame frame, Phrase phrase) =>
        IsFired(frame, phrase) || frame.Also.Count > 0 && Violent.Contains(frame.Rule.Kind) && (phrase.Is("weapon") || phrase.Is("vehicle") || phrase.Is("equipment") || phrase.Is("artillery"))
        && sentence.Clauses.Any(clause => clause.Verb.Verb.Has("use") && clause.Relation == ClauseRelation.Participle && !clause.Verb.IsPassive && clause.Objects.Contains(phrase));

    // "fired drones and missiles at ships"
    static bool IsFired(Frame frame, Phrase phrase) =>
        frame is { Noun: null, Clause.Verb.IsPassive: false } && frame.Clause.Verb.Verb.Has("use") && Violent.Contains(frame.Rule.Kind) && (phrase.Is("missile") || phrase.Is("aircraft") || phrase.Is("air-bomb") || phrase.Is("airstrike") || phrase.Is("shelling")) && frame.Clause.Objects.Exists(fired => fired.All.Contains(phrase))
        || IsDriven(frame.Clause) && frame.Rule.Kind == "suicide_bombing" && phrase.Is("vehicle") && frame.Clause.Objects.Contains(phrase);

    // "rammed a van into a bus"
    static bool IsDriven(Clause clause) => clause is { Verb.IsPassive: false, Objects.Count: > 0 } && clause.Adjuncts.Exists(adjunct => adjunct.Class == "to");

    static readonly string[] Held = ["base", "post", "building", "position", "garrison"];

    static IEnumerable<Phrase> Addressed(Sentence sentence, Frame frame)
    {
        var addressed = frame.Targets.Where(phrase => IsSomebody(phrase) || Authorship.HasOwnerBefore(sentence, phrase)).ToList();
        if (addressed.Count > 0 || frame.Noun is not null)
            return addressed;
        if (frame.Targets.Count > 0 && frame.Clause.Verb.Verb.Has("object-control") && sentence.Clauses.Any(inner => inner.Parent == frame.Clause && inner.Relation == ClauseRelation.Infinitive))
            return frame.Targets;
        if (Reached(sentence, frame).ToList() is { Count: > 0 } reached)
            return reached;
        return frame.Rule.Kind == "talks" ? frame.Actors.Except(ClauseRoles.Subjects(frame.Clause)) : Inside(sentence, frame).Where(IsSomebody);
    }

    // "appealed to its citizens", "sanctions against two banks".
    static IEnumerable<Phrase> Reached(Sentence sentence, Frame frame) => frame.Rule.Kind switch
    {
        "demand" or "threat" => ClauseRoles.Under(sentence, frame.Clause, "to").Where(phrase => IsSomebody(phrase) && !(phrase.Is("place") && !phrase.Is("party"))),
        "sanction" => ClauseRoles.Under(sentence, frame.Clause, "against"),
        _ => [],
    };

    // "Soldiers and rebels clashed", "exchanged shots": two subjects who do it to each other.
    static bool IsMutual(Frame frame) => frame.Noun is null && !frame.Clause.Verb.IsPassive && frame.Clause.Subjects is { Count: > 1 } both && both.All(IsForce) && !frame.Clause.Objects.Exists(IsForce);

    // Who sends, and what is sent: "pulled its fighters back", "sent 80 advisers".
    static bool IsMoved(Frame frame) => frame.Noun is null && frame.Rule.Kind is "deployment" or "withdrawal";

    // "crossed into Syria": a state is gone to, not sent.
    static bool IsSent(Phrase phrase) => IsForce(phrase) && !phrase.Is("state");

    static bool IsForce(Phrase phrase) => phrase.Is("force") || phrase.Is("fighter") || phrase.Is("army") || phrase.Is("person") || phrase.Is("force-unit") || phrase.Lent is { } lent && (lent.Contains("fighter") || lent.Contains("person"));

    static bool IsSpeech(string kind) => kind is "demand" or "accusation" or "threat" or "denial" or "talks" or "agreement" or "sanction";

    // Words are for somebody: "called for an end to the siege" has no target.
    static bool IsSomebody(Phrase phrase) =>
        phrase.IsPronoun || phrase.Is("reciprocal") || phrase.Is("party") || phrase.Is("person") || phrase.Is("official") || phrase.Is("force") || phrase.Is("fighter") || phrase.Is("state") || phrase.Is("name") || phrase.Is("people");

    // "demanded that the rebels withdraw": who is to act. "threatened to kill the hostages": who is to suffer.
    static IEnumerable<Phrase> Inside(Sentence sentence, Frame frame) =>
        sentence.Clauses.Where(inner => inner.Parent == frame.Clause).SelectMany(inner => (frame.Rule.Kind, inner.Relation) switch
        {
            ("demand", ClauseRelation.Complement) => inner.Subjects,
            ("threat", ClauseRelation.Infinitive or ClauseRelation.Complement) => ClauseRoles.Objects(inner),
            ("denial" or "agreement", ClauseRelation.Complement or ClauseRelation.Gerund) => ClauseRoles.Objects(inner).Concat(ClauseRoles.Under(sentence, inner, "with")),
            _ => [],
        });

    // "A suicide bomber attacked a mosque", "the group drove car bombs at a column": who acts, where the rule asks only for the means.
    static IEnumerable<Phrase> Fighters(Sentence sentence, Frame frame)
    {
        if (frame.Noun is null && frame.Rule.Kind == "armed_clash" && Between(sentence, frame).ToList() is { Count: > 0 } sides)
            return sides;
        if (frame.Noun is not { } noun)
            return frame.Rule.Actor.Filler == RoleFiller.None ? ClauseRoles.Subjects(frame.Clause).Where(phrase => phrase.Is("fighter") && !frame.Targets.Contains(phrase)) : [];
        if (IsUnderFire(frame, noun))
            return frame.Clause.Adjuncts.Where(adjunct => adjunct.Class == "agent" || adjunct.Class is "from" or "near" && IsForce(adjunct.Object)).Select(adjunct => adjunct.Object);
        return Wields(frame.Clause, noun) ? ClauseRoles.Subjects(frame.Clause).Where(phrase => IsForce(phrase) || phrase.Is("aircraft")) : Between(sentence, frame);
    }

    // "drove car bombs at a column", "claimed an ambush", "answered with air raids".
    static bool Wields(Clause clause, Phrase noun) =>
        clause.Objects.Contains(noun) && (clause.Verb.Verb.Has("use") || clause.Verb.Verb.Has("claim")) || !clause.Verb.IsPassive && clause.Adjuncts.Exists(adjunct => adjunct.Class == "with" && (adjunct.Object == noun || adjunct.Object.Of == noun));

    // "puts its own dead at 45 civilians", "put India's losses at five": who lost stands with the dead, or is who is counted.
    static IEnumerable<Phrase> Losers(Sentence sentence, Frame frame)
    {
        var told = (frame.Noun is { } noun ? [noun] : ClauseRoles.Objects(frame.Clause).Concat(ClauseRoles.Subjects(frame.Clause).Where(phrase => phrase.Is("casualty")))).Concat(ClauseRoles.Under(sentence, frame.Clause, "at").SelectMany(phrase => phrase.All)).ToList();
        var owners = told.Where(phrase => phrase.Is("casualty")).SelectMany(phrase => phrase.Possessor is { } owner ? [owner] : sentence.Words[phrase.First].Has("possessive") || Authorship.HasOwnerBefore(sentence, phrase) ? new[] { phrase } : []);
        return owners.Concat(told.Where(phrase => phrase.Is("person"))).Distinct();
    }

    // "came under fire from the rebels"
    internal static bool IsUnderFire(Frame frame, Phrase noun) =>
        frame.IsCarried && frame.Clause.Adjuncts.Exists(adjunct => adjunct.Class == "under" && (adjunct.Object == noun || adjunct.Object.Of == noun));

    // "fighting between the army and the rebels": each does it to the other.
    static IEnumerable<Phrase> Between(Sentence sentence, Frame frame) =>
        ClauseRoles.Under(sentence, frame.Clause, "between").Where(phrase => phrase.All.Any(each => IsForce(each) || each.Is("people") || each.Is("name") && !each.Is("place") && sentence.Words[each.First].Has("definite")));

    static readonly HashSet<string> Blasts = ["mine_ied_explosion", "suicide_bombing", "grenade", "shelling_missile"];

    // "blew up outside the residence", "landed near an evacuation point": what stands where it went off.
    static IEnumerable<Phrase> Struck(Frame frame) =>
        frame.Clause.Adjuncts.Where(adjunct => adjunct.Class is "at" or "near" or "against" && (adjunct.Object.Is("building") || adjunct.Object.Is("vehicle") || adjunct.Object.Is("base") || adjunct.Object.Is("post") || adjunct.Object.Is("civilian")) && !adjunct.Object.Is("time")).Select(adjunct => adjunct.Object);

    // What is fired at: "rockets at the airport".
    static IEnumerable<Phrase> Used(Sentence sentence, Frame frame) =>
        frame.Noun is not null ? [] : frame.Rule.Kind == "suicide_bombing" && IsDriven(frame.Clause) ? ClauseRoles.Under(sentence, frame.Clause, "to")
        : frame.Clause.Verb.Verb.Has("use") ? ClauseRoles.Under(sentence, frame.Clause, "at").Where(phrase => !phrase.Is("name")) : [];
}
