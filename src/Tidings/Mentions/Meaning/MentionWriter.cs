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
    readonly UndertakingReader _undertakings = new(story);
    readonly HoldingNamer _holdings = new(story, parties, places);

    public List<(Mention Mention, string Reason)> Write(Sentence sentence, int number, IReadOnlyList<Frame> frames)
    {
        var mentions = new List<(Mention, string)>();
        if (sentence.Turn is { } turn)
            memory.Take(turn);
        RememberLabel(sentence, number);
        if (sentence.Teller is { } teller && teller.Clauses.FirstOrDefault(clause => clause.IsParenthetical) is { } told && StanceReader.Speaker(told) is { } speaking && parties.Name(story, teller, number, speaking) is { } quoted)
            memory.AddSpeaker(quoted, number);
        foreach (var frame in sentence.IsQuestion ? [] : frames)
            if (Write(sentence, number, frame, frames) is { } mention)
                mentions.AddRange(Reciprocity.Directed(frame, mention));
        if (mentions.Count > 0 && _holdings.Name(sentence, number) is { Count: > 0 } holdings)
            mentions[0] = (mentions[0].Item1 with { Holdings = holdings }, mentions[0].Item2);
        AddStray(sentence, mentions);
        if (KindReader.BearArms(sentence, null) is { } armed)
            memory.LastPeople = (armed, number);
        parties.Remember(story, sentence, number);
        RememberSpeaker(sentence, number);
        RememberPlaces(sentence, number);
        _dates.Remember(sentence, number);
        return mentions;
    }

    // To the last happening of the sentence that can have figures.
    void AddStray(Sentence sentence, List<(Mention Mention, string Reason)> mentions)
    {
        var at = mentions.FindLastIndex(each => Counts.Contains(each.Mention.Kind));
        if (at >= 0 && _counts.Stray(story, sentence, [.. mentions.SelectMany(each => each.Mention.Counts)]).ToList() is { Count: > 0 } stray)
            mentions[at] = (mentions[at].Mention with { Counts = [.. mentions[at].Mention.Counts, .. stray] }, mentions[at].Reason);
    }

    (Mention, string)? Write(Sentence sentence, int number, Frame frame, IReadOnlyList<Frame> all)
    {
        if (BelongsToSpeech(frame, all))
            return null;
        var stance = frame.Rule.Stance is { } given ? Given(sentence, number, frame, given) : _stances.Read(sentence, frame.Clause);
        if (stance is null)
            return null;
        stance = Planned(frame, Told(frame, stance));
        var isQuoted = (sentence.IsQuoted || memory.Turn is not null) && !stance.IsAttributed;
        if (isQuoted && stance.Stance == Stance.Reported)
            stance = stance with { Stance = Stance.Claimed, Reason = "inside a quotation" };
        var source = isQuoted ? memory.Turn ?? memory.Speaker(number) : Source(sentence, number, frame, stance);
        var dated = _dates.Name(sentence, frame, stance, number);
        var (start, end) = EvidenceExtent.Of(sentence, frame, all);
        var span = story.Span(start, end);
        var weight = confidence.Of(frame.Rule.Id, Weight(frame, stance, dated));
        var counts = _counts.Name(story, sentence, frame);
        foreach (var clause in Beside(sentence, frame, all))
            counts.AddRange(_counts.Beside(story, sentence, clause).Where(count => !counts.Contains(count)));
        var actors = parties.Name(story, sentence, number, RoleReader.Actors(sentence, frame));
        stance = Outlook(stance, DateNamer.IsPast(frame), dated, counts);
        var kind = IsThreat(sentence, frame, stance, source, actors) ? "threat" : _kinds.Of(sentence, number, frame, all, stance);
        if (kind == "threat" && frame.Rule.Kind != kind)
            stance = stance with { Stance = Stance.Threatened, Reason = "the speaker says that he will do it" };
        if (actors.Count == 0 && frame.Rule.Actor.Filler == RoleFiller.Speaker && source is { } speaker)
            actors.Add(speaker);
        if (frame.Rule.Kind == "accusation" && actors.Count == 0 && !IsAccused(frame) || IsNotCharged(sentence, frame))
            return null;
        if (frame.Rule.Kind == "denial")
            source ??= actors.FirstOrDefault();
        var mention = new Mention(
            ContentId.Of("m", story.Story.Id, kind, stance.Stance.ToString(), span.ToString()),
            story.Story.Id, kind, stance.Stance, source, dated, Where(sentence, number, frame, stance),
            actors, parties.Name(story, sentence, number, RoleReader.Targets(sentence, frame)),
            counts, story.Quote(start, end), sentence.Part, language, frame.Rule.Id, weight)
        {
            Undertaking = _undertakings.Read(sentence, frame, stance),
        };
        return (mention, $"{frame.Rule.Id}; stance {stance.Stance}: {stance.Reason}; date {dated?.Basis.ToString() ?? "none"}");
    }

    // "did not blame anyone", "neither side called it a breach": nobody is charged.
    static bool IsNotCharged(Sentence sentence, Frame frame) =>
        frame.Noun is null && frame.Rule is { Stance: Stance.Claimed, IsNegated: false, Kind: "accusation" or "ceasefire_violation" } && (frame.Clause.Verb.IsNegated || frame.Clause.Subjects.Exists(phrase => sentence.Words[phrase.First].Has("none")));

    // A quotation that goes on belongs to whoever spoke last.
    void RememberSpeaker(Sentence sentence, int number)
    {
        if (sentence.IsQuoted && memory.Speaker(number) is { } same)
            memory.AddSpeaker(same, number);
        foreach (var clause in sentence.Clauses)
            if (clause.Verb.Verb.Has("say") && clause.Verb.IsFinite && !clause.Verb.IsPassive && StanceReader.Speaker(clause) is { } speaker && parties.Name(story, sentence, number, speaker) is { } party)
                memory.AddSpeaker(party, number);
    }

    // "confirmed the arrival of troops": what is told stands as a noun under the verb that tells it.
    static StanceReading Told(Frame frame, StanceReading stance)
    {
        var clause = frame.Clause;
        return frame.Noun is not null && !stance.IsAttributed && clause.Verb.Verb.Has("say") && !clause.Verb.IsPassive && clause.Subjects.Count > 0 && (clause.Objects.Any(phrase => phrase == frame.Noun || phrase.Of == frame.Noun) || StanceReader.ClaimsAuthorship(clause))
            ? new StanceReading(clause.Verb.Verb.Has("deny") ? Stance.Denied : Stance.Claimed, clause, clause.Subjects[0], true, $"\"{clause.Verb.Verb.Lemma}\" tells it") : stance;
    }

    // "has been preparing an attack": the verb that carries the noun plans it.
    static StanceReading Planned(Frame frame, StanceReading stance) =>
        frame.Noun is { } noun && stance.Stance is Stance.Reported or Stance.Claimed && (Plans(frame, noun) || Binds(frame.Clause, noun))
            ? stance with { Stance = Stance.Planned, Reason = $"\"{frame.Clause.Verb.Verb.Lemma}\" plans it" } : stance;

    static bool Plans(Frame frame, Phrase noun) => (frame.IsCarried || frame.Clause.Objects.Contains(noun)) && frame.Clause.Verb.Verb.Has("plan") && !frame.Clause.Verb.Verb.Has("light");

    static bool Binds(Clause clause, Phrase noun) =>
        clause.Verb.Verb.Has("binds") && clause.Objects.Concat(clause.Adjuncts.Where(adjunct => adjunct.Class is "to" or "for").Select(adjunct => adjunct.Object)).Contains(noun);

    // What lies after the story's own date is not yet done; "not a single civilian was killed" denies.
    StanceReading Outlook(StanceReading stance, bool past, DatedBy? dated, List<Count> counts)
    {
        if (stance.Stance is Stance.Reported or Stance.Claimed && counts.Any(count => count is { Best: 0, What: not CountOutcome.Other }))
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

    List<NamedPlace> Where(Sentence sentence, int number, Frame frame, StanceReading stance)
    {
        var found = places.Name(story, sentence, number, Located(sentence, frame));
        if (found.Exists(places.IsNamed))
        {
            memory.Add(found, number);
            return found;
        }
        var elsewhere = Elsewhere(sentence, number, frame, stance);
        if (elsewhere.Exists(places.IsNamed))
        {
            memory.Add(elsewhere, number);
            return [.. found, .. elsewhere];
        }
        if (KindReader.Violent.Contains(frame.Rule.Kind) || frame.Rule.Kind == "assassination")
            if (places.Name(story, sentence, number, Homes(sentence, frame)) is { Count: > 0 } homes)
                return [.. found, .. elsewhere, .. homes];
        if ((!Placeless.Contains(frame.Rule.Kind) || memory.Label?.Paragraph == sentence.Paragraph) && Carried(sentence, number, stance) is { } carried)
            return [.. found, .. elsewhere, carried with { Role = PlaceRole.At }];
        return [.. found, .. elsewhere];
    }

    // "the mayor of Zarin was gunned down": where somebody belongs who is struck, if nothing else says where.
    static IEnumerable<(Phrase, PlaceRole, bool)> Homes(Sentence sentence, Frame frame) =>
        frame.Targets.Where(phrase => (phrase.Is("official") || phrase.Is("civilian")) && !sentence.IsTransparent(phrase)).Select(phrase => phrase.Of).OfType<Phrase>().Where(of => of.Is("unlisted") || of.Is("place")).Select(of => (of, PlaceRole.At, true));

    // Where nothing tells where: among those who tell it ("residents of Solhan"), then where the sentence before was, the last happening, the story.
    NamedPlace? Carried(Sentence sentence, int number, StanceReading stance)
    {
        var tellers = stance.Speech is { } speech ? speech.Subjects.Concat(speech.Objects).Concat(speech.Adjuncts.Where(adjunct => adjunct.Class is "at" or "from" && speech.Subjects.Exists(phrase => phrase.CoreEnd == adjunct.Word)).Select(adjunct => adjunct.Object)) : [];
        if (places.Name(story, sentence, number, tellers.Select(phrase => (phrase, PlaceRole.At, !phrase.Is("party") && !phrase.Is("person")))).Find(places.IsTelling) is { } teller)
            return teller;
        if (memory.Label is var (label, since, paragraph) && (paragraph is null || paragraph == sentence.Paragraph))
            return places.JustNamed(number, since + 1) ?? (paragraph is null ? memory.EventPlaces(number, since).FirstOrDefault(places.IsTelling) : null) ?? label;
        return memory.EventPlaces(number, number - 1).FirstOrDefault(places.IsTelling) ?? places.JustNamed(number, 0) ?? memory.EventPlaces(number).FirstOrDefault(places.IsTelling) ?? places.Focus(number);
    }

    // "Bossangoa: 42 people were killed" holds for its paragraph, a line of its own until the next.
    void RememberLabel(Sentence sentence, int number)
    {
        if (places.Label(story, sentence) is { } place)
            memory.Label = (place, number, IsLine(sentence) ? null : sentence.Paragraph);
    }

    bool IsLine(Sentence sentence)
    {
        var text = story.Story.Text.Value;
        return (sentence.Start == 0 || text[sentence.Start - 1] == '\n') && (sentence.End >= text.Length || text[sentence.End] == '\n');
    }

    // Another clause of the sentence tells where: "burned a station and hurled grenades in the port".
    List<NamedPlace> Elsewhere(Sentence sentence, int number, Frame frame, StanceReading stance)
    {
        foreach (var clause in sentence.Clauses.Where(clause => clause != frame.Clause && clause != stance.Speech && !clause.IsParenthetical).OrderBy(clause => Math.Abs(clause.Verb.First - frame.Clause.Verb.First)))
            if (places.Name(story, sentence, number, clause.Adjuncts.Where(adjunct => Role(sentence.Words[adjunct.Word]) is not null).Select(adjunct => (adjunct.Object, PlaceRole.At, IsLocative(clause, adjunct))).Concat(clause.Objects.Where(phrase => phrase.Is("place")).Select(phrase => (phrase, PlaceRole.At, false)))) is { Count: > 0 } found)
                return found;
        return [];
    }

    // Kinds that need no place: where they name none, the place of the happening before is not theirs.
    static readonly HashSet<string> Placeless = ["talks", "sanction", "appointment", "agreement", "arms_supply"];

    // Clauses under a happening's own, or beside it, that tell no other: what they number belongs to it.
    static IEnumerable<Clause> Beside(Sentence sentence, Frame frame, IReadOnlyList<Frame> all)
    {
        if (frame.Noun is not null)
            return [];
        return sentence.Clauses.Where(clause => clause != frame.Clause && !IsTold(clause, all) && (IsUnder(clause, frame) || Counts.Contains(frame.Rule.Kind) && IsAlongside(clause, frame.Clause)))
            .Concat(frame.Rule.Kind is "accusation" or "demand" or "threat" ? sentence.Clauses.Where(clause => clause.Parent == frame.Clause && clause.Relation is ClauseRelation.Gerund or ClauseRelation.Infinitive) : []).Distinct();
    }

    static bool IsUnder(Clause clause, Frame frame) =>
        clause.Relation == ClauseRelation.Participle && (clause.Parent == frame.Clause || frame.Also.Any(also => also.Clause == clause.Parent));

    // "destroyed 241 tanks and captured 39", "two were hurt and a child was killed".
    static bool IsAlongside(Clause clause, Clause told) =>
        clause.Relation is ClauseRelation.Coordinate or ClauseRelation.Main && clause.Parent == told.Parent
        && (clause.SharesSubject && clause.First > told.First && clause.Subjects.SequenceEqual(told.Subjects) || clause.Verb.Verb.Has("killed") || clause.Verb.Verb.Has("wounded"));

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
        if (given == Stance.Reported)
            return speech is null ? new StanceReading(given, null, null, false, "the writer says so") : new StanceReading(Stance.Claimed, speech, speaker, true, $"\"{speech.Verb.Verb.Lemma}\" tells it");
        return new StanceReading(given, speech ?? (speaker is null && IsAccused(frame) ? null : frame.Clause), speaker, true, $"\"{frame.Clause.Verb.Verb.Lemma}\" is {given}");
    }

    NamedParty? Source(Sentence sentence, int number, Frame frame, StanceReading stance)
    {
        if (!stance.IsAttributed)
            return null;
        var source = stance.Source is { } phrase ? parties.Name(story, sentence, number, phrase) : null;
        if (source is null && stance.Source is null or { IsPronoun: true } && stance.Speech is not null)
            return memory.Last(Reference.Person, number) is { } person ? new NamedParty(person.Text, person.Id, person.Name) : null;
        return source;
    }

    static IEnumerable<(Phrase, PlaceRole, bool)> Located(Sentence sentence, Frame frame)
    {
        if (frame.Noun is { } noun)
            yield return (noun, PlaceRole.At, false);
        if (frame.Rule.Kind is "accusation" or "denial" or "demand" or "threat")
            foreach (var inner in sentence.Clauses.Where(inner => inner.Parent == frame.Clause && inner.Relation is ClauseRelation.Gerund or ClauseRelation.Infinitive))
                foreach (var adjunct in inner.Adjuncts)
                    if (Role(sentence.Words[adjunct.Word]) is { } role)
                        yield return (adjunct.Object, role, IsLocative(inner, adjunct));
        if (frame.Rule.Kind is "accusation" or "denial")
            foreach (var struck in sentence.Clauses.Where(inner => inner.Parent == frame.Clause && inner.Relation is ClauseRelation.Gerund).SelectMany(ClauseRoles.Objects).Where(phrase => phrase.Is("building") || phrase.Is("place")))
                yield return (struck, PlaceRole.At, true);
        for (var (clause, steps) = (frame.Clause, 0); clause is not null && steps < 3; (clause, steps) = (Outer(clause), steps + 1))
        {
            foreach (var adjunct in clause.Adjuncts.TakeWhile(adjunct => adjunct.Class != "source" || adjunct.Word < clause.Verb.First))
                if (Role(sentence.Words[adjunct.Word]) is { } role && !IsOrigin(sentence, frame, clause, adjunct))
                    yield return (adjunct.Object, role, IsLocative(clause, adjunct) || IsLocativeHere(frame, adjunct));
            foreach (var phrase in ClauseRoles.Objects(clause).Concat(ClauseRoles.Subjects(clause)))
                if (!clause.Subjects.Contains(phrase) || clause.Verb.IsPassive || phrase.Of is not null || frame.Rule.Subject.Contains("place"))
                    yield return (phrase, PlaceRole.At, IsPlaceObject(frame, phrase));
        }
    }

    // "fighters from Zarin were killed": where they are from is not where it happened.
    static bool IsOrigin(Sentence sentence, Frame frame, Clause clause, Adjunct adjunct) =>
        adjunct.Class == "from" && adjunct.Word < clause.Verb.First && adjunct.Word > clause.First && Harmful.Contains(frame.Rule.Kind) && sentence.Words[adjunct.Word - 1] is { Tag: WordTag.Noun or WordTag.Determiner or WordTag.Pronoun or WordTag.Number };

    static readonly HashSet<string> Harmful = ["armed_clash", "attack_on_civilians", "arrest_or_capture", "mine_ied_explosion", "abduction", "assassination", "suicide_bombing", "grenade"];

    // "fought for Zarin", "left for Zarin"; "a mine between Zarin and Taro", but a clash is between parties.
    static bool IsLocativeHere(Frame frame, Adjunct adjunct) => adjunct.Object.Is("unlisted") && adjunct.Class switch
    {
        "for" => frame.Rule.Kind is "armed_clash" or "displacement" or "withdrawal" or "deployment",
        "between" => frame.Rule.Kind is "mine_ied_explosion" or "shelling_missile" or "air_drone_strike" or "property_destruction" or "attack_on_civilians",
        _ => false,
    };

    // "in Zarin" makes an unknown name a place; "for Zarin" or "spoke to Zarin" does not.
    static bool IsLocative(Clause clause, Adjunct adjunct) =>
        adjunct.Class is "at" or "near" or "from" or "direction" || adjunct.Class == "to" && !(clause.Verb.Verb.Has("say") || clause.Verb.Verb.Has("ditransitive") || clause.Verb.Verb.Has("speech"));

    // Kinds whose happening is where the building stands that it is done to: "broke into the district jail".
    static readonly HashSet<string> Sited = ["territory_taken", "attack_on_civilians", "riot", "protest", "grenade", "suicide_bombing", "mine_ied_explosion"];

    // Capturing, shelling, entering: what is done to is itself a place.
    static bool IsPlaceObject(Frame frame, Phrase phrase) =>
        ClauseRoles.Objects(frame.Clause).Contains(phrase) && (frame.Rule.Object.Contains("place") || frame.Rule.Object.Contains("unlisted") || phrase.Is("building") && Sited.Contains(frame.Rule.Kind) || frame.Rule.Kind is "territory_taken" or "territory_held" or "territory_transferred" or "shelling_missile" or "air_drone_strike" or "armed_clash" or "displacement") || frame.Rule.Subject.Contains("place") && frame.Clause.Subjects.Contains(phrase);

    // Where nothing is said in the clause itself, the clause that it is part of says it.
    static Clause? Outer(Clause clause) => clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund or ClauseRelation.Participle ? clause.Parent : null;

    static PlaceRole? Role(Word preposition) => preposition.Entry?.Classes.FirstOrDefault() switch
    {
        "at" or "against" or "between" => PlaceRole.At,
        "near" => PlaceRole.Near,
        "from" => PlaceRole.From,
        "to" => PlaceRole.To,
        "direction" => PlaceRole.Direction,
        "of" or "for" or "other" or "including" => PlaceRole.At,
        _ => null,
    };


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

    void RememberPlaces(Sentence sentence, int number)
    {
        var named = new List<NamedPlace>();
        foreach (var clause in sentence.Clauses)
            named.AddRange(places.Name(story, sentence, number, clause.Adjuncts.Where(adjunct => Role(sentence.Words[adjunct.Word]) is not null).Select(adjunct => (adjunct.Object, PlaceRole.At, IsLocative(clause, adjunct))).Concat(clause.Objects.Concat(clause.Verb.Verb.Lemma.Length == 0 ? clause.Subjects : []).Select(phrase => (phrase, PlaceRole.At, phrase.Is("place"))))));
        named.AddRange(places.All(story, sentence).Where(place => !named.Exists(known => known.Id == place.Id)));
        foreach (var place in named.Where(place => place.Id is not null || char.IsUpper(place.Text[0])))
            memory.Add(place, number);
    }
}
