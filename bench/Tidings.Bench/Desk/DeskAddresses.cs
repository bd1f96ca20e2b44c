using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tidings.Bench.Desk;

/// <summary>A kind of page, and how one of its addresses is drawn.</summary>
internal sealed record DeskPage(string Name, Func<Random, string> Address);

/// <summary>The kinds of page of the desk with addresses that a record has answers to: ids, names, days and words are drawn from what it holds.</summary>
internal sealed class DeskAddresses
{
    const int Sampled = 400;
    const int PageSize = 50;

    readonly SqliteConnection _connection;
    readonly string[] _incidents, _stories, _families, _lineages, _places, _parties, _outlets, _kinds;
    readonly DeskWords _words;
    readonly DateOnly _first, _last;
    readonly long _incidentCount, _storyCount, _disputeCount, _head;

    public DeskAddresses(string record)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = record, Pooling = false }.ToString());
        _connection.Open();
        (_incidents, _stories, _families) = (Sample("select id from incident"), Sample("select id from story"), Sample("select family from family_story"));
        _lineages = Sample("select story || '~' || of_story from lineage");
        (_places, _parties) = (Names("incident_place", "place"), Names("incident_party", "party"));
        (_outlets, _kinds) = (Texts("select distinct outlet from story"), Texts("select distinct kind from incident"));
        (_first, _last) = (Day("select min(published) from story"), Day("select max(published) from story"));
        (_incidentCount, _storyCount, _disputeCount, _head) = (Number("select count(*) from incident"), Number("select count(*) from story"), Number("select count(*) from dispute"), Number("select max(sequence) from entry"));
        _words = new DeskWords(Texts("select language || ' ' || text from story where number % (select max(1, count(*) / 600) from story) = 0"));
        _connection.Dispose();
    }

    public IEnumerable<DeskPage> Pages => [.. Whole, .. Lists, .. Single, .. Searches, .. Interface];

    /// <summary>What a reviewer sees next, and all that rests on the record as a whole.</summary>
    public IEnumerable<DeskPage> AfterDecisions => Pages.Where(page => page.Name is "review queue" or "an incident" or "incidents" or "overview" or "map" or "timeline" or "disputes" or "control" or "stories" or "a party"
        or "incidents of a stance" or "report of the last week" or "search, a common word (en)");

    IEnumerable<DeskPage> Whole =>
    [
        new("overview", _ => "/"),
        new("map", _ => "/map"),
        new("map of some months", chance => $"/map?{Days(chance, 90)}"),
        new("map of a kind", chance => $"/map?kind={Of(_kinds, chance)}"),
        new("map of a party", chance => $"/map?party={Of(_parties, chance)}"),
        new("map of control", _ => "/map?show=control"),
        new("map of control as of a day", chance => $"/map?show=control&as_of={Any(chance)}"),
        new("timeline", _ => "/timeline"),
        new("timeline of some months", chance => $"/timeline?{Days(chance, 90)}"),
        new("timeline by place", _ => "/timeline?lanes=place"),
        new("timeline by party, some months", chance => $"/timeline?lanes=party&{Days(chance, 90)}"),
        new("timeline by agreement", chance => $"/timeline?lanes=agreement&{Days(chance, 365)}"),
        new("report of the last week", _ => "/report"),
        new("report of a month", chance => $"/report?{Days(chance, 30)}"),
        new("report of a month and an area", chance => $"/report?{Days(chance, 30)}&place={Of(_places, chance)}"),
        new("report as Markdown", chance => $"/report.md?{Days(chance, 30)}"),
        new("sources", _ => "/sources"),
        new("changes", chance => $"/changes?since={_head - chance.Next(1, 500)}"),
        new("review queue", _ => "/review"),
        new("review queue of a kind", chance => $"/review?kind={Of(_kinds, chance)}"),
        new("coding", _ => "/coding"),
        new("accounts", _ => "/sign-in"),
        new("health", _ => "/health"),
    ];

    IEnumerable<DeskPage> Lists =>
    [
        new("incidents", _ => "/incidents"),
        new("incidents, any page", chance => $"/incidents?page={PageOf(_incidentCount, chance)}"),
        new("incidents of a kind", chance => $"/incidents?kind={Of(_kinds, chance)}"),
        new("incidents of a status", chance => $"/incidents?status={Of(["reported", "claimed", "denied", "planned"], chance)}"),
        new("incidents at a place", chance => $"/incidents?place={Of(_places, chance)}"),
        new("incidents of a party", chance => $"/incidents?party={Of(_parties, chance)}"),
        new("incidents of some days", chance => $"/incidents?{Days(chance, 30)}"),
        new("incidents of a kind and some months", chance => $"/incidents?kind={Of(_kinds, chance)}&{Days(chance, 180)}"),
        new("incidents that many tell of", chance => $"/incidents?families={chance.Next(2, 12)}"),
        new("incidents told by an outlet", chance => $"/incidents?source={Of(_outlets, chance)}"),
        new("incidents told in a language", chance => $"/incidents?language={Of(Letters.Languages, chance)}"),
        new("incidents of a stance", chance => $"/incidents?stance={Of(["reported", "claimed", "denied", "planned"], chance)}"),
        new("incidents that are certain", chance => string.Create(CultureInfo.InvariantCulture, $"/incidents?confidence={0.5 + (chance.NextDouble() / 2):0.00}")),
        new("incidents with a rare word", chance => $"/incidents?q={Escape(_words.Rare(chance))}"),
        new("incidents with a common word", chance => $"/incidents?q={Escape(_words.Common(chance))}"),
        new("stories", _ => "/stories"),
        new("stories, any page", chance => $"/stories?page={PageOf(_storyCount, chance)}"),
        new("stories of an outlet", chance => $"/stories?outlet={Of(_outlets, chance)}"),
        new("stories in a language", chance => $"/stories?language={Of(Letters.Languages, chance)}"),
        new("stories of some days", chance => $"/stories?{Days(chance, 30)}"),
        new("stories with a word", chance => $"/stories?q={Escape(_words.Any(chance))}"),
        new("disputes", _ => "/disputes"),
        new("disputes, any page", chance => $"/disputes?page={PageOf(_disputeCount, chance)}"),
        new("disputes with a word", chance => $"/disputes?q={Escape(Of(["killed", "holds", "denies", "people"], chance))}"),
        new("control", _ => "/control"),
        new("control of a place", chance => $"/control?place={Of(_places, chance)}"),
        new("control by a party", chance => $"/control?party={Of(_parties, chance)}"),
        new("agreements", _ => "/agreements"),
        new("tallies", _ => "/tallies"),
    ];

    IEnumerable<DeskPage> Single =>
    [
        new("an incident", chance => $"/incidents/{Of(_incidents, chance)}"),
        new("a story", chance => $"/stories/{Of(_stories, chance)}"),
        new("a family", chance => $"/families/{Of(_families, chance)}"),
        new("a lineage", chance => $"/lineages/{Of(_lineages, chance)}"),
        new("a place", chance => $"/places/{Of(_places, chance)}"),
        new("a party", chance => $"/parties/{Of(_parties, chance)}"),
    ];

    IEnumerable<DeskPage> Searches =>
    [
        .. _words.Languages.SelectMany(language => new DeskPage[]
        {
            new($"search, a rare word ({language})", chance => $"/search?q={Escape(_words.Rare(chance, language))}"),
            new($"search, a common word ({language})", chance => $"/search?q={Escape(_words.Common(chance, language))}"),
            new($"search, two words ({language})", chance => $"/search?q={Escape(_words.Any(chance, language) + " " + _words.Common(chance, language))}"),
        }),
    ];

    IEnumerable<DeskPage> Interface =>
    [
        new("API: incidents", chance => $"/api/v1/incidents?{Days(chance, 60)}"),
        new("API: stories", chance => $"/api/v1/stories?{Days(chance, 60)}"),
        new("API: an incident", chance => $"/api/v1/incidents/{Of(_incidents, chance)}"),
        new("API: search", chance => $"/api/v1/search?q={Escape(_words.Any(chance))}"),
        new("overview.json", _ => "/index.json"),
        new("map.json", _ => "/map.json"),
        new("timeline.json", _ => "/timeline.json"),
        new("incidents.json", chance => $"/incidents.json?page={PageOf(_incidentCount, chance)}"),
        new("incidents.csv, its beginning", chance => $"/incidents.csv?kind={Of(_kinds, chance)}"),
        new("incidents.geojson, its beginning", chance => $"/incidents.geojson?{Days(chance, 365)}"),
        new("incidents.ndjson, its beginning", _ => "/incidents.ndjson"),
        new("stories.ndjson, its beginning", _ => "/stories.ndjson"),
        new("map.geojson, its beginning", _ => "/map.geojson"),
        new("disputes.ndjson, its beginning", _ => "/disputes.ndjson"),
        new("control.csv, its beginning", _ => "/control.csv"),
        new("review.ndjson, its beginning", _ => "/review.ndjson"),
    ];

    static string Of(string[] items, Random chance) => Escape(items[chance.Next(items.Length)]);

    static string Escape(string text) => Uri.EscapeDataString(text);

    // Half of the readers stay on the first pages.
    static long PageOf(long rows, Random chance) => 1 + (chance.Next(2) == 0 ? chance.Next(20) : chance.NextInt64(1 + (rows / PageSize)));

    string Any(Random chance) => Iso(_first.AddDays(chance.Next(_last.DayNumber - _first.DayNumber)));

    string Days(Random chance, int many)
    {
        var from = _first.AddDays(chance.Next(Math.Max(1, _last.DayNumber - _first.DayNumber - many)));
        return $"from={Iso(from)}&to={Iso(from.AddDays(many))}";
    }

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    string[] Sample(string query) => Texts($"select * from ({query}) order by random() limit {Sampled}").Order(StringComparer.Ordinal).ToArray();

    // By how many incidents name them: as readers ask.
    string[] Names(string table, string column) => Texts($"select {column} from {table} where abs(random()) % 50 = 0 limit {Sampled * 5}");

    string[] Texts(string query)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return [.. texts];
    }

    long Number(string query)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    DateOnly Day(string query) => DateOnly.ParseExact(Texts(query)[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
