using System.Globalization;
using Tidings.App.Web.Overview;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Lineages;

namespace Tidings.App.Tests.Web;

public sealed class WordsTests
{
    static readonly Wording English = DeskLanguages.BuiltIn.English;

    [Theory]
    [InlineData("2020-11-09", "9 November 2020")]
    [InlineData("2020-11-09~", "about 9 November 2020")]
    [InlineData("2020-10-26/2020-10-27", "26 to 27 October 2020")]
    [InlineData("2020-10-26/2020-11-02", "26 October to 2 November 2020")]
    [InlineData("2020-12-30/2021-01-02", "30 December 2020 to 2 January 2021")]
    [InlineData("2020-11", "November 2020")]
    [InlineData("2020-10/2020-11", "October 2020 to November 2020")]
    [InlineData("2019", "2019")]
    [InlineData("../2020-12-01", "until 1 December 2020")]
    [InlineData("2020-12-01/..", "since 1 December 2020")]
    public void Date_OfEachForm_ReadsAsWords(string edtf, string expected) => Assert.Equal(expected, English.Date(EdtfDate.TryParse(edtf)));

    [Theory]
    [InlineData(4L, 4L, 4L, "4")]
    [InlineData(78L, 78L, null, "78 or more")]
    [InlineData(null, null, 20L, "up to 20")]
    [InlineData(12L, 10L, 15L, "12 (10 to 15)")]
    [InlineData(null, 1000L, 2000L, "1,000 to 2,000")]
    [InlineData(null, null, null, "unknown")]
    public void Figure_OfEachForm_KeepsItsBounds(long? best, long? low, long? high, string expected) =>
        Assert.Equal(expected, English.Figure(new Count(CountOutcome.Killed, null, best, low, high, "")));

    [Fact]
    public void Reason_OfDescent_NamesWhatSpeaksForIt()
    {
        Assert.Equal("which of the two came first is unknown", English.Reason(Descent.Unknown));
        Assert.Equal("names Reuters as its source, was published later (2021-05-04 after 2021-05-03)", English.Reason(new Descent(true,
        [
            new Sign(SignKind.Credits, true, "names Reuters as its source"), new Sign(SignKind.Later, true, "2021-05-04 after 2021-05-03"), new Sign(SignKind.Corrected, false, "spells a name right"),
        ])));
    }

    [Fact]
    public void Words_InAnotherCulture_AreTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            Assert.Equal("9 November 2020", English.Date(new DateOnly(2020, 11, 9)));
            Assert.Equal("12,345", English.Number(12345));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Shells fell on the town", "ltr")]
    [InlineData("\u0642\u0635\u0641 \u0639\u0644\u0649 \u0627\u0644\u0628\u0644\u062F\u0629 Reuters", "rtl")]
    [InlineData("\u05E2\u05D9\u05EA\u05D5\u05DF", "rtl")]
    [InlineData("2020 !?", "ltr")]
    [InlineData(null, "ltr")]
    public void Direction_OfText_IsThatOfItsLetters(string? text, string expected) => Assert.Equal(expected, Direction.Of(text));

    [Theory]
    [InlineData("en", "en")]
    [InlineData("zh-Hans", "zh-Hans")]
    [InlineData("und", null)]
    [InlineData("\" onload=\"", null)]
    public void Language_ThatIsNone_IsLeftOut(string language, string? expected) => Assert.Equal(expected, Direction.Language(language));

    [Fact]
    public void Timeline_HistoryBeforeTheWar_DoesNotStretchIt()
    {
        var days = Enumerable.Range(0, 60).Select(i => Incident(EdtfDate.Day(new DateOnly(2020, 10, 1).AddDays(i)))).ToList();
        var timeline = TimelineOf([.. days, Incident(EdtfDate.Day(new DateOnly(1992, 5, 8))), Incident(EdtfDate.Month(2020, 10)), Incident(null)]);
        Assert.Equal((1, 0, 2), (timeline.Before, timeline.After, timeline.Inexact));
        Assert.Equal(60, timeline.Bars.Sum(bar => bar.Total));
        Assert.Equal(60, timeline.Bars.Count);
    }

    [Fact]
    public void Timeline_OfManyYears_HasFewBars()
    {
        var timeline = TimelineOf([.. Enumerable.Range(0, 4000).Select(i => Incident(EdtfDate.Day(new DateOnly(2010, 1, 1).AddDays(i))))]);
        Assert.InRange(timeline.Bars.Count, 10, 200);
        Assert.Equal(4000, timeline.Bars.Sum(bar => bar.Total) + timeline.Before + timeline.After);
        Assert.Empty(TimelineOf([]).Bars);
    }

    static Timeline TimelineOf(IReadOnlyList<Incident> incidents) => Timeline.Of(
        incidents.Where(incident => incident.Date is { } date && Timeline.IsExact(date)).Select(incident => (incident.Date!.First!.Value, EffectGroup.Violence)),
        incidents.Count(incident => incident.Date is not { } date || !Timeline.IsExact(date)));

    static Incident Incident(EdtfDate? date) => new("i-1", "armed_clash", date, [], [], [], [], [], 1, null, IncidentStatus.Reported);
}
