using FsCheck;
using FsCheck.Fluent;
using Tidings.Dates;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Tests.Dates;

public sealed class DateReaderTests
{
    static readonly DateReader English = DateReader.For(DataFiles.BuiltIn, "en");
    static readonly DateAnchor Anchor = new(new DateOnly(2020, 11, 25));

    // Words that the patterns are made of, so that chance builds real expressions and broken ones.
    static readonly string[] Words =
    [
        "on", "in", "the", "of", "since", "until", "by", "from", "to", "between", "and", "9", "31", "29", "2020", "1990s", "99", "0", "00", "9999", "99999999999999999999",
        "November", "May", "February", "Friday", "next", "last", "week", "year", "century", "days", "ago", "later", "two", "million", "billion years", "early", "mid-", "night",
        "-", "/", ".", ",", "(", ")", "'", "25/11/2020", "31.02.2020", "2020-11-25T10:20", "10:20", "p.m.", "BC", "within", "past", "every", "first", "th", "Christmas", "\uD800", "\0", "\u0661",
    ];

    static Gen<string> Sentences => Gen.ListOf(Gen.Elements(Words)).Select(words => string.Join(' ', words));

    [Fact]
    public void Find_AnyWords_GivesSpansInsideInOrderWithoutOverlap() => Prop.ForAll(Sentences.ToArbitrary(), sentence => Holds(sentence)).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_AnyText_NeverThrows() => Prop.ForAll<string?>(text => Holds(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_ClockBeforeAWordThatIsNoDate_KeepsThePointInside() => Assert.True(Holds("from next November ) 10:20 the past 0 two"));

    [Fact]
    public void Find_AllLanguages_NeverThrowOnMixedText()
    {
        foreach (var language in LanguagePack.Codes(DataFiles.BuiltIn))
        {
            var reader = DateReader.For(DataFiles.BuiltIn, language);
            Prop.ForAll(Sentences.ToArbitrary(), sentence => reader.Find(Tokeniser.Split(sentence + " 11月25日 ноября الأحد Kasım'da"), Anchor).All(mention => mention.EndToken > mention.FirstToken))
                .QuickCheckThrowOnFailure();
        }
    }

    [Fact]
    public void Find_LongSentence_TakesTimeInProportion()
    {
        var parts = string.Concat(Enumerable.Repeat("from 9 November 2020 to the end of the 20th century two million million days before the night of 3 May, ", 5000));

        var mentions = English.Find(Tokeniser.Split(parts), Anchor);

        Assert.True(mentions.Count > 5000);
    }

    [Fact]
    public void Find_DaysOutsideTheCalendar_DoNotThrow()
    {
        foreach (var published in new[] { DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(9999, 1, 1), new DateOnly(1, 1, 15) })
            foreach (var tense in Enum.GetValues<TenseHint>())
                foreach (var sentence in new[] { "three weeks ago", "in 20 years' time", "next year", "last week", "the next century", "within 900 decades", "on Friday", "on 29 February", "since last winter", "the previous day", "next quarter", "in December", "on the 31st", "two centuries later", "earlier this month" })
                    English.Find(Tokeniser.Split(sentence), new DateAnchor(published, EdtfDate.Day(published), tense));
    }

    [Fact]
    public void After_PointInText_MovesTheAnchor()
    {
        var anchor = Anchor.After(English.Find(Tokeniser.Split("On 9 November they signed."), Anchor));

        Assert.Equal("2020-11-09", anchor.Last?.Text);
    }

    [Fact]
    public void After_YearFarAside_DoesNotMoveTheAnchor()
    {
        var anchor = new DateAnchor(null, EdtfDate.Month(1920, 8), IsNarrative: true);

        Assert.Equal("1920-08", anchor.After(English.Find(Tokeniser.Split("It was the border of 1772."), anchor)).Last?.Text);
    }

    [Theory]
    [InlineData("Published: 30 November 2020, 21:15 EAT", "2020-11-30")]
    [InlineData("Wednesday, 25 November 2020", "2020-11-25")]
    [InlineData("Last updated Nov 25, 2020 at 10:20 a.m.", "2020-11-25")]
    [InlineData("2020-11-25 10:20", "2020-11-25")]
    [InlineData("Jan. 25, 2024", "2024-01-25")]
    [InlineData("30 November", null)]
    [InlineData("in 2020", null)]
    [InlineData("no date at all", null)]
    public void ReadPrintedDate_Line_GivesTheDay(string line, string? day) =>
        Assert.Equal(day, English.ReadPrintedDate(line)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Troops enter the town\nThe Mirror, November 26, 2020\nThe Source 25 November 2020\n\nA day ago they left.", "2020-11-25")]
    [InlineData("Troops enter the town\nNovember 26, 2020\n\nThe deal of 9 November 2020 was signed by both sides after long talks that had begun in the month before, and which nobody believed in any more.", null)]
    [InlineData("Troops enter the town\n1 May 2019\nText.", null)]
    [InlineData("", null)]
    public void ReadOriginalDate_HeadOfReprint_GivesTheDayOfTheOriginal(string text, string? day) =>
        Assert.Equal(day, English.ReadOriginalDate(text, new DateOnly(2020, 11, 26))?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    static bool Holds(string sentence)
    {
        var tokens = Tokeniser.Split(sentence);
        var last = 0;
        foreach (var mention in English.Find(tokens, Anchor))
        {
            if (mention.FirstToken < last || mention.EndToken <= mention.FirstToken || mention.EndToken > tokens.Length)
                return false;
            if (mention.Points.Any(point => point.FirstToken < mention.FirstToken || point.EndToken > mention.EndToken || point.EndToken <= point.FirstToken))
                return false;
            if (mention.Date is { First: { } first, Last: { } end } && first > end)
                return false;
            last = mention.EndToken;
        }
        return true;
    }
}
