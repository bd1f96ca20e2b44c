using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Storage.Columns;

/// <summary>
/// What lists, maps, timelines and reports ask of incidents, held in memory in columns: an element of each stands for one incident, and they stand in the order of lists, the newest first. A question
/// goes over the columns and gives positions; only the incidents that are shown are then read from the record. Some 250 bytes an incident, most of them for its id. What hangs on mentions is read
/// when it is first asked for. After a decision or a build only those are read that changed.
/// </summary>
public sealed class IncidentColumns
{
    readonly IncidentNames _names;
    readonly string[] _ids;
    readonly int[] _kind, _first, _last, _families, _place;
    readonly IncidentStatus[] _status;
    readonly int[][] _party, _placeKeys, _partyKeys;
    readonly Lazy<MentionColumns> _mentions;
    readonly Lazy<int[]> _all;

    IncidentColumns(RecordReader record, RecordMark mark, IncidentNames names, List<IncidentRow> rows)
    {
        (Mark, _names) = (mark, names);
        (_ids, _kind, _status) = ([.. rows.Select(row => row.Id)], [.. rows.Select(row => row.Kind)], [.. rows.Select(row => row.Status)]);
        (_first, _last, _families) = ([.. rows.Select(row => row.First)], [.. rows.Select(row => row.Last)], [.. rows.Select(row => row.Families)]);
        (_place, _party, _placeKeys, _partyKeys) = ([.. rows.Select(row => row.Place)], [.. rows.Select(row => row.Parties)], [.. rows.Select(row => row.PlaceKeys)], [.. rows.Select(row => row.PartyKeys)]);
        _all = All(_ids.Length);
        _mentions = new(() => record.Ask(asked => MentionColumns.Read(asked, _ids)));
    }

    IncidentColumns(RecordReader record, RecordMark mark, IncidentColumns before, RenewedRows<IncidentRow> rows, IncidentNames names)
    {
        (Mark, _names) = (mark, names);
        (_ids, _kind, _status) = (rows.Column(before._ids, row => row.Id), rows.Column(before._kind, row => row.Kind), rows.Column(before._status, row => row.Status));
        (_first, _last, _families) = (rows.Column(before._first, row => row.First), rows.Column(before._last, row => row.Last), rows.Column(before._families, row => row.Families));
        (_place, _party) = (rows.Column(before._place, row => row.Place), rows.Column(before._party, row => row.Parties));
        (_placeKeys, _partyKeys) = (rows.Column(before._placeKeys, row => row.PlaceKeys), rows.Column(before._partyKeys, row => row.PartyKeys));
        _all = before.Count == Count && before._all.IsValueCreated ? before._all : All(Count);
        // What stands for the former incidents is put in order at once, as the next decision goes on from it.
        _mentions = before._mentions.IsValueCreated ? new(record.Ask(connection => before._mentions.Value.Renewed(connection, rows.Select(row => row.Id)))) : new(() => record.Ask(asked => MentionColumns.Read(asked, _ids)));
    }

    static Lazy<int[]> All(int count) => new(() => [.. Enumerable.Range(0, count)]);

    /// <summary>The columns of a record as it stands.</summary>
    /// <param name="record">The record.</param>
    /// <param name="mark">Its state.</param>
    /// <param name="before">Columns of an earlier state, of which what did not change is taken over.</param>
    public static IncidentColumns Read(RecordReader record, RecordMark mark, IncidentColumns? before = null)
    {
        if (before?.Mark.Changed(record, "incident", before.Count) is { } changed)
            return before.Renewed(record, mark, changed);
        var names = new IncidentNames();
        return new(record, mark, names, record.Ask(connection => IncidentRow.All(connection, names)));
    }

    IncidentColumns Renewed(RecordReader record, RecordMark mark, HashSet<string> changed)
    {
        var names = new IncidentNames(_names);
        var rows = new RenewedRows<IncidentRow>(
            record.Ask(connection => IncidentRow.Some(connection, names, changed)), Count, position => changed.Contains(_ids[position]), (row, position) => IncidentRow.Compare((row.First, row.Id), (_first[position], _ids[position])) < 0);
        return new(record, mark, this, rows, names);
    }

    /// <summary>The state of the record that these are the columns of.</summary>
    public RecordMark Mark { get; }

    public int Count => _ids.Length;

    /// <summary>The kinds by their numbers (<see cref="KindOf"/>).</summary>
    public IReadOnlyList<string> Kinds => _names.Kinds.Names;

    /// <summary>Places with an id and coordinates, by their numbers (<see cref="PlaceOf"/>).</summary>
    public IReadOnlyList<NamedPlace> Places => _names.Places.Things;

    /// <summary>Parties with an id, by their numbers (<see cref="PartiesOf"/>).</summary>
    public IReadOnlyList<NamedParty> Parties => _names.Parties.Things;

    /// <summary>All places by what the record knows them, by their numbers (<see cref="PlaceKeysOf"/>).</summary>
    public IReadOnlyList<string> PlaceKeys => _names.PlaceKeys.Ids;

    public string IdOf(int position) => _ids[position];

    public int KindOf(int position) => _kind[position];

    public IncidentStatus StatusOf(int position) => _status[position];

    /// <summary>How many independent families tell of an incident.</summary>
    public int FamiliesOf(int position) => _families[position];

    /// <summary>The first and the last day on which it can have been, as numbers; <see cref="DayColumn.Unknown"/> where an end is open.</summary>
    public (int First, int Last) DaysOf(int position) => (_first[position], _last[position]);

