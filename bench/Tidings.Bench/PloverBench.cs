using System.Globalization;
using System.Text.Json;
using Tidings.App.Exports;
using Tidings.App.Scoring;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Bench;

/// <summary>
/// Events, modes, parties and counts on the sentences that the authors of PLOVER coded. Their file uses older names of events and modes; these are mapped to
/// those of 2021 first, as the codebook has them. Some events (SUPPORT, CONCEDE, COOPERATE) have no kind: they can only be missed.
/// </summary>
internal static class PloverBench
{
    static readonly Dictionary<string, string> Renamed = new()
    {
        ["DEMAND"] = "REQUEST", ["DISAPPROVE"] = "ACCUSE", ["INVESTIGATE"] = "ACCUSE", ["FIGHT"] = "ASSAULT",
        ["detain"] = "arrest", ["confiscate"] = "seize", ["assassinate"] = "targeted", ["ban"] = "restrict",
    };

    // Modes that stand under another event since.
    static readonly Dictionary<(string, string?), string> Moved = new() { [("COERCE", "destroy")] = "ASSAULT", [("ASSAULT", "deport")] = "COERCE" };

    sealed record Case(string Id, string Event, string? Mode, string Text, DateOnly Date, IReadOnlyList<string> Actors, IReadOnlyList<string> Targets, IReadOnlyList<long> Counts);

    sealed record Answer(string Event, string? Mode, Mention Mention);

    public static int Run(string[] args)
    {
        if (args.Length == 0)
            return 1;
        var (cases, coder, crosswalk) = (Cases(args[0]), new MentionCoder(DataFiles.BuiltIn), Crosswalk());
        var told = cases.Select(each => (Case: each, Answers: Answers(each, coder, crosswalk))).ToList();
        Console.WriteLine($"{cases.Count} sentences; {told.Count(each => each.Answers.Count == 0)} without any mention that has an event of PLOVER");
        Console.WriteLine("\n| event | sentences | found | first |\n|---|---|---|---|");
        foreach (var group in told.GroupBy(each => each.Case.Event).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            Console.WriteLine($"| {group.Key} | {group.Count()} | {group.Count(each => Found(each.Case, each.Answers))} | {group.Count(each => First(each.Case, each.Answers))} |");
        Console.WriteLine($"| all | {told.Count} | {told.Count(each => Found(each.Case, each.Answers))} | {told.Count(each => First(each.Case, each.Answers))} |\n");
        Parts(told);
        if (args.Contains("--errors"))
            foreach (var (each, answers) in told.Where(each => !Found(each.Case, each.Answers)).OrderBy(each => each.Case.Event, StringComparer.Ordinal))
                Console.WriteLine($"{each.Event}-{each.Mode}\t{string.Join(", ", answers.Select(answer => answer.Mention.Rule))}\t{each.Text}");
        return 0;
    }

    // Modes, parties and counts where the event was found.
    static void Parts(List<(Case Case, List<Answer> Answers)> told)
    {
        var found = told.Where(each => Found(each.Case, each.Answers)).Select(each => (each.Case, Answers: each.Answers.Where(answer => answer.Event == each.Case.Event).ToList())).ToList();
        Line("mode", found.Where(each => each.Case.Mode is not null).Select(each => each.Answers.Any(answer => answer.Mode == each.Case.Mode) ? 1.0 : 0));
        Line("actor", found.Where(each => each.Case.Actors.Count > 0).Select(each => Named(each.Case.Actors, each.Answers.SelectMany(answer => answer.Mention.Actors))));
        Line("target", found.Where(each => each.Case.Targets.Count > 0).Select(each => Named(each.Case.Targets, each.Answers.SelectMany(answer => answer.Mention.Targets))));
        Line("actor or target", found.Where(each => each.Case.Actors.Concat(each.Case.Targets).Any())
            .Select(each => Named([.. each.Case.Actors, .. each.Case.Targets], each.Answers.SelectMany(answer => answer.Mention.Actors.Concat(answer.Mention.Targets)))));
        Line("counts", found.Where(each => each.Case.Counts.Count > 0).Select(each => each.Case.Counts.Count(number =>
            each.Answers.SelectMany(answer => answer.Mention.Counts).Any(count => count.Best == number || count.Low == number || count.High == number)) / (double)each.Case.Counts.Count));
    }

    static void Line(string what, IEnumerable<double> shares)
    {
        var all = shares.ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} right: {(all.Count == 0 ? 0 : all.Average()):0.000} of {all.Count}"));
    }

