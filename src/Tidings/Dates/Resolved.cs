namespace Tidings.Dates;

/// <summary>An expression counted out.</summary>
/// <param name="Date">What it means; null when it cannot be known.</param>
/// <param name="Value">Its TIMEX form.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Flavour">How it bounds.</param>
/// <param name="Part">START, MID, END, APPROX.</param>
/// <param name="Points">The dates in it; null where the expression is one itself.</param>
sealed record Resolved(EdtfDate? Date, string Value, DateBasis Basis, DateFlavour Flavour, string? Part = null, IReadOnlyList<DatePoint>? Points = null)
{
    public static Resolved Stated(EdtfDate? date, string value, string? part = null) => new(date, value, DateBasis.Stated, DateFlavour.Point, part);

    public static Resolved Relative(EdtfDate? date, string value, string? part = null) => new(date, value, DateBasis.Relative, DateFlavour.Point, part);

    public static Resolved Relative(EdtfDate? date) => Relative(date, date is null ? "XXXX" : Code(date));

    public static Resolved Reference(string value, EdtfDate? date = null) => new(date, value, DateBasis.Relative, DateFlavour.Reference);

    static string Code(EdtfDate date) => date.Text.Contains('/') && date is { First: { } first, Last: { } last } ? IntervalCode(first, last) : date.Text.TrimEnd('~');

    static string IntervalCode(DateOnly first, DateOnly last) => (last.DayNumber - first.DayNumber) switch
    {
        6 => Calendar.WeekCode(first),
        1 => Calendar.WeekCode(first) + "-WE",
        > 36000 => $"{first.Year / 100:00}",
        > 3000 => $"{first.Year / 10:000}",
        _ => $"{first.Year:0000}-Q{((first.Month - 1) / 3) + 1}",
    };
}
