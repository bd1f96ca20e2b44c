using System.Text.Json;
using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.Control;
using Tidings.Dates;
using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Stories;
using Tidings.Tests.House;
using Tidings.Text;

namespace Tidings.App.Tests.Exports;

/// <summary>Every exported field is described, and the reference page shows what the program writes.</summary>
public sealed class ExportSchemaTests
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly SourceText Words = new("On 3 March rebels shelled Alpha, the ministry said.");
    static readonly NamedParty Party = new("the ministry", "aaa-mod", "Ministry of Defence of Aland");
    static readonly NamedPlace Place = new("Alpha", "p-1", "Alpha", 60.1, 19.9, PlaceRole.At);
    static readonly Count Killed = new(CountOutcome.Killed, "civilians", 4, 4, null, "at least four civilians");
    static readonly EdtfDate Day = EdtfDate.TryParse("2021-03-03")!;

    static TsvTable Described => TsvTable.Parse("docs/reference/export-fields.tsv", Repository.Read("docs/reference/export-fields.tsv"));

    /// <summary>A line of every file with nothing left out.</summary>
    static IReadOnlyList<(string File, string Line)> Lines =>
    [
        ("stories", JsonLine.Of((AStory, (string?)"f-0123456789ab"), StoryJson.Write)),
        ("lineage", JsonLine.Of(new Lineage("s-2", "s-1", Relation.Excerpt, 0.42, [new Passage(new TextSpan(0, 10), new TextSpan(5, 15))])
        {
            Direction = new Descent(true, [new Sign(SignKind.Later, true, "2021-03-05 after 2021-03-04")]),
        }, LineageJson.Write)),
        ("mentions", JsonLine.Of(AMention, MentionJson.Write)),
        ("incidents", JsonLine.Of(new Incident("i-1", "shelling_missile", Day, [Place], [Party], [Party], [Killed], ["m-1"], 2, new DateOnly(2021, 3, 4), IncidentStatus.Claimed)
        {
            Joined = [new Joining("m-1", JoinedBy.Signs, [new WeighedSign(JoinSign.SameKind, 2), new WeighedSign(JoinSign.SameDate, 3), new WeighedSign(JoinSign.PlaceWithin, 2)])],
            Sources = [new IndependentSource(["f-1", "f-2"], [new Tie(TieKind.SameAgency, "Reuters")])],
        }, IncidentJson.Write)),
        ("tallies", JsonLine.Of(new Tally(Party, Party, CountOutcome.Lost, "soldiers", [new TallyPoint(Day, 120, "m-1")]), IncidentJson.Write)),
        ("control", JsonLine.Of(new ControlClaim(Place, Party, Day, Day, Day, Party, Stance.Claimed, "m-1"), ClaimJson.Write)),
        ("agreements", JsonLine.Of(new Agreement("a-1", "the Alpha ceasefire", Day, [Party], ["m-1"])
        {
            Given = new GivenTerms(new GivenAt("alpha.yml", 2), Place, [new ThirdParty(Party, "mediator")]),
        }, ClaimJson.Write)),
        ("obligations", JsonLine.Of(new Obligation("o-1", "a-1", Party, "withdraw", "forces", Place, Day, Compliance.Pending, ["m-1"], "the ministry shall withdraw")
        {
            Given = new GivenDuty(new GivenAt("alpha.yml", 9), "1", [Place], Day, [new Extension(Day, Day, Party)])
            {
                Start = "2021-03-03T12:00+02:00",
                End = "2021-04-03",
                Agreed = 500,
                Done = 300,
                DoneOn = new DateOnly(2021, 3, 3),
                DoneAt = [Place],
                Violations = [new Violations(Party, 1, ["m-1"])],
            },
        }, ClaimJson.Write)),
        ("suggestions", JsonLine.Of(new JoinSuggestion("i-1", "i-2", "m-1", "m-2", [new WeighedSign(JoinSign.SameKind, 2), new WeighedSign(JoinSign.SameDate, 3)]), JoiningJson.Write)),
        ("disputes", JsonLine.Of(new Dispute("x-1", "who shelled Alpha", [new DisputeSide(Party, "rebels did", ["m-1"])]), ClaimJson.Write)),
        ("reviews", JsonLine.Of(new Review("e-1", Decision.Correct, "m-1", "kind", "armed_clash", "A. Coder", "2021-03-05T10:00:00Z", "no shells were used") { Ground = ContentId.Sha256("x"u8) }, ReviewJson.Write)),
    ];

    static Story AStory => new(
        "s-1", new StoryOrigin("page.html", ContentId.Sha256("x"u8), "text/html", "https://news.example/alpha", new DateTimeOffset(2021, 3, 5, 4, 0, 0, TimeSpan.Zero)),
        Words.Whole, StoryKind.Article, "en", "Alpha shelled", new TextSpan(0, 5), "A. Writer", "The Alpha Herald", "ALPHA", new DateOnly(2021, 3, 4), PublishedBasis.Stated, Words, [new TextSpan(0, 2)]);

    static Mention AMention => new(
        "m-1", "s-1", "shelling_missile", Stance.Claimed, Party, new DatedBy(Day, "On 3 March", DateBasis.Stated), [Place], [Party], [Party], [Killed],
        Quote.Of(Words, new TextSpan(11, 31)), MentionPart.Body, "en", "en/shell", 0.9)
    {
        Holdings = [new Holding(Place, Party)],
        Ground = [Place],
        Undertaking = new Undertaking("withdraw", "forces", Day) { Further = [new UndertakenThing("tanks", Day)] },
    };

    [Fact]
    public void Fields_AreAllDescribed()
    {
        var written = Lines.SelectMany(line => Fields(JsonDocument.Parse(line.Line).RootElement, "").Select(field => $"{line.File} {field}")).Distinct().ToArray();
        var described = Described.Rows.Select(row => $"{row["file"]} {row["field"]}").ToArray();
        Assert.Equal(written.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_AreAllDescribed() => Assert.Equal(NdjsonExport.Files.Order(), Lines.Select(line => $"{line.File}.ndjson").Order());

    [Fact]
    public void ReferencePage_IsFresh() => Reference.AssertFresh("export-schema.md", Page());

    static string Page() =>
        "# Export\n\n`tidings export --format ndjson` writes these files: one JSON object a line, UTF-8, in a stable order; the same record gives the same bytes. "
        + "`[]` stands for each item of a list. What is not known is null. Offsets are Unicode code points. Fields may be added; these keep their names.\n\n"
        + "This page is made from `docs/reference/export-fields.tsv` and from what the program writes; see CONTRIBUTING.md for how to make it anew.\n\n"
        + string.Join('\n', Lines.Select(line => Section(line.File, line.Line)));

    static string Section(string file, string line)
    {
        var rows = Described.Rows.Where(row => row["file"] == file).Select(row => $"| `{row["field"]}` | {row["meaning"]} |");
        var example = JsonSerializer.Serialize(JsonDocument.Parse(line).RootElement, Indented).ReplaceLineEndings("\n");
        return $"## {file}.ndjson\n\n| field | meaning |\n|---|---|\n{string.Join('\n', rows)}\n\n```json\n{example}\n```\n";
    }

    static IEnumerable<string> Fields(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field => Fields(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}")),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Fields(item, $"{path}[]")),
        _ => [path],
    };
}
