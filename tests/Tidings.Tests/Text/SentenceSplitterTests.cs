using System.Diagnostics;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Tests.Text;

public class SentenceSplitterTests
{
    static string[] Split(string text, string language = "en") =>
        [.. Abbreviations.SplitterFor(DataFiles.BuiltIn, language).Split(text, 0, text.Length).Select(range => text[range.Start..range.End])];

    [Theory]
    [InlineData("The U.N. Security Council met. It agreed.", 2)]
    [InlineData("It spoke at the U.N. The council met later.", 2)]
    [InlineData("On Jan. 3 they left. Two came back.", 2)]
    [InlineData("Shelling began at 6 a.m. local time and went on.", 1)]
    [InlineData("Shelling began at 6 a.m. The town was empty.", 2)]
    [InlineData("J. R. Smith and Gen. Ali spoke to Dr. Khan.", 1)]
    [InlineData("About 3.5 million fled, at 10.30 in all.", 1)]
    [InlineData("\"We will stay.\" They left.", 2)]
    [InlineData("He called them \u201Cinfidels.\u201D They fired.", 2)]
    [InlineData("\"Why?\" he asked. Nobody knew!", 2)]
    [InlineData("They waited... and then left. Nobody came.", 2)]
    [InlineData("The losses... The silence.", 2)]
    [InlineData("1. The parties shall withdraw. 2. They shall exchange prisoners.", 2)]
    [InlineData("It ended.[12] It began again.[3]", 2)]
    [InlineData("See www.example.org for more. Thanks.", 2)]
    [InlineData("the war ended.The next day was quiet.", 2)]
    [InlineData("Headline without a stop\n\nThe first sentence. The second.", 3)]
    [InlineData("By Ann Lee\nPublished: 3 May\nThe first sentence.", 3)]
    [InlineData("No. 5 brigade, led by Lt. Col. Roe, held.", 1)]
    public void Split_English_EndsWhereSentencesEnd(string text, int sentences) => Assert.Equal(sentences, Split(text).Length);

    [Theory]
    [InlineData("de", "Am 25. November zog die Armee ein. Die Stadt war leer.", 2)]
    [InlineData("tr", "Ordu 25. günde girdi. Şehir boştu.", 2)]
    [InlineData("ru", "В 2020 г. армия вошла в г. Шуша. Город был пуст.", 2)]
    [InlineData("ar", "دخل الجيش المدينة. هل عاد السكان؟ لا أحد يعلم!", 3)]
    [InlineData("ar", "الصراع يشتدّ.. ماذا بقي من تفاهمات؟", 1)]
    [InlineData("ja", "軍は町に入った。住民は「もう戻らない。ここは終わりだ。」と述べた。静かだった！", 3)]
    [InlineData("zh", "军队进入了城市。居民已经离开？是的！", 3)]
    [InlineData("hy", "Զորքը մտավ քաղաք։ Բնակիչները հեռացան։", 2)]
    [InlineData("ur", "فوج شہر میں داخل ہوئی۔ لوگ چلے گئے۔", 2)]
    [InlineData("he", "הצבא נכנס לעיר. האם חזרו? לא.", 3)]
    [InlineData("hi", "सेना शहर में आई। लोग चले गए।", 2)]
    public void Split_OtherScripts_EndsWhereSentencesEnd(string language, string text, int sentences) => Assert.Equal(sentences, Split(text, language).Length);

    [Fact]
    public void Split_WrappedLines_JoinsThem()
    {
        const string text = "The army entered the town on the morning of the second day of the\nweek, and nobody was there to meet it or to say where the people\nwere. It went on.";
        Assert.Equal(2, Split(text).Length);
    }

    [Fact]
    public void Split_AnyText_SentencesHoldAllTokens() => HostileText.ForAll(text =>
    {
        var sentences = SentenceSplitter.Plain.Split(text, 0, text.Length);
        return Tokeniser.Split(text).All(token => sentences.Count(sentence => sentence.Start <= token.Start && token.Start < sentence.End) == 1);
    });

    [Fact]
    public void Split_AnyText_SentencesFollowEachOtherWithoutOverlap() => HostileText.ForAll(text =>
    {
        var end = 0;
        foreach (var sentence in SentenceSplitter.Plain.Split(text, 0, text.Length))
        {
            if (sentence.Start < end || sentence.End <= sentence.Start)
                return false;
            end = sentence.End;
        }
        return end <= text.Length;
    });

    [Fact]
    public void Split_SourceText_GivesCodePoints()
    {
        var text = new SourceText("\U0001F600 One. Two \U0001F600.");
        Assert.Equal(["\U0001F600 One.", "Two \U0001F600."], SentenceSplitter.Plain.Split(text).Select(span => text[span]));
    }

    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("1. ")]
    [InlineData("\"")]
    [InlineData("\n")]
    [InlineData(" \n")]
    [InlineData("「")]
    [InlineData("。」")]
    [InlineData("\u2026")]
    [InlineData("a.b")]
    [InlineData("A. ")]
    [InlineData("[1")]
    public void Split_AMillionOfOnePiece_IsQuick(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var time = Stopwatch.StartNew();
        _ = Abbreviations.SplitterFor(DataFiles.BuiltIn, "en").Split(text, 0, text.Length);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{time.Elapsed}");
    }
}
