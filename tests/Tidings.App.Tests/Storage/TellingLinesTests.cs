using System.Text;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Mentions;
using Tidings.Text;

namespace Tidings.App.Tests.Storage;

public sealed class TellingLinesTests
{
    static readonly SourceText Text = new("The army said its men took the \"Tšara <Fort>\" & left + \u0634\u0648\u0634\u064A on 3 May.\nNine were hurt.");

    static readonly NamedPlace Fort = new("Tšara <Fort>", null, null, null, null, PlaceRole.At);
    static readonly NamedPlace Shusha = new("\u0634\u0648\u0634\u064A", "aze-shusha", "Shusha", 39.76, 46.75, PlaceRole.Near, new PlacePrecision(2, 3));
    static readonly NamedParty Army = new("army", "aze-army", "Azerbaijani Army");

    static Mention Told(DatedBy? date, NamedParty? source) => new(
        "m-1", "s-1", "territory_taken", Stance.Claimed, source, date, [Fort, Shusha], [Army, Army], [new NamedParty("\"men\" + co", null, null)],
        [new Count(CountOutcome.Wounded, null, 9, null, 12, "Nine"), new Count(CountOutcome.Other, "forts \\ posts", null, 1, null, "forts")],
        Quote.Of(Text, new TextSpan(4, 40)), MentionPart.Headline, "en", "en/take", 0.875)
    {
        Holdings = [new Holding(Shusha, Army)],
        Ground = [Fort],
        Undertaking = new Undertaking("leave", "the <Fort>", EdtfDate.TryParse("2020-05-10")) { Further = [new UndertakenThing(null, EdtfDate.TryParse("2020-06")!)] },
    };

    static Telling Read(TellingLines lines, Mention mention) => lines.Read(Encoding.UTF8.GetBytes(JsonLine.Of(mention, MentionJson.Write)), lines.Text("f-1"u8), lines.Day("2020-05-04"u8), lines.Origins("[]"u8));

    static void Same(Telling expected, Telling read)
    {
        Assert.Equal((expected.Id, expected.Story, expected.Family, expected.Published, expected.Kind, expected.Stance, expected.AttributedTo), (read.Id, read.Story, read.Family, read.Published, read.Kind, read.Stance, read.AttributedTo));
        Assert.Equal((expected.Date, expected.DateBasis, expected.Span, expected.Words, expected.Part), (read.Date, read.DateBasis, read.Span, read.Words, read.Part));
        Assert.Equal(expected.Places, read.Places);
        Assert.Equal(expected.Actors, read.Actors);
        Assert.Equal(expected.Targets, read.Targets);
        Assert.Equal(expected.Counts, read.Counts);
        Assert.Equal(expected.Holdings, read.Holdings);
        Assert.Equal(expected.Ground, read.Ground);
        Assert.Equal((expected.Undertaking?.Action, expected.Undertaking?.Object, expected.Undertaking?.Due), (read.Undertaking?.Action, read.Undertaking?.Object, read.Undertaking?.Due));
        Assert.Equal(expected.Undertaking?.Further ?? [], read.Undertaking?.Further ?? []);
    }

    [Fact]
    public void Read_LineOfAMention_GivesAllThatIsTold()
    {
        var lines = new TellingLines();
        var full = Told(new DatedBy(EdtfDate.TryParse("2020-05-03")!, "on 3 May", DateBasis.Stated), Army);
        var bare = Told(null, null) with { Places = [], Actors = [], Targets = [], Counts = [], Holdings = [], Ground = [], Undertaking = null };
        foreach (var mention in new[] { full, bare, full })
            Same(Telling.Of(mention, "f-1", new DateOnly(2020, 5, 4)), Read(lines, mention));
    }

    [Fact]
    public void Read_TheSameNamesAgain_HoldsThemOnce()
    {
        var lines = new TellingLines();
        var (one, other) = (Read(lines, Told(null, Army)), Read(lines, Told(null, Army)));
        Assert.Same(one.Places[1], other.Places[1]);
        Assert.Same(one.AttributedTo, other.Actors[0]);
        Assert.Same(one.Story, other.Story);
    }

    [Fact]
    public void Read_LineWithoutAField_NamesIt() =>
        Assert.Contains("story", Assert.Throws<FormatException>(() => new TellingLines().Read("""{"id":"m-1","unknown":{"kind":["x"]}}"""u8, "f", null, [])).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_TextsInOneSlotAndLongOnes_AreReadForThemselves()
    {
        var kept = new KeptTexts<int>(text => text.Length);
        foreach (var length in Enumerable.Range(0, 600).Concat(Enumerable.Range(0, 600)))
            Assert.Equal(length, kept.Of(Encoding.UTF8.GetBytes(new string('a', length))));
    }
}
