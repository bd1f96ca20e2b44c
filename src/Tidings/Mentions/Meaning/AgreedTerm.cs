using Tidings.Dates;
using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Counts the days of a term from the agreement that sets it: "within thirty days" of what was signed on Monday ends thirty days after Monday.</summary>
static class AgreedTerm
{
    const int LongestBefore = 400;

    static readonly string[] Deals = ["agreement", "ceasefire", "terms"];

    /// <summary>Whether words for time give a length of time within which something is to be done.</summary>
    public static bool IsTerm(DateMention mention) => mention.IsBy(Terms.Within);

    /// <summary>Whether words for time give the last day on which something can be done.</summary>
    public static bool IsLastDay(DateMention mention) => mention is { IsDate: true, Date: not null } && (mention.Flavour is DateFlavour.Deadline or DateFlavour.Until || IsTerm(mention));

    /// <summary>The last day of what words for time mean, where they say by when: "by the end of May" is the 31st.</summary>
    public static EdtfDate LastDay(DateMention mention, EdtfDate date) => IsLastDay(mention) && date is { IsDay: false, Last: { } last } ? EdtfDate.Day(last) : date;

    /// <summary>The date as counted from the agreement; the date itself where it is no such term or the agreement's day is not known.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mention">The words for time.</param>
    /// <param name="date">What they mean, counted from the story's day.</param>
    /// <param name="told">The story's day.</param>
    /// <param name="agreed">The day of the agreement that the story told last.</param>
    public static EdtfDate Count(Sentence sentence, DateMention mention, EdtfDate date, DateOnly? told, DateOnly? agreed)
    {
        if (told is not { } day || !IsTerm(mention) || date is not { First: { } first, Last: { } last } || (SignedBeside(sentence, mention) ?? Signed(sentence, day) ?? agreed) is not { } since)
            return date;
        var back = day.DayNumber - since.DayNumber;
        return back is <= 0 or > LongestBefore ? date : first == last ? EdtfDate.Day(last.AddDays(-back)) : EdtfDate.Between(first.AddDays(-back), last.AddDays(-back));
    }

    // "within seven days of the signing on 5 November": the day stands right behind.
    static DateOnly? SignedBeside(Sentence sentence, DateMention mention)
    {
        var at = sentence.Words.FindIndex(word => word.Date == mention);
        return mention.IsBy(Terms.OfSigning) && at + 1 < sentence.Words.Count && sentence.Words[at + 1].Date is { IsDate: true, Flavour: DateFlavour.Point, Date.IsDay: true } day ? day.Date!.Last : null;
    }

    /// <summary>A bare number that goes on with the lengths of time before it: "zone 2 within nine" days; null where the words are no such number.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="i">The number.</param>
    /// <param name="term">The last length of time before it.</param>
    /// <param name="due">When that ends.</param>
    public static EdtfDate? Elliptical(Sentence sentence, int i, DateMention term, EdtfDate due)
    {
        var words = sentence.Words;
        if (words[i].Number is not { Best: > 0 and < LongestBefore and var number } || words[i - 1].Tag != WordTag.Preposition || i + 1 < words.Count && words[i + 1].Tag is not (WordTag.Comma or WordTag.Coordinator or WordTag.Break))
            return null;
        var code = term.Points.Select(point => point.Value).FirstOrDefault(value => Days(value) > 0);
        return code is null || due.Last is not { } last ? null : EdtfDate.Day(last.AddDays(((int)number * (code[^1] == Week ? WeekDays : 1)) - Days(code)));
    }

    const char Week = 'W';
    const int WeekDays = 7;

    /// <summary>The end of the length of time that a clause gives, counted from a day: "gave them seven days"; null where it gives none.</summary>
    public static EdtfDate? After(Sentence sentence, Clause giving, DateOnly? since) => since is not { } day ? null
        : Times(sentence, giving).Where(date => date.Flavour == DateFlavour.Duration).SelectMany(date => date.Points).Select(point => Days(point.Value)).Where(days => days > 0).Select(days => EdtfDate.Day(day.AddDays(days))).FirstOrDefault();

    /// <summary>The words for time of a clause, lengths of time that stand beside its verb included: "have sixty days to assemble".</summary>
    public static IEnumerable<DateMention> Times(Sentence sentence, Clause clause) =>
        Enumerable.Range(clause.First, Math.Max(0, clause.End - clause.First)).Union(clause.Dates).Select(i => sentence.Words[i].Date).OfType<DateMention>();

    // "P7D", "P2W": no longer than can be meant to the day.
    static int Days(string value)
    {
        return value.Length > 2 && value[0] == 'P' && int.TryParse(value.AsSpan(1, value.Length - 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? value[^1] switch { 'D' => number, Week => number * WeekDays, _ => 0 } : 0;
    }

    /// <summary>The day of the agreement that the sentence itself names; null where it names none.</summary>
    public static DateOnly? Signed(Sentence sentence, DateOnly told) => !sentence.Words.Any(word => Deals.Any(word.Has)) ? null
        : sentence.Words.Select(word => word.Date).Where(date => date is { IsDate: true, Flavour: DateFlavour.Point, Date.IsDay: true } && date.Date.Last <= told).Select(date => date!.Date!.Last).FirstOrDefault();
}
