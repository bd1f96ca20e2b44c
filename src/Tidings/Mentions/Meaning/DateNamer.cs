using System.Globalization;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Says when what a frame tells took place: by its own words for time, by those of its sentence or of the sentence before, else as of the story's day.</summary>
sealed class DateNamer(StoryText story, StoryMemory memory)
{
    const int LongestCarried = 31;
    const int FewDays = 7;
    const int DaysAhead = 4;

    // In the names of patterns that say which of several days is meant: "last Saturday".
    const string SaidWhich = "which";
    const int DaysAgo = 3;

    // A day of no year that lies so few days ahead is that day: "has invited both to talks on 4 April".
    const int SoonAhead = 45;

    // The pattern of a pack that reads a date as part of the noun before it: "the plan of 1991".
    const string OfNoun = "of-noun";

    // "violating the 2003 truce"
    const string InNoun = "the-year-of";

    /// <summary>Whether the verb tells of what has been; a noun of its own may lie ahead of it: "has invited both to talks".</summary>
    public static bool IsPast(Frame frame) => (frame.Noun is null || frame.IsCarried) && frame.Clause.Verb is { IsPast: true, Modal: null } or { IsPerfect: true, Modal: null };

    // What is held is held as of the story, whatever else its sentence dates.
    const string Held = "territory_held";

    readonly EventDates _events = new();
    readonly List<(Frame Frame, EdtfDate Date)> _dated = [];

    /// <summary>Keeps what a sentence has dated, once all of it is named.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="number">Which of the story's it is.</param>
    public void Remember(Sentence sentence, int number)
    {
        _events.Remember(sentence, _dated);
        _dated.Clear();
        if (memory.LastDateSentence != number && sentence.Part == MentionPart.Body && Day(sentence) is { } day)
            memory.Add(day, number, sentence.Paragraph);
    }

    // "The dam gave way on Tuesday. Kyiv blamed Moscow": a day not long ago on which something was, though nothing was coded of it.
    DatedBy? Day(Sentence sentence) => HasDate(sentence) ? DayOf(sentence) : null;

    DatedBy? DayOf(Sentence sentence) =>
        sentence.Clauses.Where(clause => clause.Relation is ClauseRelation.Main or ClauseRelation.Complement && clause.Verb is { IsPast: true, IsFinite: true, Modal: null } && !(clause.Verb.Verb.Has("say") || clause.Verb.Verb.Has("speech")))
            .SelectMany(clause => clause.Dates).Select(i => sentence.Words[i].Date)
            .Where(date => date is { IsDate: true, Flavour: DateFlavour.Point, Date: { IsDay: true, First: { } day } } && story.Told is { } told && day <= told && told.DayNumber - day.DayNumber <= LongestCarried)
            .Select(date => new DatedBy(date!.Date!, null, DateBasis.Carried)).FirstOrDefault();

    /// <summary>Keeps the day that a sentence sets before what follows: "4 February. A car is stopped", "11 May: Shelling".</summary>
    public void RememberLabel(Sentence sentence)
    {
        var first = sentence.Words.FindIndex(word => word.Tag != WordTag.Break);
        var opens = sentence.Part == MentionPart.Body && sentence.Paragraph != _paragraph;
        _paragraph = sentence.Paragraph;
        if (!opens || first < 0 || sentence.Words[first].Date is not { IsDate: true, Flavour: DateFlavour.Point, Date: { IsDay: true, First: { } day } date } || day > story.Told || first + 1 < sentence.Words.Count && sentence.Words[first + 1].Tag != WordTag.Break)
            return;
        _label = (new DatedBy(date, null, DateBasis.Carried), sentence.Paragraph);
    }

    (DatedBy Date, int Paragraph)? _label;
    int _paragraph = -1;

    /// <summary>The date of a frame; null where nothing tells it.</summary>
    public DatedBy? Name(Sentence sentence, Frame frame, StanceReading stance, int number)
    {
        var dated = Told(sentence, frame, stance, number);
        if (number <= LeadSentence && sentence.Part == MentionPart.Body && dated is { Basis: not DateBasis.Published })
            memory.Lead ??= dated;
        return dated is not null && EventDates.Back(sentence, frame, dated.Date) is { } back ? new DatedBy(back, null, DateBasis.Relative) : dated;
    }

    // "the first since the rebels cut the road five weeks ago": from then on other things happened.
    static bool IsSince(Sentence sentence, Clause clause) =>
        clause is { Relation: ClauseRelation.Adverbial, First: > 0 } && (sentence.Words[clause.First].Has("since") || sentence.Words[clause.First - 1].Has("since"));

