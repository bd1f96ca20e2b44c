using Tidings.App.Storage.Columns;
using Tidings.App.Web.Overview;
using Tidings.Dates;

namespace Tidings.App.Web.Reports;

/// <summary>A stretch of days, both ends included. What happens belongs to the period in which it begins, so that reports on neighbouring periods share nothing.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Includes(DateOnly? day) => day >= From && day <= To;

    /// <summary>Whether a date begins in it for certain: it ends in it too, or is known to three days or better.</summary>
    public bool Includes(EdtfDate? date) => date is { Last: { } last } && Includes(date.First) && (last <= To || Timeline.IsExact(date));

    /// <summary>The same of the first and the last day that a date can mean, as numbers (<see cref="DayColumn"/>).</summary>
    public bool Includes((int First, int Last) days) =>
        days is { First: not DayColumn.Unknown, Last: not DayColumn.Unknown } && days.First >= From.DayNumber && days.First <= To.DayNumber && (days.Last <= To.DayNumber || IsExact(days));

    /// <summary>Whether a date that is known less well can lie in it, by the first and the last day that it can mean.</summary>
    public bool MayInclude((int First, int Last) days) =>
        days is not { First: DayColumn.Unknown, Last: DayColumn.Unknown } && !IsExact(days) && !Includes(days)
        && (days.First == DayColumn.Unknown || days.First <= To.DayNumber) && (days.Last == DayColumn.Unknown || days.Last >= From.DayNumber);

    static bool IsExact((int First, int Last) days) => days is { First: not DayColumn.Unknown, Last: not DayColumn.Unknown } && days.Last - days.First < Timeline.LongestExact;
}
