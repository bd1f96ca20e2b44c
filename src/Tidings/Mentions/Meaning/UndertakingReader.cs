using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Reads what somebody is bound to do from the clause that an agreement or a promise is told in.</summary>
sealed class UndertakingReader(StoryText story, StoryMemory memory)
{
    /// <summary>What a frame binds to; null where it binds to nothing in particular.</summary>
    public Undertaking? Read(Sentence sentence, Frame frame, StanceReading stance) =>
        First(sentence, frame, stance) is { } undertaking ? undertaking with { Further = Further(sentence, frame.Clause, undertaking.Due) } : null;

    Undertaking? First(Sentence sentence, Frame frame, StanceReading stance)
    {
        if (frame.Rule.Kind == "ceasefire_violation")
            return Broken(sentence);
        if (frame.Noun is null && stance.Stance == Stance.Planned
            && (frame.Clause is { Verb.IsNegated: true, Parent: { } vow } && vow.Verb.Verb.Has("binds") || StanceReader.IsForbidden(frame.Clause) && Terms.Binds(sentence, frame.Clause)))
            return new Undertaking(Undertaking.Leave(frame.Clause.Verb.Verb.Lemma), Object(sentence, frame.Clause), Due(sentence, frame.Clause));
        if (frame.Noun is null && frame.Rule.Kind != "agreement" && stance.Stance == Stance.Planned && (frame.Clause.Parent?.Verb.Verb.Has("binds") == true || Terms.Binds(sentence, frame.Clause) || (!KindReader.Violent.Contains(frame.Rule.Kind) || frame.Rule.Kind is "territory_taken" or "weapons_disrupted") && IsDue(sentence, frame.Clause)))
            return _last = new Undertaking(frame.Clause.Verb.Verb.Lemma, Object(sentence, frame.Clause), Due(sentence, frame.Clause));
        if (frame.Noun is not null)
            return null;
        if (frame.Rule.Stance == Stance.Planned && frame.Rule.Kind != "agreement" && frame.Clause.Verb.Verb.Has("binds"))
            return new Undertaking(frame.Clause.Verb.Verb.Lemma, Object(sentence, frame.Clause), Due(sentence, frame.Clause));
        if (Extended(sentence, frame.Clause) is { } extended)
            return extended;
        if (frame.Rule.Kind != "agreement" && !LaysDown(sentence, frame) || !(frame.Rule.IsTerm || frame.Rule.IsAlone || frame.Rule.TakesInfinitive))
            return null;
        var clause = frame.Rule.IsTerm && !IsGivenTime(sentence, frame.Clause) ? frame.Clause : Inner(sentence, frame.Clause) ?? frame.Clause;
        return _last = new Undertaking(clause.Verb.Verb.Lemma, Object(sentence, clause), Due(sentence, clause) ?? Due(sentence, frame.Clause));
    }

    // "from the ports within two weeks and from the city by 7 January", "the first by 1 May and the last by 31 October": what has a last day of its own.
    IReadOnlyList<UndertakenThing> Further(Sentence sentence, Clause clause, EdtfDate? due)
    {
        var end = sentence.Clauses.Where(other => other.Verb.First > clause.Verb.First && other.Verb.IsFinite && other.Relation is not ClauseRelation.Relative).Select(other => other.First).Append(sentence.Words.Count).Min();
        var (things, from) = (new List<UndertakenThing>(), -1);
        (DateMention Term, EdtfDate Day)? last = null;
        for (var i = clause.Verb.End; i < end; i++)
        {
            var day = sentence.Words[i].Date is { } date && AgreedTerm.IsLastDay(date) ? AgreedTerm.Count(sentence, date, date.Date!, story.Told, memory.AgreedOn)
                : last is { } before ? AgreedTerm.Elliptical(sentence, i, before.Term, before.Day) : null;
            if (day is null)
                continue;
            if (from >= 0 && day.Text != due?.Text)
                things.Add(new UndertakenThing(Between(sentence, from, i), day));
            from = i + 1;
            if (sentence.Words[i].Date is { } term && AgreedTerm.IsTerm(term))
                last = (term, day);
        }
        return things;
    }

