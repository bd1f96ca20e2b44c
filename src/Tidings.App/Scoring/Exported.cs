using System.Text.Json;
using Tidings.App.Building;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Languages;

namespace Tidings.App.Scoring;

/// <summary>What a program made of the pages: the lines of an export, whoever wrote them.</summary>
public sealed class Exported
{
    static readonly string[] Names = ["stories", "mentions", "lineage", "control", "obligations", "disputes", "incidents"];

    readonly Dictionary<string, IReadOnlyList<JsonElement>> _rows;

    Exported(Dictionary<string, IReadOnlyList<JsonElement>> rows) => _rows = rows;

    /// <summary>The lines of NAME.ndjson; none when there was no such file.</summary>
    public IReadOnlyList<JsonElement> this[string name] => _rows[name];

    /// <summary>Reads a folder that <c>tidings export --format ndjson</c> wrote.</summary>
    public static Exported Read(string folder) => new(Names.ToDictionary(name => name, name => JsonRows.Read(Path.Combine(folder, name + ".ndjson"), row => row)));

    /// <summary>Reads and codes pages into a record that is thrown away, and takes what it would export.</summary>
    public static async Task<Exported> OfPages(string pages, IBuildWatcher watcher, DataFiles? files = null)
    {
        var folder = Directory.CreateTempSubdirectory("tidings-score-").FullName;
        try
        {
            var record = Path.Combine(folder, "record.db");
            using (var store = RecordStore.Open(record))
                await new Builder(store, files ?? DataFiles.BuiltIn, Environment.ProcessorCount).Build(new FileSource([pages], Stream.Null, FileSource.FilesOf(record)).Documents, watcher);
            NdjsonExport.Write(record, Path.Combine(folder, "out"));
            return Read(Path.Combine(folder, "out"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Only what was coded in one language.</summary>
    public Exported Of(string language)
    {
        var stories = _rows["stories"].Where(row => row.Optional("language") == language).ToList();
        var ids = stories.Select(row => row.Required("id")).ToHashSet();
        return new Exported(new(_rows)
        {
            ["stories"] = stories,
            ["mentions"] = [.. _rows["mentions"].Where(row => ids.Contains(row.Required("story")))],
            ["lineage"] = [.. _rows["lineage"].Where(row => ids.Contains(row.Required("story")) && ids.Contains(row.Required("of")))],
        });
    }
}
