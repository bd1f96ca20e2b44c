using System.Text.Json;
using Tidings.Languages;

namespace Tidings.App.Exports;

/// <summary>A column of a table of the data package.</summary>
/// <param name="Name">In the first line of the file.</param>
/// <param name="Path">Where the value stands: names with dots; <c>/</c> before them for the line itself, <c>.</c> the item, <c>#</c> its number.</param>
/// <param name="Type">As Frictionless names it.</param>
/// <param name="Key">The table that it points at, <c>self</c> for the table's own key, or empty.</param>
/// <param name="Meaning">For the reader.</param>
sealed record PackageColumn(string Name, string Path, string Type, string Key, string Meaning);

/// <summary>A table of the data package: which lines, or which items of lines, and their columns (<c>codebook/tables.tsv</c>).</summary>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Lines">The lines that it is made of.</param>
/// <param name="List">The list in them whose items are its rows; null where a line is a row.</param>
/// <param name="Columns">In their order.</param>
sealed record PackageTable(string Name, string Lines, string? List, IReadOnlyList<PackageColumn> Columns)
{
    public static IReadOnlyList<PackageTable> Read(DataFiles files) =>
        [.. TsvTable.Read(files, "codebook/tables.tsv").Rows.GroupBy(row => row.Required("table"), StringComparer.Ordinal).Select(Of)];

    /// <summary>The rows that a line gives.</summary>
    public IEnumerable<IEnumerable<object?>> Rows(JsonElement line)
    {
        var items = List is null ? [line] : line.GetProperty(List).EnumerateArray().ToArray();
        return items.Select((item, i) => Columns.Select(column => Value(line, item, i + 1, column)));
    }

    static PackageTable Of(IGrouping<string, TsvRow> rows)
    {
        var from = rows.First().Required("from").Split(':');
        return new PackageTable(rows.Key, from[0], from.Length > 1 ? from[1].Replace("[]", "", StringComparison.Ordinal) : null,
            [.. rows.Select(row => new PackageColumn(row.Required("column"), row.Required("path"), row.Required("type"), row["key"], row["meaning"]))]);
    }

    static object? Value(JsonElement line, JsonElement item, int number, PackageColumn column) => column.Path switch
    {
        "#" => number,
        "." => Plain(item, column.Type),
        ['/', .. var path] => Plain(At(line, path), column.Type),
        var path => Plain(At(item, path), column.Type),
    };

    static JsonElement? At(JsonElement json, string path)
    {
        JsonElement? found = json;
        foreach (var name in path.Split('.'))
            found = found is { ValueKind: JsonValueKind.Object } here && here.TryGetProperty(name, out var next) ? next : null;
        return found;
    }

    static object? Plain(JsonElement? json, string type) => json switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { } number when type == "integer" => number.GetInt64(),
        { } number when type == "number" => number.GetDouble(),
        { } text => text.GetString(),
    };
}
