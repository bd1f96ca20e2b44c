using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Writes the frames of a story's sentences as mentions, in order, keeping what the story has named and dated.</summary>
sealed class MentionWriter(StoryText story, string language, StoryMemory memory, PartyNamer parties, PlaceNamer places, ConfidenceTable confidence)
{
    readonly StanceReader _stances = new();
    readonly CountNamer _counts = new();
    readonly KindReader _kinds = new(story, memory);
    readonly DateNamer _dates = new(story, memory);
    readonly SceneReader _scenes = new(story, memory, places);
    readonly UndertakingReader _undertakings = new(story, memory);
    readonly HoldingNamer _holdings = new(story, parties, places);
    readonly GroundNamer _grounds = new(story, places);

    // Who is said in passing to hold what, until a mention is written that can carry it.
    readonly List<Holding> _passed = [];

    /// <summary>Whether reasons are asked for.</summary>
    public bool Explains { get; init; }

    public List<(Mention Mention, string Reason)> Write(Sentence sentence, int number, IReadOnlyList<Frame> frames)
    {
        var mentions = new List<(Mention, string)>();
        if (sentence.Turn is { } turn)
            memory.Take(turn);
        foreach (var form in sentence.ShortForms)
            memory.Shorten(form);
        _scenes.RememberLabel(sentence, number);
        _dates.RememberLabel(sentence);
        if (sentence.Teller is { } teller && teller.Clauses.FirstOrDefault(clause => clause.IsParenthetical) is { } told && StanceReader.Speaker(told) is { } speaking && parties.Name(story, teller, number, speaking) is { } quoted)
            memory.AddSpeaker(quoted, number);
        foreach (var frame in sentence.IsQuestion ? [] : frames)
            if (Write(sentence, number, frame, frames) is { } mention)
            {
                Reciprocity.Add(sentence, frame, mention, mentions);
                memory.Count(mention.Item1, number);
            }
        _passed.AddRange(_holdings.Name(sentence, number));
        if (mentions.Count > 0 && _passed.Count > 0)
        {
            mentions[0] = (mentions[0].Item1 with { Holdings = [.. _passed.DistinctBy(holding => (holding.Place.Text, holding.Holder.Text))] }, mentions[0].Item2);
            _passed.Clear();
        }
        if (mentions.FindLast(each => IsConcluded(each.Item1)).Item1 is { } deal)
            memory.AgreedOn = AgreedTerm.Signed(sentence, story.Told ?? default) ?? deal.Date!.Date.Last;
        foreach (var (mention, _) in mentions)
            memory.Oppose(mention);
        AddStray(sentence, mentions);
        if (KindReader.BearArms(sentence, null) is { } armed)
            memory.LastPeople = (armed, number);
        parties.Remember(story, sentence, number);
        RememberSpeaker(sentence, number);
        _scenes.Remember(sentence, number);
        _dates.Remember(sentence, number);
        return mentions;
    }

    static bool IsConcluded(Mention mention) => mention is { Kind: "agreement" or "ceasefire", Stance: Stance.Reported or Stance.Claimed, Date.Date.IsDay: true };

    // To the last happening of the sentence that can have figures.
    void AddStray(Sentence sentence, List<(Mention Mention, string Reason)> mentions)
    {
        var at = mentions.FindLastIndex(each => Counts.Contains(each.Mention.Kind) || each.Mention.Counts.Any(count => count is { What: not CountOutcome.Other, Best: > 1 }));
        if (at >= 0 && _counts.Stray(story, sentence, [.. mentions.SelectMany(each => each.Mention.Counts)]).ToList() is { Count: > 0 } stray)
            mentions[at] = (mentions[at].Mention with { Counts = [.. mentions[at].Mention.Counts, .. stray] }, mentions[at].Reason);
    }

