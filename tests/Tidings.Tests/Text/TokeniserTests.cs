using System.Diagnostics;
using Tidings.Text;

namespace Tidings.Tests.Text;

public class TokeniserTests
{
    [Fact]
    public void Split_AnyText_TokensFollowEachOtherWithoutOverlap() => HostileText.ForAll(text =>
    {
        var end = 0;
        foreach (var token in Tokeniser.Split(text))
        {
            if (token.Start < end || token.End <= token.Start || token.End > text.Length)
                return false;
            end = token.End;
        }
        return true;
    });

    [Fact]
    public void Split_AnyText_LeavesOnlyBlanksBetween() => HostileText.ForAll(text =>
    {
        var held = new bool[text.Length];
        foreach (var token in Tokeniser.Split(text))
            Array.Fill(held, true, token.Start, token.End - token.Start);
        return text.Select((c, i) => held[i] || char.IsWhiteSpace(c) || c is '\0' or '\u200B' or '\uFEFF').All(ok => ok);
    });

    [Fact]
    public void Split_AnyText_CutsNoPair() => HostileText.ForAll(text =>
        Tokeniser.Split(text).All(token => token.End == text.Length || !char.IsSurrogatePair(text[token.End - 1], text[token.End])));

    [Theory]
    [InlineData("Turkish-backed fighters", "turkish - backed fighters")]
    [InlineData("Ukraine's 12,000 men", "ukraine 's 12,000 men")]
    [InlineData("they don\u2019t", "they do n't")]
    [InlineData("Ta'ang", "ta'ang")]
    [InlineData("Su-25", "su - 25")]
    [InlineData("11月25日", "11 月 25 日")]
    [InlineData("۲۵ آذر", "25 اذر")]
    public void Split_Words_GivesTheirNormalForms(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokeniser.Split(text).Select(token => token.Normal)));

    [Theory]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData('1')]
    [InlineData('\'')]
    [InlineData('\n')]
    [InlineData('\u0301')]
    [InlineData('\uD83D')]
    [InlineData('軍')]
    public void Split_AMillionOfOneCharacter_IsQuick(char c)
    {
        var time = Stopwatch.StartNew();
        _ = Tokeniser.Split(new string(c, 1_000_000));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{time.Elapsed}");
    }
}
