using FsCheck;
using FsCheck.Fluent;
using Tidings.Lineages;
using Tidings.Text;

namespace Tidings.Tests.Lineages;

public sealed class HashedWordsTests
{
    [Theory]
    [InlineData("The CAFÉ closed", "the cafe, closed!")]
    [InlineData("Нефть\u00ADепродукты", "нефтьепродукты")]
    [InlineData("\u0643\u064E\u062A\u064E\u0628\u064E", "\u0643\u062A\u0628")]
    [InlineData("eight-let sixteen letters here and thirty-three letters in incomprehensibilities", "EIGHT LET sixteen letters here and thirty three letters in incomprehensibilities")]
    public void Of_SameWordsInAnotherWriting_HaveTheSameHashes(string text, string same) => Assert.Equal(HashedWords.Of(same).Hashes.ToArray(), HashedWords.Of(text).Hashes.ToArray());

    [Fact]
    public void Of_AnyWords_StandWhereTheyAreRead() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<NonNegativeInt>(), (text, ahead) =>
    {
        var (written, shift) = (text ?? "", ahead.Get % 70);
        var (words, moved) = (HashedWords.Of(written), HashedWords.Of(new string(' ', shift) + written));
        return words.Hashes.SequenceEqual(moved.Hashes) && Enumerable.Range(0, words.Count).All(word =>
            moved.Start(word) == words.Start(word) + shift && moved.End(word) == words.End(word) + shift && Expected(written, words.Start(word)) == words.End(word)
            && HashedWords.Of(written[words.Start(word)..words.End(word)]).Hashes[0] == words.Hashes[word]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_WordsInQuotationMarks_AreKnownAsQuoted()
    {
        var words = HashedWords.Of("He said \"we saw it\" and «left it» there, 「東京」 too");
        Assert.Equal([2, 3, 4, 6, 7, 9, 10], Enumerable.Range(0, words.Count).Where(words.IsQuoted));
    }

    [Fact]
    public void Of_ScriptsWithoutBlanks_TakesEachCharacter()
    {
        var words = HashedWords.Of("東京abcで");
        Assert.Equal(["東", "京", "abc", "で"], Enumerable.Range(0, words.Count).Select(word => "東京abcで"[words.Start(word)..words.End(word)]));
        Assert.True(words.IsUnspaced);
    }

    // Where the word that begins at a place ends, read character by character.
    static int Expected(string text, int start)
    {
        if (ScriptRanges.IsUnspaced(text[start]))
            return start + 1;
        var end = start;
        while (end < text.Length && WordTable.Of(text[end]) != WordTable.Break && !ScriptRanges.IsUnspaced(text[end]))
            end++;
        return end;
    }
}