    (Mention, string)? Write(Sentence sentence, int number, Frame frame, IReadOnlyList<Frame> all)
    {
        if (BelongsToSpeech(frame, all) || frame.Rule.IsSequel && !memory.ToldHandover(number))
            return null;
        var stance = frame.Rule.Stance is { } given ? Given(sentence, number, frame, given) : _stances.Read(sentence, frame.Clause);
        if (stance is null)
            return null;
        stance = Planned(frame, Told(frame, stance));
        if (IsNone(sentence, frame))
            if (stance.IsAttributed)
                stance = stance with { Stance = Stance.Denied, Reason = "there was none" };
            else
                return null;
        var isQuoted = (sentence.IsQuoted || memory.Turn is not null) && !stance.IsAttributed;
        if (!isQuoted && IsGuess(frame.Clause, stance))
            return null;
        if (isQuoted && stance.Stance == Stance.Reported)
            stance = stance with { Stance = Stance.Claimed, Reason = "inside a quotation" };
        var source = isQuoted ? memory.Turn ?? memory.Speaker(number) : Source(sentence, number, frame, stance);
        var dated = _dates.Name(sentence, frame, stance, number);
        var (start, end) = EvidenceExtent.Of(sentence, frame, all);
        var span = story.Span(start, end);
        var weight = confidence.Of(frame.Rule.Id, Weight(frame, stance, dated));
        var counts = _counts.Name(story, sentence, frame);
        foreach (var clause in Beside(sentence, frame, all))
            AddBeside(sentence, frame, clause, counts);
        var actors = parties.Name(story, sentence, number, RoleReader.Actors(sentence, frame));
        stance = Outlook(stance, DateNamer.IsPast(frame), dated, frame.Also.Count > 0 && frame.Rule.Means.Count > 0 || IsWithoutLoss(frame) ? [] : counts);
        var kind = IsThreat(sentence, frame, stance, source, actors) ? "threat" : _kinds.Of(sentence, number, frame, all, stance);
        var scene = _scenes.Read(sentence, number, frame, stance);
        if (kind == "loss_tally" && memory.CountedDisplaced(number) && counts is [{ What: CountOutcome.Killed, Of: null } bare])
            (kind, counts, scene) = ("displacement", [bare with { What = CountOutcome.Displaced }], scene.Count > 0 ? scene : [.. memory.EventPlaces(number)]);
        if (story.IsDrill && KindReader.Violent.Contains(kind))
            return null;
        if (kind == "threat" && frame.Rule.Kind != kind)
            stance = stance with { Stance = Stance.Threatened, Reason = "the speaker says that he will do it" };
        if (actors.Count == 0 && frame.Rule.Actor.Filler == RoleFiller.Speaker && source is { } speaker)
            actors.Add(speaker);
        if (frame.Rule.Kind == "accusation" && actors.Count == 0 && !IsAccused(frame) || IsNotCharged(sentence, frame))
            return null;
        if (frame.Rule.Kind == "denial")
            source ??= actors.FirstOrDefault();
        var undertaking = _undertakings.Read(sentence, frame, stance);
        if (stance.Stance == Stance.Planned && undertaking?.Due is { } due && IsOtherDay(frame, dated, due))
            dated = new DatedBy(due, dated?.Text, DateBasis.Relative);
        else if (undertaking?.Due is { IsDay: true, First: { } weekday } && dated is { Date: { IsDay: true, First: { } coming } } && coming == weekday.AddDays(DaysOfWeek))
            undertaking = undertaking with { Due = dated.Date };
        var mention = new Mention(
            ContentId.Of("m", story.Story.Id, kind, stance.Stance.ToString(), span.ToString()),
            story.Story.Id, kind, stance.Stance, source, dated, scene.ToArray(),
            actors.ToArray(), parties.Name(story, sentence, number, RoleReader.Targets(sentence, frame)).ToArray(),
            counts.ToArray(), story.Quote(start, end), sentence.Part, language, frame.Rule.Id, weight)
        {
            Undertaking = undertaking,
            Ground = _grounds.Name(sentence, number, frame),
        };
        return (mention, Explains ? $"{frame.Rule.Id}; stance {stance.Stance}: {stance.Reason}; date {dated?.Basis.ToString() ?? "none"}" : "");
    }

