using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;
using Tidings.Places;
using Tidings.Text;

namespace Tidings.Mentions.Meaning;

/// <summary>Reads where a happening took place: by its own clause, by others of its sentence, or by what was told before.</summary>
sealed class SceneReader(StoryText story, StoryMemory memory, PlaceNamer places)
{
    /// <summary>The places of a frame's happening, the nearest first.</summary>
    public List<NamedPlace> Read(Sentence sentence, int number, Frame frame, StanceReading stance)
    {
        var found = places.Name(story, sentence, number, Located(sentence, frame));
        if (found.Exists(places.IsNamed))
            return Kept(found, number, frame);
        if (places.Here is { } here && IsHere(sentence, frame.Clause))
            return Kept([.. found, here], number, frame);
        var elsewhere = Elsewhere(sentence, number, frame, stance);
        if (elsewhere.Exists(places.IsNamed))
            return Kept([.. found, .. elsewhere], number, frame);
        if (KindReader.Violent.Contains(frame.Rule.Kind) || frame.Rule.Kind == "assassination")
            if (places.Name(story, sentence, number, Homes(sentence, frame)) is { Count: > 0 } homes)
                return [.. found, .. elsewhere, .. homes];
        if ((!Placeless.Contains(frame.Rule.Kind) || memory.Label?.Paragraph == sentence.Paragraph) && Carried(sentence, number, frame.Rule.Kind, stance) is { } carried)
            return [.. found, .. elsewhere, carried with { Role = PlaceRole.At }];
        return [.. found, .. elsewhere];
    }

    // "opened fire on a crowd here": in the town of the dateline.
    static bool IsHere(Sentence sentence, Clause clause)
    {
        for (var i = clause.First; i < Math.Min(clause.End + 1, sentence.Words.Count); i++)
            if (sentence.Words[i] is { Tag: WordTag.Adverb } word && word.Has("here"))
                return true;
        return false;
    }

    // What was told of a place is where the next happening is, but for words that were exchanged there.
    List<NamedPlace> Kept(List<NamedPlace> found, int number, Frame frame)
    {
        _told.AddRange(found);
        if (!Placeless.Contains(frame.Rule.Kind) && frame.Rule.Kind is not ("demand" or "loss_tally"))
            memory.Add(found, number);
        if (memory.Label is { Paragraph: not null } label && label.Sentence == number && !found.Exists(place => place.Text == label.Place.Text || place.Id is not null && place.Id == label.Place.Id))
            return [.. found, label.Place];
        return found;
    }

    // "the mayor of Zarin was gunned down": where somebody belongs who is struck, if nothing else says where.
    static IEnumerable<(Phrase, PlaceRole, bool)> Homes(Sentence sentence, Frame frame) =>
        frame.Targets.Where(phrase => (phrase.Is("official") || phrase.Is("civilian")) && !sentence.IsTransparent(phrase)).Select(phrase => phrase.Of).OfType<Phrase>().Where(of => of.Is("unlisted") || of.Is("place")).Select(of => (of, PlaceRole.At, true));

    // Where nothing tells where: among those who tell it ("residents of Solhan"), then where the sentence before was, the last happening, the story.
    NamedPlace? Carried(Sentence sentence, int number, string kind, StanceReading stance)
    {
        var tellers = stance.Speech is { } speech ? speech.Subjects.Concat(speech.Objects).Concat(speech.Adjuncts.Where(adjunct => adjunct.Class is "at" or "from" && speech.Subjects.Exists(phrase => phrase.CoreEnd == adjunct.Word)).Select(adjunct => adjunct.Object)) : [];
        if (places.Name(story, sentence, number, tellers.Where(phrase => !IsSeat(sentence, phrase) && !phrase.Classes.Contains("institution") && !(phrase.Possessor is { } owner && IsSeat(sentence, owner)) || phrase.First > 0 && sentence.Words[phrase.First - 1].Tag == WordTag.Preposition).Select(phrase => (phrase, PlaceRole.At, !phrase.Is("party") && !phrase.Is("person") && !(phrase.Is("name") && stance.Speech?.Subjects.Contains(phrase) == true)))).Find(places.IsTelling) is { } teller)
            return teller;
        if (memory.Label is var (label, since, paragraph) && (paragraph is null || paragraph == sentence.Paragraph))
            return places.JustNamed(number, since + 1) ?? (paragraph is null ? Told(number, since) : null) ?? label;
        if (kind is "denial" or "accusation" or "threat" && Told(number, 0) is { } told)
            return told;
        return Told(number, number - 2) ?? places.JustNamed(number, 0) ?? Told(number, 0) ?? places.Focus(number);
    }

