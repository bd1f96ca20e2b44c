using Tidings.App.Building;
using Tidings.App.Scoring;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Tests.Gold;
using Tidings.Tests.House;
using Xunit.Abstractions;

namespace Tidings.App.Tests.Scoring;

/// <summary>Reads and codes the pages of <c>tests/gold</c> as the program does, scores them, and holds the figures.</summary>
public sealed class GoldFloorTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Score_OwnGold_KeepsItsFloors()
    {
        var folder = Repository.At("tests/gold");
        var (gold, exported) = (Gold.Read(folder, Path.Combine(folder, "pages")), await Exported.OfPages(Path.Combine(folder, "pages"), new Unwatched()));
        var floors = new Floors(output);
        floors.On(CorpusFingerprint.Of(folder));
        foreach (var (measure, value) in ScoreText.Rates(new Scorer(gold, exported).Measures()))
            floors.Hold(measure, value);
        foreach (var language in new MentionCoder(DataFiles.BuiltIn).Languages.Order(StringComparer.Ordinal).Where(language => floors.Has($"{language}/")))
            foreach (var (measure, value) in ScoreText.Rates(new Scorer(gold.Of(language), exported.Of(language)).Measures()).Where(rate => rate.Measure.StartsWith("mentions.")))
                floors.Hold($"{language}/{measure}", value);
        Holds(Reliability.Of(new Scorer(gold, exported).Alignment));
        foreach (var missed in new Scorer(gold, exported).Missed())
            output.WriteLine($"missed {missed.Kind,-22} {missed.Stances[0],-10} {missed.Id} {missed.Quote}");
        floors.Check();
    }

    // Given .9, nine in ten are right; and on the whole confidence is a tenth off at most (the tables lean towards doubt, see ConfidenceTable).
    void Holds(Reliability reliability)
    {
        output.WriteLine(reliability.ToString());
        Assert.All(reliability.Bins.Where(bin => bin.Low >= 0.9), bin => Assert.True(bin.Right >= 0.9, $"of {bin.Count} mentions given .9 or more {bin.Right:0.000} are right; bench/confidence.md says how the tables are made anew"));
        Assert.True(reliability.Error <= 0.1, $"confidence is {reliability.Error:0.000} off; bench/confidence.md says how its tables are made anew");
    }

    sealed class Unwatched : IBuildWatcher
    {
        public void Written(string path)
        {
        }

        public void Trouble(Issue issue) => Assert.Fail(issue.ToString());

        public void Gathering()
        {
        }
    }
}
