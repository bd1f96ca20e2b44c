namespace Tidings.Stories;

/// <summary>How a date in a line about a story is labelled.</summary>
enum DateLabel { None, Published, Updated }

/// <summary>What a line says about the story that it belongs to: who wrote it, where it appeared, from where and when it was sent.</summary>
/// <param name="Byline">The author; null when not said.</param>
/// <param name="Outlet">The outlet; null when not said.</param>
/// <param name="Dateline">The place and time of sending as printed; null when not said.</param>
/// <param name="Dates">The dates in the line.</param>
/// <param name="Label">What the line calls its date.</param>
/// <param name="IsStrong">Whether words or a date show what the line is; else it is only a short name.</param>
/// <param name="IsTranslated">Whether it names a translator.</param>
sealed record MetaLine(string? Byline, string? Outlet, string? Dateline, IReadOnlyList<PrintedDate> Dates, DateLabel Label, bool IsStrong, bool IsTranslated)
{
    /// <summary>Whether it is a sentence or headline with a date in it rather than a line about the story.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The outlet that the text is credited to, which may be another than the page's.</summary>
    public string? Source { get; init; }
}
