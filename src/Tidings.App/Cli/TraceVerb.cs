using System.CommandLine;
using Tidings.App.Exports;
using Tidings.Languages;
using Tidings.Lineages;

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
        using var stories = new StorySpool();
        var prints = new List<StoryPrint>();
        foreach (var story in new StorySource(files, terminal, issues).Read(paths))
        {
            if (stories.Add(story))
                prints.Add(printer.PrintCopies(story));
            progress.Step();
        }
        // Where all stories are in one language there are no translations, and what they would be found by need not be read.
        var languages = prints.Where(print => print.Words > 0).Select(print => print.Language).Distinct(StringComparer.Ordinal).Count();
        var found = new LineageFinder(files, Environment.ProcessorCount)
            .Find(new HeldPrints(languages > 1 ? stories.Ids.Select(id => printer.Print(stories.Story(id))) : prints, stories.Story));
        progress.Clear();
        using var output = LineOutput.Open(terminal, path);
        foreach (var link in found.Links)
            output.Write(link, LineageJson.Write);
        return issues.ExitCode;
    }
}
