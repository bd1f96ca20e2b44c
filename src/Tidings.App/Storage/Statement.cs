using Microsoft.Data.Sqlite;

namespace Tidings.App.Storage;

/// <summary>A statement prepared once and run many times with positional values (<c>$1</c>, <c>$2</c> …).</summary>
sealed class Statement : IDisposable
{
    readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, int parameters, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            _command.Parameters.Add(new SqliteParameter($"${i}", null));
        _command.Prepare();
    }

    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar();
    }

    public void Dispose() => _command.Dispose();

    void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
