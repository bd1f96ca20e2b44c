using Tidings.Evidence;
using Tidings.Text;

namespace Tidings.Tests.Text;

public class SourceTextTests
{
    static int CodePoints(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1)
            count++;
        return count;
    }

    [Fact]
    public void Length_AnyText_CountsCodePoints() => HostileText.ForAll(text => new SourceText(text).Length == CodePoints(text));

    [Fact]
    public void FromUtf16_AnyText_CountsCodePointsBefore() => HostileText.ForAll(text =>
    {
        var source = new SourceText(text);
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i > 0 && i < text.Length && char.IsSurrogatePair(text[i - 1], text[i]);
            if (source.FromUtf16(i) != CodePoints(text[..(inside ? i - 1 : i)]))
                return false;
        }
        return true;
    });

    [Fact]
    public void ToUtf16_AnyText_TurnsBack() => HostileText.ForAll(text =>
    {
        var source = new SourceText(text);
        return Enumerable.Range(0, source.Length + 1).All(i => source.FromUtf16(source.ToUtf16(i)) == i);
    });

    [Fact]
    public void ToUtf16_AnyText_RisesWithTheOffset() => HostileText.ForAll(text =>
    {
        var source = new SourceText(text);
        return Enumerable.Range(0, source.Length).All(i => source.ToUtf16(i) < source.ToUtf16(i + 1));
    });

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(511)]
    [InlineData(512)]
    public void ToUtf16_PairAtTheEdgeOfAStride_TurnsBack(int before)
    {
        var text = new string('x', before) + string.Concat(Enumerable.Repeat("\U0001F600y", 400));
        var source = new SourceText(text);
        Assert.Equal(before + 800, source.Length);
        Assert.All(Enumerable.Range(0, source.Length + 1), i => Assert.Equal(i, source.FromUtf16(source.ToUtf16(i))));
    }

    [Fact]
    public void Item_AnySpan_IsThatManyCodePoints() => HostileText.ForAll(text =>
    {
        var source = new SourceText(text);
        var (a, b) = (source.Length / 3, source.Length * 2 / 3);
        return CodePoints(source[new TextSpan(a, b)]) == b - a && source[source.Whole] == text;
    });

    [Fact]
    public void Quote_AnySpan_StandsInItsText() => HostileText.ForAll(text =>
    {
        var source = new SourceText(text);
        if (source.Length == 0)
            return true;
        var quote = Quote.Of(source, new TextSpan(source.Length / 2, source.Length));
        return quote.StandsIn(source) && text.EndsWith(quote.Exact, StringComparison.Ordinal) && !quote.StandsIn(new SourceText(""));
    });

    [Fact]
    public void Quote_EmptyOrOutside_IsRefused()
    {
        var source = new SourceText("abc");
        Assert.Throws<ArgumentOutOfRangeException>(() => Quote.Of(source, new TextSpan(1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quote.Of(source, new TextSpan(1, 4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quote.Of(source, new TextSpan(-1, 2)));
    }

    [Theory]
    [InlineData(0, 2, 1, 3, true)]
    [InlineData(0, 2, 2, 3, false)]
    [InlineData(1, 2, 0, 5, true)]
    public void Overlaps_TwoSpans_SharesACharacter(int a, int b, int c, int d, bool expected) =>
        Assert.Equal(expected, new TextSpan(a, b).Overlaps(new TextSpan(c, d)));
}
