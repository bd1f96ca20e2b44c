using System.Text;
using Tidings.App.Exports;
using Tidings.Stories;

namespace Tidings.App.Tests.Exports;

public sealed class StoryLinesTests
{
    static (Story? Story, string? Issue) Read(string line)
    {
        var story = StoryLines.Read(Encoding.UTF8.GetBytes(line), "in.ndjson", 7, out var issue);
        return (story, issue?.ToString());
    }

    [Fact]
    public void Read_HandedInForm_KeepsTheId()
    {
        var story = Read("""{"id":"my-1","text":"Řeka 😀.","language":"cs","published":"2020-11-25T23:10:00+04:00","headline":"H","outlet":"O"}""").Story!;
        Assert.Equal(("my-1", "cs", "H", "O", new DateOnly(2020, 11, 25)), (story.Id, story.Language, story.Headline, story.Outlet, story.Published));
        Assert.Equal(7, story.Text.Length);
        Assert.Equal("in.ndjson#7", story.Origin.Path);
    }

    [Theory]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","text":5}""")]
    [InlineData("""{"id":"a","text":"x","published":"soon"}""")]
    [InlineData("""{"id":"a","text":"x","holes":[{"start":1}]}""")]
    [InlineData("""{"id":"a","text":"x""")]
    [InlineData("""["x"]""")]
    [InlineData("nonsense")]
    public void Read_BadLine_IsAnIssueWithTheLine(string line)
    {
        var (story, issue) = Read(line);
        Assert.Null(story);
        Assert.StartsWith("in.ndjson: line 7: story.line: ", issue);
    }

    [Fact]
    public void Read_BlankLine_IsNothing() => Assert.Equal((null, null), Read(" \t\r"));

    [Fact]
    public void Read_LoneSurrogates_KeepTheirCodePoints()
    {
        var story = Read("{\"id\":\"a\",\"text\":\"a\\ud800b\\n\\u0041\\ud83d\\ude00\\\\\"}").Story!;
        Assert.Equal("a\uFFFDb\nA😀\\", story.Text.Value);
    }

    [Fact]
    public void Write_ThenRead_GivesTheSameStory()
    {
        var story = Read("""{"id":"my-1","text":"One two three four.","kind":"transcript","language":"ar","published":"2020-11-25","published_basis":"inferred","headline":"One","headline_span":{"start":0,"end":3},"holes":[{"start":4,"end":7}],"byline":"B","dateline":"D"}""").Story!;
        var line = JsonLine.Of((story, (string?)"f-1"), StoryJson.Write);
        var again = Read(line).Story!;
        Assert.Equal(line, JsonLine.Of((again with { Origin = story.Origin }, (string?)"f-1"), StoryJson.Write));
    }

    [Fact]
    public void Write_AnyScript_EscapesNothing()
    {
        var line = JsonLine.Of((Read("""{"id":"a","text":"عربي 日本 <b>&'\u0000"}""").Story!, (string?)null), StoryJson.Write);
        Assert.Contains("عربي 日本 <b>&'\\u0000", line);
    }
}
