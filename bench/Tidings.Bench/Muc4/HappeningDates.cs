using System.Globalization;
using System.Text.RegularExpressions;
using Tidings.Dates;
using Tidings.Languages;
using Tidings.Mentions.Syntax;

namespace Tidings.Bench.Muc4;

/// <summary>Writes dates as templates have them, and says whether a happening is recent.</summary>
internal sealed partial class HappeningDates(string text, DateOnly? sent)
{
    /// <summary>The date of a clause as a template writes it; null when it has none of its own. When something was said is not when it happened, but when something was threatened is.</summary>
    public string? Of(Sentence sentence, Clause clause)
    {
        for (var each = clause; each is not null && (each == clause || !each.Verb.Verb.Has("say") || Threatens(each)); each = each.Parent)
            if (First(sentence, each.Dates) is { } date)
                return date;
        return First(sentence, Inside(sentence, clause)) ?? First(sentence, sentence.Clauses.Where(inner => inner.Parent == clause && inner.Relation is ClauseRelation.Adverbial or ClauseRelation.Gerund or ClauseRelation.Participle && !inner.Verb.Verb.Has("say")).SelectMany(inner => inner.Dates));
    }

    static bool Threatens(Clause clause) => clause.Verb.Verb.Lemma is "threaten" or "warn";

    // "reported that a group today killed": a date behind the word that opens what is said.
    static IEnumerable<int> Inside(Sentence sentence, Clause clause) =>
        clause.Parent is { } speech && clause.Relation == ClauseRelation.Complement ? speech.Dates.Where(i => i > speech.Verb.Main && i < clause.Verb.Main && Enumerable.Range(speech.Verb.Main, i - speech.Verb.Main).Any(word => sentence.Words[word].Tag == WordTag.Complementiser)) : [];

    string? First(Sentence sentence, IEnumerable<int> dates) => dates.Select(i => Of(sentence.Words[i])).FirstOrDefault(date => date is not null);

    /// <summary>A date of a sentence that no word of speech takes, of a month or less.</summary>
    public string? Of(Sentence sentence) =>
        sentence.Clauses.Where(clause => !clause.Verb.Verb.Has("say")).SelectMany(clause => clause.Dates.Concat(Inside(sentence, clause))).Where(i => sentence.Words[i].Date?.Date is { First: { } first, Last: { } last } && last.DayNumber - first.DayNumber < 32)
            .Select(i => Of(sentence.Words[i])).FirstOrDefault(date => date is not null) ?? Just(text[sentence.Start..sentence.End]);

    // "a few minutes ago": the day on which it was sent.
    string? Just(string words) => sent is { } day && JustWords().IsMatch(words) ? Day(day) : null;

    [GeneratedRegex(@"\b(?:MINUTES?|HOURS?) AGO\b")]
    private static partial Regex JustWords();

    string? Of(Word word)
    {
        if (word.Date is not { IsDate: true, Date: { First: { } first, Last: { } last } date, Flavour: DateFlavour.Point or DateFlavour.Interval } mention)
            return null;
        var words = text[word.Start..word.End];
        if (last.DayNumber - first.DayNumber > 300 && !words.StartsWith("IN ", StringComparison.Ordinal))
            return null;
        if (sent is { } limit && first > limit)
            return null;
        if (mention.Basis == DateBasis.Relative && sent is { } anchor && (!date.IsDay || Weekdays.Any(day => words.Contains(day, StringComparison.Ordinal))))
            return words.Contains("HOURS", StringComparison.Ordinal) ? Day(anchor) : "- " + Day(anchor);
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
