using Tidings.Dates;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Counts the days of a term from the agreement that sets it: "within thirty days" of what was signed on Monday ends thirty days after Monday.</summary>
static class AgreedTerm
{
    // The pattern of a pack that reads a length of time within which something is to be done.
    const string Within = "within";

    const int LongestBefore = 400;

    static readonly string[] Deals = ["agreement", "ceasefire", "terms"];

    /// <summary>Whether words for time give a length of time within which something is to be done.</summary>
    public static bool IsTerm(DateMention mention) => mention.IsBy(Within);

    /// <summary>The date as counted from the agreement; the date itself where it is no such term or the agreement's day is not known.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mention">The words for time.</param>
    /// <param name="date">What they mean, counted from the story's day.</param>
    /// <param name="told">The story's day.</param>
    /// <param name="agreed">The day of the agreement that the story told last.</param>
    public static EdtfDate Count(Sentence sentence, DateMention mention, EdtfDate date, DateOnly? told, DateOnly? agreed)
    {
        if (told is not { } day || !IsTerm(mention) || date is not { First: { } first, Last: { } last } || (Signed(sentence, day) ?? agreed) is not { } since)
            return date;
        var back = day.DayNumber - since.DayNumber;
        return back is <= 0 or > LongestBefore ? date : first == last ? EdtfDate.Day(last.AddDays(-back)) : EdtfDate.Between(first.AddDays(-back), last.AddDays(-back));
    }

    /// <summary>The end of the length of time that a clause gives, counted from a day: "gave them seven days"; null where it gives none.</summary>
    public static EdtfDate? After(Sentence sentence, Clause giving, DateOnly? since) => since is not { } day ? null
        : Times(sentence, giving).Where(date => date.Flavour == DateFlavour.Duration).SelectMany(date => date.Points).Select(point => Days(point.Value)).Where(days => days > 0).Select(days => EdtfDate.Day(day.AddDays(days))).FirstOrDefault();

    /// <summary>The words for time of a clause, lengths of time that stand beside its verb included: "have sixty days to assemble".</summary>
    public static IEnumerable<DateMention> Times(Sentence sentence, Clause clause) =>
        Enumerable.Range(clause.First, Math.Max(0, clause.End - clause.First)).Union(clause.Dates).Select(i => sentence.Words[i].Date).OfType<DateMention>();

    // "P7D", "P2W": no longer than can be meant to the day.
    static int Days(string value)
    {
        const int Week = 7;
        return value.Length > 2 && value[0] == 'P' && int.TryParse(value.AsSpan(1, value.Length - 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? value[^1] switch { 'D' => number, 'W' => number * Week, _ => 0 } : 0;
    }

    /// <summary>The day of the agreement that the sentence itself names; null where it names none.</summary>
    public static DateOnly? Signed(Sentence sentence, DateOnly told) => !sentence.Words.Any(word => Deals.Any(word.Has)) ? null
        : sentence.Words.Select(word => word.Date).Where(date => date is { IsDate: true, Flavour: DateFlavour.Point, Date.IsDay: true } && date.Date.Last <= told).Select(date => date!.Date!.Last).FirstOrDefault();
}
