using Tidings.Languages;
using Tidings.Mentions;

namespace Tidings.Tests.Mentions;

/// <summary>Words and clauses of languages in which English grammar does not hold, and what hostile text does to them.</summary>
public sealed class GrammarTests
{
    static readonly MentionCoder Coder = new(DataFiles.BuiltIn);

    [Theory]
    [InlineData("ja", "国軍は市民への攻撃を否定している。", "市 民/Noun へ の/Preposition 攻 撃/Noun")]
    [InlineData("ja", "兵士3人が死亡した。", "兵 士/Noun 3 人/Number が/Preposition 死 亡 し/Verb た/Auxiliary")]
    [InlineData("ar", "وقالت الشرطة", "و/Coordinator قالت/Verb")]
    [InlineData("ar", "للجيش سلاح", "ل/Preposition جيش/Noun")]
    public void Words_WithoutBlanksBetweenThem_AreDivided(string language, string sentence, string words) =>
        Assert.Contains(words, Coder.Explain(CodedText.Story(sentence, language)).Single().Words, StringComparison.Ordinal);

    [Theory]
    [InlineData("ja", "村を占領した軍が撤退したと、外相が発表した。", "Relative under \"撤退する\"|Complement under \"発表する\"|Main")]
    [InlineData("ar", "قال الوزير إن الجيش انسحب من القرية التي احتلها المتمردون.", "Main|Complement under \"قال\"|Relative under \"انسحب\"")]
    public void Clauses_Nested_HangOnTheirVerbs(string language, string sentence, string relations)
    {
        var clauses = Coder.Explain(CodedText.Story(sentence, language)).Single().Clauses;
        Assert.Equal(relations.Split('|'), clauses.Select(clause => clause[..clause.IndexOf(':')]));
    }

    [Theory]
    [InlineData("ja", "「「「（（（。。。、、、")]
    [InlineData("ja", "たたたてててれれれないないない")]
    [InlineData("ja", "アーーー・・・アアア")]
    [InlineData("ja", "とのはがをにで")]
    [InlineData("ar", "وووو لللل ببب ه ها هم")]
    [InlineData("ar", "إن أن الذي التي ما لا لم لن قد")]
    [InlineData("ar", "\u064B\u064C\u064D ال الال للل")]
    public void Code_HostileText_GivesNoException(string language, string text) =>
        Assert.Empty(Coder.Code(CodedText.Story(text, language)));

    [Theory]
    [InlineData("ja", "部隊は村を攻撃し、")]
    [InlineData("ar", "قصف الجيش القرية و")]
    public void Code_LongSentence_IsRead(string language, string part) =>
        Assert.NotNull(Coder.Code(CodedText.Story(string.Concat(Enumerable.Repeat(part, 40)), language)));
}
