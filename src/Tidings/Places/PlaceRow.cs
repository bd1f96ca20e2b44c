using Tidings.Languages;

namespace Tidings.Places;

/// <summary>Reads one row of the table of places.</summary>
static class PlaceRow
{
    static readonly Dictionary<string, PlaceKind> Kinds =
        Enum.GetValues<PlaceKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static Place Read(TsvRow row) => new(
        row.Required("id"),
        Kinds.TryGetValue(row.Required("kind"), out var kind) ? kind : throw row.Error("kind", $"\"{row["kind"]}\" is no kind of place"),
        row.Required("name"),
        Degrees(row, "lat", 90),
        Degrees(row, "lon", 180),
        row["parent"] is { Length: > 0 } parent ? parent : null,
        Names(row),
        row.Required("source"));

    static double Degrees(TsvRow row, string column, double most)
    {
        var degrees = row.Number(column);
        return Math.Abs(degrees) <= most ? degrees : throw row.Error(column, $"{row[column]} is beyond {most} degrees");
    }

    static PlaceName[] Names(TsvRow row)
    {
        row.Required("names");
        return [.. row.List("names").Select(cell => Name(row, cell))];
    }

    static PlaceName Name(TsvRow row, string cell)
    {
        var colon = cell.IndexOf(':');
        return colon > 0 && colon + 1 < cell.Length
            ? new PlaceName(string.Intern(cell[..colon]), cell[(colon + 1)..])
            : throw row.Error("names", $"\"{cell}\" is not language:name");
    }
}
