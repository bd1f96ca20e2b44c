using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidings.App.Exports;
using Tidings.App.Scoring;

namespace Tidings.App.Cli;

/// <summary><c>tidings score</c>: how near the coding is to what people coded.</summary>
static class ScoreVerb
{
    const int Shown = 160;

    /// <summary>What is asked for.</summary>
    /// <param name="Gold">The folder of the gold.</param>
    /// <param name="Pages">The folder of the pages; <c>pages</c> in that of the gold when not given.</param>
    /// <param name="Export">What was coded; the pages are coded when not given.</param>
    /// <param name="Language">Only stories of this language.</param>
    /// <param name="Misses">Lists key mentions of a kind, or of all, that were not found.</param>
    sealed record Wanted(string Gold, string? Pages, string? Export, string? Language, string? Misses)
    {
        public bool Spurious { get; init; }

        /// <summary>Lists parts that are not what the annotation has: of this name, or all.</summary>
        public string? Wrong { get; init; }

        public bool Reliability { get; init; }

        public bool Json { get; init; }
    }

    public static Verb Create(Terminal terminal)
    {
        var gold = new Option<string>("--gold") { Description = "The annotation: mentions.jsonl, stories.jsonl, ranges.json and so on.", HelpName = "DIR", Required = true };
        var pages = Folder("--pages", "The annotated pages, NAME.txt; the folder pages in that of the annotation if not given.", "DIR");
        var export = Folder("--export", "What tidings export wrote for the pages; they are read and coded anew if not given.", "DIR");
        var language = Folder("--language", "Scores only stories of this language.", "CODE");
        var misses = Folder("--misses", "Lists the key mentions of this kind, or of all, that were not found; control, obligations, disputes or same_event: what of those was not.", "KIND|all");
        var spurious = new Option<bool>("--spurious") { Description = "Lists coded mentions where the annotation has none." };
        var wrong = Folder("--wrong", "Lists parts of found mentions that are not what the annotation has: this part, or all.", "PART|all");
        var reliability = new Option<bool>("--reliability") { Description = "Shows whether confidence keeps its word: by ranges, the share of mentions that is right." };
        var json = new Option<bool>("--json") { Description = "Writes the measures as one JSON object." };
        var command = new Command("score", "Scores coding against annotation in the format of tests/gold: stories, mentions with all their parts, lineage, control, obligations, disputes and what tells of one happening.") { gold, pages, export, language, misses, spurious, wrong, reliability, json };
        command.SetAction(async parsed => (int)await RunAsync(terminal, new Wanted(parsed.GetRequiredValue(gold), parsed.GetValue(pages), parsed.GetValue(export), parsed.GetValue(language), parsed.GetValue(misses))
        {
            Spurious = parsed.GetValue(spurious),
            Wrong = parsed.GetValue(wrong),
            Reliability = parsed.GetValue(reliability),
            Json = parsed.GetValue(json),
        }));
        return new Verb(command,
        [
            new Example("tidings score --gold tests/gold", "reads and codes the pages of the project's own annotation and scores them"),
            new Example("tidings score --gold my-gold --pages my-pages --export out --misses all", "scores an export and lists what it lacks"),
        ]);
    }

    static Option<string?> Folder(string name, string description, string shape) => new(name) { Description = description, HelpName = shape };

    static async Task<ExitCode> RunAsync(Terminal terminal, Wanted wanted)
    {
        var pages = Existing(wanted.Pages ?? Path.Combine(Existing(wanted.Gold), "pages"));
        var watcher = new BuildTelling(terminal);
        var gold = Gold.Read(Existing(wanted.Gold), pages);
        var exported = wanted.Export is { } folder ? Exported.Read(Existing(folder)) : await Exported.OfPages(pages, watcher, UserFiles.Files());
        watcher.Done();
        var scorer = wanted.Language is { } language ? new Scorer(gold.Of(language), exported.Of(language)) : new Scorer(gold, exported);
        using var output = terminal.OutWriter();
        Write(output, scorer.Measures(UserFiles.Files()), wanted.Json);
        Write(output, scorer, wanted);
        return watcher.ExitCode;
    }

    static string Existing(string folder) => Directory.Exists(folder) ? folder : throw new CannotException($"{folder}: there is no such folder");

    static void Write(TextWriter output, JsonObject measures, bool json)
    {
        if (json)
            output.WriteLine(measures.ToJsonString());
        else
            output.Write(ScoreText.Of(measures));
    }

    static void Write(TextWriter output, Scorer scorer, Wanted wanted)
    {
        if (wanted.Reliability)
            output.Write(Reliability.Of(scorer.Alignment));
        foreach (var lacking in wanted.Misses is { } name ? scorer.Lacking(name, UserFiles.Files()) : [])
            output.WriteLine($"MISSED {lacking.ReplaceLineEndings(" ")}");
        if (wanted.Misses is { } kind)
            foreach (var gold in scorer.Missed().Where(gold => kind == "all" || gold.Kind == kind))
                output.WriteLine($"MISSED {gold.Kind,-20} {gold.Stances[0],-10} {Line(gold.Quote)}");
        if (wanted.Spurious)
            foreach (var coded in scorer.Spurious())
                output.WriteLine($"SPURIOUS {coded.Kind,-20} {coded.Row.Optional("rule")}: {Line(coded.Row.GetProperty("evidence").Required("quote"))}");
        if (wanted.Wrong is { } part)
            WriteWrong(output, scorer, part);
    }

    static void WriteWrong(TextWriter output, Scorer scorer, string part)
    {
        foreach (var wrong in scorer.Right.SelectMany(WrongPart.Of).Where(wrong => part == "all" || wrong.Part == part))
            output.WriteLine($"WRONG {wrong.Part} {wrong.Gold.File}:{wrong.Gold.Span.Start} [{wrong.Wanted}] coded [{wrong.Got}] {wrong.Coded.Row.Optional("rule")}: {Line(wrong.Gold.Quote)}");
    }

    static string Line(string quote) => (quote.Length > Shown ? quote[..Shown] : quote).ReplaceLineEndings(" ");
}
