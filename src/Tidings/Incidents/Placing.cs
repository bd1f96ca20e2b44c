using Tidings.Mentions;

namespace Tidings.Incidents;

/// <summary>How many days a telling can be met by later ones: tellings are looked up by it, so that few are looked at that cannot be met.</summary>
public enum Breadth
{
    /// <summary>Its date means a day or two.</summary>
    Narrow,
    /// <summary>Its date means up to a month, is not given, or is taken from the day of publication.</summary>
    Middling,
    /// <summary>Its date means more than a month.</summary>
    Wide,
}

/// <summary>
/// A telling at its place in the order in which tellings are matched: by day, within a day those first that found happenings, then the earlier told. Says which later tellings can still meet it.
/// </summary>
sealed class Placing(Facts facts, bool founds, string words, string[] blocks) : IComparable<Placing>
{
    /// <summary>How many days a date can mean and still be narrow.</summary>
    const int Narrow = 2;

    /// <summary>How many days a date can mean and still be middling.</summary>
    const int Middling = 31;

    /// <summary>How many days beyond its first a wide date is followed.</summary>
    const int Followed = 366;

    /// <summary>How many days after it something can still be told of.</summary>
    const int Window = 40;

    /// <summary>The same where both have a date and one a narrow one: one day between two dates is the most that the weighing allows.</summary>
    const int Beside = 2;

    /// <summary>All breadths.</summary>
    public static Breadth[] Breadths { get; } = Enum.GetValues<Breadth>();

    public Facts Facts { get; } = facts;

    public Telling Telling => Facts.Telling;

    /// <summary>Whether its kind is a happening of its own.</summary>
    public bool Founds { get; } = founds;

    /// <summary>What its copies have too.</summary>
    public string Words { get; } = words;

    /// <summary>What others meet it under.</summary>
    public string[] Blocks { get; } = blocks;

    /// <summary>The number of its day; 0 where none is known.</summary>
    public int Day { get; } = facts.Telling.Day?.DayNumber ?? 0;

    /// <summary>How long it can be met.</summary>
    public Breadth Breadth { get; } = BreadthOf(facts.Telling);

    /// <summary>Whether its date means few days, and the story's headline or opening does not take it from when it was published, beside which any other may stand.</summary>
    public bool IsNarrow => Breadth == Breadth.Narrow;

    Func<Placing, Cluster?>? _lookUp;
    Cluster? _cluster;

    /// <summary>What it is taken to tell of; null for one that founds nothing and has met nothing.</summary>
    public Cluster? Cluster
    {
        get
        {
            if (_lookUp is not { } lookUp)
                return _cluster;
            _lookUp = null;
            return _cluster = lookUp(this);
        }
        set => (_cluster, _lookUp) = (value, null);
    }

    /// <summary>Whether nobody has asked yet what it is taken to tell of.</summary>
    public bool IsUnasked => _lookUp is not null;

    /// <summary>The same telling, which was taken for something before.</summary>
    /// <param name="lookUp">Gives what for, when it is first asked for.</param>
    public Placing Again(Func<Placing, Cluster?>? lookUp)
    {
        var again = (Placing)MemberwiseClone();
        (again._cluster, again._lookUp) = (null, lookUp);
        return again;
    }

    /// <summary>The last day on which anything can meet it.</summary>
    public int Until { get; } = UntilOf(facts.Telling, Window);

    readonly int _untilNarrow = UntilOf(facts.Telling, Beside);

    /// <summary>The last day on which one of a narrow date, or of another, can meet it.</summary>
    public int UntilBy(bool isNarrow) => isNarrow ? _untilNarrow : Until;

    /// <summary>No telling of a breadth is met by one of a narrow date, or of another, so many days after its own.</summary>
    public static int Farthest(Breadth breadth, bool isNarrow) => breadth switch
    {
        Breadth.Narrow => Narrow + (isNarrow ? Beside : Window),
        Breadth.Middling => isNarrow ? Window : Middling + Window,
        _ => Followed + (isNarrow ? Beside : Window),
    };

    static Breadth BreadthOf(Telling telling)
    {
        var length = telling.Date is { } date ? Cluster.Length(date) : 0;
        var isBesideAny = telling.IsDateAssumed && (telling.Part == MentionPart.Headline || telling.Span.Start < IncidentMatcher.Opening);
        return length > Middling ? Breadth.Wide : length is > 0 and <= Narrow && !isBesideAny ? Breadth.Narrow : Breadth.Middling;
    }

    static int UntilOf(Telling telling, int beyond)
    {
        var day = telling.Day?.DayNumber ?? 0;
        if (day == 0 || telling.Date is not { } date)
            return day == 0 ? 0 : day + Window;
        var last = (date.Last ?? date.First ?? telling.Published ?? DateOnly.MinValue).DayNumber;
        return Math.Min(last, day + Followed) + beyond;
    }

    /// <summary>Whether one that comes later meets it.</summary>
    public bool IsMetBy(Placing later) => later.Day <= UntilBy(later.IsNarrow);

    /// <summary>Whether one that comes later can be led to it by equal words, a translation or a decision, whatever their dates.</summary>
    public bool IsFollowedBy(Placing later) => later.Day <= Until;

    public int CompareTo(Placing? other)
    {
        if (other is null)
            return 1;
        var day = Day.CompareTo(other.Day);
        if (day != 0)
            return day;
        return Founds == other.Founds ? Telling.CompareTo(other.Telling) : Founds ? -1 : 1;
    }
}
