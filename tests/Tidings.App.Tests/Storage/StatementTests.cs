using Microsoft.Data.Sqlite;
using Tidings.App.Storage;

namespace Tidings.App.Tests.Storage;

public sealed class StatementTests
{
    [Fact]
    public void Run_ValuesOfEverySort_AreGivenBackAsTheyWere()
    {
        using var connection = Opened();
        using var insert = new Statement(connection, 4, "insert into t values ($1, $2, $3, $4)");
        insert.Run("Дніпро", 7L, true, new byte[] { 0, 1 });
        insert.Run("", -1, false, Array.Empty<byte>());
        insert.Run(null, 0, null, null);
        using var select = new Statement(connection, 0, "select a, b, c, typeof(a), hex(d) from t order by rowid");
        Assert.Equal([("Дніпро", 7L, 1L, "text", "0001"), ("", -1, 0, "text", ""), (null, 0, 0, "null", "")], select.Rows(row => (row.Optional(0), row.Number(1), row.Number(2), row.Text(3), row.Text(4))));
    }

    [Fact]
    public void Run_TextWithNul_EndsThere()
    {
        using var connection = Opened();
        using var insert = new Statement(connection, 1, "insert into t (a) values ($1)");
        insert.Run("ab\0cd");
        using var select = new Statement(connection, 1, "select length(a) from t where a = $1");
        Assert.Equal(2L, select.Scalar("ab"));
    }

    [Fact]
    public void Run_ConstraintThatFails_ThrowsAndCanRunAgain()
    {
        using var connection = Opened();
        using var insert = new Statement(connection, 1, "insert into once values ($1)");
        insert.Run("one");
        Assert.Contains("UNIQUE", Assert.Throws<SqliteException>(() => insert.Run("one")).Message, StringComparison.Ordinal);
        Assert.Equal(1, insert.Run("two"));
    }

    [Fact]
    public void Statement_OtherNumberOfValues_Throws()
    {
        using var connection = Opened();
        Assert.Throws<ArgumentException>(() => new Statement(connection, 2, "select $1"));
    }

    static SqliteConnection Opened()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute("create table t (a text, b integer, c integer, d blob); create table once (a text primary key)");
        return connection;
    }
}
