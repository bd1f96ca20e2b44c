using Microsoft.Data.Sqlite;
using Tidings.App.Storage;

namespace Tidings.App.Exports;

/// <summary>
/// Writes a record as files of one JSON object a line: the project's own exchange form. UTF-8, line feeds, in the order of the ids' bytes; the same record
/// gives the same bytes, however and in whatever order it was built.
/// </summary>
public static class NdjsonExport
{
    static readonly (string File, string Query)[] Lines =
    [
        ("lineage", "select line from lineage order by story, of_story, relation"),
        ("mentions", "select line from mention order by id"),
        ("incidents", "select line from incident order by id"),
        ("tallies", "select line from tally order by owner, number"),
        ("control", "select line from control order by owner, number"),
        ("agreements", "select line from agreement order by id"),
        ("obligations", "select line from obligation order by id"),
        ("suggestions", "select line from suggestion order by incident, other"),
        ("disputes", "select line from dispute order by id"),
    ];

    /// <summary>The names of the files, without folder.</summary>
    public static IReadOnlyList<string> Files => ["stories.ndjson", .. Lines.Select(line => $"{line.File}.ndjson"), "reviews.ndjson"];

    /// <summary>Writes the files into a folder, which is made when there is none.</summary>
    /// <exception cref="RecordException">There is no such record.</exception>
    public static void Write(string record, string folder)
    {
        new RecordReader(record).Ask(connection =>
        {
            Directory.CreateDirectory(folder);
            Stories(connection, Path.Combine(folder, "stories.ndjson"));
            foreach (var (file, query) in Lines)
                Copy(Path.Combine(folder, $"{file}.ndjson"), connection.Stream(query, row => row.GetString(0)));
            Copy(Path.Combine(folder, "reviews.ndjson"), Journal.Reviews(connection).Select(review => JsonLine.Of(review, ReviewJson.Write)));
            return true;
        });
    }

    static void Stories(SqliteConnection connection, string file)
    {
        const string Query = $"select {StoredStory.Columns}, family_story.family from {StoryRow.From} order by story.id";
        using var stream = File.Create(file);
        using var line = new JsonLine();
        foreach (var told in connection.Stream(Query, row => (StoredStory.Read(row), row.Text(20))))
        {
            stream.Write(line.Write(told, StoryJson.Write).Span);
            stream.WriteByte((byte)'\n');
        }
    }

    static void Copy(string file, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(file, append: false, new System.Text.UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in lines)
            writer.WriteLine(line);
    }
}
