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
        var (paths, published, output, gazetteer) = (Options.Paths(), Options.Published(), Options.Out(), UserGazetteer.Option());
        var command = new Command("code", "Codes what stories report and writes the mentions, one JSON object a line.") { paths, published, output, gazetteer };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetRequiredValue(paths), parsed.GetValue(published), parsed.GetValue(output), UserGazetteer.Files(parsed.GetValue(gazetteer))));
        return new Verb(command,
        [
            new Example("tidings code samples/pages --out mentions.ndjson", "codes every page of a folder"),
            new Example("tidings code note.txt --published 2020-11-25", "counts \"yesterday\" from that day"),
        ]);
    }

    static ExitCode Run(Terminal terminal, string[] paths, DateOnly? published, string? path, DataFiles files)
    {
        var progress = new Progress(terminal, "stories");
        var issues = new IssueLog(terminal, progress);
        var coder = new MentionCoder(files);
        var stories = new StorySource(files, terminal, issues) { Published = published }.Read(paths);
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