    void AddBeside(Sentence sentence, Frame frame, Clause clause, List<Count> counts)
    {
        foreach (var count in _counts.Beside(story, sentence, frame, clause, counts))
            if (!counts.Contains(count))
                counts.Add(count);
    }

    // "was to hand over its guns on Friday": due on the Friday to come, where that is what the day means.
    const int DaysOfWeek = 7;

    // "is to return within seven days of the signing on 5 November": what is to be done is done on its last day, not on that of the signing.
    static bool IsOtherDay(Frame frame, DatedBy? dated, EdtfDate due) =>
        dated is null or { Basis: DateBasis.Published or DateBasis.Carried } || due.IsDay && !dated.Date.IsDay && dated.Date.Last == due.Last || !(frame.Rule.IsAlone || frame.Rule.TakesInfinitive) && dated.Date.Last < due.First;

    // "The shelling caused no casualties": it took place.
    static bool IsWithoutLoss(Frame frame) =>
        frame is { Noun: null, Rule.Kind: "shelling_missile" or "air_drone_strike" or "mine_ied_explosion" or "armed_clash", Clause: { Verb.IsPassive: false, Subjects: [var cause, ..] } } && !cause.IsPronoun && (cause.Is("attack") || cause.Is("shelling") || cause.Is("airstrike") || cause.Is("missile") || cause.Is("aircraft") || cause.Is("blast"));

    // "There has been no shelling", "no attack took place".
    static bool IsNone(Sentence sentence, Frame frame) =>
        frame.Noun is { } noun && sentence.Words[noun.First] is var first && (first.Has("none") || first.Number is { Best: 0 }) && frame.Rule.Stance is null && KindReader.Violent.Contains(frame.Rule.Kind);

    // "did not blame anyone", "neither side called it a breach": nobody is charged.
    static bool IsNotCharged(Sentence sentence, Frame frame) =>
        frame.Noun is null && frame.Rule is { Stance: Stance.Claimed, IsNegated: false } && (frame.Rule.Kind is "accusation" or "ceasefire_violation" || StanceReader.ClaimsAuthorship(frame.Clause)) && (frame.Clause.Verb.IsNegated || frame.Clause.Subjects.Exists(phrase => sentence.Words[phrase.First].Has("none")));

    // "An attack could come from three sides": what may be, and nobody says so but the writer.
    static bool IsGuess(Clause clause, StanceReading stance) =>
        stance is { Stance: Stance.Hypothetical, IsAttributed: false } && clause.Verb is { Modal: "possible" or "able", IsPerfect: false };

    // A quotation that goes on belongs to whoever spoke last.
    void RememberSpeaker(Sentence sentence, int number)
    {
        if (sentence.IsQuoted && memory.Speaker(number) is { } same)
            memory.AddSpeaker(same, number);
        var isSourced = sentence.Clauses.Exists(clause => clause.Adjuncts.Exists(adjunct => adjunct.Class == "source"));
        foreach (var clause in sentence.Clauses)
            if ((clause.Verb.Verb.Has("say") && clause.Verb.IsFinite && !clause.Verb.IsPassive ? StanceReader.Speaker(clause) : isSourced ? StanceReader.AccordingTo(sentence, clause) : null) is { } speaker && !IsBarePaper(sentence, speaker) && parties.Name(story, sentence, number, speaker) is { } party)
                memory.AddSpeaker(party, number);
    }

    // "The statement said": whose it is was told before.
    static bool IsBarePaper(Sentence sentence, Phrase phrase) =>
        phrase.Is("speech") && !phrase.Is("name") && phrase.Of is null && phrase.Possessor is null && phrase.CoreEnd == phrase.First + 2 && sentence.Words[phrase.First].Has("definite");

    // "confirmed the arrival of troops": what is told stands as a noun under the verb that tells it.
    static StanceReading Told(Frame frame, StanceReading stance)
    {
        var clause = frame.Clause;
        return frame.Noun is not null && !stance.IsAttributed && clause.Verb.Verb.Has("say") && !clause.Verb.IsPassive && clause.Subjects.Count > 0 && (clause.Objects.Any(phrase => phrase == frame.Noun || phrase.Of == frame.Noun) || StanceReader.ClaimsAuthorship(clause))
            ? new StanceReading(clause.Verb.Verb.Has("deny") ? Stance.Denied : Stance.Claimed, clause, clause.Subjects[0], true, $"\"{clause.Verb.Verb.Lemma}\" tells it") : stance;
    }

