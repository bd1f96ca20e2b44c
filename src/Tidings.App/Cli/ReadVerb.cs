using System.CommandLine;
using Tidings.App.Exports;
using Tidings.Languages;

namespace Tidings.App.Cli;

/// <summary><c>tidings read</c>: documents to stories.</summary>
static class ReadVerb
{
    public static Verb Create(Terminal terminal)
    {
        var (paths, output) = (Options.Paths(), Options.Out());
        var command = new Command("read", "Reads documents and writes the stories found in them, one JSON object a line.") { paths, output };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetRequiredValue(paths), parsed.GetValue(output)));
        return new Verb(command,
        [
            new Example("tidings read samples/pages --out stories.ndjson", "reads every page of a folder"),
            new Example("tidings read - < page.html", "reads one page from standard input, writes to standard output"),
        ]);
    }

    static ExitCode Run(Terminal terminal, string[] paths, string? path)
    {
        var progress = new Progress(terminal, "stories");
        var issues = new IssueLog(terminal, progress);
        var stories = new StorySource(UserFiles.Files(), terminal, issues).Read(paths);
        using var output = LineOutput.Open(terminal, path);
        foreach (var story in stories)
        {
            output.Write((story.Body(), default(string)), StoryJson.Write);
            progress.Step();
        }
        progress.Clear();
        return issues.ExitCode;
    }
}
