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
    readonly Stretch[] _stretches;
    readonly MentionRow[] _rows, _later;

    MentionColumns(MentionNames names, Stretch[] stretches, MentionRow[] rows, MentionRow[] later) => (_names, _stretches, _rows, _later) = (names, stretches, rows, later);

    /// <param name="connection">The record.</param>
    /// <param name="incidents">The ids of the incidents, by their positions.</param>
    public static MentionColumns Read(SqliteConnection connection, IReadOnlyList<string> incidents)
    {
        var (names, positions) = (new MentionNames(), incidents.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal));
        var read = connection.Rows($"{Query} order by incident, incident_mention.mention", row => (Incident: positions.GetValueOrDefault(row.GetString(0), -1), Row: names.Read(row)));
        read.RemoveAll(row => row.Incident < 0);
        // In the order of the incidents' positions, as questions go over them.
        var (stretches, rows, start) = (new Stretch[incidents.Count], new MentionRow[read.Count], 0);
        foreach (var (incident, count) in read.CountBy(row => row.Incident).OrderBy(count => count.Key))
        {
            stretches[incident] = new(start, count);
            start += count;
        }
        var filled = new int[incidents.Count];
        foreach (var (incident, row) in read)
            rows[stretches[incident].Start + filled[incident]++] = row;
        return new(names, stretches, rows, []);
    }

    /// <summary>The columns of a later state, for which only what changed is read; the rest is shared.</summary>
    /// <param name="connection">The record as it is then.</param>
    /// <param name="incidents">The incidents then, with the ids of those that changed.</param>
    public MentionColumns Renewed(SqliteConnection connection, RenewedRows<string> incidents)
    {
        var names = new MentionNames(_names);
        var read = connection.Rows($"{Query} where incident in (select value from json_each($ids)) order by incident, incident_mention.mention",
            row => (Incident: row.GetString(0), Row: names.Read(row)), ("$ids", RecordReader.Array(incidents.New))).ToLookup(row => row.Incident, row => row.Row, StringComparer.Ordinal);
        var later = new List<MentionRow>(_later);
        var stretches = incidents.Column(_stretches, id =>
        {
            var stretch = new Stretch(_rows.Length + later.Count, read[id].Count());
            later.AddRange(read[id]);
            return stretch;
        });
        return new(names, stretches, _rows, [.. later]);
    }

    /// <summary>Whether an incident has a mention in one of some stories, which are given by their numbers.</summary>
    public bool IsToldIn(BitArray stories, int incident)
    {
        foreach (ref readonly var row in RowsOf(incident))
            if (stories[row.Story])
                return true;
        return false;
    }

    /// <summary>Whether an incident has a mention of a stance.</summary>
    public bool HasStance(Stance stance, int incident)
    {
        foreach (ref readonly var row in RowsOf(incident))
            if (row.Stance == stance)
                return true;
        return false;
    }

    /// <summary>Whether an incident has a mention that is at least so certain.</summary>
    public bool IsCertain(double confidence, int incident)
    {
        foreach (ref readonly var row in RowsOf(incident))
            if (row.Confidence >= (float)confidence)
                return true;
        return false;
    }

    /// <summary>What an incident rests on, in order of the mentions' ids.</summary>
    public IReadOnlyList<Saying> Of(int incident, StoryColumns stories)
    {
        var rows = RowsOf(incident);
        var told = new Saying[rows.Length];
        for (var i = 0; i < told.Length; i++)
        {
            var row = rows[i];
            told[i] = new Saying(i, row.Story, stories.FamilyOf(row.Story), row.Claimant < 0 ? null : _names.Claimants.Things[row.Claimant], row.Stance, _names.Tolls[row.Tolls]);
        }
        return told;
    }

    ReadOnlySpan<MentionRow> RowsOf(int incident) =>
        _stretches[incident] is var stretch && stretch.Start < _rows.Length ? _rows.AsSpan(stretch.Start, stretch.Count) : _later.AsSpan(stretch.Start - _rows.Length, stretch.Count);

    /// <summary>Where the rows of an incident stand: among all that were read at first, or behind them among those that were read later.</summary>
    readonly record struct Stretch(int Start, int Count);
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