    DatedBy? Told(Sentence sentence, Frame frame, StanceReading stance, int number)
    {
        var dated = Own(sentence, frame, stance) ?? (_events.From(sentence, frame) is { } counted ? new DatedBy(counted, null, DateBasis.Relative) : null);
        if (dated is not null)
        {
            _dated.Add((frame, dated.Date));
            if (Length(dated.Date) <= LongestCarried && !IsSince(sentence, frame.Clause) && (frame.Clause.Relation is not (ClauseRelation.Relative or ClauseRelation.Participle) || memory.LastDateSentence != number && !HasMainDate(sentence)))
                memory.Add(dated, number, sentence.Paragraph);
            return dated;
        }
        if (stance.Stance is Stance.Planned or Stance.Hypothetical)
            return Announced(sentence, number);
        if (_label is var (label, paragraph) && paragraph == sentence.Paragraph)
            return label;
        if (IsNow(sentence, frame) || frame.Rule.Kind == Held && frame.Noun is null && IsState(frame))
            return AsOfStory();
        // "negotiating since 2012 to end a war that has killed 220,000"
        if (frame is { Rule.Kind: "loss_tally", Clause: { Relation: ClauseRelation.Relative, Verb.IsPerfect: true } })
            return AsOfStory();
        if (Nearest(sentence, frame, false) is { } near)
            return near;
        if (Purpose(sentence, frame) is { } purpose)
            return purpose;
        if (memory.LastDate is { } last && IsCarried(frame, last, sentence, number) && !(IsPast(frame) && last.Date?.First > story.Told))
            return last with { Basis = DateBasis.Carried, Text = null };
        if (Nearest(sentence, frame, true) is { } any)
            return any;
        return OfLead(frame, number) ?? AsOfStory();
    }

    // "A plane crashed on Wednesday. … It was hit by two missiles": what has been, told soon after, was on the day with which the story opens.
    DatedBy? OfLead(Frame frame, int number) =>
        memory.Lead is { Date: { IsDay: true, First: { } day } } lead && number <= OpeningSentences && (IsPast(frame) || frame.Clause is { Relation: ClauseRelation.Participle, Verb.IsPassive: true }) && OfLeadKinds.Contains(frame.Rule.Kind) && story.Told is { } told && told.DayNumber - day.DayNumber is > 0 and <= DaysAgo ? lead with { Basis = DateBasis.Carried, Text = null } : null;

    const int LeadSentence = 3;
    const int OpeningSentences = 8;

    static readonly HashSet<string> OfLeadKinds = ["armed_clash", "shelling_missile", "air_drone_strike", "attack_on_civilians", "mine_ied_explosion", "suicide_bombing", "weapons_disrupted", "withdrawal", "territory_taken", "territory_transferred", "assassination", "abduction", "arrest_or_capture"];

    // What is planned for no day is told as of the day on which it was said.
    DatedBy? Announced(Sentence sentence, int number) =>
        memory.LastDate is { Date: { IsDay: true, Last: { } day } } last && memory.LastDateParagraph == sentence.Paragraph && number - memory.LastDateSentence <= 3 && day <= story.Told ? last with { Basis = DateBasis.Carried, Text = null } : AsOfStory();

    // "Men seized on Thursday were freed on Saturday": the day of the main clause is the one that goes on.
    static bool HasMainDate(Sentence sentence) => sentence.Clauses.Any(clause => clause.Parent is null && clause.Dates.Exists(i => sentence.Words[i].Date is { IsDate: true, Flavour: DateFlavour.Point }));

    DatedBy? AsOfStory() => _asOfStory;

    readonly DatedBy? _asOfStory = story.Told is { } published ? new DatedBy(EdtfDate.Day(published), null, DateBasis.Published) : null;

    // "the army now controls the border": whatever else of the sentence has a date.
    static bool IsNow(Sentence sentence, Frame frame) =>
        !frame.Clause.Verb.IsPast && frame.Clause.First < frame.Clause.End && sentence.Words.FindIndex(frame.Clause.First, frame.Clause.End - frame.Clause.First, word => word.Has("current")) >= 0;

    // "appointed a general to succeed him on Tuesday": the day is that of the whole.
    DatedBy? Purpose(Sentence sentence, Frame frame) => IsPast(frame) && HasDate(sentence) ? OfPurpose(sentence, frame) : null;

    static bool HasDate(Sentence sentence) => sentence.Words.Exists(word => word.Date is { IsDate: true });