    // What stands between two days, without what joins them.
    string? Between(Sentence sentence, int first, int end)
    {
        while (first < end && sentence.Words[first].Tag is WordTag.Comma or WordTag.Coordinator or WordTag.Break)
            first++;
        while (end > first && sentence.Words[end - 1].Tag is WordTag.Comma or WordTag.Coordinator or WordTag.Preposition)
            end--;
        return Enumerable.Range(first, end - first).Any(i => sentence.Words[i].Tag is WordTag.Noun or WordTag.Proper or WordTag.Pronoun) ? story.Slice(sentence.Words[first].Start, sentence.Words[end - 1].End) : null;
    }

    // What was undertaken last, for when its deadline is moved.
    Undertaking? _last;

    // "the deadline was extended to 30 June": what was to be done by then is now due later.
    Undertaking? Extended(Sentence sentence, Clause clause) =>
        _last is { } last && ClauseRoles.Objects(clause).Any(phrase => phrase.Is("deadline")) && clause.Dates.Select(i => sentence.Words[i].Date).FirstOrDefault(date => date is { IsDate: true }) is { Date: { } due } ? _last = last with { Due = due } : null;

    // "The ceasefire of 5 July has broken down": what was to be kept, from when on.
    static Undertaking? Broken(Sentence sentence)
    {
        var at = sentence.Words.FindIndex(word => word.Has(Truce) && word.Tag == WordTag.Noun);
        for (var i = at + 1; at >= 0 && i < sentence.Words.Count && i <= at + TruceReach && sentence.Words[i] is { Tag: not (WordTag.Comma or WordTag.Break or WordTag.Coordinator or WordTag.Auxiliary or WordTag.Modal) } word; i++)
            if (word.Date is { IsDate: true, Date: { } day })
                return new Undertaking(Cease, sentence.Words[at].Normal, day.First is { } first ? EdtfDate.Day(first) : day);
        return null;
    }

    const string Truce = "ceasefire";

    // What a ceasefire binds to, by the codebook.
    const string Cease = "cease";

    // "the ceasefire in force since 6 September 1991", "the truce that both sides signed in Geneva on 5 July".
    const int TruceReach = 8;

    // "the resolution requires the army to leave"
    static bool LaysDown(Sentence sentence, Frame frame) => frame.Rule.Kind == "demand" && frame.Clause.Subjects.Exists(phrase => Terms.Is(sentence, phrase) || phrase.Is("resolution"));

    // "have sixty days to assemble", "have until Friday to leave".
    static bool IsGivenTime(Sentence sentence, Clause clause) =>
        clause.Verb.Verb.Has("have") && clause.Objects.Count == 0 && Inner(sentence, clause) is not null && AgreedTerm.Times(sentence, clause).Any(date => date.Flavour is DateFlavour.Duration or DateFlavour.Until or DateFlavour.Deadline);

    // "is due to leave", "are to leave", "was given until Friday to leave".
    static bool IsDue(Sentence sentence, Clause clause) => clause.Verb.Modal is "due" or "bound"
        || clause.Dates.Exists(i => sentence.Words[i].Date is { } date && AgreedTerm.IsTerm(date))
        || clause is { Relation: ClauseRelation.Infinitive, Parent: { } outer } && (outer.Verb.Verb.Has("due") || outer.Verb.Verb.Has("be") && !outer.Verb.IsPassive && outer.Objects.Count == 0
            || outer.Dates.Exists(i => sentence.Words[i].Date is { Flavour: DateFlavour.Deadline or DateFlavour.Until }) || (outer.Verb.Verb.Has("ditransitive") || outer.Verb.Verb.Has("have")) && AgreedTerm.After(sentence, outer, DateOnly.MinValue) is not null);

    static Clause? Inner(Sentence sentence, Clause outer) =>
        sentence.Clauses.FirstOrDefault(clause => clause.Parent == outer && clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Complement or ClauseRelation.Gerund);

