using System.Globalization;
using Tidings.App.Storage;

namespace Tidings.App.Exports;

/// <summary>
/// Incidents in the columns of UCDP GED: ucdp.csv. As GED does, it lists violence with at least one death in the low, best or high figure. What only people at UCDP give
/// out, such as the numbers of conflicts and dyads, is left empty.
/// </summary>
static class UcdpExport
{
    const double Cell = 0.5;

    internal static readonly string[] Columns =
    [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
        "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
        "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
        "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ];

    public static void Write(ExportInput input) => input.Reader.Ask(connection =>
    {
        using var csv = new CsvFile(input.At("ucdp.csv"), Columns);
        foreach (var told in RecordReader.Incidents(connection))
            if (input.Crosswalk.Of(told.Incident.Kind).IsViolence && EventRow.Of(told, input.World) is { } row && Deaths.Of(told.Incident, input.World) is { All.High: > 0 } deaths)
                csv.Write(Cells(row, deaths, input.World));
        return true;
    });

    static IEnumerable<object?> Cells(EventRow row, Deaths deaths, World world)
    {
        var type = Type(row, world);
        var (a, b) = (SideA(row), type == 3 ? "Civilians" : SideB(row));
        var country = row.Address.Country?.Name;
        return
        [
            long.Parse(row.Incident.Id[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture), row.Incident.Id, row.First.Year, 1, "Check", type, null, null,
            country is null ? null : $"{country}: {a} - {b}", null, null, $"{a} - {b}", null, null, a, null, null, b,
            row.Incident.Families, Articles(row), row.Outlets(";"), Each(row, told => PartJson.Day(told.Story.Published)), Each(row, told => told.Story.Headline),
            Each(row, told => told.Mention.AttributedTo is { } said ? EventRow.NameOf(said) : null), row.Place.Precision?.Ucdp ?? 5, row.Place.Name ?? row.Place.Text, row.Place.Text,
            row.Address.Region?.Name, row.Address.District?.Name, row.Place.Lat, row.Place.Lon, FormattableString.Invariant($"POINT ({row.Place.Lon} {row.Place.Lat})"),
            Grid(row.Place.Lat!.Value, row.Place.Lon!.Value), country, Code(row.Address.Codes.GleditschWard), row.Address.Codes.Ucdp, 1, Precision(row.Days),
            PartJson.Day(row.First), PartJson.Day(row.Last), deaths.SideA.Best, deaths.SideB.Best, deaths.Civilians.Best, deaths.Unknown.Best, deaths.All.Best, deaths.All.High, deaths.All.Low,
            StateCode(row, row.Incident.Actors, world), type == 3 ? null : StateCode(row, row.Incident.Targets, world),
        ];
    }

    /// <summary>1 a state takes part, 2 none does, 3 against civilians alone.</summary>
    static int Type(EventRow row, World world)
    {
        var targets = row.Incident.Targets.Select(target => world.RoleOf(target, row.Country)).ToList();
        if (row.Incident.Kind is "attack_on_civilians" or "sexual_violence" || (targets.Count > 0 && targets.TrueForAll(role => role == Role.Civilians)))
            return 3;
        return row.Incident.Actors.Concat(row.Incident.Targets).Any(party => world.StateOf(party) is not null && world.RoleOf(party, row.Country) is Role.State or Role.External) ? 1 : 2;
    }

    static string SideA(EventRow row) => row.Incident.Actors is [var first, ..] ? EventRow.NameOf(first) : "Unknown";

    static string SideB(EventRow row) => row.Incident.Targets is [var first, ..] ? EventRow.NameOf(first) : "Unknown";

    static long? StateCode(EventRow row, IReadOnlyList<Evidence.NamedParty> parties, World world) =>
        parties is [var first, ..] && world.RoleOf(first, row.Country) is Role.State or Role.External && world.StateOf(first) is { } state ? Code(world.CodesOf(state).GleditschWard) : null;

    static long? Code(string number) => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;

    static string Articles(EventRow row) => Each(row, told => $"\"{told.Story.Outlet ?? told.Story.Path},{PartJson.Day(told.Story.Published)},{told.Story.Headline}\"");

    static string Each(EventRow row, Func<ToldMention, string?> part) => string.Join(';', row.Told.Told.Select(part).OfType<string>().Distinct(StringComparer.Ordinal));

    /// <summary>PRIO-GRID's cell of half a degree, counted from 1 in the south-west.</summary>
    internal static int Grid(double lat, double lon) => ((int)Math.Floor((Math.Min(lat, 90 - Cell) + 90) / Cell) * 720) + (int)Math.Floor((Math.Min(lon, 180 - Cell) + 180) / Cell) + 1;

    /// <summary>1 a day, 2 up to six days, 3 a week, 4 a month, 5 more.</summary>
    static int Precision(int days) => days switch { 1 => 1, <= 6 => 2, 7 => 3, <= 31 => 4, _ => 5 };
}