    DatedBy? OfPurpose(Sentence sentence, Frame frame) =>
        sentence.Clauses.Where(clause => clause.Parent == frame.Clause && clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund && clause.First > frame.Clause.Verb.First).SelectMany(clause => clause.Dates)
            .Select(i => sentence.Words[i].Date).Where(date => date is { IsDate: true, Flavour: DateFlavour.Point, Date.Last: { } last } && last <= story.Told).Select(date => new DatedBy(date!.Date!, null, DateBasis.Carried)).FirstOrDefault();

    // In the same paragraph a date holds for a while; one of weeks or months holds for no other sentence.
    bool IsCarried(Frame frame, DatedBy last, Sentence sentence, int number) =>
        number - memory.LastDateSentence <= (memory.LastDateParagraph == sentence.Paragraph ? 3 : 1) && (Length(last.Date) <= FewDays || number == memory.LastDateSentence) && !IsState(frame);

    // How many days a date can mean: the narrowest says most, and one of months says nothing of the next happening.
    static int Length(EdtfDate? date) => date is { First: { } first, Last: { } last } ? last.DayNumber - first.DayNumber : int.MaxValue;

    // Another date of the sentence, where the clause has none of its own.
    DatedBy? Nearest(Sentence sentence, Frame frame, bool inside) => HasDate(sentence) ? NearestOf(sentence, frame, inside) : null;

    DatedBy? NearestOf(Sentence sentence, Frame frame, bool inside)
    {
        var nested = sentence.Clauses.Where(clause => (!inside || IsDeep(clause, frame)) && IsUnder(clause, frame.Clause)).SelectMany(clause => clause.Dates).Concat(InPassing(sentence, frame.Clause)).Concat(sentence.Clauses.Where(clause => clause != frame.Clause && IsSince(sentence, clause)).SelectMany(clause => clause.Dates)).ToHashSet();
        var at = frame.Noun?.First ?? frame.Clause.Verb.First;
        var nearest = -1;
        for (var i = 0; i < sentence.Words.Count; i++)
            if (!nested.Contains(i) && !IsOfNoun(sentence.Words[i]) && !IsInName(sentence, i) && !(IsPast(frame) && sentence.Words[i].Date?.Date?.Last > story.Told) && sentence.Words[i].Date is { IsDate: true, Flavour: DateFlavour.Point or DateFlavour.Interval } && (nearest < 0 || IsLong(sentence, nearest) && !IsLong(sentence, i) || IsLong(sentence, nearest) == IsLong(sentence, i) && Math.Abs(i - at) < Math.Abs(nearest - at)))
                nearest = i;
        return nearest >= 0 && sentence.Words[nearest].Date is { } date ? new DatedBy(date.Date!, null, DateBasis.Carried) : null;
    }

    // "on Friday, the second this year": a day says more than the year around it.
    static bool IsLong(Sentence sentence, int i) => Length(sentence.Words[i].Date?.Date) > LongestCarried;

    // "the 7 July quarter"
    static bool IsInName(Sentence sentence, int i) =>
        i > 0 && i + 1 < sentence.Words.Count && sentence.Words[i - 1].Tag is WordTag.Determiner or WordTag.Preposition && sentence.Words[i + 1] is { Tag: WordTag.Noun } named && (named.Has("place") || named.Has("building") || named.Has("force-unit") || named.Has("road") || named.Has("street"));

    static bool IsOfNoun(Word word) => word.Date is { } date && (date.IsBy(OfNoun) || date.IsBy(InNoun));

    // "The fields, which the Kurds had run since 2014, were lost by noon": a year said in passing is of nothing else.
    static IEnumerable<int> InPassing(Sentence sentence, Clause own) =>
        sentence.Clauses.Where(clause => clause != own && !IsUnder(own, clause) && (clause.Relation is ClauseRelation.Relative or ClauseRelation.Participle || clause.Verb is { IsPassive: true, IsFinite: false } || clause.First > own.First && clause.Verb.End <= own.Verb.First))
            .SelectMany(clause => clause.Dates).Where(i => Length(sentence.Words[i].Date?.Date) > LongestCarried);

    // "vowed to free all who were taken in May", "a raid that came after the rebels took the port in May": what is told under something else has a day of its own.
    static bool IsDeep(Clause clause, Frame frame)
    {
        for (var each = clause.Parent; each is not null && each != frame.Clause; each = each.Parent)
            if (each.Relation == ClauseRelation.Relative || frame.Rule.Kind is "threat" or "demand" or "accusation" or "denial")
                return true;
        return false;
    }

    static bool IsUnder(Clause clause, Clause outer)
    {
        for (var each = clause.Parent; each is not null; each = each.Parent)
            if (each == outer)
                return true;
        return false;
    }

