using FsCheck;
using FsCheck.Fluent;
using Tidings.App.Web.Stories;
using Tidings.Evidence;
using Tidings.Mentions;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.App.Tests.Web;

public sealed class StoryTextTests
{
    [Theory]
    [InlineData("one line")]
    [InlineData("first\nsecond\nthird")]
    [InlineData("a heading\n\na paragraph\nof two lines\r\n\r\nthe last\n")]
    [InlineData("\n\n\n")]
    [InlineData("")]
    [InlineData("astral \U0001F600 and \uD800 lone\n\u202Eturned\u202C")]
    public void Of_Paragraphs_HoldEveryLineOnceAndInOrder(string text)
    {
        var paragraphs = StoryText.Of(Of(text), []);
        var shown = string.Join('\n', paragraphs.Select(runs => string.Concat(runs.Select(run => run.Text))));
        Assert.Equal(Lines(text), Lines(shown));
    }

    [Fact]
    public void Of_OverlappingMentions_EachBeginsAndEndsOnce()
    {
        var story = Of("\U0001F600 alpha beta gamma\n\ndelta epsilon");
        var mentions = new[] { Mention(story, "m-1", "alpha beta"), Mention(story, "m-2", "beta gamma"), Mention(story, "m-3", "beta"), Mention(story, "m-4", "beta"), Mention(story, "m-5", "gamma\n\ndelta") };
        var runs = StoryText.Of(story, mentions).SelectMany(paragraph => paragraph).ToList();
        Assert.Equal(mentions.Select(mention => mention.Id).Order(), runs.SelectMany(run => run.Starting).Select(mention => mention.Id).Order());
        Assert.Equal(mentions.Select(mention => mention.Id).Order(), runs.SelectMany(run => run.Ending).Select(mention => mention.Id).Order());
        Assert.Equal("m-3", runs.Single(run => run.Text == "beta").Around!.Id);
        Assert.Null(runs.Single(run => run.Text == " epsilon").Around);
    }

    [Fact]
    public void Of_RandomSpans_LoseNoCharacter()
    {
        Prop.ForAll<NonNull<string>, byte, byte>((text, a, b) =>
        {
            var story = Of(text.Get);
            var (start, end) = (Math.Min(a, b) % (story.Text.Length + 1), Math.Max(a, b) % (story.Text.Length + 1));
            var mentions = start < end ? new[] { Mention(story, "m-1", new TextSpan(start, end)) } : [];
            var shown = string.Join('\n', StoryText.Of(story, mentions).Select(runs => string.Concat(runs.Select(run => run.Text))));
            return Lines(text.Get).SequenceEqual(Lines(shown));
        }).QuickCheckThrowOnFailure();
    }

    static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => !string.IsNullOrWhiteSpace(line))];

    static Story Of(string text) => new(
        "s-1", new StoryOrigin("a.txt", "", "text/plain", null, null), new TextSpan(0, text.Length), StoryKind.Article, "en", null, null, null, null, null, null, null, new SourceText(text), []);

    static Mention Mention(Story story, string id, string words)
    {
        var at = story.Text.Value.IndexOf(words, StringComparison.Ordinal);
        return Mention(story, id, story.Text.SpanOf(at, at + words.Length));
    }

    static Mention Mention(Story story, string id, TextSpan span) =>
        new(id, story.Id, "talks", Stance.Reported, null, null, [], [], [], [], Quote.Of(story.Text, span), MentionPart.Body, "en", "en/talks", 1);
}
