using Tidings.Lineages;
using Tidings.Text;

namespace Tidings.Tests.Lineages;

public sealed class OriginalPassagesTests
{
    static readonly OriginalPassages Passages = new(
    [
        new("copy", "text", Relation.Copy, 1, [new(new(10, 110), new(0, 100))]),
        new("text", "first", Relation.Translation, 1, [new(new(0, 50), new(0, 20)), new(new(50, 100), new(20, 60))]),
        new("other", "text", Relation.Excerpt, 1, [new(new(0, 50), new(0, 50))]),
    ]);

    [Fact]
    public void Of_Translation_IsTheSentenceOfTheOriginal() => Assert.Equal(new Original("first", new TextSpan(20, 60), 36), Passages.Of("text", new TextSpan(70, 80)));

    [Fact]
    public void Of_CopyOfATranslation_IsTheSentenceOfTheOriginal() => Assert.Equal(new Original("first", new TextSpan(20, 60), 36), Passages.Of("copy", new TextSpan(80, 90)));

    [Fact]
    public void Of_Original_StandsForItself() => Assert.Equal(new Original("first", new TextSpan(5, 9), 5), Passages.Of("first", new TextSpan(5, 9)));

    [Fact]
    public void Of_ExcerptOrUnknown_HasNone()
    {
        Assert.Null(Passages.Of("other", new TextSpan(0, 9)));
        Assert.Null(Passages.Of("alone", new TextSpan(0, 9)));
    }

    [Fact]
    public void Of_CopiesWithoutTranslation_HaveNone() =>
        Assert.Null(new OriginalPassages([new("copy", "text", Relation.Copy, 1, [new(new(0, 100), new(0, 100))])]).Of("copy", new TextSpan(5, 9)));

    // With 20 code points put into the copy, its words can stand in either sentence.
    [Fact]
    public void Of_ChangedCopyOfATranslation_SpansEverySentenceThatItCanBe()
    {
        var original = new OriginalPassages(
        [
            new("copy", "text", Relation.NearCopy, 1, [new(new(0, 120), new(0, 100))]),
            new("text", "first", Relation.Translation, 1, [new(new(0, 50), new(0, 20)), new(new(50, 100), new(20, 60))]),
        ]).Of("copy", new TextSpan(66, 70))!;
        Assert.Equal((new TextSpan(0, 60), new TextSpan(20, 60)), (original.Span, original.Likeliest));
    }
}
