using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Knows where a comma begins the words that tell who says what stands around them.</summary>
sealed partial class ClauseWalk
{
    const int MostTitles = 2;

    // "…, its commander, General Baraka, announced at noon.", "…, said a member of the council.": what stands before the comma is a clause of its own.
    bool BeginsSpeaker(int comma) => chunks[comma].Kind == ChunkKind.Comma && IsSaidBefore(comma) && !LiesIn(comma)
        && (comma + 1 < chunks.Count && chunks[comma + 1].Kind == ChunkKind.Quote ? SaysAt(comma + 2) || BeginsWithSaying(comma + 2) : EndsInSaying(comma + 1) || Keep is not { Count: > 0 } && BeginsWithSaying(comma + 1));

    // "At least 43 dead, medics say.": what has no verb is told by who stands behind the comma.
    bool IsBrief(int comma) =>
        _open is null && Keep is null && _relativeAt < 0 && _free is [var told] && !_clauses.Exists(each => each.First >= _segment) && EndsInSaying(comma + 1)
        && (told.Classes.Contains("casualty") || words[told.First].Number is { IsCount: true } || !(told.IsSomebody || told.Is("name") || told.Is("place") || told.Is("person")));

    // "police said the gunman, Ali Daru, shot": what is told of waits behind its second name or its age.
    bool IsSaidOf(int comma) => _free is [var told, ..] && _open is { Objects.Count: 0 } said && Reports(said) && told.First == said.Verb.End && AsideEnd(comma) is > 0 and var end && end + 1 < chunks.Count && chunks[end + 1].Verb is { IsFinite: true };

    // "told reporters the army had left": who is told something, before what.
    static Phrase? Hearer(Clause? speech) => speech is { Objects: [var hearer] } && Hears(speech.Verb, hearer) ? hearer : null;

    bool IsHearer(int i, Phrase phrase) =>
        _open is { Objects.Count: 0 } speech && phrase.First == speech.Verb.End && Hears(speech.Verb, phrase)
        && i + 2 < chunks.Count && (chunks[i + 1].Kind == ChunkKind.Noun || chunks[i + 1].Kind == ChunkKind.Date && chunks[i + 2].Kind == ChunkKind.Noun);

    static bool Hears(VerbGroup verb, Phrase phrase) =>
        !verb.IsPassive && verb.Verb.Has("say") && (verb.Verb.Has("ditransitive") || verb.Verb.Has("object-control")) && (phrase.IsSomebody || phrase.Is("medium")) && !phrase.Is("number");

    void TakeBrief(int end)
    {
        AddVerbless(end);
        _early.Clear();
        _earlyDates.Clear();
        LeaveAll();
        _speaker = true;
    }

    // "in Yelwata, Benue State, Amnesty International said": between the two commas stands what the place lies in.
    bool LiesIn(int comma) =>
        comma > 1 && comma + 2 < chunks.Count && chunks[comma - 2].Kind == ChunkKind.Preposition && chunks[comma - 1].Phrase is not null && chunks[comma + 1].Phrase is { } around && around.Is("place") && chunks[comma + 2].Kind == ChunkKind.Comma
        && (EndsInSaying(comma + 3) || BeginsWithSaying(comma + 3));

    // "…," Jules Ngongo, an army spokesman, told reporters: behind the quotation whatever follows the verb goes with it.
    bool SaysAt(int i) => AfterTitles(AfterPhrase(i)) is var end && end > i && end < chunks.Count && chunks[end].Verb is { IsFinite: true, IsPassive: false } verb && verb.Verb.Has("say");

    // "entered the town, the last on the road, without a fight, residents said": what still waits belongs to what is said.
    void GiveEarly()
    {
        if (_open is null && _clauses.Count > 0)
        {
            _clauses[^1].Adjuncts.AddRange(_early);
            _clauses[^1].Dates.AddRange(_earlyDates);
        }
        _early.Clear();
        _earlyDates.Clear();
    }

    bool IsSaidBefore(int comma)
    {
        for (var j = comma - 1; j >= 0 && chunks[j].Kind != ChunkKind.Break; j--)
            if (chunks[j].Verb is { IsFinite: true } || chunks[j].Kind == ChunkKind.Quote)
                return true;
        return false;
    }

    bool BeginsWithSaying(int i) =>
        i + 1 < chunks.Count && chunks[i].Verb is { IsFinite: true, IsPassive: false } verb && verb.Verb.Has("say") && chunks[i + 1].Kind == ChunkKind.Noun && AfterPhrase(i + 1) is var end && EndsSaying(AfterTitles(end));

    bool EndsInSaying(int i) => SaysAt(i) && EndsSaying(AfterPhrase(AfterCircumstances(AfterTitles(AfterPhrase(i)) + 1)));

