namespace Tidings.Dates;

/// <summary>Which way a date without year or month lies, as far as the verb tells.</summary>
public enum TenseHint { Unknown, Past, Future }

/// <summary>What a date expression is counted from.</summary>
/// <param name="Published">The story's date; null when not known.</param>
/// <param name="Last">The date last read in the story; "two weeks earlier" counts from it.</param>
/// <param name="Tense">Which way the sentence looks.</param>
/// <param name="Year">A year that the text gave; used where there is nothing else.</param>
/// <param name="IsNarrative">Whether the text tells history, so that each date leans on the one before rather than on the story's date.</param>
public sealed record DateAnchor(DateOnly? Published, EdtfDate? Last = null, TenseHint Tense = TenseHint.Unknown, int? Year = null, bool IsNarrative = false)
{
    const int MostYearsAside = 5;

    /// <summary>So many days before the story's date begins what is told of the past.</summary>
    internal const int DaysBehind = 60;

    const int MostSentences = 2;

    /// <summary>A date of the past, told a sentence or two before in the same paragraph, on which days and months without year lean.</summary>
    public EdtfDate? Background { get; init; }

    int Sentences { get; init; }

    /// <summary>"On 11 May 2021 … on 22 May": whether it is a day or a few months, long before the story.</summary>
    internal bool IsBackground(EdtfDate date) =>
        Published is { } story && !IsNarrative && date is { First: { } first, Last: { } last } && last.DayNumber - first.DayNumber < 100 && story.DayNumber - last.DayNumber > DaysBehind;

    /// <summary>The anchor for what follows these mentions.</summary>
    public DateAnchor After(IReadOnlyList<DateMention> mentions)
    {
        var (last, year) = (Last, Year);
        foreach (var mention in mentions)
            if (mention is { Date: { First: { } first } date, Flavour: DateFlavour.Point or DateFlavour.Interval or DateFlavour.Since } && Leads(last, date) && !IsUpToNow(mention))
                (last, year) = (date, first.Year);
        var background = mentions.LastOrDefault(mention => mention is { Basis: DateBasis.Stated, Date: { } date, Flavour: DateFlavour.Point or DateFlavour.Interval } && IsBackground(date))?.Date;
        return this with { Last = last, Year = year, Background = background ?? (Sentences < MostSentences ? Background : null), Sentences = background is null ? Sentences + 1 : 0 };
    }

    // "In the past week" says of no day that "two days earlier" could count from.
    bool IsUpToNow(DateMention mention) => mention is { Flavour: DateFlavour.Interval, Basis: DateBasis.Relative } && mention.Date?.Last == Published;

    /// <summary>Whether what follows may count from a date: a bare year far from the last date is a glance aside ("the border of 1772").</summary>
    internal static bool Leads(EdtfDate? last, EdtfDate date) =>
        last?.First is not { } near || date.First is not { } first || date.Last is not { } end || end.DayNumber - first.DayNumber < 300 || Math.Abs(first.Year - near.Year) <= MostYearsAside;
}
