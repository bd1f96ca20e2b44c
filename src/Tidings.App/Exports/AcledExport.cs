using Tidings.App.Storage;
using Tidings.Evidence;

namespace Tidings.App.Exports;

/// <summary>
/// Incidents in ACLED's columns: acled.csv. As ACLED does, it leaves out what cannot be dated within a month, and what is placed no closer than a country unless it is
/// a strategic development; deaths are the least that is reported.
/// </summary>
static class AcledExport
{
    const string Strategic = "Strategic developments", AgainstCivilians = "Violence against civilians";
    const int Week = 7, Month = 31;

    internal static readonly string[] Columns =
    [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
        "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
        "fatalities", "tags", "timestamp",
    ];

    public static void Write(ExportInput input) => input.Reader.Ask(connection =>
    {
        using var csv = new CsvFile(input.At("acled.csv"), Columns);
        foreach (var told in RecordReader.Incidents(connection))
            if (EventRow.Of(told, input.World) is { } row && Cells(row, input) is { } cells)
                csv.Write(cells);
        return true;
    });

    static IEnumerable<object?>? Cells(EventRow row, ExportInput input)
    {
        var terms = input.Crosswalk.Of(row.Incident.Kind);
        var isCountryOnly = row.Place.Precision?.Ucdp == 6;
        if (terms.AcledEvent is not { } type || row.Days > Month || (isCountryOnly && type != Strategic))
            return null;
        var day = row.First.AddDays((row.Days - 1) / 2);
        var (one, two) = (Side(row.Incident.Actors, row, type, false, input.World), Side(row.Incident.Targets, row, type, true, input.World));
        var fatalities = Deaths.Acled(row.Incident);
        var sub = SubEvent(terms, one, fatalities);
        return
        [
            $"{(row.Country ?? "xxx").ToUpperInvariant()}{row.Incident.Id[2..]}", PartJson.Day(day), day.Year, row.Days == 1 ? 1 : row.Days <= Week ? 2 : 3, Disorder(type, sub), type, sub,
            one.Name, one.Others, one.Code, two.Name, two.Others, two.Code, Interaction(one.Code, two.Code),
            type == AgainstCivilians || two.Code == (int)Role.Civilians ? "Civilian targeting" : null,
            long.TryParse(row.Address.Codes.Iso, out var iso) ? iso : null, row.Address.Codes.Acled, row.Address.Country?.Name, row.Address.Region?.Name, row.Address.District?.Name, null,
            row.Place.Name ?? row.Place.Text, row.Place.Lat, row.Place.Lon, row.Place.Precision?.Acled ?? 3, row.Outlets("; "), Scale(row, input.World), row.Notes(), fatalities, null,
            Timestamp(row),
        ];
    }

    /// <summary>One of the two actors; civilians come second in violence against them, and who attacked without a name is still an actor.</summary>
    sealed record Actor(string? Name, string? Others, int Code);

    static Actor Side(IReadOnlyList<NamedParty> parties, EventRow row, string type, bool isSecond, World world)
    {
        var country = row.Address.Country?.Name ?? "Unknown";
        if (parties.Count == 0)
            return isSecond && type == AgainstCivilians ? new Actor($"Civilians ({country})", null, (int)Role.Civilians)
                : isSecond || type == Strategic ? new Actor(null, null, 0)
                : type switch
                {
                    "Protests" => new Actor($"Protesters ({country})", null, (int)Role.Protesters),
                    "Riots" => new Actor($"Rioters ({country})", null, (int)Role.Rioters),
                    _ => new Actor($"Unidentified Armed Group ({country})", null, (int)Role.Unidentified),
                };
        var role = world.RoleOf(parties[0], row.Country);
        return new Actor(role == Role.Civilians ? $"Civilians ({country})" : EventRow.NameOf(parties[0]), role == Role.Civilians ? EventRow.Names(parties) : EventRow.Names(parties.Skip(1)), (int)role);
    }

    static string SubEvent(KindTerms terms, Actor one, long fatalities) => terms.Kind switch
    {
        "territory_taken" when one.Code != (int)Role.State => terms.AcledSubEvents[^1],
        "protest" when fatalities > 0 => terms.AcledSubEvents[^1],
        _ => terms.AcledSubEvents[0],
    };

    static string Disorder(string type, string sub) => type switch
    {
        Strategic => Strategic,
        "Protests" => sub.StartsWith("Excessive", StringComparison.Ordinal) ? "Political violence; Demonstrations" : "Demonstrations",
        "Riots" => sub.StartsWith("Mob", StringComparison.Ordinal) ? "Political violence" : "Demonstrations",
        _ => "Political violence",
    };

    // The lower code first; one actor alone is written with a zero.
    static int Interaction(int one, int two) => (one, two) switch
    {
        (_, 0) => one * 10,
        (0, _) => two * 10,
        _ => (Math.Min(one, two) * 10) + Math.Max(one, two),
    };

    static string Scale(EventRow row, World world)
    {
        var scales = row.Told.Told.Select(told => world.IsAtHome(told.Story.Outlet, row.Country) switch { true => "National", false => "International", null => "Other" });
        return string.Join('-', scales.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    // ACLED gives the moment of the last change; a record has no clock, and gives the day of the first report.
    static long? Timestamp(EventRow row) => row.Incident.FirstReported is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds() : null;
}
