using System.Globalization;
using Tidings.Languages;

namespace Tidings.Parties;

/// <summary>Reads one row of the table of parties.</summary>
static class PartyRow
{
    static readonly Dictionary<string, PartyKind> Kinds =
        Enum.GetValues<PartyKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static Party Read(TsvRow row) => new(
        row.Required("id"),
        Kinds.TryGetValue(row.Required("kind"), out var kind) ? kind : throw row.Error("kind", $"\"{row["kind"]}\" is no kind of party"),
        row.Required("name"),
        Optional(row["of"]),
        Optional(row["place"]),
        Year(row, "from", row["from"]),
        Year(row, "to", row["to"]),
        [.. row.List("office").Select(cell => Office(row, cell))],
        Names(row),
        row.Required("source"));

    static string? Optional(string cell) => cell.Length == 0 ? null : cell;

    static int? Year(TsvRow row, string column, string cell)
    {
        if (cell.Length == 0)
            return null;
        return cell.Length == 4 && int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year : throw row.Error(column, $"\"{cell}\" is no year");
    }

    static Office Office(TsvRow row, string cell)
    {
        var parts = cell.Split(':', 2);
        if (parts[0].Length == 0)
            throw row.Error("office", $"\"{cell}\" is not role or role:from-to");
        if (parts.Length == 1)
            return new Office(parts[0], null, null);
        var years = parts[1].Split('-', 2);
        var from = Year(row, "office", years[0]);
        return new Office(parts[0], from, years.Length == 1 ? from : Year(row, "office", years[1]));
    }

    static PartyName[] Names(TsvRow row)
    {
        row.Required("names");
        return [.. row.List("names").Select(cell => Name(row, cell))];
    }

    static PartyName Name(TsvRow row, string cell)
    {
        var colon = cell.IndexOf(':');
        if (colon <= 0 || colon + 1 == cell.Length)
            throw row.Error("names", $"\"{cell}\" is not language:name");
        var tag = cell[..colon].Split('-', 2);
        return new PartyName(string.Intern(tag[0]), Use(row, tag), cell[(colon + 1)..]);
    }

    static NameUse Use(TsvRow row, string[] tag) => tag.Length == 1 ? NameUse.Name : tag[1] switch
    {
        "adj" => NameUse.Adjective,
        "people" => NameUse.People,
        _ => throw row.Error("names", $"\"{tag[1]}\" is neither adj nor people"),
    };
}
