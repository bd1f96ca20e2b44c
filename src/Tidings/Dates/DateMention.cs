namespace Tidings.Dates;

/// <summary>How a date expression bounds what it dates.</summary>
public enum DateFlavour
{
    /// <summary>On that day, in that month or year.</summary>
    Point,
    /// <summary>From one date to another: from 3 to 8 November, in the past 24 hours.</summary>
    Interval,
    /// <summary>Due then at the latest: by 1 December, within ten days.</summary>
    Deadline,
    /// <summary>From then on: since 4 November.</summary>
    Since,
    /// <summary>Up to then: until 1 December.</summary>
    Until,
    /// <summary>A length of time without a place in the calendar: a three-week offensive.</summary>
    Duration,
    /// <summary>Again and again: every day.</summary>
    Set,
    /// <summary>A time of day alone.</summary>
    Time,
    /// <summary>Now, formerly, in the future: words for time without a date.</summary>
    Reference,
}

/// <summary>One date inside an expression. "From 3 to 8 November" has two.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">The token after its last.</param>
/// <param name="Value">The ISO 8601 form used by TIMEX annotation: <c>1950-06-25</c>, <c>1950-SU</c>, <c>P2W</c>, <c>PRESENT_REF</c>, <c>XXXX-06-25</c> where the year is not known.</param>
/// <param name="Part">START, MID, END, APPROX, or null.</param>
public readonly record struct DatePoint(int FirstToken, int EndToken, string Value, string? Part);

/// <summary>A date expression in a sentence, and the date it means.</summary>
/// <param name="FirstToken">The first token, the preposition included: "on" of "on 9 November".</param>
/// <param name="EndToken">The token after the last.</param>
/// <param name="Date">What it means; null for lengths of time, for repeated times, and where the year cannot be known.</param>
/// <param name="Basis">Stated if the text gives day, month or year; relative if counted from another date.</param>
/// <param name="Flavour">How it bounds what it dates.</param>
/// <param name="Points">The dates in it, without prepositions.</param>
/// <param name="Rule">The pattern of the language pack that read it.</param>
public sealed record DateMention(
    int FirstToken, int EndToken, EdtfDate? Date, DateBasis Basis, DateFlavour Flavour, IReadOnlyList<DatePoint> Points, string Rule)
{
    /// <summary>Whether it can say when something happened or is due.</summary>
    public bool IsDate => Date is not null && Flavour <= DateFlavour.Until;

    /// <summary>Whether a pattern of this name, or of one that it begins with and a hyphen follows, read it, in whatever language: "within" and "within-of" of <c>en/within-of</c>.</summary>
    public bool IsBy(string pattern)
    {
        var name = Rule.AsSpan(Rule.IndexOf('/') + 1);
        return name.StartsWith(pattern, StringComparison.Ordinal) && (name.Length == pattern.Length || name[pattern.Length] == '-');
    }
}
