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

    /// <summary>Whether a date that is known less well can lie in it.</summary>
    public bool MayInclude(EdtfDate? date) => date is not null && !Timeline.IsExact(date) && !Includes(date) && date.Overlaps(EdtfDate.Between(From, To));
}
