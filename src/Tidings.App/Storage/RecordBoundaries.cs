using System.Text.Json;
using Tidings.App.Exports;

namespace Tidings.App.Storage;

/// <summary>An area that a user added to a record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Holder">Who is said to hold it: a party's gazetteer id or name; null for a mere outline.</param>
/// <param name="Since">From which day on; null where it is not said.</param>
/// <param name="Until">Until which day; null where it is not said.</param>
/// <param name="Source">The file that it came from.</param>
/// <param name="Rings">Outlines and holes alike, each a list of longitude and latitude.</param>
public sealed record Boundary(string Name, string? Holder, DateOnly? Since, DateOnly? Until, string Source, IReadOnlyList<IReadOnlyList<(double Lon, double Lat)>> Rings)
{
    public bool IsOn(DateOnly? day) => day is null || ((Since is null || Since <= day) && (Until is null || Until >= day));
}

/// <summary>The areas that users added to a record.</summary>
/// <param name="path">The record's file.</param>
public sealed class RecordBoundaries(string path)
{
    public IReadOnlyList<Boundary> All() => new RecordReader(path).Ask(connection => connection.Rows("select name, holder, since, until, source, rings from boundary order by number",
        row => new Boundary(row.GetString(0), row.Text(1), PartReading.Day(row.Text(2)), PartReading.Day(row.Text(3)), row.GetString(4), RecordReader.Parse(row.GetString(5), Rings))));

    /// <summary>Adds areas in the place of those that came from the same source.</summary>
    public void Put(string source, IReadOnlyList<Boundary> boundaries)
    {
        using var store = RecordStore.Open(path);
        using var transaction = Transaction.ToWrite(store.Connection);
        store.Connection.Execute("delete from boundary where source = $source", ("$source", source));
        foreach (var boundary in boundaries)
            store.Connection.Execute("insert into boundary (name, holder, since, until, source, rings) values ($name, $holder, $since, $until, $source, $rings)",
                ("$name", boundary.Name), ("$holder", boundary.Holder), ("$since", PartJson.Day(boundary.Since)), ("$until", PartJson.Day(boundary.Until)), ("$source", source),
                ("$rings", JsonLine.Of(boundary, Write)));
        transaction.Commit();
    }

    /// <summary>Removes the areas that came from a source. How many there were.</summary>
    public int Remove(string source)
    {
        using var store = RecordStore.Open(path);
        return store.Connection.Execute("delete from boundary where source = $source", ("$source", source));
    }

    static void Write(Utf8JsonWriter json, Boundary boundary)
    {
        json.WriteStartArray();
        foreach (var ring in boundary.Rings)
        {
            json.WriteStartArray();
            foreach (var (lon, lat) in ring)
            {
                json.WriteNumberValue(lon);
                json.WriteNumberValue(lat);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    static IReadOnlyList<IReadOnlyList<(double, double)>> Rings(JsonElement json) =>
        [.. json.EnumerateArray().Select(ring => ring.EnumerateArray().Select(number => number.GetDouble()).Chunk(2).Select(pair => (pair[0], pair[1])).ToList())];
}