    static double Named(IReadOnlyList<string> wanted, IEnumerable<NamedParty> parties)
    {
        string?[] names = [.. parties.SelectMany(party => new[] { party.Text, party.Name })];
        return wanted.Count(name => Likeness.IsNamed(name, names)) / (double)wanted.Count;
    }

    static bool Found(Case each, List<Answer> answers) => answers.Any(answer => answer.Event == each.Event);

    static bool First(Case each, List<Answer> answers) => answers.Count > 0 && answers.MaxBy(answer => answer.Mention.Confidence)!.Event == each.Event;

    static List<Answer> Answers(Case each, MentionCoder coder, Dictionary<string, (string Event, string? Mode)[]> crosswalk)
    {
        var text = new SourceText(each.Text);
        var story = new Story(each.Id, new StoryOrigin(each.Id, each.Id, "text/plain", null, null), text.Whole, StoryKind.Article, "en", null, null, null, null, null, each.Date, PublishedBasis.Stated, text, []);
        return [.. coder.Code(story).SelectMany(mention => (crosswalk.GetValueOrDefault(mention.Kind) ?? []).Select(plover => new Answer(plover.Event, plover.Mode, mention)))];
    }

    // The codebook's own: "COERCE-arrest | ASSAULT-abduct".
    static Dictionary<string, (string Event, string? Mode)[]> Crosswalk() =>
        TsvTable.Read(DataFiles.BuiltIn, "codebook/kinds.tsv").Rows.Where(row => row["plover"] != "-").ToDictionary(
            row => row.Required("kind"),
            row => row["plover"].Split('|', StringSplitOptions.TrimEntries).Select(each => each.Split('-', 2)).Select(parts => (parts[0], parts.Length > 1 ? parts[1] : null)).ToArray());

    static List<Case> Cases(string folder) =>
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "PLOVER_GSR_CAMEO.txt"))).RootElement.EnumerateArray().Where(row => row.Optional("text") is not null).Select(Read)];

    static Case Read(JsonElement row)
    {
        var old = Name(row.Required("event"));
        var mode = row.Optional("mode") is { Length: > 0 } named ? ModeOf(old, named) : null;
        return new Case(
            row.Required("id"), Moved.GetValueOrDefault((old, mode)) ?? old, mode, row.Required("text"),
            PartReading.Day(row.Optional("date")) ?? new DateOnly(2000, 1, 1), Parties(row, "source"), Parties(row, "target"), [.. new[] { "dead", "injured", "size" }.SelectMany(name => Number(row, name))]);
    }

    // "demo-org", "riot-spon", "strike-hun": what follows the dash told who was behind it, or that it was a hunger strike.
    static string ModeOf(string coded, string mode) => coded != "PROTEST" ? Name(mode) : mode == "strike-hun" ? "hunger" : mode.Split('-')[0];

    static string Name(string old) => Renamed.GetValueOrDefault(old) ?? old;

    static List<string> Parties(JsonElement row, string name) =>
        row.Element(name) is { ValueKind: JsonValueKind.Array } ? [.. row.List(name, party => party.Optional("actorText")).OfType<string>()] : [];

    static IEnumerable<long> Number(JsonElement row, string name) => row.Element(name) is { } value && long.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var number) ? [number] : [];
}
