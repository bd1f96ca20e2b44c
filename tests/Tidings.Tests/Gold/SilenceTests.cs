using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Stories;
using Tidings.Tests.House;
using Tidings.Text;
using Xunit.Abstractions;

namespace Tidings.Tests.Gold;

/// <summary>Attack, defeat and shoot-outs on a pitch are no war.</summary>
public sealed class SilenceTests(ITestOutputHelper output)
{
    [Fact]
    public void Code_StoryOfSport_StaysNearlySilent()
    {
        const int Sentences = 20;
        var text = new SourceText(Repository.Read("samples/pages/2020-10-25-northgate-herald-football.txt"));
        var story = new Story(
            "football", new StoryOrigin("football.txt", "football", "text/plain", null, null), text.Whole, StoryKind.Article, "en",
            null, null, null, null, null, new DateOnly(2020, 10, 25), PublishedBasis.Stated, text, []);
        var mentions = new MentionCoder(DataFiles.BuiltIn).Code(story);
        foreach (var mention in mentions)
            output.WriteLine($"{mention.Rule}: {mention.Evidence.Exact}");
        var floors = new Floors(output);
        floors.Hold("mentions.silence.sport", 1 - mentions.Count / (double)Sentences);
        floors.Check();
    }
}
