using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Tidings.App.Storage;

/// <summary>
/// Notes what changed when a record is put together anew: <see cref="Begin"/> before the old state is cleared, <see cref="Finish"/> when the new one is whole, both inside its
/// transaction. Where single lines came and went these are given instead. The first version has no changes: everything in it is new.
/// </summary>
sealed class VersionWriter(SqliteConnection connection)
{
    const int MostNamed = 5;

    /// <summary>Keeps the old lines.</summary>
    public void Begin()
    {
        connection.Execute("drop table if exists temp.earlier; create temp table earlier (what text not null, id text not null, line text not null, primary key (what, id)) without rowid");
        foreach (var table in ChangedLines.Tables)
            connection.Execute($"insert into temp.earlier select '{table}', id, line from {table}");
    }

    /// <summary>Writes the version and what differs.</summary>
    /// <param name="head">The digest of the journal's last entry.</param>
    /// <param name="reader">The digest of program and data files.</param>
    /// <param name="digest">Of what came out.</param>
    /// <param name="changed">The lines that came and went; null where the old ones were kept by <see cref="Begin"/>.</param>
    public void Finish(string head, string reader, string digest, ChangedLines? changed = null)
    {
        var last = connection.Rows("select number, head, reader from version order by number desc limit 1", row => (Number: row.GetInt64(0), Head: row.GetString(1), Reader: row.GetString(2)));
        var number = last.Count == 0 ? 1 : last[0].Number + 1;
        connection.Execute("insert into version values ($number, $head, $reader, $digest)", ("$number", number), ("$head", head), ("$reader", reader), ("$digest", digest));
        if (last.Count > 0)
            Write(number, changed?.All() ?? ChangedLines.Tables.SelectMany(Differing), Decided(last[0].Head), last[0].Reader != reader);
        connection.Execute("drop table if exists temp.earlier");
    }

    // Which entries of the journal decided on which mention since a version.
    ILookup<string, string> Decided(string head) => connection.Rows(
        "select id, subject, payload from entry where kind = 'review' and sequence > coalesce((select sequence from entry where digest = $head), 0) order by sequence",
        row => (Id: row.GetString(0), Subject: row.GetString(1), Payload: row.GetString(2)), ("$head", head))
        .SelectMany(entry => new[] { entry.Subject, Value(entry.Payload) }.OfType<string>().Select(subject => (entry.Id, subject))).ToLookup(pair => pair.subject, pair => pair.Id, StringComparer.Ordinal);

    static string? Value(string payload)
    {
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.TryGetProperty("value", out var value) ? value.GetString() : null;
    }

    void Write(long number, IEnumerable<ChangedLine> changed, ILookup<string, string> decided, bool isReadAnew)
    {
        using var insert = new Statement(connection, 6, "insert into change (version, what, id, change, why, before) values ($1, $2, $3, $4, $5, $6)");
        foreach (var (table, id, before, after) in changed)
            insert.Run(number, table, id, before is null ? "appeared" : after is null ? "withdrawn" : "changed", Why(before, after, decided, isReadAnew), before);
    }

    List<ChangedLine> Differing(string table) => connection.Rows(
        $"""
        select coalesce(earlier.id, now.id), earlier.line, now.line from (select id, line from temp.earlier where what = '{table}') as earlier full join {table} as now on now.id = earlier.id
        where earlier.line is not now.line order by 1
        """,
        row => new ChangedLine(table, row.GetString(0), row.Text(1), row.Text(2)));

    static string Why(string? before, string? after, ILookup<string, string> decided, bool isReadAnew)
    {
        var (old, now) = (Mentions(before), Mentions(after));
        var reasons = new List<string>();
        Named("decided by", old.Union(now).SelectMany(mention => decided[mention]));
        Named("told by", now.Except(old));
        Named("no longer told by", old.Except(now));
        if (isReadAnew)
            reasons.Add("read by other rules or data");
        return reasons.Count > 0 ? string.Join("; ", reasons) : "what it rests on was put together otherwise";

        void Named(string what, IEnumerable<string> ids)
        {
            var all = ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (all.Count > 0)
                reasons.Add($"{what} {string.Join(", ", all.Take(MostNamed))}{(all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "")}");
        }
    }

    // All ids of mentions in a line, wherever in it they stand.
    static HashSet<string> Mentions(string? line)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (line is null)
            return found;
        using var json = JsonDocument.Parse(line);
        Collect(json.RootElement, found);
        return found;
    }

    static void Collect(JsonElement json, HashSet<string> found)
    {
        if (json.ValueKind == JsonValueKind.Object)
            foreach (var field in json.EnumerateObject())
                Collect(field.Value, found);
        else if (json.ValueKind == JsonValueKind.Array)
            foreach (var item in json.EnumerateArray())
                Collect(item, found);
        else if (json.ValueKind == JsonValueKind.String && json.GetString() is ['m', '-', ..] and { Length: < 40 } id)
            found.Add(id);
    }
}