    // "has been preparing an attack": the verb that carries the noun plans it.
    static StanceReading Planned(Frame frame, StanceReading stance) =>
        frame.Noun is { } noun && stance.Stance is Stance.Reported or Stance.Claimed && (Plans(frame, noun) || Binds(frame.Clause, noun)) || Promises(frame, stance)
            ? stance with { Stance = Stance.Planned, Reason = $"\"{frame.Clause.Verb.Verb.Lemma}\" plans it" } : stance;

    // "has promised a second company": it is yet to come.
    static bool Promises(Frame frame, StanceReading stance) => stance.Stance is Stance.Reported or Stance.Claimed && frame is { Noun: null, Rule.Kind: "deployment" or "arms_supply", Clause.Verb: { IsNegated: false, Verb: var verb } } && verb.Has("binds") && verb.Has("plan");

    static bool Plans(Frame frame, Phrase noun) => (frame.IsCarried || frame.Clause.Objects.Contains(noun) || frame.Clause.Adjuncts.Exists(adjunct => adjunct.Class == "for" && adjunct.Object == noun)) && frame.Clause.Verb.Verb.Has("plan") && !frame.Clause.Verb.Verb.Has("light");

    static bool Binds(Clause clause, Phrase noun) =>
        clause.Verb.Verb.Has("binds") && (clause.Verb.Verb.Has("light") ? [] : clause.Objects).Concat(clause.Adjuncts.Where(adjunct => adjunct.Class is "to" or "for").Select(adjunct => adjunct.Object)).Contains(noun);

    // What lies after the story's own date is not yet done; "not a single civilian was killed" denies.
    StanceReading Outlook(StanceReading stance, bool past, DatedBy? dated, List<Count> counts)
    {
        if (stance.Stance is Stance.Reported or Stance.Claimed && counts.Where(count => count.What != CountOutcome.Other).ToList() is { Count: > 0 } suffered && suffered.TrueForAll(count => count.Best == 0))
            return stance with { Stance = Stance.Denied, Reason = "none" };
        return stance.Stance is Stance.Reported or Stance.Claimed && !past && dated?.Date.First > story.Told
            ? stance with { Stance = Stance.Planned, Reason = "after the story's date" } : stance;
    }

    // "has been accused of smuggling": by whom is not said.
    static bool IsAccused(Frame frame) => frame.Noun is null && frame.Clause.Verb.IsPassive && frame.Targets.Count > 0;

    // Kinds whose figures can stand in a clause beside.
    static readonly HashSet<string> Counts = [.. KindReader.Violent, "loss_tally"];

    // Somebody says that he himself will strike.
    static bool IsThreat(Sentence sentence, Frame frame, StanceReading stance, NamedParty? source, List<NamedParty> actors) =>
        stance is { Stance: Stance.Planned, IsAttributed: true } && KindReader.Violent.Contains(frame.Rule.Kind) && frame.Rule.Kind != "weapons_disrupted" && frame.Noun is null && source is not null && !frame.Clause.Verb.IsNegated && Intends(frame.Clause)
        && (IsWarned(frame, stance) || actors.Any(actor => actor == source || (actor.Id is not null && actor.Id == source.Id)) || frame.Actors.Any(phrase => phrase.IsPronoun || sentence.Words[phrase.First].Has("possessive")));

    // "Any ship will be sunk, the admiral warned.": who warns means to do it, where nobody else is named.
    static bool IsWarned(Frame frame, StanceReading stance) => frame is { Clause.Verb.IsPassive: true, Actors.Count: 0 } && stance.Speech?.Verb.Verb.Has("threat") == true;