    string? Object(Sentence sentence, Clause clause)
    {
        var phrase = ClauseRoles.Objects(clause).FirstOrDefault(phrase => !phrase.IsPronoun) ?? clause.Adjuncts.FirstOrDefault(adjunct => adjunct.Class is not ("source" or "agent" or "under"))?.Object;
        return phrase is null ? null : story.Slice(sentence.Words[phrase.First].Start, sentence.Words[phrase.End - 1].End);
    }

    EdtfDate? Given(Sentence sentence, Clause having) => AgreedTerm.Times(sentence, having).FirstOrDefault(date => date is { IsDate: true, Flavour: DateFlavour.Until or DateFlavour.Deadline })?.Date ?? AgreedTerm.After(sentence, having, memory.AgreedOn ?? story.Told);

    // "promised last March to deliver within a year": counted from the promise.
    DateOnly? Promised(Sentence sentence, Clause clause) => (clause.Verb.Verb.Has("binds") ? clause : clause is { Relation: ClauseRelation.Infinitive, Parent: { } outer } ? outer : null) is { } vow && vow.Verb.Verb.Has("binds")
        ? AgreedTerm.Times(sentence, vow).Where(date => date is { IsDate: true, Flavour: DateFlavour.Point, Date.Last: { } last } && last <= story.Told).Select(date => date.Date!.First).FirstOrDefault() : null;

    // "must leave at once", "to be freed without delay": on the day of the agreement.
    static bool IsAtOnce(Sentence sentence, Clause clause) =>
        sentence.Words.Skip(clause.Verb.First).TakeWhile((word, i) => clause.Verb.First + i < clause.End || word.Tag is WordTag.Adverb or WordTag.Quote).Any(word => word.Has("at-once"));

    // "fixed for 19 April", told in May.
    static EdtfDate? Fixed(Sentence sentence, Clause clause) => clause.Verb.IsPassive && clause.Verb.Verb.Has("fixes")
        ? clause.Dates.Select(i => sentence.Words[i].Date).FirstOrDefault(date => date is { IsDate: true, Flavour: not DateFlavour.Since })?.Date : null;

    // "put off the elections, due on 12 May, to 12 November", "extended the truce to 3 June": the later day counts.
    EdtfDate? PutOff(Sentence sentence, Clause clause) => clause.Verb.Verb.Has("postpones")
        ? AgreedTerm.Times(sentence, clause).Concat(sentence.Words.Skip(clause.End).TakeWhile(word => word.Tag is not (WordTag.Verb or WordTag.Break)).Select(word => word.Date).OfType<DateMention>())
            .Where(date => date is { IsDate: true, Date.Last: not null, Flavour: not DateFlavour.Since }).Select(date => date.Date).MaxBy(date => date!.Last) : null;

    // A deadline, a day that is still to come, or the end of the time that is given.
    EdtfDate? Due(Sentence sentence, Clause clause) => PutOff(sentence, clause) ?? Fixed(sentence, clause) ?? clause.Dates.Select(i => sentence.Words[i].Date)
        .Where(mention => mention is { IsDate: true, Date: not null } && (AgreedTerm.IsLastDay(mention) || mention.Date.Last > story.Told))
        .OrderBy(mention => mention!.Flavour == DateFlavour.Deadline ? 0 : 1).Select(mention => AgreedTerm.LastDay(mention!, AgreedTerm.Count(sentence, mention!, mention!.Date!, story.Told, Promised(sentence, clause) ?? memory.AgreedOn))).FirstOrDefault()
        ?? (clause is { Relation: ClauseRelation.Infinitive, Parent: { } having } && IsGivenTime(sentence, having) ? Given(sentence, having) : null)
        ?? (IsAtOnce(sentence, clause) && (AgreedTerm.Signed(sentence, story.Told ?? default) ?? memory.AgreedOn ?? story.Told) is { } now ? EdtfDate.Day(now) : null)
        ?? (clause is { Relation: ClauseRelation.Infinitive, Parent: { } giving } && giving.Verb.Verb.Has("ditransitive") ? AgreedTerm.After(sentence, giving, AgreedTerm.Signed(sentence, story.Told ?? default) ?? memory.AgreedOn ?? story.Told) : null);
}
