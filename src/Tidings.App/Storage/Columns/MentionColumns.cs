using System.Collections;
using Microsoft.Data.Sqlite;

namespace Tidings.App.Storage.Columns;

/// <summary>The mentions of incidents in columns, those of one incident after another: the story of each, its stance and how certain it is. Some 10 bytes a mention.</summary>
sealed class MentionColumns
{
    readonly NameList _stances = new();
    readonly int[] _starts, _stories;
    readonly byte[] _stance;
    readonly float[] _confidence;

    /// <param name="connection">The record.</param>
    /// <param name="incidents">How many incidents there are.</param>
    /// <param name="positionOf">The position of an incident by its id; below 0 where there is none.</param>
    public MentionColumns(SqliteConnection connection, int incidents, Func<string, int> positionOf)
    {
        var rows = connection.Rows(
            """
            select incident, story.number, mention.stance, json_extract(mention.line, '$.confidence') from incident_mention
            join mention on mention.id = incident_mention.mention join story on story.id = mention.story
            """,
            row => (Incident: positionOf(row.GetString(0)), Story: row.GetInt32(1), Stance: (byte)_stances.Add(row.GetString(2)), Confidence: row.GetFloat(3)));
        rows.RemoveAll(row => row.Incident < 0);
        (_starts, _stories, _stance, _confidence) = (new int[incidents + 1], new int[rows.Count], new byte[rows.Count], new float[rows.Count]);
        foreach (var row in rows)
            _starts[row.Incident + 1]++;
        for (var i = 0; i < incidents; i++)
            _starts[i + 1] += _starts[i];
        var next = _starts[..incidents];
        foreach (var (incident, story, stance, confidence) in rows)
        {
            var at = next[incident]++;
            (_stories[at], _stance[at], _confidence[at]) = (story, stance, confidence);
        }
    }

    /// <summary>Whether an incident has a mention in one of some stories, which are given by their numbers.</summary>
    public bool IsToldIn(BitArray stories, int incident) => Any(incident, at => stories[_stories[at]]);

    /// <summary>Whether an incident has a mention of a stance.</summary>
    public Predicate<int> HasStance(string stance)
    {
        var wanted = _stances.Find(stance);
        return incident => Any(incident, at => _stance[at] == wanted);
    }

    /// <summary>Whether an incident has a mention that is at least so certain.</summary>
    public bool IsCertain(double confidence, int incident) => Any(incident, at => _confidence[at] >= (float)confidence);

    bool Any(int incident, Predicate<int> holds)
    {
        for (var at = _starts[incident]; at < _starts[incident + 1]; at++)
            if (holds(at))
                return true;
        return false;
    }
}