    // Where the last happening was: of "Zarin, Taro region" the one that says more.
    NamedPlace? Told(int number, int since)
    {
        var told = memory.EventPlaces(number, since).Where(places.IsTelling).ToList();
        return told is [{ Precision.Ucdp: >= StoryMemory.NarrowPrecision }, ..] ? told.MinBy(place => place.Precision?.Ucdp ?? 1) : told.FirstOrDefault();
    }

    // "Damascus said": the seat of a government stands for it.
    static bool IsSeat(Sentence sentence, Phrase phrase) => phrase.CoreEnd == phrase.Head + 1 && sentence.Words[phrase.Head].Name is { } name && name.Places.Any(place => place.Kind is PlaceKind.Capital or PlaceKind.Country);

    /// <summary>Keeps the place that labels what follows: "Bossangoa: 42 people were killed" holds for its paragraph, a line of its own until the next.</summary>
    public void RememberLabel(Sentence sentence, int number)
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
        foreach (var clause in sentence.Clauses.Where(clause => clause != frame.Clause && clause != stance.Speech && !clause.IsParenthetical && (frame.Rule.Kind is "talks" or "agreement" or "ceasefire" || !IsOfWords(clause))).OrderBy(clause => Math.Abs(clause.Verb.First - frame.Clause.Verb.First)))
            if (places.Name(story, sentence, number, clause.Adjuncts.Where(adjunct => Role(sentence.Words[adjunct.Word]) is not null && !IsOrigin(sentence, frame, clause, adjunct) && !(adjunct.Class == "from" && clause is { Relation: ClauseRelation.Participle, Verb.IsPassive: true })).Select(adjunct => (adjunct.Object, PlaceRole.At, IsLocative(sentence, clause, adjunct))).Concat(clause.Objects.Where(phrase => phrase.Is("place")).Select(phrase => (phrase, PlaceRole.At, false)))) is { Count: > 0 } found)
                return found;
        return [];
    }

    // "under the accord initialled in Zarin the armies leave", "after talks in Zarin failed": where words were exchanged nothing else is.
    static bool IsOfWords(Clause clause) => clause.Subjects.Exists(phrase => phrase.Is("agreement") || phrase.Is("ceasefire") || phrase.Is("talks"));

    // Kinds that need no place: where they name none, the place of the happening before is not theirs.
    static readonly HashSet<string> Placeless = ["talks", "sanction", "appointment", "agreement", "arms_supply"];

    static IEnumerable<(Phrase, PlaceRole, bool)> Located(Sentence sentence, Frame frame)
    {
        if (frame.Noun is { } noun)
            yield return (noun, PlaceRole.At, false);
        if (frame.Rule.Kind is "accusation" or "denial" or "demand" or "threat")
            foreach (var inner in sentence.Clauses.Where(inner => inner.Parent == frame.Clause && inner.Relation is ClauseRelation.Gerund or ClauseRelation.Infinitive))
                foreach (var adjunct in inner.Adjuncts)
                    if (Role(sentence.Words[adjunct.Word]) is { } role)
                        yield return (adjunct.Object, role, IsLocative(sentence, inner, adjunct));
        if (frame.Rule.Kind is "accusation" or "denial")
            foreach (var struck in sentence.Clauses.Where(inner => inner.Parent == frame.Clause && inner.Relation is ClauseRelation.Gerund).SelectMany(ClauseRoles.Objects).Where(phrase => phrase.Is("building") || phrase.Is("place")))
                yield return (struck, PlaceRole.At, true);
        for (var (clause, steps) = (frame.Clause, 0); clause is not null && steps < 3; (clause, steps) = (Outer(clause), steps + 1))
        {
            foreach (var place in Under(sentence, frame, clause, leading: false))
                yield return place;
            foreach (var phrase in ClauseRoles.Objects(clause).Concat(ClauseRoles.Subjects(clause)))
                if (phrase.Of is { } home && (sentence.Words[phrase.Head].Has("dweller") || sentence.Words[phrase.Head].Has("stationed")))
                    yield return (home, PlaceRole.At, true);
                // "the Azovstal garrison"
                else if (clause == frame.Clause && sentence.Words[phrase.Head].Has("stationed") && phrase.Head > phrase.First && sentence.Words[phrase.Head - 1].Name is { IsAdjective: false, Places.Count: > 0 })
                    yield return (Chunker.Make(sentence.Words, phrase.Head - 1, phrase.Head, phrase.Head - 1, null), PlaceRole.At, true);
                else if (clause == frame.Clause && frame.Noun is { } fire && RoleReader.IsUnderFire(frame, fire) && clause.Subjects.Contains(phrase))
                    yield return (phrase, PlaceRole.At, phrase.Is("unlisted") && frame.Rule.Kind is "shelling_missile" or "air_drone_strike" || phrase.Is("building"));
                // "captured by Moscow": a government, and not its seat.
                else if (clause.Verb.IsPassive && !ClauseRoles.Objects(clause).Contains(phrase) && IsSeat(sentence, phrase))
                    continue;
                else if (!clause.Subjects.Contains(phrase) || clause.Verb.IsPassive || phrase.Of is not null || frame.Rule.Subject.Contains("place") || frame.Rule.Subject.Contains("unlisted"))
                    yield return (phrase, PlaceRole.At, IsPlaceObject(frame, phrase));
            foreach (var place in Under(sentence, frame, clause, leading: true))
                yield return place;
        }
    }

    // What stands under prepositions of place: behind the verb, or before it.
    static IEnumerable<(Phrase, PlaceRole, bool)> Under(Sentence sentence, Frame frame, Clause clause, bool leading)
    {
        foreach (var adjunct in clause.Adjuncts.TakeWhile(adjunct => adjunct.Class != "source" || adjunct.Word < clause.Verb.First))
            if (leading == adjunct.Word < clause.Verb.First && Role(sentence.Words[adjunct.Word]) is { } role && !IsOrigin(sentence, frame, clause, adjunct))
            {
                if (sentence.Words[adjunct.Word].Has("place") && Around(sentence, adjunct) is { } around)
                    yield return (around.Object, PlaceRole.At, true);
                yield return (adjunct.Object, role, IsLocative(sentence, clause, adjunct) || IsLocativeHere(frame, adjunct));
            }
    }

    // "at Bor, in Jonglei, where two were shot": of what stands before "where" the place that says more.
    static Adjunct? Around(Sentence sentence, Adjunct where) =>
        sentence.Clauses.SelectMany(clause => clause.Adjuncts).Where(adjunct => adjunct.Object == where.Object && adjunct.Word != where.Word).Select(own => sentence.Clauses.SelectMany(clause => clause.Adjuncts).FirstOrDefault(adjunct => adjunct.Class is "at" or "near" && adjunct.Object != own.Object && adjunct.Object.End is var end && own.Word - end is 0 or 1)).FirstOrDefault(each => each is not null);

    // "fighters from Zarin were killed": where they are from is not where it happened.
    static bool IsOrigin(Sentence sentence, Frame frame, Clause clause, Adjunct adjunct) =>
        adjunct.Class == "from" && adjunct.Word < clause.Verb.First && adjunct.Word > clause.First && Harmful.Contains(frame.Rule.Kind) && sentence.Words[adjunct.Word - 1] is { Tag: WordTag.Noun or WordTag.Determiner or WordTag.Pronoun or WordTag.Number };

    static readonly HashSet<string> Harmful = ["armed_clash", "attack_on_civilians", "arrest_or_capture", "mine_ied_explosion", "abduction", "assassination", "suicide_bombing", "grenade"];

    // "sent troops to Haiti"; "fought for Zarin", "left for Zarin"; "a mine between Zarin and Taro", but a clash is between parties.
    static bool IsLocativeHere(Frame frame, Adjunct adjunct) => adjunct.Class == "to" && adjunct.Object.Is("place") && frame.Rule.Kind == "deployment" || adjunct.Object.Is("unlisted") && adjunct.Class switch
    {
        "for" => frame.Rule.Kind is "armed_clash" or "displacement" or "withdrawal" or "deployment",
        "between" => frame.Rule.Kind is "mine_ied_explosion" or "shelling_missile" or "air_drone_strike" or "property_destruction" or "attack_on_civilians",
        _ => false,
    };

    // "in Zarin" makes an unknown name a place; "for Zarin" or "spoke to Zarin" does not.
    static bool IsLocative(Sentence sentence, Clause clause, Adjunct adjunct) =>
        adjunct.Class is "at" or "near" or "from" or "direction" || adjunct.Class == "between" && adjunct.Word > 0 && sentence.Words[adjunct.Word - 1].Has("way")
        || adjunct.Class == "to" && !(adjunct.Word > 0 && sentence.Words[adjunct.Word - 1].Has("attached")) && !(clause.Verb.Verb.Has("say") || clause.Verb.Verb.Has("ditransitive") || clause.Verb.Verb.Has("speech"));

    // Kinds whose happening is where the building stands that it is done to: "broke into the district jail".
    static readonly HashSet<string> Sited = ["territory_taken", "attack_on_civilians", "riot", "protest", "grenade", "suicide_bombing", "mine_ied_explosion"];

    // Capturing, shelling, entering: what is done to is itself a place.
    static bool IsPlaceObject(Frame frame, Phrase phrase) =>
        ClauseRoles.Objects(frame.Clause).Contains(phrase) && (frame.Rule.Object.Contains("place") || frame.Rule.Object.Contains("unlisted") || phrase.Is("building") && Sited.Contains(frame.Rule.Kind) || frame.Rule.Kind is "territory_taken" or "territory_held" or "territory_transferred" or "shelling_missile" or "air_drone_strike" or "displacement" || frame.Rule.Kind == "armed_clash" && !(frame.Clause.Verb.Verb.Has("killed") || frame.Clause.Verb.Verb.Has("wounded") || frame.Clause.Verb.Verb.Has("undergo"))) || (frame.Rule.Subject.Contains("place") || frame.Rule.Subject.Contains("unlisted")) && frame.Clause.Subjects.Contains(phrase);

    // Where nothing is said in the clause itself, the clause that it is part of says it.
    static Clause? Outer(Clause clause) => clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund or ClauseRelation.Participle ? clause.Parent : null;

    // "the square where", "the raid in which": a relative word stands for what is before it.
    static PlaceRole? Role(Word preposition) => preposition.Tag == WordTag.Relative ? PlaceRole.At : preposition.Entry?.Classes.First switch
    {
        "at" or "against" or "between" or "place" => PlaceRole.At,
        "near" => PlaceRole.Near,
        "from" => PlaceRole.From,
        "to" => PlaceRole.To,
        "direction" => PlaceRole.Direction,
        "of" or "for" or "other" or "including" => PlaceRole.At,
        _ => null,
    };

    /// <summary>Keeps the places that a sentence names, for those after it.</summary>
    public void Remember(Sentence sentence, int number)
    {
        var named = new List<NamedPlace>();
        foreach (var clause in sentence.Clauses)
            named.AddRange(places.Name(story, sentence, number, Sites(sentence, clause)));
        foreach (var place in places.All(story, sentence))
            if (!named.Exists(known => known.Id == place.Id))
                named.Add(place);
        // A name that nobody listed is a place by what is told of it: "hold Zarin".
        if (_told.Count > 0)
            named.AddRange(_told.Where(place => !named.Exists(known => known.Text == place.Text || known.Id is not null && known.Id == place.Id)).DistinctBy(place => place.Text));
        _told.Clear();
        foreach (var place in named)
            if ((place.Id is not null || NameForm.Opens(place.Text)) && !(places.IsAround(place) && named[0].Text != place.Text))
                memory.Add(place, number);
    }

    readonly List<NamedPlace> _told = [];

    // What stands under prepositions of place, what is done to, and what a line without a verb names.
    static List<(Phrase, PlaceRole, bool)> Sites(Sentence sentence, Clause clause)
    {
        var sites = new List<(Phrase, PlaceRole, bool)>();
        foreach (var adjunct in clause.Adjuncts)
            if (Role(sentence.Words[adjunct.Word]) is not null && !sentence.Words[adjunct.Word].Has("place") && !IsOfTeller(sentence, clause, adjunct))
                sites.Add((adjunct.Object, PlaceRole.At, IsLocative(sentence, clause, adjunct)));
        foreach (var phrase in clause.Objects)
            sites.Add((phrase, PlaceRole.At, phrase.Is("place") && !IsAddressed(sentence, clause, phrase)));
        foreach (var phrase in clause.Verb.Verb.Lemma.Length == 0 ? clause.Subjects : [])
            sites.Add((phrase, PlaceRole.At, phrase.Is("place") && !IsAddressed(sentence, clause, phrase)));
        return sites;
    }

    // "asked Jakarta for an explanation": words go to a government.
    static bool IsAddressed(Sentence sentence, Clause clause, Phrase phrase) =>
        IsSeat(sentence, phrase) && (clause.Verb.Verb.Has("say") || clause.Verb.Verb.Has("demand") || clause.Verb.Verb.Has("accuse") || clause.Verb.Verb.Has("threat") || clause.Verb.Verb.Has("object-control"));

    // "the ministry in Kabul said": where an office is that speaks.
    static bool IsOfTeller(Sentence sentence, Clause clause, Adjunct adjunct) =>
        IsSeat(sentence, adjunct.Object) && (clause.Verb.Verb.Has("say") || clause.Verb.Verb.Has("deny")) && clause.Subjects.Exists(phrase => phrase.End == adjunct.Word);
}
