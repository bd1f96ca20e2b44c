using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tidings.App.Tests.Exports;

/// <summary>Every format against its published layout.</summary>
[Collection(ExportedRecord.Name)]
public sealed class ExportLayoutTests(ExportedRecord record)
{
    /// <summary>ACLED codebook, table of event types.</summary>
    static readonly Dictionary<string, string[]> AcledTypes = new()
    {
        ["Battles"] = ["Government regains territory", "Non-state actor overtakes territory", "Armed clash"],
        ["Protests"] = ["Excessive force against protesters", "Protest with intervention", "Peaceful protest"],
        ["Riots"] = ["Violent demonstration", "Mob violence"],
        ["Explosions/Remote violence"] = ["Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade"],
        ["Violence against civilians"] = ["Sexual violence", "Attack", "Abduction/forced disappearance"],
        ["Strategic developments"] =
            ["Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory", "Other"],
    };

    static readonly string[] AcledColumns =
        ("event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country "
        + "admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp").Split(' ');

    static readonly string[] GedColumns =
        ("id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id "
        + "side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude "
        + "geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob").Split(' ');

    /// <summary>PLOVER manual, chapter on data fields; and stance and size, which users of it add.</summary>
    static readonly string[] PloverFields =
        ("id has_event date time enddate endtime actor recipient event event_loc event_text quad_code event_scale mode context link text text_info cite_info coder coded_date coded_time comment size stance").Split(' ');

    static readonly string[] PloverEvents =
        "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".Split(' ');

    static long Whole(Dictionary<string, string> row, string column) => long.Parse(row[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    static double Degrees(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    [Fact]
    public void Export_AllFormats_EndsWell()
    {
        Assert.True(record.Built.Code == 0, record.Built.Error);
        Assert.True(record.Exported.Code == 0, record.Exported.Error);
    }

    [Fact]
    public void Export_Again_GivesTheSameBytes()
    {
        record.Export("again");
        foreach (var file in Directory.EnumerateFiles(record.At("out"), "*", SearchOption.AllDirectories))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(file.Replace(record.At("out"), record.At("again"))));
    }

    [Fact]
    public void Acled_HasItsColumnsAndCodes()
    {
        var (columns, rows) = record.Csv("acled.csv");
        Assert.Equal(AcledColumns, columns);
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, rows.Select(row => row["event_id_cnty"]).Distinct().Count());
        Assert.All(rows, row =>
        {
            Assert.Contains(row["sub_event_type"], AcledTypes[row["event_type"]]);
            Assert.Contains(row["disorder_type"], new[] { "Political violence", "Demonstrations", "Political violence; Demonstrations", "Strategic developments" });
            Assert.Equal(row["year"], DateOnly.ParseExact(row["event_date"], "yyyy-MM-dd", CultureInfo.InvariantCulture).Year.ToString(CultureInfo.InvariantCulture));
            Assert.InRange(Whole(row, "time_precision"), 1, 3);
            Assert.InRange(Whole(row, "geo_precision"), 1, 3);
            Assert.InRange(Whole(row, "inter1"), 0, 8);
            var sides = new[] { Whole(row, "inter1"), Whole(row, "inter2") }.Where(side => side > 0).Order().ToList();
            Assert.Equal(sides.Count switch { 0 => 0, 1 => sides[0] * 10, _ => (sides[0] * 10) + sides[1] }, Whole(row, "interaction"));
            Assert.Equal(row["actor2"].Length == 0, row["inter2"] == "0");
            Assert.InRange(Degrees(row["latitude"]), -90, 90);
            Assert.InRange(Degrees(row["longitude"]), -180, 180);
            Assert.InRange(Whole(row, "fatalities"), 0, 100_000);
            Assert.NotEmpty(row["notes"]);
        });
    }

    [Fact]
    public void Ucdp_HasItsColumnsAndItsSums()
    {
        var (columns, rows) = record.Csv("ucdp.csv");
        Assert.Equal(GedColumns, columns);
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, rows.Select(row => row["id"]).Distinct().Count());
        Assert.All(rows, row =>
        {
            Assert.Equal(Whole(row, "best"), Whole(row, "deaths_a") + Whole(row, "deaths_b") + Whole(row, "deaths_civilians") + Whole(row, "deaths_unknown"));
            Assert.True(Whole(row, "low") <= Whole(row, "best") && Whole(row, "best") <= Whole(row, "high") && Whole(row, "high") > 0);
            Assert.InRange(Whole(row, "type_of_violence"), 1, 3);
            Assert.InRange(Whole(row, "where_prec"), 1, 7);
            Assert.InRange(Whole(row, "date_prec"), 1, 5);
            Assert.True(string.CompareOrdinal(row["date_start"], row["date_end"]) <= 0);
            Assert.Equal($"POINT ({row["longitude"]} {row["latitude"]})", row["geom_wkt"]);
            Assert.InRange(Whole(row, "priogrid_gid"), 1, 259_200);
        });
        Assert.Contains(rows, row => row["deaths_civilians"] == "2" && row["side_b"] == "Civilians");
    }

