using Tidings.Text;

namespace Tidings.Tests.Text;

public class NormalFormTests
{
    [Fact]
    public void Of_AnyText_IsStable() => HostileText.ForAll(text => NormalForm.Of(NormalForm.Of(text)) == NormalForm.Of(text));

    [Theory]
    [InlineData("Éire", "eire")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Əliyev", "aliyev")]
    [InlineData("أحمد", "احمد")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("Ёлка", "елка")]
    [InlineData("が", "が")]
    [InlineData("か\u3099", "が")]
    [InlineData("\u201Cno\u201D", "\"no\"")]
    [InlineData("٣١", "31")]
    [InlineData("Straße", "strasse")]
    public void Of_AWord_FoldsWhatOneHears(string word, string expected) => Assert.Equal(expected, NormalForm.Of(word));

    [Fact]
    public void NormalText_AnyText_IsTheNormalFormOfItsPieces() => HostileText.ForAll(text => NormalText.Of(text).Value.Length == NormalText.Of(text).Length);

    [Fact]
    public void NormalText_AnyText_MapsUpwards() => HostileText.ForAll(text =>
    {
        var normal = NormalText.Of(text);
        var last = 0;
        for (var i = 0; i <= normal.Length; i++)
        {
            var at = normal.ToOriginal(i);
            if (at < last || at > text.Length)
                return false;
            last = at;
        }
        return normal.ToOriginal(normal.Length) == text.Length;
    });

    [Fact]
    public void NormalText_AFind_PointsAtTheWordsAsPrinted()
    {
        const string text = "In ŞUŞA, the é\u0301 \U0001F600 «أحمد» said";
        var normal = NormalText.Of(text);
        var at = normal.Value.IndexOf("susa", StringComparison.Ordinal);
        Assert.Equal("ŞUŞA", text[normal.ToOriginal(at)..normal.ToOriginal(at + 4)]);
        var name = normal.Value.IndexOf("احمد", StringComparison.Ordinal);
        Assert.Equal("أحمد", text[normal.ToOriginal(name)..normal.ToOriginal(name + 4)]);
    }
}
