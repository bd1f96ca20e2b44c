using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Incidents;

/// <summary>Tellings taken to be of one happening, while they are being gathered.</summary>
sealed class Cluster(int number)
{
    /// <summary>In order of making.</summary>
    public int Number { get; } = number;

    public List<Telling> Members { get; } = [];

    public HashSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Stories { get; } = new(StringComparer.Ordinal);

    public List<NamedPlace> Places { get; } = [];

    public List<NamedParty> Actors { get; } = [];

    public List<NamedParty> Targets { get; } = [];

    public HashSet<(CountOutcome, long)> Figures { get; } = [];

    /// <summary>The narrowest date among the members.</summary>
    public EdtfDate? Date { get; private set; }

    /// <summary>The last day that it can have happened on.</summary>
    public DateOnly? LastDay => Date?.Last ?? Date?.First ?? Members[^1].Published;

    public void Add(Telling telling)
    {
        Members.Add(telling);
        Kinds.Add(telling.Kind);
        Stories.Add(telling.Story);
        AddNew(Places, telling.Places, Surroundings.KeyOf);
        AddNew(Actors, telling.Actors, Surroundings.KeyOf);
        AddNew(Targets, telling.Targets, Surroundings.KeyOf);
        foreach (var count in telling.Counts)
            if (count.Best is { } best)
                Figures.Add((count.What, best));
        if (telling.Date is { } date && (Date is null || Length(date) < Length(Date)))
            Date = date;
    }

    /// <summary>How many days a date can mean; a great number for open ones.</summary>
    public static int Length(EdtfDate date) => date is { First: { } first, Last: { } last } ? last.DayNumber - first.DayNumber + 1 : int.MaxValue;

    static void AddNew<T>(List<T> all, IReadOnlyList<T> more, Func<T, string> key)
    {
        foreach (var item in more)
            if (!all.Exists(known => key(known) == key(item)))
                all.Add(item);
    }
}
