using Microsoft.Data.Sqlite;
using Tidings.Lineages;
using Tidings.Stories;

namespace Tidings.App.Storage;

/// <summary>The prints and stories of a record for threads that work at once, as the record stood before the transaction that asks.</summary>
sealed class RecordPrints(string record) : IPrintSource, IDisposable
{
    const string Compared = "kind in ('article', 'translation', 'transcript')";

    readonly ThreadLocal<Reader> _readers = new(() => new Reader(record), trackAllValues: true);

    // A print that cannot be read any more says nothing.
    public IEnumerable<StoryPrint> All()
    {
        using var connection = RecordFile.ForReading(record);
        foreach (var print in connection.Stream($"select print from story where {Compared} order by id", row => StoryPrintBytes.TryRead((byte[])row.GetValue(0))))
            if (print is not null)
                yield return print;
    }

    public StoryPrint Print(string id) => _readers.Value!.Print(id);

    public Story Story(string id) => _readers.Value!.Story(id);

    public void Dispose()
    {
        foreach (var reader in _readers.Values)
            reader.Dispose();
        _readers.Dispose();
    }

    sealed class Reader : IDisposable
    {
        readonly SqliteConnection _connection;
        readonly SqliteCommand _print;
        readonly SqliteCommand _story;

        public Reader(string record)
        {
            _connection = RecordFile.ForReading(record);
            _print = _connection.Command("select print from story where id = $id", ("$id", ""));
            _story = _connection.Command($"select {StoredStory.Columns} from story join document on document.sha256 = story.document where story.id = $id", ("$id", ""));
        }

        public StoryPrint Print(string id) => One(_print, id, row => StoryPrintBytes.TryRead((byte[])row.GetValue(0)))!;

        public Story Story(string id) => One(_story, id, StoredStory.Read);

        public void Dispose()
        {
            _print.Dispose();
            _story.Dispose();
            _connection.Dispose();
        }

        static T One<T>(SqliteCommand command, string id, Func<SqliteDataReader, T> read)
        {
            command.Parameters[0].Value = id;
            using var row = command.ExecuteReader();
            return row.Read() ? read(row) : throw new InvalidOperationException($"there is no story {id}");
        }
    }
}
