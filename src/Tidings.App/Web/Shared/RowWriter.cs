using System.Text;
using System.Text.Json;
using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.App.Web.Map;
using Tidings.Control;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Mentions;

namespace Tidings.App.Web.Shared;

/// <summary>
/// Writes the rows of a list in the forms that other programs take, one row after the other and none kept in memory. What is written goes out in pieces of some size, as each piece costs as much to
/// send as a row to make; and nothing more is made when nobody takes it any more.
/// </summary>
static class RowWriter
{
    const int Piece = 16 * 1024;

    static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>A JSON object a line, as the export has it.</summary>
    public static Task Ndjson(Stream stream, IEnumerable<object> rows, CancellationToken gone) => InPieces(stream, gone, async pieces =>
    {
        foreach (var row in rows)
        {
            await pieces.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(row, row.GetType(), WebJson.Options), gone);
            await pieces.WriteAsync(LineEnd, gone);
        }
    });

    /// <summary>A table with a head (RFC 4180). What a spreadsheet would take for a formula is written with an apostrophe before it.</summary>
    public static Task Csv(Stream stream, IEnumerable<object> rows, CancellationToken gone) => InPieces(stream, gone, async pieces =>
    {
        await using var writer = new StreamWriter(pieces, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        IReadOnlyList<RowColumn>? columns = null;
        foreach (var row in rows)
        {
            gone.ThrowIfCancellationRequested();
            if (columns is null)
                await writer.WriteLineAsync(string.Join(',', (columns = RowColumns.Of(row)).Select(column => column.Name)));
            await writer.WriteLineAsync(string.Join(',', columns.Select(column => Cell(column.Value(row)))));
        }
    });

    /// <summary>
    /// Features in WGS84 (RFC 7946): the first place that the row names with coordinates, with <c>around_km</c> where the name is that of an area and not of a spot;
    /// rows without such a place have no geometry.
    /// </summary>
    public static Task GeoJson(Stream stream, IEnumerable<object> rows, CancellationToken gone) => InPieces(stream, gone, async pieces =>
    {
        await pieces.WriteAsync("{\"type\":\"FeatureCollection\",\"features\":["u8.ToArray(), gone);
        var first = true;
        foreach (var row in rows)
        {
            await pieces.WriteAsync(first ? LineEnd : ",\n"u8.ToArray(), gone);
            await pieces.WriteAsync(Feature(row), gone);
            first = false;
        }
        await pieces.WriteAsync("\n]}\n"u8.ToArray(), gone);
    });

    // A stream to an asker who is gone takes everything and says nothing.
    static async Task InPieces(Stream stream, CancellationToken gone, Func<Stream, Task> write)
    {
        await using var pieces = new BufferedStream(stream, Piece);
        try
        {
            await write(pieces);
            await pieces.FlushAsync(gone);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
        }
    }

    static string Cell(object? value) => CsvFile.Cell(value is null or int or long or double ? value : RowColumns.Text(value));

    static byte[] Feature(object row)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = WebJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            var place = PlacesOf(row).FirstOrDefault(place => place is { Lat: not null, Lon: not null });
            Geometry(json, place);
            json.WriteStartObject("properties");
            foreach (var column in RowColumns.Of(row))
                Property(json, column.Name, column.Value(row));
            if (place is not null)
                Property(json, "around_km", place.Id is null ? null : KnownPlaces.KilometresAround(place.Id));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    static void Geometry(Utf8JsonWriter json, NamedPlace? place)
    {
        if (place is null)
        {
            json.WriteNull("geometry");
            return;
        }
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(place.Lon!.Value);
        json.WriteNumberValue(place.Lat!.Value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Property(Utf8JsonWriter json, string name, object? value)
    {
        if (value is null)
            json.WriteNull(name);
        else if (value is long or int or double)
            json.WriteNumber(name, Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
        else
            json.WriteString(name, RowColumns.Text(value));
    }

    static IReadOnlyList<NamedPlace> PlacesOf(object row) => row switch
    {
        Incident incident => incident.Places,
        Mention mention => mention.Places,
        ControlClaim claim => [claim.Place],
        Obligation { Place: { } place } => [place],
        _ => [],
    };
}