    // "in January", told of the past: the January before the story, not the one after it.
    static EdtfDate? Earlier(EdtfDate date, DateOnly told) =>
        date.Text.Length == 7 && date.First is { } first ? EdtfDate.Month(first.Year - 1, first.Month)
        : date is { IsDay: false, First: { } from, Last: { } until } && until.AddYears(-1) <= told && until.DayNumber - from.DayNumber < 366 ? EdtfDate.Between(from.AddYears(-1), until.AddYears(-1))
        : date.IsDay && date.First is { } day && day.AddYears(-1) is var before && before <= told && day.DayNumber - told.DayNumber > SoonAhead ? EdtfDate.Day(before) : null;

    // "On Saturday buses will come": the Saturday after the story, not the one before it.
    EdtfDate? Coming(EdtfDate date) =>
        date is { IsDay: true, First: { } day } && story.Told is { } told && day < told && told.DayNumber - day.DayNumber < 7 ? EdtfDate.Day(day.AddDays(7)) : null;

    // On the 4th "the 5th" is tomorrow, where no past is told: not the 5th of the month before.
    EdtfDate? Tomorrow(Sentence sentence, EdtfDate date) =>
        !sentence.Clauses.Any(clause => clause.Verb.IsPast || clause.Verb.IsPerfect) && date is { IsDay: true, First: { } day } && story.Told is { } told && day < told && day.AddMonths(1) is var ahead && ahead.Day == day.Day && ahead > told && ahead.DayNumber - told.DayNumber <= DaysAhead ? EdtfDate.Day(ahead) : null;

    // What is still so holds as of the story, not as of the last happening.
    static bool IsState(Frame frame) => frame.Clause.Verb is { IsPast: false, IsFinite: true } || IsToldState(frame.Clause);

    // "said that the army was holding the town": is holding it, as of what is said.
    static bool IsToldState(Clause clause) => clause is { Relation: ClauseRelation.Complement, Verb: { IsProgressive: true, IsPerfect: false }, Parent.Verb: { IsPast: true } told } && told.Verb.Has("say");

    // "By Thursday each side had accused the other": what had happened by a day that is over.
    bool IsReached(Frame frame, DateMention mention) =>
        mention is { Flavour: DateFlavour.Deadline or DateFlavour.Until, Date.Last: { } day } && frame.Clause.Verb is { IsPast: true, Modal: null } && story.Told is { } told && day <= told;

    // The words for time of the clause, then of those above it up to who tells it; who tells it says when only where nothing else does.
    DatedBy? Own(Sentence sentence, Frame frame, StanceReading stance)
    {
        DatedBy? said = null;
        for (var clause = frame.Clause; clause is not null; clause = clause.Parent)
        {
            var dated = clause.Dates.Count == 0 ? null : OwnOf(clause, sentence, frame, stance);
            if (dated is not null && (clause != stance.Speech || clause == frame.Clause))
                return dated;
            said ??= dated;
            if (clause == stance.Speech)
                break;
        }
        return stance.Stance is not (Stance.Threatened or Stance.Hypothetical) ? said ?? OfSpeechBeside(sentence, stance) : null;
    }

    DatedBy? OwnOf(Clause clause, Sentence sentence, Frame frame, StanceReading stance) =>
        clause.Dates.OrderBy(i => Length(sentence.Words[i].Date?.Date) > LongestCarried).ThenBy(i => sentence.Words[i].Date?.Basis)
            .Where(i => !IsOfOther(sentence, frame, i)).Select(i => Read(sentence, frame, stance, sentence.Words[i], clause == frame.Clause)).FirstOrDefault(date => date is not null);

    // "called for a boycott of the 10 June poll", "Saturday's truce": the date of another thing.
    static bool IsOfOther(Sentence sentence, Frame frame, int i) =>
        (sentence.Words[i].Date?.IsBy(OfNoun) == true || i + 1 < sentence.Words.Count && sentence.Words[i + 1].Tag == WordTag.Possessive)
        && !(frame.Noun is { } noun && noun.First <= i + 2 && i <= noun.End && !(i == noun.End && sentence.Words[i].Date?.IsBy(OfNoun) == true && i + 1 < sentence.Words.Count && sentence.Words[i + 1].Tag == WordTag.Noun));

    // "…, the governor announced on Sunday."
    DatedBy? OfSpeechBeside(Sentence sentence, StanceReading stance) =>
        stance.Speech is { IsParenthetical: true } speech && speech.Dates.Select(i => sentence.Words[i]).FirstOrDefault(word => word.Date is { IsDate: true, Flavour: DateFlavour.Point }) is { Date: { } date } word
            ? new DatedBy(date.Date!, story.Slice(word.Start, word.End), date.Basis) : null;

