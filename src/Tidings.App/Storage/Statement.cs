using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Tidings.App.Storage;

/// <summary>
/// A statement prepared once and run many times with positional values (<c>?1</c> or <c>$1</c>, <c>$2</c> …): where a statement runs a hundred thousand times,
/// finding its parameters by name and making a reader each time costs more than the statement.
/// </summary>
sealed class Statement : IDisposable
{
    readonly sqlite3 _connection;
    readonly sqlite3_stmt _statement;

    /// <exception cref="SqliteException">The statement cannot be prepared, or has another number of parameters.</exception>
    public Statement(SqliteConnection connection, int parameters, string sql)
    {
        _connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
        if (raw.sqlite3_bind_parameter_count(_statement) != parameters)
            throw new ArgumentException($"{parameters} values do not fit: {sql}", nameof(parameters));
    }

    /// <summary>Runs it and gives how many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        Step();
        Reset();
        return raw.sqlite3_changes(_connection);
    }

    /// <summary>The first column of the first row: a number or a text; null when there is none.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        object? value = !Step() ? null : raw.sqlite3_column_type(_statement, 0) switch
        {
            raw.SQLITE_INTEGER => Number(0),
            raw.SQLITE_TEXT => Text(0),
            _ => null,
        };
        Reset();
        return value;
    }

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(Func<Statement, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        var rows = new List<T>();
        while (Step())
            rows.Add(read(this));
        Reset();
        return rows;
    }

    /// <summary>The first column of all rows.</summary>
    public List<string> Texts(params ReadOnlySpan<object?> values) => Rows(row => row.Text(0), values);

    /// <summary>Rows one at a time, for results that may be larger than memory; of a statement without values.</summary>
    public IEnumerable<T> Stream<T>(Func<Statement, T> read)
    {
        while (Step())
            yield return read(this);
        Reset();
    }

    /// <summary>A text of the row at hand.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>The same; null where there is none.</summary>
    public string? Optional(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : Text(column);

    /// <summary>A text of the row at hand as UTF-8, good until the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>A number of the row at hand.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public void Dispose() => _statement.Dispose();

    bool Step()
    {
        var outcome = raw.sqlite3_step(_statement);
        if (outcome == raw.SQLITE_ROW)
            return true;
        if (outcome == raw.SQLITE_DONE)
            return false;
        // What went wrong is told again when the statement is made ready for the next time.
        Check(raw.sqlite3_reset(_statement));
        throw new SqliteException($"SQLite error {outcome}", outcome);
    }

    void Reset() => raw.sqlite3_reset(_statement);

    void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            Check(Bind(i + 1, values[i]));
    }

    int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, index),
        string text => Bind(index, text),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, index, 0),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, index, bytes),
        bool flag => raw.sqlite3_bind_int(_statement, index, flag ? 1 : 0),
        int number => raw.sqlite3_bind_int(_statement, index, number),
        long number => raw.sqlite3_bind_int64(_statement, index, number),
        _ => throw new ArgumentException($"a {value.GetType().Name} cannot be a value of a statement", nameof(value)),
    };

    // A text ends at its first NUL, as everywhere in SQLite.
    int Bind(int index, string value)
    {
        var text = value.AsSpan(0, value.IndexOf('\0') is >= 0 and var end ? end : value.Length);
        if (text.IsEmpty)
            return raw.sqlite3_bind_text(_statement, index, "");
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var outcome = raw.sqlite3_bind_text(_statement, index, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return outcome;
    }

    void Check(int outcome) => SqliteException.ThrowExceptionForRC(outcome, _connection);
}