    [Fact]
    public void GeoJson_IsAsTheRfcAsks()
    {
        var json = record.Json("incidents.geojson");
        Assert.Equal("FeatureCollection", json.GetProperty("type").GetString());
        Assert.False(json.TryGetProperty("crs", out _));
        Assert.All(json.GetProperty("features").EnumerateArray(), feature =>
        {
            Assert.Equal("Feature", feature.GetProperty("type").GetString());
            Assert.Equal(JsonValueKind.Object, feature.GetProperty("properties").ValueKind);
            Assert.Equal(JsonValueKind.String, feature.GetProperty("id").ValueKind);
            var geometry = feature.GetProperty("geometry");
            if (geometry.ValueKind == JsonValueKind.Null)
                return;
            var coordinates = geometry.GetProperty("coordinates");
            foreach (var position in geometry.GetProperty("type").GetString() == "Point" ? [coordinates] : coordinates.EnumerateArray().ToArray())
            {
                Assert.Equal(2, position.GetArrayLength());
                Assert.InRange(position[0].GetDouble(), -180, 180);
                Assert.InRange(position[1].GetDouble(), -90, 90);
            }
        });
        Assert.Contains(json.GetProperty("features").EnumerateArray(), feature => feature.GetProperty("geometry").ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public void Plover_HasItsFieldsAndEvents()
    {
        var lines = record.Lines("plover.ndjson").ToList();
        Assert.NotEmpty(lines);
        Assert.Equal(lines.Count, lines.Select(line => line.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(lines, line =>
        {
            Assert.All(line.EnumerateObject(), field => Assert.Contains(field.Name, PloverFields));
            DateOnly.ParseExact(line.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.NotEqual(0, line.GetProperty("actor").GetArrayLength());
            Assert.All(line.GetProperty("event").EnumerateArray(), name => Assert.Contains(name.GetString(), PloverEvents));
            Assert.InRange(line.GetProperty("quad_code").GetInt32(), 1, 4);
        });
    }

    [Fact]
    public void ClaimReview_HasWhatSchemaOrgAsks()
    {
        var reviews = record.Json("claimreview.jsonld");
        Assert.Equal("https://schema.org", reviews.GetProperty("@context").GetString());
        Assert.NotEmpty(reviews.GetProperty("@graph").EnumerateArray());
        Assert.All(reviews.GetProperty("@graph").EnumerateArray(), review =>
        {
            Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
            Assert.NotEmpty(review.GetProperty("claimReviewed").GetString()!);
            Assert.True(Uri.IsWellFormedUriString(review.GetProperty("url").GetString(), UriKind.Absolute));
            Assert.NotEmpty(review.GetProperty("author").GetProperty("name").GetString()!);
            Assert.Equal("Claim", review.GetProperty("itemReviewed").GetProperty("@type").GetString());
            Assert.Equal("Rating", review.GetProperty("reviewRating").GetProperty("@type").GetString());
            Assert.NotEmpty(review.GetProperty("reviewRating").GetProperty("alternateName").GetString()!);
        });
    }

    [Fact]
    public void Timeline_HasWhatTimelineJsAsksAndNoMarkupOfOthers()
    {
        var events = record.Json("timeline.json").GetProperty("events").EnumerateArray().ToList();
        Assert.NotEmpty(events);
        Assert.Equal(events.Count, events.Select(each => each.GetProperty("unique_id").GetString()).Distinct().Count());
        Assert.All(events, each =>
        {
            var start = each.GetProperty("start_date");
            _ = new DateOnly(start.GetProperty("year").GetInt32(), start.GetProperty("month").GetInt32(), start.GetProperty("day").GetInt32());
            Assert.NotEmpty(each.GetProperty("text").GetProperty("headline").GetString()!);
            Assert.DoesNotContain('<', Regex.Replace(each.GetProperty("text").GetProperty("text").GetString()!, "</?(blockquote|p)>", ""));
        });
    }

    [Fact]
    public void Annotations_HaveQuotesAtTheirPlacesAndWhereTheyComeFrom()
    {
        var page = record.Json("annotations.jsonld");
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", page.GetProperty("@context")[0].GetString());
        Assert.Equal("AnnotationPage", page.GetProperty("type").GetString());
        var texts = record.Lines("stories.ndjson").ToDictionary(story => $"urn:tidings:{story.GetProperty("id").GetString()}", story => story.GetProperty("text").GetString()!.EnumerateRunes().ToArray());
        Assert.NotEmpty(page.GetProperty("items").EnumerateArray());
        Assert.All(page.GetProperty("items").EnumerateArray(), item =>
        {
            Assert.Contains(item.GetProperty("type").EnumerateArray(), type => type.GetString() == "Annotation");
            Assert.StartsWith("urn:tidings:m-", item.GetProperty("id").GetString());
            Assert.Equal("TextualBody", item.GetProperty("body").GetProperty("type").GetString());
            var (target, text) = (item.GetProperty("target"), texts[item.GetProperty("target").GetProperty("source").GetProperty("id").GetString()!]);
            var (quote, place) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            Assert.Equal(("TextQuoteSelector", "TextPositionSelector"), (quote.GetProperty("type").GetString(), place.GetProperty("type").GetString()));
            Assert.Equal(quote.GetProperty("exact").GetString(), string.Concat(text[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]));
            Assert.StartsWith("urn:sha256:", item.GetProperty("prov:wasDerivedFrom").GetProperty("id").GetString());
            Assert.Equal("prov:Activity", item.GetProperty("prov:wasGeneratedBy").GetProperty("type").GetString());
        });
    }

    [Fact]
    public void Package_IsWhatItsDescriptionSays()
    {
        var description = record.Json("package/datapackage.json");
        Assert.Matches("^[a-z0-9._/-]+$", description.GetProperty("name").GetString());
        var tables = description.GetProperty("resources").EnumerateArray().ToDictionary(table => table.GetProperty("name").GetString()!);
        Assert.Equal(tables.Keys.Select(name => $"{name}.csv").Append("datapackage.json").Order(), Directory.EnumerateFiles(record.At("out/package")).Select(file => Path.GetFileName(file)).Order());
        var keys = tables.ToDictionary(table => table.Key, table => KeyOf(table.Value) is { } key ? record.Csv($"package/{table.Key}.csv").Rows.Select(row => row[key]).ToList() : []);
        foreach (var (name, table) in tables)
        {
            Assert.Equal(keys[name].Count, keys[name].Distinct().Count());
            Assert.Equal(table.GetProperty("hash").GetString(), $"sha256:{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(record.At($"out/package/{name}.csv"))))}");
            var (columns, rows) = record.Csv($"package/{name}.csv");
            var fields = table.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
            Assert.Equal(fields.Select(field => field.GetProperty("name").GetString()), columns);
            foreach (var field in fields)
                Assert.All(rows, row => Assert.True(IsOf(field.GetProperty("type").GetString()!, row[field.GetProperty("name").GetString()!]), $"{name}: {field}: {row[field.GetProperty("name").GetString()!]}"));
            foreach (var key in table.GetProperty("schema").GetProperty("foreignKeys").EnumerateArray())
                Assert.Subset(keys[key.GetProperty("reference").GetProperty("resource").GetString()!].ToHashSet(), rows.Select(row => row[key.GetProperty("fields").GetString()!]).Where(cell => cell.Length > 0).ToHashSet());
        }
        Assert.NotEmpty(keys["codebook"]);
        Assert.NotEmpty(keys["incidents"]);
    }

    static string? KeyOf(JsonElement table) => table.GetProperty("schema").TryGetProperty("primaryKey", out var key) ? key.GetString() : null;

    static bool IsOf(string type, string cell) => cell.Length == 0 || type switch
    {
        "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "datetime" => DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, out _),
        _ => type == "string",
    };

    [Fact]
    public void Csv_HasNoCellThatASpreadsheetWouldRun()
    {
        foreach (var file in Directory.EnumerateFiles(record.At("out"), "*.csv", SearchOption.AllDirectories))
            Assert.All(record.Csv(Path.GetRelativePath(record.At("out"), file)).Rows.SelectMany(row => row.Values), cell => Assert.True(
                cell.TrimStart() is not (['=' or '+' or '-' or '@' or '|' or '%', ..]) && cell is not (['\t' or '\r' or '\n', ..]) || double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _), $"{file}: {cell}"));
        Assert.Contains(record.Csv("package/stories.csv").Rows, row => row["headline"] == "'=HYPERLINK(\"http://evil.example\",\"click\")" && row["outlet"] == "'@SUM(A1:A9)" && row["text"].StartsWith("'+cmd|"));
    }

    [Fact]
    public void Export_UnknownFormat_IsRefused()
    {
        var run = Cli.CliCall.Run("export", "--record", record.Record, "--format", "acled,excel", "--out", record.At("no"));
        Assert.Equal(1, run.Code);
        Assert.Contains("there is no format \"excel\"", run.Error);
        Assert.False(Directory.Exists(record.At("no")));
    }
}
