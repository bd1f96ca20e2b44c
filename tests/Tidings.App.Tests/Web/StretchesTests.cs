using System.Globalization;
using Tidings.App.Web.Timelines;

namespace Tidings.App.Tests.Web;

public sealed class StretchesTests
{
    [Theory]
    [InlineData(Zoom.Year, "2020-11-01", "2020-11-30", "2020-01-01", "2020-12-31")]
    [InlineData(Zoom.Quarter, "2020-11-01", "2020-11-30", "2020-10-01", "2020-12-31")]
    [InlineData(Zoom.Month, "2020-02-01", "2020-02-10", "2020-02-01", "2020-02-29")]
    [InlineData(Zoom.Week, "2020-11-12", "2020-11-12", "2020-11-09", "2020-11-15")]
    [InlineData(Zoom.Day, "2020-11-01", "2020-11-03", "2020-11-02", "2020-11-02")]
    [InlineData(Zoom.Week, "0001-01-01", "0001-01-01", "0001-01-01", "0001-01-07")]
    [InlineData(Zoom.Year, "9999-12-31", "9999-12-31", "9999-01-01", "9999-12-31")]
    [InlineData(Zoom.Week, "9999-12-31", "9999-12-31", "9999-12-27", "9999-12-31")]
    public void Around_Stretch_IsTheOneOfTheCalendarInWhichItsMiddleLies(Zoom zoom, string from, string to, string first, string last) =>
        Assert.Equal((Day(first), Day(last)), Stretches.Around(zoom, Day(from), Day(to)));

    static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
