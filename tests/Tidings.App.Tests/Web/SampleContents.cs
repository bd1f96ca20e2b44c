using System.Text;
using Tidings.Agreements;
using Tidings.Control;
using Tidings.Dates;
using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.App.Tests.Web;

/// <summary>A small invented record: every kind of thing that pages show, in three scripts, with one story that attacks the page.</summary>
static class SampleContents
{
    public const string HostileId = "s-hostile<>\"'&/x";

    public const string Hostile =
        "<script>alert(1)</script> <img src=x onerror=alert(2)> <svg onload=alert(3)>\n" +
        "\u202Egnp.exe\u202C and \u2066unclosed \"quotes' &amp; </mark></article><style>body{display:none}</style> \0 \uD800 end\n";

    public static readonly string LongWord = new('w', 3000);

    static readonly NamedParty North = new("northern army", "north-army", "Army of the North");
    static readonly NamedParty South = new("the South", "south", "South");
    static readonly NamedPlace Ford = new("Ford", "ford", "Ford Town", 39.8, 46.7, PlaceRole.At);
    static readonly NamedPlace Hill = new("the hill", "hill", "Hill <b>Village</b>", 39.4, 46.9, PlaceRole.Near);
    static readonly NamedPlace Capital = new("Far Capital", "far-capital", "Far Capital", 55.7, 37.6, PlaceRole.At);

    public static IReadOnlyList<Story> Stories { get; }

    public static IReadOnlyList<Mention> Mentions { get; }

    public static IReadOnlyList<Incident> Incidents { get; }

    public static IReadOnlyList<Family> Families { get; }

    static SampleContents()
    {
        var english = Story("s-000000000001", "en", "Shells fall on Ford Town", "Border Post", 9,
            "Shells fall on Ford Town\n\nArtillery of the northern army struck Ford Town on 9 November, killing four people. The South denied that its guns had fired.\n\nBoth sides agreed to withdraw from the hill by 1 December.");
        var reprint = Story("s-000000000002", "en", "Shells fall on Ford Town", "Evening Copy", 10,
            "Artillery of the northern army struck Ford Town on 9 November, killing four people. Subscribe now!");
        var arabic = Story("s-000000000003", "ar", "\u0642\u0635\u0641 \u0639\u0644\u0649 \u0627\u0644\u0628\u0644\u062F\u0629", null, 10,
            "\u0642\u0627\u0644 \u0627\u0644\u062C\u064A\u0634 \u0625\u0646 \u0627\u0644\u0642\u0635\u0641 \u0642\u062A\u0644 \u0623\u0631\u0628\u0639\u0629 \u0623\u0634\u062E\u0627\u0635 \u0641\u064A \u0627\u0644\u0628\u0644\u062F\u0629.");
        var hebrew = Story("s-000000000004", "he", null, "\u05E2\u05D9\u05EA\u05D5\u05DF", 11, "\u05D4\u05E6\u05D1\u05D0 \u05EA\u05E7\u05E3 \u05D0\u05EA \u05D4\u05E2\u05D9\u05E8.");
        var hostile = Story(HostileId, "en", "<script>alert('headline')</script>", "Outlet \"><b>", 12, Hostile + LongWord);
        var mentions = new List<Mention>
        {
            Mention("m-000000000001", english, "Artillery of the northern army struck Ford Town on 9 November, killing four people", "shelling_missile", Stance.Reported, null, 9, Ford, Killed(4, 4, 4)),
            Mention("m-000000000002", english, "killing four people", "attack_on_civilians", Stance.Reported, null, 9, Ford, Killed(4, 4, 4)),
            Mention("m-000000000003", english, "The South denied that its guns had fired", "shelling_missile", Stance.Denied, South, 9, Ford),
            Mention("m-000000000004", english, "Both sides agreed to withdraw from the hill by 1 December", "withdrawal", Stance.Planned, null, 9, Hill),
            Mention("m-000000000005", reprint, "Artillery of the northern army struck Ford Town on 9 November, killing four people", "shelling_missile", Stance.Reported, null, 9, Ford, Killed(4, 4, 4)),
            Mention("m-000000000006", arabic, arabic.Text.Value, "shelling_missile", Stance.Claimed, North, 9, Ford, Killed(4, 4, null)),
            Mention("m-000000000007", hostile, "<script>alert(1)</script> <img src=x onerror=alert(2)>", "armed_clash", Stance.Claimed, new NamedParty("<b>Nobody</b>", null, null), 12, Hill),
            Mention("m-000000000008", hebrew, hebrew.Text.Value, "air_drone_strike", Stance.Claimed, North, 11, Hill),
        };
        var incidents = new List<Incident>
        {
            new("i-000000000001", "shelling_missile", Day(9), [Ford], [North], [South], [Killed(4, 4, null)], ["m-000000000001", "m-000000000003", "m-000000000005", "m-000000000006"], 2, new DateOnly(2020, 11, 9), IncidentStatus.Disputed),
            new("i-000000000002", "armed_clash", Day(12), [Hill], [new NamedParty("<b>Nobody</b>", null, null)], [], [], ["m-000000000007"], 1, new DateOnly(2020, 11, 12), IncidentStatus.Claimed),
            new("i-000000000003", "attack_on_civilians", Day(9), [Ford], [North], [], [Killed(4, 4, 4)], ["m-000000000002"], 1, new DateOnly(2020, 11, 9), IncidentStatus.Reported),
            new("i-000000000004", "talks", EdtfDate.Month(2020, 11), [Capital], [North, South], [], [], ["m-000000000004"], 1, null, IncidentStatus.Reported),
            new("i-000000000005", "air_drone_strike", Day(11), [Hill], [North], [South], [], ["m-000000000008"], 1, new DateOnly(2020, 11, 11), IncidentStatus.Claimed),
        };
        for (var i = 0; i < 120; i++)
            incidents.Add(new($"i-1{i:00000000000}", i % 3 == 0 ? "air_drone_strike" : "withdrawal", Day(1 + i % 25), [i % 2 == 0 ? Ford : Hill], [South], [North], [], [], 1, null, IncidentStatus.Reported));
        Stories = [english, reprint, arabic, hebrew, hostile];
        Families = [new Family("f-000000000001", [english.Id, reprint.Id]), new Family("f-000000000002", [arabic.Id]), new Family("f-000000000003", [hebrew.Id]), new Family("f-000000000004", [hostile.Id])];
        Mentions = mentions;
        Incidents = incidents;
    }

