using System.CommandLine;
using System.Text.Json;
using Tidings.App.Exports;
using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Mentions.Gaps;

namespace Tidings.App.Cli;

/// <summary><c>tidings gaps</c>: what packs and gazetteer lack, by what is read.</summary>
static class GapsVerb
{
    const int Batch = 256;
    const int Examples = 3;
    const int LongestExample = 240;

    /// <summary>All that was seen of one gap.</summary>
    sealed class Seen
    {
        public int Count { get; set; }

        public HashSet<string> Stories { get; } = [];

        public List<string> Examples { get; } = [];
    }

    readonly record struct Lack(GapKind Kind, string Language, string Form);

    public static Verb Create(Terminal terminal)
    {
        var (paths, output, gazetteer) = (Options.Paths(), Options.Out(), UserGazetteer.Option());
        var least = new Option<int>("--least") { Description = "Lists only what was seen so often.", HelpName = "N", DefaultValueFactory = _ => 1 };
        output.Description = "Where to write; one JSON object a line where the name ends in .ndjson, else a table divided by tabs. Standard output if not given.";
        var command = new Command("gaps", "Lists what was not known in clauses about fighting: actors, persons and places without an entry, verbs without a rule, clauses that no rule held for; most frequent first, with sentences.") { paths, least, output, gazetteer };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetRequiredValue(paths), parsed.GetValue(least), parsed.GetValue(output), UserGazetteer.Files(parsed.GetValue(gazetteer))));
        return new Verb(command,
        [
            new Example("tidings gaps samples/pages", "shows what the packs lack to read these pages"),
            new Example("tidings gaps stories.ndjson --least 5 --out gaps.tsv", "keeps what was seen five times or more"),
        ]);
    }

    static ExitCode Run(Terminal terminal, string[] paths, int least, string? path, DataFiles files)
    {
        var progress = new Progress(terminal, "stories");
        var issues = new IssueLog(terminal, progress);
        var coder = new MentionCoder(files);
        var seen = new Dictionary<Lack, Seen>();
        foreach (var batch in new StorySource(files, terminal, issues).Read(paths).Chunk(Batch))
        {
            foreach (var gap in batch.AsParallel().AsOrdered().SelectMany(coder.Gaps))
                Add(seen, gap);
            progress.Step(batch.Length);
        }
        progress.Clear();
        var listed = seen.Where(each => each.Value.Count >= least).OrderBy(each => each.Key.Kind).ThenByDescending(each => each.Value.Count)
            .ThenBy(each => each.Key.Language, StringComparer.Ordinal).ThenBy(each => each.Key.Form, StringComparer.Ordinal).Select(each => (each.Key, each.Value)).ToList();
        if (path?.EndsWith(".ndjson", StringComparison.Ordinal) is true)
            WriteLines(terminal, listed, path);
        else
            WriteTable(terminal, listed, path);
        return issues.ExitCode;
    }

    static void Add(Dictionary<Lack, Seen> seen, Gap gap)
    {
        var lack = new Lack(gap.Kind, gap.Language, gap.Form);
        if (!seen.TryGetValue(lack, out var all))
            seen.Add(lack, all = new Seen());
        all.Count++;
        all.Stories.Add(gap.Story);
        var example = OneLine(gap.Sentence);
        if (all.Examples.Count < Examples && !all.Examples.Contains(example))
            all.Examples.Add(example);
    }

    static string OneLine(string sentence)
    {
        var line = string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestExample ? line : line[..(char.IsHighSurrogate(line[LongestExample - 1]) ? LongestExample - 1 : LongestExample)];
    }

    static void WriteLines(Terminal terminal, List<(Lack Lack, Seen Seen)> listed, string path)
    {
        using var output = LineOutput.Open(terminal, path);
        foreach (var each in listed)
            output.Write(each, Write);
    }

    static void Write(Utf8JsonWriter json, (Lack Lack, Seen Seen) each)
    {
        json.WriteStartObject();
        json.WriteString("kind", SnakeCase.Of(each.Lack.Kind));
        json.WriteString("form", each.Lack.Form);
        json.WriteString("language", each.Lack.Language);
        json.WriteNumber("count", each.Seen.Count);
        json.WriteNumber("stories", each.Seen.Stories.Count);
        json.Strings("examples", each.Seen.Examples);
        json.WriteEndObject();
    }

    static void WriteTable(Terminal terminal, List<(Lack Lack, Seen Seen)> listed, string? path)
    {
        using var output = path is null or "-" ? terminal.OutWriter() : new StreamWriter(path) { NewLine = "\n" };
        output.WriteLine("kind\tform\tlanguage\tcount\tstories\texample");
        foreach (var (lack, seen) in listed)
            output.WriteLine($"{SnakeCase.Of(lack.Kind)}\t{lack.Form}\t{lack.Language}\t{seen.Count}\t{seen.Stories.Count}\t{string.Join(" | ", seen.Examples)}");
    }
}
