using System.Collections;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Storage.Columns;

/// <summary>
/// What lists, maps and timelines ask of incidents, held in memory in columns: an element of each stands for one incident, and they stand in the order of lists, the newest first. A question goes
/// over the columns and gives positions; only the incidents that are shown are then read from the record. Some 150 bytes an incident, most of them for its id. What hangs on mentions is read when
/// it is first asked for.
/// </summary>
public sealed class IncidentColumns
{
    readonly NameList _kinds = new(), _placeIds = new(), _partyIds = new();
    readonly List<NamedPlace> _places = [];
    readonly List<NamedParty> _parties = [];
    readonly string[] _ids;
    readonly int[] _kind, _first, _last, _families, _place;
    readonly IncidentStatus[] _status;
    readonly int[][] _party;
    readonly Dictionary<string, int> _positions;
    readonly Lazy<MentionColumns> _mentions;
    readonly Lazy<int[]> _all;

    IncidentColumns(RecordReader record, SqliteConnection connection)
    {
        var rows = connection.Rows("select id, kind, status, date_first, date_last, families, line from incident order by date_first desc, id", Read);
        (_ids, _kind, _status) = ([.. rows.Select(row => row.Id)], [.. rows.Select(row => row.Kind)], [.. rows.Select(row => row.Status)]);
        (_first, _last, _families) = ([.. rows.Select(row => row.First)], [.. rows.Select(row => row.Last)], [.. rows.Select(row => row.Families)]);
        (_place, _party) = ([.. rows.Select(row => row.Place)], [.. rows.Select(row => row.Parties)]);
        _positions = _ids.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        _mentions = new(() => record.Ask(asked => new MentionColumns(asked, _ids.Length, id => _positions.GetValueOrDefault(id, -1))));
        _all = new(() => [.. Enumerable.Range(0, _ids.Length)]);
    }

    /// <summary>The columns of a record as it stands.</summary>
    public static IncidentColumns Read(RecordReader record) => record.Ask(connection => new IncidentColumns(record, connection));

    public int Count => _ids.Length;

    /// <summary>The kinds by their numbers (<see cref="KindOf"/>).</summary>
    public IReadOnlyList<string> Kinds => _kinds.Names;

    /// <summary>Places with an id and coordinates, by their numbers (<see cref="PlaceOf"/>).</summary>
    public IReadOnlyList<NamedPlace> Places => _places;

    /// <summary>Parties with an id, by their numbers (<see cref="PartiesOf"/>).</summary>
    public IReadOnlyList<NamedParty> Parties => _parties;

    public string IdOf(int position) => _ids[position];

    public int KindOf(int position) => _kind[position];

    public IncidentStatus StatusOf(int position) => _status[position];

    /// <summary>The first place of an incident that is on the map; -1 where none is.</summary>
    public int PlaceOf(int position) => _place[position];

    /// <summary>Those who took part, each once.</summary>
    public IReadOnlyList<int> PartiesOf(int position) => _party[position];

    /// <summary>The first day on which it can have been, where its date is known to so many days or better; null where it is not.</summary>
    public DateOnly? DayOf(int position, int days) =>
        _first[position] != DayColumn.Unknown && _last[position] != DayColumn.Unknown && _last[position] - _first[position] < days ? DateOnly.FromDayNumber(_first[position]) : null;

    /// <summary>The positions of the incidents that a filter lets through, the newest first.</summary>
    /// <param name="filter">The filter; what it skips and takes is not looked at.</param>
    /// <param name="record">The record that these are the columns of.</param>
    /// <param name="stories">Its stories.</param>
    public IReadOnlyList<int> Find(IncidentFilter filter, RecordReader record, StoryColumns stories)
    {
        var conditions = Conditions(filter).Concat(Named(filter, record)).Concat(Told(filter, record, stories)).ToArray();
        return conditions.Length == 0 ? _all.Value : Array.FindAll(_all.Value, position => Array.TrueForAll(conditions, holds => holds(position)));
    }

    IEnumerable<Predicate<int>> Conditions(IncidentFilter filter)
    {
        if (filter.Kind is { } name && _kinds.Find(name) is var kind)
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

    IEnumerable<Predicate<int>> Named(IncidentFilter filter, RecordReader record)
    {
        if (filter.Place is { } place && Marked(record.IncidentsNaming(place, null)) is var at)
            yield return position => at[position];
        if (filter.Party is { } party && Marked(record.IncidentsNaming(null, party)) is var by)
            yield return position => by[position];
    }

    IEnumerable<Predicate<int>> Told(IncidentFilter filter, RecordReader record, StoryColumns stories)
    {
        if (StorySearch.Of(filter.Text) is { } search)
        {
            var having = new BitArray(stories.Numbers);
            foreach (var number in record.StoryNumbers(search))
                having[number] = true;
            yield return position => _mentions.Value.IsToldIn(having, position);
        }
        if (filter.Source is { } source && stories.OfOutlet(source) is var ofOutlet)
            yield return position => _mentions.Value.IsToldIn(ofOutlet, position);
        if (filter.Language is { } language && stories.InLanguage(language) is var inLanguage)
            yield return position => _mentions.Value.IsToldIn(inLanguage, position);
        if (filter.Stance is { } stance)
            yield return _mentions.Value.HasStance(SnakeCase.Of(stance));
        if (filter.Confidence is { } confidence)
            yield return position => _mentions.Value.IsCertain(confidence, position);
    }

    /// <summary>Whether anything is known of when it was.</summary>
    public bool IsDated(int position) => _first[position] != DayColumn.Unknown || _last[position] != DayColumn.Unknown;

    BitArray Marked(IEnumerable<string> ids)
    {
        var marked = new BitArray(_ids.Length);
        foreach (var id in ids)
            if (_positions.TryGetValue(id, out var position))
                marked[position] = true;
        return marked;
    }

    Row Read(SqliteDataReader row)
    {
        using var json = JsonDocument.Parse(row.GetString(6));
        var place = json.RootElement.List("places", PartReading.Place).FirstOrDefault(place => place is { Id: not null, Lat: not null, Lon: not null });
        var parties = json.RootElement.List("actors", PartReading.Party).Concat(json.RootElement.List("targets", PartReading.Party)).Where(party => party.Id is not null);
        return new Row(row.GetString(0), _kinds.Add(row.GetString(1)), SnakeCase.Read<IncidentStatus>(row.GetString(2)), DayColumn.Of(row.Text(3)), DayColumn.Of(row.Text(4)), row.GetInt32(5),
            place is null ? -1 : Numbered(_placeIds, _places, place.Id!, place), [.. parties.Select(party => Numbered(_partyIds, _parties, party.Id!, party)).Distinct()]);
    }

    static int Numbered<T>(NameList ids, List<T> all, string id, T one)
    {
        var number = ids.Add(id);
        if (number == all.Count)
            all.Add(one);
        return number;
    }

    readonly record struct Row(string Id, int Kind, IncidentStatus Status, int First, int Last, int Families, int Place, int[] Parties);
}
