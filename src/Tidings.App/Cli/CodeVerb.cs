using System.CommandLine;
using Tidings.App.Exports;
using Tidings.Languages;
using Tidings.Mentions;

namespace Tidings.App.Cli;

/// <summary><c>tidings code</c>: stories to mentions.</summary>
static class CodeVerb
{
    /// <summary>Stories coded at a time, by as many threads as there are processors; the order of what is written is that of the stories.</summary>
    const int Batch = 256;

    public static Verb Create(Terminal terminal)
    {
        var (paths, published, output) = (Options.Paths(), Options.Published(), Options.Out());
        var command = new Command("code", "Codes what stories report and writes the mentions, one JSON object a line.") { paths, published, output };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetRequiredValue(paths), parsed.GetValue(published), parsed.GetValue(output)));
        return new Verb(command,
        [
            new Example("tidings code samples/pages --out mentions.ndjson", "codes every page of a folder"),
            new Example("tidings code note.txt --published 2020-11-25", "counts \"yesterday\" from that day"),
        ]);
    }

    static ExitCode Run(Terminal terminal, string[] paths, DateOnly? published, string? path)
    {
        var progress = new Progress(terminal, "stories");
        var issues = new IssueLog(terminal, progress);
        var coder = new MentionCoder(DataFiles.BuiltIn);
        var stories = new StorySource(DataFiles.BuiltIn, terminal, issues) { Published = published }.Read(paths);
        using var output = LineOutput.Open(terminal, path);
        foreach (var batch in stories.Chunk(Batch))
        {
            foreach (var mention in batch.AsParallel().AsOrdered().SelectMany(coder.Code))
                output.Write(mention, MentionJson.Write);
            progress.Step(batch.Length);
        }
        progress.Clear();
        return issues.ExitCode;
    }
}
