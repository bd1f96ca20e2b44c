using Tidings.Mentions;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Tests.Mentions;

/// <summary>Stories for tests of coding.</summary>
static class CodedText
{
    static readonly MentionCoder Coder = new(Tidings.Languages.DataFiles.BuiltIn);

    public static Story Story(string text, string language = "en", string? published = "2021-06-16") =>
        new("s-test", new StoryOrigin("test.txt", "", "text/plain", null, null), new TextSpan(0, 0), StoryKind.Article, language, null, null, null, null, null,
            published is null ? null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture), published is null ? null : PublishedBasis.Stated, new SourceText(text), []);

    public static IReadOnlyList<Mention> Code(string text, string? published = "2021-06-16") => Coder.Code(Story(text, "en", published));

    public static Mention One(string text, string? published = "2021-06-16") => Assert.Single(Code(text, published));
}