    // "will strike", "would go on striking": not merely a purpose.
    static bool Intends(Clause clause) => clause.Verb.Modal is "future" or "conditional" or "bound" || clause.Relation is ClauseRelation.Participle or ClauseRelation.Gerund && clause.Parent?.Verb.Modal is "future" or "conditional" || clause.Relation == ClauseRelation.Infinitive && clause.Parent is { } vow && vow.Verb.Verb.Has("say") && vow.Verb.Verb.Has("plan");

    // Clauses under a happening's own, or beside it, that tell no other: what they number belongs to it.
    static IEnumerable<Clause> Beside(Sentence sentence, Frame frame, IReadOnlyList<Frame> all)
    {
        if (frame.Noun is not null && frame.Rule.Kind != "prisoner_exchange" || sentence.Clauses.Count < 2)
            return [];
        if (frame.Noun is not null)
            return sentence.Clauses.Where(clause => IsOccasion(clause, frame) && !IsTold(clause, all));
        return sentence.Clauses.Where(clause => clause != frame.Clause && !IsTold(clause, all) && (IsUnder(clause, frame) || Counts.Contains(frame.Rule.Kind) && (IsAlongside(clause, frame.Clause) || IsOutcome(clause, frame))))
            .Concat(frame.Rule.Kind is "accusation" or "demand" or "threat" ? sentence.Clauses.Where(clause => clause.Parent == frame.Clause && clause.Relation is ClauseRelation.Gerund or ClauseRelation.Infinitive) : []).Distinct();
    }

    static bool IsUnder(Clause clause, Frame frame) =>
        clause.Relation is ClauseRelation.Participle or ClauseRelation.Relative && (clause.Parent == frame.Clause || frame.Also.Any(also => also.Clause == clause.Parent) || clause.Parent is { Relation: ClauseRelation.Participle } outer && outer.Parent == frame.Clause)
        || frame.Rule.Kind == "deployment" && clause.Relation == ClauseRelation.Infinitive && clause.Parent == frame.Clause || IsOccasion(clause, frame);

    // "carried out an exchange, when 230 returned home in return for 248".
    static bool IsOccasion(Clause clause, Frame frame) =>
        frame.Rule.Kind == "prisoner_exchange" && clause is { Relation: ClauseRelation.Adverbial, Marker: "time" } && clause.Parent == frame.Clause;

    // "a driver lost a leg when he hit a mine"
    static bool IsOutcome(Clause clause, Frame frame) => frame.Clause is { Relation: ClauseRelation.Adverbial } occasion && occasion.Parent == clause && CountNamer.IsMaimed(clause);

    // "destroyed 241 tanks and captured 39", "two were hurt and a child was killed".
    static bool IsAlongside(Clause clause, Clause told) =>
        (clause.Relation is ClauseRelation.Coordinate or ClauseRelation.Main || clause.Relation == ClauseRelation.Complement && told.Relation == ClauseRelation.Complement) && clause.Parent == told.Parent
        && (clause.SharesSubject && clause.First > told.First && clause.Subjects.SequenceEqual(told.Subjects) || clause.Verb.Verb.Has("killed") || clause.Verb.Verb.Has("wounded") || clause.Verb.Verb.Has("treats") || IsOfSome(clause));

    // "sixteen were women and six were children"
    static bool IsOfSome(Clause clause) => clause.Verb.Verb.Has("be") && clause.Subjects is [{ } only] && only.Is("number") && only.CoreEnd == only.First + 1;

    static bool IsTold(Clause clause, IReadOnlyList<Frame> all) => all.Any(other => other.Clause == clause || other.Also.Any(also => also.Clause == clause));

    // "accused the army of shelling the town": the shelling is what the accusation is about, not a second mention.
    static bool BelongsToSpeech(Frame frame, IReadOnlyList<Frame> all)
    {
        var clause = frame.Clause;
        if (!(clause.Relation is ClauseRelation.Gerund or ClauseRelation.Infinitive || clause.IsDemanded || FrameFinder.IsWanted(clause)) || clause.Parent is null)
            return false;
        // "of arming rebels and of bombing the town": a second deed is told by itself.
        if (all.Any(other => other.Clause != clause && other.Clause.Parent == clause.Parent && other.Clause.Relation == ClauseRelation.Gerund && other.Clause.First < clause.First && clause.Relation == ClauseRelation.Gerund))
            return false;
        return all.Any(other => other.Clause == clause.Parent && other.Noun is null && (other.Rule.Kind is "accusation" or "demand" or "threat" || other.Rule.Inner.Contains(clause.Verb.Verb.Lemma)) && other != frame && !(other.Rule.Kind == "accusation" && other.Actors.Count == 0 && !IsAccused(other)));
    }

