using FsCheck;
using FsCheck.Fluent;
using Tidings.Lineages;
using Tidings.Stories;

namespace Tidings.Tests.Lineages;

public sealed class StoryComparerTests
{
    [Fact]
    public void Compare_EditedCopy_ShowsWhatWasAddedCutAndChanged()
    {
        var lines = Written.Report(1, 12).Split('\n');
        var before = Written.Story("s-1", string.Join("\n", [.. lines.Take(6), "The convoy of nine lorries left Hadra at noon for the coast.", .. lines.Skip(6)]));
        var after = Written.Story("s-2", string.Join("\n", ["By our own staff in the valley.", .. lines.Take(6), "The convoy of ten lorries left Hadra at noon for the coast.", .. lines.Skip(6).Take(3), .. lines.Skip(5 + 5)]));
        var told = StoryComparer.Compare(after, before).Where(difference => difference.Kind != DifferenceKind.Kept)
            .Select(difference => $"{difference.Kind}: {Words(before, difference.There)} > {Words(after, difference.Here)}").ToArray();
        Assert.Equal(["Added:  > By our own staff in the valley", "Changed: nine > ten", $"Cut: {lines[9].TrimEnd('.')} > "], told);
    }

    [Fact]
    public void Beside_Translation_ShowsSentencesThatSayTheSame()
    {
        var (english, russian) = (TranslationFinderTests.Stories[0], TranslationFinderTests.Stories[2]);
        var link = Assert.Single(Written.Find(english, russian).Links);
        var (here, there) = link.Story == english.Id ? (english, russian) : (russian, english);
        var beside = StoryComparer.Beside(link, here, there);
        Assert.Contains(beside, difference => difference.Kind == DifferenceKind.Translated
            && Words(russian, link.Story == russian.Id ? difference.Here : difference.There).StartsWith("Соглашение подписали", StringComparison.Ordinal)
            && Words(english, link.Story == english.Id ? difference.Here : difference.There).StartsWith("The agreement was signed", StringComparison.Ordinal));
    }

    [Fact]
    public void Compare_AnyTwoTexts_GivesEveryWordOnce() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        var lines = Written.Report(seed & 0xFF, 10).Split('\n');
        var (here, there) = (Written.Story("s-1", Mixed(lines, random)), Written.Story("s-2", Mixed(lines, random)));
        var differences = StoryComparer.Compare(here, there);
        return Count(here, differences.Select(difference => difference.Here)) == Letters(here.Text.Value) && Count(there, differences.Select(difference => difference.There)) == Letters(there.Text.Value);
    }).QuickCheckThrowOnFailure();

    static string Mixed(string[] lines, Random random) => string.Join("\n", lines.OrderBy(_ => random.Next(3)).Take(random.Next(lines.Length + 1)));

    static int Count(Story story, IEnumerable<Tidings.Text.TextSpan?> spans) => spans.Sum(span => span is { } known ? Letters(story.Text[known]) : 0);

    static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    static string Words(Story story, Tidings.Text.TextSpan? span) => span is { } known ? story.Text[known] : "";
}
