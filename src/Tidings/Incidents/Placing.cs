using Tidings.Mentions;

namespace Tidings.Incidents;

/// <summary>
/// A telling at its place in the order in which tellings are matched: by day, within a day those first that found happenings, then the earlier told. Says which later tellings can still meet it.
/// </summary>
sealed class Placing(Facts facts, bool founds, string words, string[] blocks) : IComparable<Placing>
{
    /// <summary>How many days a date can mean and still be narrow.</summary>
    const int Narrow = 2;

    /// <summary>How many days beyond its first a wide date is followed.</summary>
    const int Followed = 366;

    /// <summary>How many days after it something can still be told of.</summary>
    const int Window = 40;

    /// <summary>The same where both have a date and one a narrow one: one day between two dates is the most that the weighing allows.</summary>
    const int Beside = 2;

    /// <summary>No telling is met so many days after its own.</summary>
    public const int Farthest = Followed + Window;

    /// <summary>No telling of a narrow date is met so many days after its first.</summary>
    public const int NarrowFarthest = Narrow + Window;

    /// <summary>The same by another of a narrow date.</summary>
    public const int BesideFarthest = Narrow + Beside;

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

    /// <summary>Whether its date means few days, and the story's headline or opening does not take it from when it was published, beside which any other may stand.</summary>
    public bool IsNarrow { get; } = facts.Telling.Date is { } date && Cluster.Length(date) <= Narrow
        && !(facts.Telling.IsDateAssumed && (facts.Telling.Part == MentionPart.Headline || facts.Telling.Span.Start < IncidentMatcher.Opening));

    /// <summary>What it is taken to tell of; null for one that founds nothing and has met nothing.</summary>
    public Cluster? Cluster { get; set; }

    /// <summary>The last day on which anything can meet it.</summary>
    public int Until => UntilBy(false);

    /// <summary>The last day on which one of a narrow date, or of another, can meet it.</summary>
    public int UntilBy(bool isNarrow) => Day == 0 ? 0 : Telling.Date is null ? Day + Window : Math.Min(Last, Day + Followed) + (isNarrow ? Beside : Window);

    int Last => (Telling.Date?.Last ?? Telling.Date?.First ?? Telling.Published ?? DateOnly.MinValue).DayNumber;

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