    public static Lineage Lineage => new("s-000000000002", "s-000000000001", Relation.Excerpt, 0.85, [new Passage(new TextSpan(0, 80), new TextSpan(26, 106))]);

    public static Tally Tally => new(North, South, CountOutcome.Killed, "soldiers", [new TallyPoint(Day(3), 120, "m-000000000001"), new TallyPoint(Day(9), 340, "m-000000000005")]);

    public static Dispute Dispute => new(
        "d-000000000001", "Who shelled Ford Town on 9 November",
        [new DisputeSide(null, "the northern army struck", ["m-000000000001"]), new DisputeSide(South, "its guns had not fired", ["m-000000000003"])]);

    public static IReadOnlyList<ControlClaim> Control =>
    [
        new(Hill, South, Day(9), null, null, North, Stance.Claimed, "m-000000000004"),
        new(Hill, North, Day(12), Day(12), null, null, Stance.Reported, "m-000000000007"),
    ];

    public static Agreement Agreement => new("a-000000000001", "Statement of 9 November", Day(9), [North, South], ["m-000000000004"]);

    public static IReadOnlyList<Obligation> Obligations =>
    [
        new("o-000000000001", "a-000000000001", South, "withdraw", "forces", Hill, EdtfDate.TryParse("../2020-12-01"), Compliance.Pending, ["m-000000000004"], "withdraw from the hill by 1 December"),
        new("o-000000000002", null, null, "open", "the road", null, null, Compliance.MetLate, [], "open the road"),
    ];

    public static Issue Issue => new("page.binary", "<img src=x>.bin", "byte 0", "it is no text");

    static EdtfDate Day(int day) => EdtfDate.Day(new DateOnly(2020, 11, day));

    static Count Killed(long? best, long? low, long? high) => new(CountOutcome.Killed, "people", best, low, high, "four people");

    static Story Story(string id, string language, string? headline, string? outlet, int day, string text) => new(
        id, new StoryOrigin($"pages/{day}.html", ContentId.Sha256(Encoding.UTF8.GetBytes(text)), "text/html", null, null), new TextSpan(0, text.Length), StoryKind.Article,
        language, headline, null, null, outlet, null, new DateOnly(2020, 11, day), PublishedBasis.Stated, new SourceText(text),
        text.Contains("Subscribe") ? [new TextSpan(text.IndexOf("Subscribe"), text.Length)] : []);

    static Mention Mention(string id, Story story, string words, string kind, Stance stance, NamedParty? who, int day, NamedPlace place, params Count[] counts)
    {
        var at = story.Text.Value.IndexOf(words, StringComparison.Ordinal);
        return new Mention(id, story.Id, kind, stance, who, new DatedBy(Day(day), "on 9 November", DateBasis.Stated), [place], [North], [South], counts,
            Quote.Of(story.Text, story.Text.SpanOf(at, at + words.Length)), MentionPart.Body, story.Language, "en/shelling_missile.struck", 0.9);
    }
}