    // Names and titles between commas: ", its commander, General Baraka, announced".
    int AfterTitles(int end)
    {
        for (var n = 0; n < MostTitles && end + 1 < chunks.Count && chunks[end].Kind == ChunkKind.Comma && AfterPhrase(end + 1) is var next && next > end + 1; n++)
            end = next;
        if (end + 1 < chunks.Count && chunks[end].Kind == ChunkKind.Comma && chunks[end + 1].Kind == ChunkKind.Relative)
            return AfterRemark(end);
        return end < chunks.Count && chunks[end].Kind == ChunkKind.Comma && end + 1 < chunks.Count && chunks[end + 1].Verb is { IsFinite: true } ? end + 1 : end;
    }

    // ", a sergeant of the brigade, who gave no name, told": the verb behind what is remarked of who speaks.
    int AfterRemark(int comma) => BeforeVerb(comma + 2) is > 0 and var end ? end + 1 : comma;

    // The chunk after a noun and what stands under prepositions with it; the chunk itself where there is no noun.
    int AfterPhrase(int i)
    {
        if (i >= chunks.Count || chunks[i].Kind != ChunkKind.Noun)
            return i;
        return AfterCircumstances(i + 1);
    }

    int AfterCircumstances(int i)
    {
        while (i < chunks.Count)
            if (chunks[i].Kind == ChunkKind.Date || words[chunks[i].First].Tag == WordTag.Adverb)
                i++;
            else if (chunks[i].Kind == ChunkKind.Preposition && i + 1 < chunks.Count && chunks[i + 1].Kind is ChunkKind.Noun or ChunkKind.Date)
                i += 2;
            else
                break;
        return i;
    }

    // "the bridge, the general said, would be blown up": a verb behind the second comma belongs to what stands before the first.
    bool EndsSaying(int i) => i >= chunks.Count || chunks[i].Kind is ChunkKind.Break or ChunkKind.Quote || chunks[i].Kind == ChunkKind.Comma && !(i + 1 < chunks.Count && chunks[i + 1].Verb is { IsFinite: true });

    // "Some 8,500 have left (Red Cross).": who says it stands in brackets at the end. "the Rapid Support Forces (RSF)" is a short form.
    void TakeCredit(int opening, int closing)
    {
        if (_open is null || closing != opening + 2 || chunks[opening + 1].Phrase is not { } phrase || !(phrase.Is("party") || phrase.Is("force") || phrase.Is("official") || phrase.Is("name")) || phrase.Is("place") && !phrase.Is("party"))
            return;
        if (closing + 1 < chunks.Count && chunks[closing + 1].Kind != ChunkKind.Break || Shortens(phrase, opening))
            return;
        _open.Adjuncts.Add(new Adjunct(chunks[opening].First, "source", phrase));
    }

    // "Rebels shelled hospital: mayor", "… - governor": who says it stands behind a mark at the end, in a line without a full stop.
    bool EndsInCredit(int i) =>
        _open is { Verb.Verb.Lemma: not Verbless.Lemma } && i + 2 == chunks.Count && chunks[i].First > 0 && chunks[i + 1].Phrase is { } phrase && IsMark(words[chunks[i].First]) && words[^1].Tag != WordTag.Break
        && (phrase.Is("official") || phrase.Is("party") || phrase.Is("speech")) && !phrase.Is("place") && words[phrase.First].Number is null && !phrase.Is("fighter");

    static bool IsMark(Word word) => word.Has("colon") || word.Normal is "-";

    // "…, according to aid workers": who says it, behind words that belong to nothing.
    void GiveSources()
    {
        if (_clauses.Count > 0)
            _clauses[^1].Adjuncts.AddRange(_early.Where(adjunct => adjunct.Class == "source"));
    }

    bool Shortens(Phrase phrase, int opening) =>
        opening > 0 && chunks[opening - 1].Phrase is not null && phrase.End == phrase.First + 1 && words[phrase.First].Normal is { Length: <= 5 } word && !word.Contains(' ');

    // "The governor said: "Two men were killed."", "wrote on Monday: …": behind the colon stands what is said.
    bool TellsAfter(Chunk chunk) => words[chunk.First].Has("colon") && _open is { Verb: { Verb: var verb, IsPassive: false } } && verb.Has("say");

    void TakeTold()
    {
        (_joint, _opener, _marker, _list) = (ChunkKind.Complementiser, ChunkKind.Complementiser, null, null);
        _free.Clear();
        _preposition = -1;
        _objectOpen = false;
        _slot = null;
        Close();
    }

    // "said that the rebels had fled, adding that two were killed": who speaks adds it, unless those of whom he speaks said something themselves. What is told of him between does not part them.
    Clause? TellingAround(Clause clause, Clause? before)
    {
        if (!clause.Verb.Verb.Has("say"))
            return null;
        if (before is { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Parent: { } teller } && IsTeller(teller))
            return teller;
        while (before is not null && !(before is { Relation: ClauseRelation.Complement, Parent: { Verb.IsFinite: true } speech } && Reports(speech)))
            before = before.Parent;
        return before is null || before.Verb.Verb.Classes.Overlaps(Speaking) || before.Objects.Exists(phrase => phrase.Is("speech") || phrase.Is("authorship")) ? null : before.Parent;
    }
}