    StanceReading Given(Sentence sentence, int number, Frame frame, Stance given)
    {
        // Who accuses, denies or demands speaks for himself; a threat can be told by another.
        var speech = frame.Rule.Speaker.Count == 0 && frame.Rule.Kind == "threat" ? StanceReader.SpeechAbove(frame.Clause) : null;
        var speaker = speech is not null ? StanceReader.Speaker(speech) : (frame.Rule.Speaker.Count > 0 || frame.Rule.Actor.Filler == RoleFiller.Speaker ? frame.Actors : ClauseRoles.Subjects(frame.Clause)).FirstOrDefault();
        // "Our men had no part in it, said the chief of staff": who speaks of his own is named elsewhere.
        if (speaker is not null && sentence.Words[speaker.First].Has("self") && ClauseRoles.Speakers(sentence, frame.Clause).FirstOrDefault() is { } teller)
            speaker = teller;
        // "A swap has been set for Sunday, the ministry said": what is arranged tells nothing itself.
        if (given == Stance.Planned && speaker is { IsSomebody: false })
            return (_stances.Read(sentence, frame.Clause) ?? new StanceReading(given, null, null, false, "")) with { Stance = given, Reason = $"\"{frame.Clause.Verb.Verb.Lemma}\" is {given}" };
        if (given == Stance.Reported)
            return speech is null ? new StanceReading(given, null, null, false, "the writer says so") : new StanceReading(Stance.Claimed, speech, speaker, true, $"\"{speech.Verb.Verb.Lemma}\" tells it");
        return new StanceReading(given, speech ?? (speaker is null && IsAccused(frame) ? null : frame.Clause), speaker, true, $"\"{frame.Clause.Verb.Verb.Lemma}\" is {given}");
    }

    NamedParty? Source(Sentence sentence, int number, Frame frame, StanceReading stance)
    {
        if (!stance.IsAttributed)
            return null;
        var source = stance.Source is { } phrase ? parties.Name(story, sentence, number, phrase) : null;
        if (source is { Id: null, Name: null } && IsBarePaper(sentence, stance.Source!) && memory.Speaker(number) is { Id: not null } issuer)
            return source with { Id = issuer.Id, Name = issuer.Name };
        // "The army allegedly lost ten": whoever spoke before it.
        if (stance is { Stance: Stance.Claimed, Source: null, Speech: null } && frame.Rule.Stance is null)
            return memory.Speaker(number);
        if (source is null && stance.Source is null or { IsPronoun: true } && stance.Speech is not null)
            return memory.Last(Reference.Person, number) is { } person ? new NamedParty(person.Text, person.Id, person.Name) : null;
        return source;
    }

    // What the rule is worth when all is there, less what is not.
    static double Weight(Frame frame, StanceReading stance, DatedBy? date)
    {
        var weight = frame.Rule.Weight;
        if (frame.Noun is not null && !frame.IsCarried && !frame.Rule.IsFree)
            weight -= 0.1;
        if (date?.Basis is DateBasis.Stated or DateBasis.Relative)
            weight += 0.05;
        weight -= stance.Stance switch { Stance.Hypothetical or Stance.Planned or Stance.Threatened => 0.18, Stance.Denied => 0.05, _ => 0 };
        weight -= frame.Clause.Relation switch { ClauseRelation.Relative => 0.03, ClauseRelation.Infinitive => 0.04, ClauseRelation.Adverbial or ClauseRelation.Gerund => 0.02, ClauseRelation.Participle when frame.Clause.Verb.IsPassive => 0.04, _ => 0 };
        return Math.Round(Math.Clamp(weight, 0.05, 0.99), 2);
    }
}
