using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Incidents;

namespace Tidings.App.Storage.Columns;

/// <summary>What the columns hold of one incident; names are numbers of <see cref="IncidentNames"/>.</summary>
readonly record struct IncidentRow(string Id, int Kind, IncidentStatus Status, int First, int Last, int Families, int Place, int[] Parties, int[] PlaceKeys, int[] PartyKeys)
{
    const string Columns = "id, kind, status, date_first, date_last, families, line";

    /// <summary>The order of lists by first day and id: the newest first, those without a date last.</summary>
    public static int Compare((int First, string Id) one, (int First, string Id) other) => other.First.CompareTo(one.First) is not 0 and var day ? day : string.CompareOrdinal(one.Id, other.Id);

    /// <summary>All incidents in their order.</summary>
    public static List<IncidentRow> All(SqliteConnection connection, IncidentNames names) => InOrder(connection.Rows($"select {Columns} from incident order by date_first desc, id", row => Read(row, names)));

    /// <summary>Those of some ids that are there, in their order.</summary>
    public static List<IncidentRow> Some(SqliteConnection connection, IncidentNames names, IEnumerable<string> ids) =>
        InOrder(connection.Rows($"select {Columns} from incident where id in (select value from json_each($ids))", row => Read(row, names), ("$ids", RecordReader.Array(ids))));

    static List<IncidentRow> InOrder(List<IncidentRow> rows)
    {
        rows.Sort((one, other) => Compare((one.First, one.Id), (other.First, other.Id)));
        return rows;
    }

    static IncidentRow Read(SqliteDataReader row, IncidentNames names)
    {
        using var json = JsonDocument.Parse(row.GetString(6));
        var places = json.RootElement.List("places", PartReading.Place);
        var place = places.FirstOrDefault(place => place is { Id: not null, Lat: not null, Lon: not null });
        var parties = json.RootElement.List("actors", PartReading.Party).Concat(json.RootElement.List("targets", PartReading.Party)).ToList();
        return new IncidentRow(
            row.GetString(0), names.Kinds.Add(row.GetString(1)), SnakeCase.Read<IncidentStatus>(row.GetString(2)), DayColumn.Of(row.Text(3)), DayColumn.Of(row.Text(4)), row.GetInt32(5),
            place is null ? -1 : names.Places.Add(place.Id!, place), [.. parties.Where(party => party.Id is not null).Select(party => names.Parties.Add(party.Id!, party)).Distinct()],
            names.KeysOf(places), names.KeysOf(parties));
    }
}
