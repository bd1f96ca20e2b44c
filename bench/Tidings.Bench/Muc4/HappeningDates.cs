using System.Globalization;
using Tidings.Dates;
using Tidings.Mentions.Syntax;

namespace Tidings.Bench.Muc4;

/// <summary>Writes dates as templates have them, and says whether a happening is recent.</summary>
internal sealed class HappeningDates(string text, DateOnly? sent)
{
    /// <summary>The date of a clause as a template writes it; null when it has none of its own. When something was said is not when it happened.</summary>
    public string? Of(Sentence sentence, Clause clause)
    {
        for (var each = clause; each is not null && (each == clause || !each.Verb.Verb.Has("say")); each = each.Parent)
            foreach (var i in each.Dates)
                if (Of(sentence.Words[i]) is { } date)
                    return date;
        return null;
    }

    /// <summary>A date of a sentence that no word of speech takes, of a month or less.</summary>
    public string? Of(Sentence sentence) =>
        sentence.Clauses.Where(clause => !clause.Verb.Verb.Has("say")).SelectMany(clause => clause.Dates).Where(i => sentence.Words[i].Date?.Date is { First: { } first, Last: { } last } && last.DayNumber - first.DayNumber < 32)
            .Select(i => Of(sentence.Words[i])).FirstOrDefault(date => date is not null);

    string? Of(Word word)
    {
        if (word.Date is not { IsDate: true, Date: { First: { } first, Last: { } last } date, Flavour: DateFlavour.Point or DateFlavour.Interval } mention)
            return null;
        var words = text[word.Start..word.End];
        if (last.DayNumber - first.DayNumber > 300 && !words.StartsWith("IN ", StringComparison.Ordinal))
            return null;
        if (mention.Basis == DateBasis.Relative && sent is { } anchor && first <= anchor && Weekdays.Any(day => words.Contains(day, StringComparison.Ordinal)))
            return "- " + Day(anchor);
        if (sent is { } limit && first > limit)
            return null;
        return date.IsDay ? Day(first) : last.DayNumber - first.DayNumber > 366 ? $"- {Day(last)}" : $"{Day(first)} - {Day(last)}";
    }

    static readonly string[] Weekdays = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];

    /// <summary>Where nothing is said: not after the text was sent.</summary>
    public string? Default => sent is { } day ? "- " + Day(day) : null;

    /// <summary>Whether a date lies more than two months before the text.</summary>
    public bool IsOld(string? date)
    {
        if (date is null || sent is not { } day || date.Length < 9)
            return false;
        return DateOnly.TryParseExact(date[^9..], "dd MMM yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && last < day.AddDays(-62);
    }

    static string Day(DateOnly day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();
}