    // What a word for time says of a frame; null where it says only by when something is due.
    DatedBy? Read(Sentence sentence, Frame frame, StanceReading stance, Word word, bool isOwn)
    {
        if (word.Date is not { IsDate: true, Date: { } date } mention || IsBound(frame, stance, mention))
            return null;
        if (IsPast(frame) && frame.Rule.Stance != Stance.Planned && story.Told is { } told)
            date = mention.Basis == DateBasis.Relative && date is { First: { } counted } && counted > told && date.Text.Length != 7 ? EdtfDate.Day(told) : UpTo(told, date);
        // "On April 4 the general orders an advance", told in January: an account in the present tense.
        else if (frame.Clause.Verb is { IsFinite: true, IsProgressive: false, Modal: null } && date.IsDay && story.Told is { } day && date.First > day)
            date = Earlier(date, day) ?? date;
        if (LooksAhead(frame, stance, isOwn) && mention.Basis == DateBasis.Relative && !mention.Rule.Contains(SaidWhich, StringComparison.Ordinal) && Coming(date) is { } coming && !(WasDue(frame) && story.Told?.DayNumber - date.First?.DayNumber <= DaysAgo))
            date = coming;
        if (stance.Stance == Stance.Planned && mention.Flavour == DateFlavour.Deadline && !WasDue(frame) && !frame.Clause.Verb.IsPerfect)
            date = Later(date, story.Slice(word.Start, word.End));
        if (stance.Stance == Stance.Planned)
            date = AgreedTerm.Count(sentence, mention, date, story.Told, memory.AgreedOn);
        return new DatedBy(Tomorrow(sentence, date) ?? date, story.Slice(word.Start, word.End), mention.Basis);
    }

    // What says by when something is due or how long it was so; "was captured, closed since 2014": what happened at once has no beginning.
    bool IsBound(Frame frame, StanceReading stance, DateMention mention) => mention.Flavour switch
    {
        DateFlavour.Deadline => stance.Stance != Stance.Planned && !IsReached(frame, mention),
        DateFlavour.Until => stance.Stance != Stance.Planned && !(frame.Rule.Kind == Held && IsReached(frame, mention)),
        DateFlavour.Since => frame is { Noun: null, Rule.Kind: "territory_taken" or "territory_transferred" or "withdrawal", Clause.Verb: { IsPast: true, IsPerfect: false, IsFinite: true } },
        _ => false,
    };

    // "committed himself to forming a government by 22 February": told in November, the February to come.
    EdtfDate Later(EdtfDate date, string words) =>
        date is { First: { } first, Last: { } last } && story.Told is { } told && told.DayNumber - last.DayNumber > SoonAhead && !words.Contains(last.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && last.AddYears(1) >= told
            ? date.IsDay ? EdtfDate.Day(last.AddYears(1)) : EdtfDate.Between(first.AddYears(1), last.AddYears(1)) : date;

    // "was due to begin on Tuesday", told on Wednesday: that Tuesday is over.
    static bool WasDue(Frame frame) => frame.Clause.Verb is { IsPast: true } || frame.Clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { IsPast: true } outer } && (outer.Verb.Has("be") || outer.Verb.Has("due") || outer.IsPassive);

    // "will arrive on Sunday", "would arrive", "is to arrive", "is set for Sunday", "the council meets on Friday".
    static bool LooksAhead(Frame frame, StanceReading stance, bool isOwn) =>
        frame.Clause.Verb.Modal == "future" || isOwn && (frame.Rule.Stance == Stance.Planned || stance.Stance == Stance.Planned && (frame.Clause.Verb.Modal == "conditional" || frame.Clause.Relation == ClauseRelation.Infinitive) || IsScheduled(frame));

    // What is arranged beforehand is told in the present.
    static bool IsScheduled(Frame frame) =>
        frame is { Noun: null, Rule.Kind: "talks" or "prisoner_exchange" or "ceasefire" or "agreement", Clause.Verb: { IsFinite: true, IsPast: false, IsPerfect: false, IsProgressive: false, Modal: null } };

    // What has been lies before the story's day: "in January" is the last January, "this year" its part that is over.
    static EdtfDate UpTo(DateOnly told, EdtfDate date) =>
        date.First > told ? Earlier(date, told) ?? (date.IsDay && date.First.Value.DayNumber - told.DayNumber <= SoonAhead ? date : EdtfDate.Day(told))
        : date is { First: { } first, Last: { } last } && told < last ? EdtfDate.Between(first, told) : date;
}
