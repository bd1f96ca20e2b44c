using System.Text.Json;
using Tidings.App.Building;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Languages;

namespace Tidings.App.Tests.Building;

/// <summary>Builds records from stories that are handed in, a batch at a time, in a folder that goes away.</summary>
sealed class JoinedRecord : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("tidings-joined-").FullName;
    int _batches;

    internal sealed class Watcher : IBuildWatcher
    {
        public void Written(string path)
        {
        }

        public void Trouble(Issue issue) => throw new InvalidOperationException(issue.ToString());

        public void Gathering()
        {
        }
    }

    string Record => Path.Combine(_folder, "r.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Adds stories, each in a file of its own, in the order in which they are given.</summary>
    public async Task Add(IEnumerable<string> stories, int workers)
    {
        var batch = Directory.CreateDirectory(Path.Combine(_folder, $"{_batches++:000}")).FullName;
        string[] files = [.. stories.Select(story => Put(batch, story))];
        using var store = RecordStore.Open(Record);
        await new Builder(store, DataFiles.BuiltIn, workers).Build(new FileSource(files, Stream.Null, FileSource.FilesOf(Record)).Documents, new Watcher());
    }

    /// <summary>The bytes of every file of the export that tells what was put together.</summary>
    public IReadOnlyDictionary<string, string> Export()
    {
        var folder = Path.Combine(_folder, "out");
        NdjsonExport.Write(Record, folder);
        return NdjsonExport.Files.ToDictionary(file => file, file => File.ReadAllText(Path.Combine(folder, file)));
    }

    /// <summary>The rows of a file of the export.</summary>
    public static IReadOnlyList<JsonElement> Rows(string file) => [.. file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    // By its name the record knows a file, whichever batch it comes in.
    static string Put(string folder, string story)
    {
        var file = Path.Combine(folder, $"{JsonDocument.Parse(story).RootElement.GetProperty("id").GetString()!.Replace('/', '.')}.ndjson");
        File.WriteAllText(file, story + "\n");
        return file;
    }
}
