using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Tests.Lineages;

/// <summary>Stories for tests, and what is found among them.</summary>
static class Written
{
    public static Story Story(string id, string text, string language = "en", string? published = null, string? outlet = null, StoryKind kind = StoryKind.Article) => new(
        id, new StoryOrigin("a.txt", "00", "text/plain", null, null), new TextSpan(0, text.EnumerateRunes().Count()), kind, language, null, null, null, outlet, null,
        published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd"), null, new SourceText(text), []);

    public static FoundLineages Find(params IReadOnlyList<Story> stories) => Find(1, stories);

    public static FoundLineages Find(int workers, IReadOnlyList<Story> stories)
    {
        var printer = new StoryPrinter(DataFiles.BuiltIn);
        var byId = stories.ToDictionary(story => story.Id);
        return new LineageFinder(DataFiles.BuiltIn, workers).Find(new HeldPrints(stories.Select(printer.Print), id => byId[id]));
    }

    /// <summary>The same words in other sentences each time: paragraphs of made-up reporting, decided by the seed.</summary>
    public static string Report(int seed, int sentences)
    {
        var random = new Random(seed);
        string[] who = ["The brigade", "A spokesman", "The ministry", "Villagers", "The convoy", "Two drones", "An envoy", "The mayor", "Rescue crews", "The garrison"];
        string[] did = ["shelled", "left", "reached", "denied losing", "evacuated", "surrounded", "inspected", "rebuilt", "reported fire on", "asked about"];
        string[] what = ["the bridge", "the northern road", "a school", "the water plant", "four checkpoints", "the old market", "a depot", "the airfield", "the border post", "the hospital"];
        string[] when = ["at dawn", "on Monday", "after the talks", "before noon", "overnight", "for the second time", "without warning", "during the truce", "in heavy rain", "within hours"];
        return string.Join("\n", Enumerable.Range(0, sentences).Select(_ =>
            $"{who[random.Next(10)]} of district {random.Next(900)} {did[random.Next(10)]} {what[random.Next(10)]} {when[random.Next(10)]}, near kilometre {random.Next(900)}."));
    }
}
