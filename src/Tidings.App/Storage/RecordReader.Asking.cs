using Microsoft.Data.Sqlite;

namespace Tidings.App.Storage;

public sealed partial class RecordReader
{
    [ThreadStatic]
    static OpenFile? _open;

    /// <summary>
    /// Does work that asks many questions on this thread, for which the file is opened once: opening it, and reading its pages into the process again, takes longer than most questions. Each question
    /// still sees the record as it is when it is asked.
    /// </summary>
    internal T Together<T>(Func<T> work)
    {
        if (_open?.Path == Path)
            return work();
        var outer = _open;
        using var open = new OpenFile(Path);
        _open = open;
        try
        {
            return work();
        }
        finally
        {
            _open = outer;
        }
    }

    internal T Ask<T>(Func<SqliteConnection, T> question)
    {
        if (_open is { IsAsked: false } open && open.Path == Path)
            return open.Ask(question);
        using var connection = RecordFile.ForReading(Path);
        return Ask(connection, question);
    }

    static T Ask<T>(SqliteConnection connection, Func<SqliteConnection, T> question)
    {
        using var state = Transaction.ToRead(connection);
        return question(connection);
    }

    /// <summary>A record's file that is opened for the first question; a question within a question opens it for itself.</summary>
    sealed class OpenFile(string path) : IDisposable
    {
        SqliteConnection? _connection;

        public string Path => path;

        public bool IsAsked { get; private set; }

        public T Ask<T>(Func<SqliteConnection, T> question)
        {
            IsAsked = true;
            try
            {
                return RecordReader.Ask(_connection ??= RecordFile.ForReading(path), question);
            }
            finally
            {
                IsAsked = false;
            }
        }

        public void Dispose() => _connection?.Dispose();
    }
}
