using System.Collections;
using Microsoft.Data.Sqlite;

namespace Tidings.App.Storage.Columns;

/// <summary>
/// What lists ask of stories, held in memory in columns: an element of each stands for one story, and they stand in the order of lists, the newest first. A question goes over the columns
/// and gives positions; only the stories that are shown are then read from the record. Some 30 bytes a story.
/// </summary>
public sealed class StoryColumns
{
    static readonly string[] CodedKinds = ["article", "translation", "transcript"];

    readonly NameList _kinds = new(), _languages = new(), _outlets = new();
    readonly int[] _numbers, _positions, _days, _kind, _language, _outlet, _family;

    StoryColumns(SqliteConnection connection, RecordMark mark)
    {
        Mark = mark;
        var families = new NameList();
        var rows = connection.Rows(
            "select number, published, kind, language, outlet, coalesce((select family from family_story where family_story.story = story.id), id) from story order by published desc, id",
            row => (Number: row.GetInt32(0), Day: DayColumn.Of(row.Text(1)), Kind: _kinds.Add(row.GetString(2)), Language: _languages.Add(row.GetString(3)), Outlet: row.Text(4) is { } outlet ? _outlets.Add(outlet) : -1,
                Family: families.Add(row.GetString(5))));
        _family = [.. rows.Select(row => row.Family)];
        (_numbers, _days) = ([.. rows.Select(row => row.Number)], [.. rows.Select(row => row.Day)]);
        (_kind, _language, _outlet) = ([.. rows.Select(row => row.Kind)], [.. rows.Select(row => row.Language)], [.. rows.Select(row => row.Outlet)]);
        _positions = new int[_numbers.DefaultIfEmpty().Max() + 1];
        for (var i = 0; i < _numbers.Length; i++)
            _positions[_numbers[i]] = i;
    }

    /// <summary>The columns of a record as it stands; those of an earlier state where no story came or went since.</summary>
    public static StoryColumns Read(RecordReader record, RecordMark mark, StoryColumns? before = null) =>
        before?.Mark.HasSameStories(mark) == true ? before : record.Ask(connection => new StoryColumns(connection, mark));

    /// <summary>The state of the record that these are the columns of.</summary>
    public RecordMark Mark { get; }

    /// <summary>Whether there is a story of a number.</summary>
    public bool Has(int story) => story < _positions.Length;

    /// <summary>The number of the family of a story, which is given by its number; of a story without a family one that no other has.</summary>
    public int FamilyOf(int story) => _family[_positions[story]];

    /// <summary>The number of the outlet of a story, which is given by its number; -1 where it is not known.</summary>
    public int OutletOf(int story) => _outlet[_positions[story]];

    /// <summary>The positions of the stories that a filter lets through, the newest first.</summary>
    /// <param name="filter">The filter; what it skips and takes is not looked at.</param>
    /// <param name="having">The numbers of the stories that have its words; null where it has none.</param>
    public IReadOnlyList<int> Find(StoryFilter filter, IReadOnlyCollection<int>? having)
    {
        var conditions = Conditions(filter).ToArray();
        var candidates = having is null ? Enumerable.Range(0, _numbers.Length) : having.Select(number => _positions[number]).Order();
        return [.. candidates.Where(position => Condition.AllHold(conditions, position))];
    }

    /// <summary>The stories' numbers in the record, from their positions.</summary>
    public IEnumerable<int> NumbersOf(IEnumerable<int> positions) => positions.Select(position => _numbers[position]);

    /// <summary>Which stories, by their numbers, are among some.</summary>
    internal BitArray Marked(IEnumerable<int> numbers)
    {
        var marked = new BitArray(_positions.Length);
        foreach (var number in numbers)
            marked[number] = true;
        return marked;
    }

    /// <summary>Which stories, by their numbers, are of an outlet.</summary>
    internal BitArray OfOutlet(string outlet) => Having(_outlet, _outlets.Find(outlet));

    /// <summary>Which stories, by their numbers, are in a language.</summary>
    internal BitArray InLanguage(string language) => Having(_language, _languages.Find(language));

    BitArray Having(int[] column, int value)
    {
        var having = new BitArray(_positions.Length);
        for (var i = 0; i < column.Length; i++)
            having[_numbers[i]] = value >= 0 && column[i] == value;
        return having;
    }

    IEnumerable<Predicate<int>> Conditions(StoryFilter filter)
    {
        if (!filter.All)
        {
            var coded = CodedKinds.Select(_kinds.Find).ToArray();
            yield return position => Array.IndexOf(coded, _kind[position]) >= 0;
        }
        if (filter.Outlet is { } outlet && _outlets.Find(outlet) is var ofOutlet)
            yield return position => ofOutlet >= 0 && _outlet[position] == ofOutlet;
        if (filter.Language is { } language && _languages.Find(language) is var inLanguage)
            yield return position => inLanguage >= 0 && _language[position] == inLanguage;
        if (filter.From is { DayNumber: var from })
            yield return position => _days[position] >= from;
        if (filter.To is { DayNumber: var to })
            yield return position => _days[position] != DayColumn.Unknown && _days[position] <= to;
    }
}