    /// <summary>All places of an incident, those that are on no map too.</summary>
    public IReadOnlyList<int> PlaceKeysOf(int position) => _placeKeys[position];

    /// <summary>What incidents rest on.</summary>
    internal MentionColumns Mentions => _mentions.Value;

    /// <summary>Places, or parties, with how many incidents name them, the most frequent first.</summary>
    public IReadOnlyList<NameCount> PlaceCounts() => Counted(_names.PlaceKeys, _placeKeys);

    /// <summary>Parties with how many incidents name them as actor or target, the most frequent first.</summary>
    public IReadOnlyList<NameCount> PartyCounts() => Counted(_names.PartyKeys, _partyKeys);

    /// <summary>How many incidents there are of each kind, by the kinds' numbers.</summary>
    public int[] KindCounts()
    {
        var counts = new int[Kinds.Count];
        foreach (var kind in _kind)
            counts[kind]++;
        return counts;
    }

    static NameCount[] Counted(ThingList<string> names, int[][] column)
    {
        var counts = new int[names.Ids.Count];
        foreach (var keys in column)
            foreach (var key in keys)
                counts[key]++;
        return [.. Enumerable.Range(0, counts.Length).Where(key => counts[key] > 0).Select(key => new NameCount(names.Ids[key], names.Things[key], counts[key]))
            .OrderByDescending(name => name.Incidents).ThenBy(name => name.Key, StringComparer.Ordinal)];
    }

    /// <summary>The first place of an incident that is on the map; -1 where none is.</summary>
    public int PlaceOf(int position) => _place[position];

    /// <summary>Those who took part, each once.</summary>
    public IReadOnlyList<int> PartiesOf(int position) => _party[position];

    /// <summary>The first day on which it can have been, where its date is known to so many days or better; <see cref="DayColumn.Unknown"/> where it is not.</summary>
    public int ExactDayOf(int position, int days) =>
        _first[position] != DayColumn.Unknown && _last[position] != DayColumn.Unknown && _last[position] - _first[position] < days ? _first[position] : DayColumn.Unknown;

    /// <summary>The positions of the incidents that a filter lets through, the newest first.</summary>
    /// <param name="filter">The filter; what it skips and takes is not looked at.</param>
    /// <param name="record">The record that these are the columns of.</param>
    /// <param name="stories">Its stories.</param>
    public IReadOnlyList<int> Find(IncidentFilter filter, RecordReader record, StoryColumns stories)
    {
        var conditions = Conditions(filter).Concat(Named(filter)).Concat(Told(filter, record, stories)).ToArray();
        return conditions.Length == 0 ? _all.Value : Array.FindAll(_all.Value, position => Condition.AllHold(conditions, position));
    }

    /// <summary>The positions of the incidents that any of some stories tells of, the newest first.</summary>
    /// <param name="numbers">The stories' numbers.</param>
    /// <param name="stories">All stories.</param>
    public IReadOnlyList<int> ToldIn(IEnumerable<int> numbers, StoryColumns stories)
    {
        var (marked, mentions) = (stories.Marked(numbers), Mentions);
        return Array.FindAll(_all.Value, position => mentions.IsToldIn(marked, position));
    }

    IEnumerable<Predicate<int>> Conditions(IncidentFilter filter)
    {
        if (filter.Kind is { } name && _names.Kinds.Find(name) is var kind)
            yield return position => _kind[position] == kind;
        if (filter.Status is { } status)
            yield return position => _status[position] == status;
        if (filter.From is { DayNumber: var from })
            yield return position => IsDated(position) && (_last[position] == DayColumn.Unknown || _last[position] >= from);
        if (filter.To is { DayNumber: var to })
            yield return position => IsDated(position) && (_first[position] == DayColumn.Unknown || _first[position] <= to);
        if (filter.Families is { } families)
            yield return position => _families[position] >= families;
    }

    IEnumerable<Predicate<int>> Named(IncidentFilter filter)
    {
        if (Keys.Of(filter.Place) is { } place && _names.PlaceKeys.Find(place) is var at)
            yield return position => Array.IndexOf(_placeKeys[position], at) >= 0;
        if (Keys.Of(filter.Party) is { } party && _names.PartyKeys.Find(party) is var by)
            yield return position => Array.IndexOf(_partyKeys[position], by) >= 0;
    }

    IEnumerable<Predicate<int>> Told(IncidentFilter filter, RecordReader record, StoryColumns stories)
    {
        if (StorySearch.Of(filter.Text) is { } search && stories.Marked(record.StoryNumbers(search)) is var having)
            yield return position => _mentions.Value.IsToldIn(having, position);
        if (filter.Source is { } source && stories.OfOutlet(source) is var ofOutlet)
            yield return position => _mentions.Value.IsToldIn(ofOutlet, position);
        if (filter.Language is { } language && stories.InLanguage(language) is var inLanguage)
            yield return position => _mentions.Value.IsToldIn(inLanguage, position);
        if (filter.Stance is { } stance)
            yield return position => _mentions.Value.HasStance(stance, position);
        if (filter.Confidence is { } confidence)
            yield return position => _mentions.Value.IsCertain(confidence, position);
    }

    /// <summary>Whether anything is known of when it was.</summary>
    public bool IsDated(int position) => _first[position] != DayColumn.Unknown || _last[position] != DayColumn.Unknown;
}
