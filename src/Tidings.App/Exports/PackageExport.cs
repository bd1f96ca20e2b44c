using System.Text.Json;
using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Languages;

namespace Tidings.App.Exports;

/// <summary>
/// The whole record as a Frictionless data package: the folder <c>package</c> with a CSV file for every table, the codebook among them, and datapackage.json that says what stands in
/// each column and which points where.
/// </summary>
static class PackageExport
{
    const string Codebook = "codebook/kinds.tsv";

    public static void Write(ExportInput input)
    {
        var folder = Directory.CreateDirectory(input.At("package")).FullName;
        var lines = Directory.CreateTempSubdirectory("tidings-package-").FullName;
        try
        {
            NdjsonExport.Write(input.Record, lines);
            var tables = PackageTable.Read(input.Files);
            foreach (var group in tables.GroupBy(table => table.Lines, StringComparer.Ordinal))
                Fill([.. group], folder, group.Key == "codebook" ? Kinds(input.Files) : File.ReadLines(Path.Combine(lines, $"{group.Key}.ndjson")));
            IndentedJson.Write(Path.Combine(folder, "datapackage.json"), json => Describe(json, tables, folder, input.Reader));
        }
        finally
        {
            Directory.Delete(lines, recursive: true);
        }
    }

    static void Fill(PackageTable[] tables, string folder, IEnumerable<string> lines)
    {
        var files = tables.Select(table => new CsvFile(FileOf(folder, table), table.Columns.Select(column => column.Name))).ToList();
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            foreach (var (table, file) in tables.Zip(files))
                foreach (var row in table.Rows(json.RootElement))
                    file.Write(row);
        }
        files.ForEach(file => file.Dispose());
    }

    static IEnumerable<string> Kinds(DataFiles files) => TsvTable.Read(files, Codebook).Rows.Select(row => JsonLine.Of(row, (json, each) =>
    {
        json.WriteStartObject();
        foreach (var column in new[] { "kind", "definition", "acled_event", "acled_sub_event", "plover", "effect" })
            json.WriteString(column, each[column] == "-" ? null : each[column]);
        json.WriteEndObject();
    }));

    static string FileOf(string folder, PackageTable table) => Path.Combine(folder, $"{table.Name}.csv");

    static void Describe(Utf8JsonWriter json, IReadOnlyList<PackageTable> tables, string folder, RecordReader reader)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", "tidings-record");
        json.WriteString("title", "A record of reporting on armed conflicts");
        json.WriteString("version", reader.Changes(0, 1) is [var last] ? last.Digest : LedgerStart);
        json.List("resources", tables, (writer, table) => Resource(writer, table, folder, tables));
        json.WriteEndObject();
    }

    const string LedgerStart = Ledger.LedgerEntry.Beginning;

    static void Resource(Utf8JsonWriter json, PackageTable table, string folder, IReadOnlyList<PackageTable> tables)
    {
        var bytes = File.ReadAllBytes(FileOf(folder, table));
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("path", $"{table.Name}.csv");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", bytes.LongLength);
        json.WriteString("hash", $"sha256:{ContentId.Sha256(bytes)}");
        json.WriteStartObject("schema");
        json.List("fields", table.Columns, Field);
        json.Strings("missingValues", [""]);
        Keys(json, table, tables);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Field(Utf8JsonWriter json, PackageColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type);
        json.Given("description", column.Meaning);
        json.WriteEndObject();
    }

    static void Keys(Utf8JsonWriter json, PackageTable table, IReadOnlyList<PackageTable> tables)
    {
        json.Given("primaryKey", table.Columns.FirstOrDefault(column => column.Key == "self")?.Name);
        json.List("foreignKeys", [.. table.Columns.Where(column => column.Key is not ("" or "self"))], (writer, column) =>
        {
            writer.WriteStartObject();
            writer.WriteString("fields", column.Name);
            writer.WriteStartObject("reference");
            writer.WriteString("resource", column.Key);
            writer.WriteString("fields", tables.First(other => other.Name == column.Key).Columns.First(other => other.Key == "self").Name);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }
}
