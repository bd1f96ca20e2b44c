using System.CommandLine;
using Tidings.App.Exports;
using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Stories;

namespace Tidings.App.Cli;

/// <summary><c>tidings trace</c>: stories to lineage.</summary>
static class TraceVerb
{
    public static Verb Create(Terminal terminal)
    {
        var (paths, output) = (Options.Paths(), Options.Out());
        var command = new Command("trace", "Finds which stories are copies, near copies, excerpts or translations of others and writes the links, one JSON object a line.") { paths, output };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetRequiredValue(paths), parsed.GetValue(output)));
        return new Verb(command,
        [
            new Example("tidings trace samples/pages --out lineage.ndjson", "compares all stories of a folder"),
            new Example("tidings read samples/pages | tidings trace -", "compares stories that come as lines of JSON"),
        ]);
    }

    static ExitCode Run(Terminal terminal, string[] paths, string? path)
    {
        var progress = new Progress(terminal, "stories");
        var issues = new IssueLog(terminal, progress);
        var files = UserFiles.Files();
        var printer = new StoryPrinter(files);
        var prints = new List<StoryPrint>();
        var stories = new Dictionary<string, Story>(StringComparer.Ordinal);
        foreach (var story in new StorySource(files, terminal, issues).Read(paths))
        {
            if (stories.TryAdd(story.Id, story))
                prints.Add(printer.Print(story));
            progress.Step();
        }
        var found = new LineageFinder(files, Environment.ProcessorCount).Find(new HeldPrints(prints, id => stories[id]));
        progress.Clear();
        using var output = LineOutput.Open(terminal, path);
        foreach (var link in found.Links)
            output.Write(link, LineageJson.Write);
        return issues.ExitCode;
    }
}
