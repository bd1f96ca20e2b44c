using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Mentions;

namespace Tidings.Incidents;

/// <summary>Tellings taken to be of one happening, while they are being gathered.</summary>
sealed class Cluster
{
    readonly List<Placing> _placings = [];

    /// <summary>All that were taken for it, in their order; the first of them founded it.</summary>
    public IReadOnlyList<Placing> Placings => _placings;

    /// <summary>Those that count so far.</summary>
    public List<Telling> Members { get; } = [];

    public HashSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Stories { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of whose stories a headline is among the members.</summary>
    public HashSet<string> HeadlineStories { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of whose stories something else is.</summary>
    public HashSet<string> BodyStories { get; } = new(StringComparer.Ordinal);

    public List<PlaceFact> Places { get; } = [];

    public HashSet<string> Actors { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Targets { get; } = new(StringComparer.Ordinal);

    public bool IsPlaceKnown { get; private set; }

    public bool IsActorKnown { get; private set; }

    public bool IsTargetKnown { get; private set; }

    public HashSet<(CountOutcome, long)> Figures { get; } = [];

    /// <summary>The narrowest date among the members.</summary>
    public EdtfDate? Date { get; private set; }

    /// <summary>Whether a text gives that date as the one day.</summary>
    public bool IsDayTold { get; private set; }

    /// <summary>The last day on which anything can meet it.</summary>
    public int Until { get; private set; }

    long _look;

    /// <summary>Whether a look finds it for the first time.</summary>
    public bool IsNewTo(long look)
    {
        var isNew = _look != look;
        _look = look;
        return isNew;
    }

    /// <summary>Takes in a telling, which counts from when <see cref="Count"/> comes to it.</summary>
    public void Put(Placing placing)
    {
        placing.Cluster = this;
        Until = Math.Max(Until, placing.Until);
        var at = _placings.Count == 0 || _placings[^1].CompareTo(placing) < 0 ? _placings.Count : ~_placings.BinarySearch(placing);
        _placings.Insert(at, placing);
    }

    /// <summary>A cluster of tellings that does not count for them as what they are taken for.</summary>
    public static Cluster Of(IEnumerable<Placing> placings)
    {
        var cluster = new Cluster();
        cluster._placings.AddRange(placings);
        return cluster;
    }

    /// <summary>Takes out a telling that does not count yet.</summary>
    public void Take(Placing placing)
    {
        _placings.Remove(placing);
        placing.Cluster = null;
    }

    /// <summary>Lets all count that stand before a placing; all there are where none is given.</summary>
    public void Count(Placing? before = null)
    {
        while (Members.Count < _placings.Count && (before is null || _placings[Members.Count].CompareTo(before) < 0))
            Add(_placings[Members.Count].Facts);
    }

    void Add(Facts facts)
    {
        var telling = facts.Telling;
        Members.Add(telling);
        Kinds.Add(telling.Kind);
        Stories.Add(telling.Story);
        (telling.Part == MentionPart.Headline ? HeadlineStories : BodyStories).Add(telling.Story);
        foreach (var place in facts.Places)
            if (!Places.Exists(known => known.Key == place.Key))
                Places.Add(place);
        Actors.UnionWith(facts.Actors);
        Targets.UnionWith(facts.Targets);
        IsPlaceKnown |= facts.IsPlaceKnown;
        IsActorKnown |= facts.IsActorKnown;
        IsTargetKnown |= facts.IsTargetKnown;
        foreach (var count in telling.Counts)
            if (count.Best is { } best)
                Figures.Add((count.What, best));
        if (telling.Date is { } date && (Date is null || Length(date) < Length(Date)))
            (Date, IsDayTold) = (date, telling.IsDayTold);
        else if (telling.Date == Date)
            IsDayTold |= telling.IsDayTold;
    }

    /// <summary>How many days a date can mean; a great number for open ones.</summary>
    public static int Length(EdtfDate date) => date is { First: { } first, Last: { } last } ? last.DayNumber - first.DayNumber + 1 : int.MaxValue;
}
