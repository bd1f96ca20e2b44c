using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.Incidents;
using Tidings.Ledger;

namespace Tidings.App.Storage;

/// <summary>What the journal says was touched since an entry: documents read and decisions made.</summary>
sealed class TouchedStories
{
    readonly SqliteConnection _connection;

    /// <param name="connection">The record.</param>
    /// <param name="since">The entry's number.</param>
    public TouchedStories(SqliteConnection connection, long since)
    {
        _connection = connection;
        Stories.UnionWith(connection.Rows("select subject from entry where sequence > $since and kind = 'story_coded'", row => row.GetString(0), ("$since", since)));
        IsGiven = connection.Scalar<long>("select exists (select 1 from entry where sequence > $since and kind = 'agreement_given')", ("$since", since)) > 0;
        IsRead = connection.Scalar<long>("select exists (select 1 from entry where sequence > $since and kind = 'document_read')", ("$since", since)) > 0;
        // What an earlier reading had and the new one has not: of documents that were read before. A cross join, so that SQLite begins with the few that came later.
        Stories.UnionWith(connection.Rows(
            """
            select value ->> 'id' from entry as later cross join entry as earlier on earlier.subject = later.subject and earlier.kind = 'document_read' and earlier.sequence <= $since, json_each(earlier.payload, '$.stories')
            where later.sequence > $since and later.kind = 'document_read'
            """, row => row.GetString(0), ("$since", since)));
        IsReadAnew = connection.Scalar<long>(
            "select exists (select 1 from entry as later cross join entry as earlier on earlier.subject = later.subject and earlier.kind = 'document_read' and earlier.sequence < later.sequence where later.sequence > $since and later.kind = 'document_read')", ("$since", since)) > 0;
        foreach (var (subject, payload) in connection.Rows("select subject, payload from entry where kind = 'review' and sequence > $since", row => (row.GetString(0), row.GetString(1)), ("$since", since)))
            Decided(subject, payload);
    }

    /// <summary>Stories that are new, gone, read anew, or else to be put together anew as a whole.</summary>
    public SortedSet<string> Stories { get; } = new(StringComparer.Ordinal);

    /// <summary>Mentions that somebody decided on.</summary>
    public SortedSet<string> Mentions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether any document was read.</summary>
    public bool IsRead { get; }

    /// <summary>Whether any of them was read before.</summary>
    public bool IsReadAnew { get; }

    /// <summary>Whether agreements were given or withdrawn.</summary>
    public bool IsGiven { get; }

    /// <summary>Where the touched tellings stood, which they are, and of which stories.</summary>
    public Touched Of()
    {
        var (before, mentions) = (new List<Whereabouts>(), new SortedSet<string>(Mentions, StringComparer.Ordinal));
        const string Placed = "select mention, story, kind, breadth, day, words, original from placed where";
        foreach (var story in Stories)
        {
            before.AddRange(_connection.Rows($"{Placed} story = $story", Read, ("$story", story)));
            mentions.UnionWith(_connection.Rows("select id from mention where story = $story", row => row.GetString(0), ("$story", story)));
        }
        foreach (var mention in Mentions)
            before.AddRange(_connection.Rows($"{Placed} mention = $mention", Read, ("$mention", mention)).Where(where => !Stories.Contains(where.Story)));
        mentions.UnionWith(before.Select(where => where.Mention));
        return new Touched(before, mentions, [.. Stories.Union(Mentions.Select(StoryOf).OfType<string>(), StringComparer.Ordinal)]);
    }

    static Whereabouts Read(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), (Breadth)row.GetInt32(3), row.GetInt32(4), row.GetInt64(5), row.Text(6));

    string? StoryOf(string mention) => _connection.Scalar<string>("select story from mention where id = $id", ("$id", mention));

    // What takes an entry back touches what that entry decided on.
    void Decided(string subject, string payload)
    {
        Mentions.Add(subject);
        using var json = JsonDocument.Parse(payload);
        if (!json.RootElement.TryGetProperty("value", out var written) || written.GetString() is not { } value)
            return;
        if (value.StartsWith("m-", StringComparison.Ordinal))
            Mentions.Add(value);
        foreach (var (earlier, what) in _connection.Rows("select subject, payload from entry where id = $id and kind = 'review'", row => (row.GetString(0), row.GetString(1)), ("$id", value)))
            Decided(earlier, what);
    }
}
