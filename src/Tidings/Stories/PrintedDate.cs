namespace Tidings.Stories;

/// <summary>A date as a page prints it, with what can be known from the words alone.</summary>
/// <param name="Start">First UTF-16 unit in the text that was searched.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Year">Null when no year is printed.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="IsOrderOpen">Whether day and month could as well change places: <c>05/11/2020</c>.</param>
sealed record PrintedDate(int Start, int End, int? Year, int Month, int Day, bool IsOrderOpen)
{
    /// <summary>The date read the other way round.</summary>
    public PrintedDate Turned => this with { Month = Day, Day = Month };

    /// <summary>The day, in the printed year or else in another; null when that year has no such day.</summary>
    public DateOnly? In(int year) =>
        Day <= DateTime.DaysInMonth(Year ?? year, Month) ? new DateOnly(Year ?? year, Month, Day) : null;
}
