namespace Tidings.Quantities;

/// <summary>What a number is. Only <see cref="Count"/> and <see cref="Article"/> count people and things.</summary>
public enum NumberKind
{
    Count,
    /// <summary>"a", "an": one, if the caller wants it.</summary>
    Article,
    Distance,
    /// <summary>An area, weight, volume or temperature.</summary>
    Measure,
    Duration,
    Money,
    Percent,
    /// <summary>Part of a name: T-72, Resolution 1701, 122 mm.</summary>
    Designation,
    Age,
    Ordinal,
    /// <summary>A date or a time of day.</summary>
    Time,
    Year,
    /// <summary>A fraction, a score, a coordinate, a telephone number, a number in a list.</summary>
    Other,
}

/// <summary>A number in a sentence, with the words that bound it. "At least 78" is low 78, best 78, high null; an open bound is null.</summary>
/// <param name="FirstToken">The first token of bound and number.</param>
/// <param name="EndToken">The token after the last.</param>
/// <param name="Best">The number given; where only a bound is given, the bound.</param>
/// <param name="Low">The least it can be; null when open.</param>
/// <param name="High">The most it can be; null when open.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsApproximate">About, nearly, some.</param>
/// <param name="IsVague">A plural without figure: dozens, several.</param>
public sealed record NumberMention(int FirstToken, int EndToken, long? Best, long? Low, long? High, NumberKind Kind, bool IsApproximate = false, bool IsVague = false)
{
    public bool IsArticle => Kind == NumberKind.Article;

    public bool IsCount => Kind is NumberKind.Count or NumberKind.Article;
}
