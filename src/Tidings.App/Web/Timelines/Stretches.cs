namespace Tidings.App.Web.Timelines;

/// <summary>How much time is seen at once. What the record holds is dated to the day at best, so a day is the closest.</summary>
public enum Zoom { Year, Quarter, Month, Week, Day }

/// <summary>Stretches of time of the calendar around others.</summary>
public static class Stretches
{
    /// <summary>The year, quarter, month, week (from Monday) or day in whose midst the middle of a stretch lies.</summary>
    public static (DateOnly From, DateOnly To) Around(Zoom zoom, DateOnly from, DateOnly to)
    {
        var middle = DateOnly.FromDayNumber((from.DayNumber + to.DayNumber) / 2);
        var first = zoom switch
        {
            Zoom.Year => new DateOnly(middle.Year, 1, 1),
            Zoom.Quarter => new DateOnly(middle.Year, ((middle.Month - 1) / 3 * 3) + 1, 1),
            Zoom.Month => new DateOnly(middle.Year, middle.Month, 1),
            Zoom.Week => DateOnly.FromDayNumber(Math.Max(0, middle.DayNumber - (((int)middle.DayOfWeek + 6) % 7))),
            _ => middle,
        };
        return (first, Last(zoom, first));
    }

    static DateOnly Last(Zoom zoom, DateOnly first)
    {
        var next = zoom switch
        {
            Zoom.Year => 12,
            Zoom.Quarter => 3,
            Zoom.Month => 1,
            _ => 0,
        };
        var days = zoom == Zoom.Week ? 6 : 0;
        return next == 0 ? DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, first.DayNumber + days))
            : new DateOnly(first.Year, first.Month + next - 1, DateTime.DaysInMonth(first.Year, first.Month + next - 1));
    }
}
