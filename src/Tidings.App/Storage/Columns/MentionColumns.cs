using System.Collections;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Storage.Columns;

/// <summary>
/// The mentions of incidents in columns, those of one incident after another in order of their ids: the story of each, its stance, how certain it is, who says it and of how many people. Some 20 bytes
/// a mention.
/// </summary>
sealed class MentionColumns
{
    const string Query =
        """
        select incident, story.number, mention.stance, mention.line from incident_mention
        cross join mention on mention.id = incident_mention.mention cross join story on story.id = mention.story
        """;

    readonly MentionNames _names;
    readonly int[] _starts;
    readonly MentionRow[] _rows;

    MentionColumns(MentionNames names, int[] starts, MentionRow[] rows) => (_names, _starts, _rows) = (names, starts, rows);

    /// <param name="connection">The record.</param>
    /// <param name="incidents">How many incidents there are.</param>
    /// <param name="positionOf">The position of an incident by its id; below 0 where there is none.</param>
    public static MentionColumns Read(SqliteConnection connection, int incidents, Func<string, int> positionOf)
    {
        var names = new MentionNames();
        var read = connection.Rows($"{Query} order by incident, incident_mention.mention", row => (Incident: positionOf(row.GetString(0)), Row: names.Read(row)));
        read.RemoveAll(row => row.Incident < 0);
        var (starts, rows) = (new int[incidents + 1], new MentionRow[read.Count]);
        foreach (var (incident, _) in read)
            starts[incident + 1]++;
        for (var i = 0; i < incidents; i++)
            starts[i + 1] += starts[i];
        var next = starts[..incidents];
        foreach (var (incident, row) in read)
            rows[next[incident]++] = row;
        return new(names, starts, rows);
    }

    /// <summary>The columns of a later state, for which only what changed is read.</summary>
    /// <param name="connection">The record as it is then.</param>
    /// <param name="from">The position here of each incident of then; below 0 where it is read.</param>
    /// <param name="positionOf">The position then of an incident by its id.</param>
    /// <param name="changed">The incidents that changed.</param>
    public MentionColumns Renewed(SqliteConnection connection, IReadOnlyList<int> from, Func<string, int> positionOf, IReadOnlyCollection<string> changed)
    {
        var names = new MentionNames(_names);
        var read = connection.Rows($"{Query} where incident in (select value from json_each($ids)) order by incident, incident_mention.mention",
            row => (Incident: positionOf(row.GetString(0)), Row: names.Read(row)), ("$ids", RecordReader.Array(changed))).ToLookup(row => row.Incident, row => row.Row);
        var (starts, rows) = (new int[from.Count + 1], new List<MentionRow>(_rows.Length));
        for (var i = 0; i < from.Count; i++)
        {
            if (from[i] is >= 0 and var old)
                rows.AddRange(_rows.AsSpan(_starts[old].._starts[old + 1]));
            else
                rows.AddRange(read[i]);
            starts[i + 1] = rows.Count;
        }
        return new(names, starts, [.. rows]);
    }

    /// <summary>Whether an incident has a mention in one of some stories, which are given by their numbers.</summary>
    public bool IsToldIn(BitArray stories, int incident) => Any(incident, row => stories[row.Story]);

    /// <summary>Whether an incident has a mention of a stance.</summary>
    public Predicate<int> HasStance(Stance stance) => incident => Any(incident, row => row.Stance == stance);

    /// <summary>Whether an incident has a mention that is at least so certain.</summary>
    public bool IsCertain(double confidence, int incident) => Any(incident, row => row.Confidence >= (float)confidence);

    /// <summary>What an incident rests on, in order of the mentions' ids.</summary>
    public IReadOnlyList<Saying> Of(int incident, StoryColumns stories)
    {
        var told = new Saying[_starts[incident + 1] - _starts[incident]];
        for (var i = 0; i < told.Length; i++)
        {
            var row = _rows[_starts[incident] + i];
            told[i] = new Saying(i, row.Story, stories.FamilyOf(row.Story), row.Claimant < 0 ? null : _names.Claimants.Things[row.Claimant], row.Stance, _names.Tolls[row.Tolls]);
        }
        return told;
    }

    bool Any(int incident, Predicate<MentionRow> holds)
    {
        for (var at = _starts[incident]; at < _starts[incident + 1]; at++)
            if (holds(_rows[at]))
                return true;
        return false;
    }
}

/// <summary>What the columns hold of one mention.</summary>
readonly record struct MentionRow(int Story, float Confidence, int Claimant, int Tolls, Stance Stance);

/// <summary>What mentions name by numbers: who says something, and what is said of how many people.</summary>
sealed class MentionNames
{
    readonly List<IReadOnlyList<Toll>> _tolls;
    readonly Dictionary<Toll, int> _single;

    public MentionNames() => (Claimants, _tolls, _single) = (new(), [[]], []);

    /// <summary>Names that begin as others and go on by themselves.</summary>
    public MentionNames(MentionNames other) => (Claimants, _tolls, _single) = (new(other.Claimants), [.. other._tolls], new(other._single));

    public ThingList<NamedParty> Claimants { get; }

    /// <summary>What is said of how many people, by numbers; the first is nothing.</summary>
    public IReadOnlyList<IReadOnlyList<Toll>> Tolls => _tolls;

    /// <summary>A row of a story's number, a stance and a line.</summary>
    public MentionRow Read(SqliteDataReader row)
    {
        using var json = JsonDocument.Parse(row.GetString(3));
        var (line, stance) = (json.RootElement, SnakeCase.Read<Stance>(row.GetString(2)));
        var claimant = line.Party("attributed_to");
        return new MentionRow(row.GetInt32(1), line.GetProperty("confidence").GetSingle(), claimant is null ? -1 : Claimants.Add(Surroundings.KeyOf(claimant), claimant),
            Number(Toll.Of(stance, line.List("counts", PartReading.Count))), stance);
    }

    // Most statements give one number, and the same numbers come again and again.
    int Number(IReadOnlyList<Toll> tolls)
    {
        if (tolls.Count == 0)
            return 0;
        if (tolls.Count == 1 && _single.TryGetValue(tolls[0], out var known))
            return known;
        _tolls.Add(tolls);
        if (tolls.Count == 1)
            _single.Add(tolls[0], _tolls.Count - 1);
        return _tolls.Count - 1;
    }
}
