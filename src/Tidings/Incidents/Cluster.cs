using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Mentions;

namespace Tidings.Incidents;

/// <summary>Tellings taken to be of one happening, while they are being gathered.</summary>
sealed class Cluster(int number)
{
    /// <summary>In order of making.</summary>
    public int Number { get; } = number;

    public List<Telling> Members { get; } = [];

    /// <summary>Under what it can be found.</summary>
    public HashSet<string> Blocks { get; } = new(StringComparer.Ordinal);

    /// <summary>The words of its members that lead copies to it.</summary>
    public List<string> Words { get; } = [];

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

    /// <summary>The last day that it can have happened on.</summary>
    public DateOnly? LastDay => Date?.Last ?? Date?.First ?? Members[^1].Published;

    public void Add(Facts facts)
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
