using Tidings.Languages;

namespace Tidings.Dates;

/// <summary>What a pattern of dates.yml gives: the few things the engine knows how to do.</summary>
enum DateOperation
{
    /// <summary>A calendar date from the slots that are filled.</summary>
    Date,
    /// <summary>A day counted from the story's: today, yesterday.</summary>
    Deictic,
    /// <summary>The unit before, of or after the story's date: last week.</summary>
    UnitOfStory,
    /// <summary>A month, or a day in it, of the year before, of or after the story's: November last year.</summary>
    MonthOfStoryYear,
    /// <summary>The unit before, of or after the last date in the text: the next day.</summary>
    UnitOfText,
    /// <summary>So many units before the story's date: two days ago.</summary>
    BeforeStory,
    AfterStory,
    /// <summary>So many units before the last date in the text: two weeks earlier.</summary>
    BeforeText,
    AfterText,
    /// <summary>So many units before the date that the pattern holds.</summary>
    BeforeDate,
    AfterDate,
    /// <summary>The units up to the story's date: the past 24 hours.</summary>
    PastUnits,
    ComingUnits,
    /// <summary>At the latest so many units from the story's date.</summary>
    Within,
    Duration,
    Set,
    /// <summary>From one day, month or date to another.</summary>
    Interval,
    /// <summary>The beginning, middle or end of the date or unit that the pattern holds.</summary>
    EdgeOf,
    /// <summary>The night or morning of the date that the pattern holds.</summary>
    PartOf,
    Since,
    Until,
    By,
    /// <summary>The date that the pattern holds, with the preposition.</summary>
    Same,
    Time,
    Now,
    /// <summary>That time: some date of the text.</summary>
    TextReference,
    PastReference,
    FutureReference,
}

/// <summary>A pattern of dates.yml.</summary>
/// <param name="Id">Its name in the pack.</param>
/// <param name="Operation">What it gives.</param>
/// <param name="IsWeak">Whether it counts only inside a pattern of a later stage.</param>
/// <param name="IsAlone">Whether it counts only where no noun can follow.</param>
/// <param name="IsInside">Whether only what the slots hold is the date, and the words around them just show it.</param>
/// <param name="Unless">Words that may not follow.</param>
/// <param name="Value">A number the operation needs: of a neighbour or offset that has no word.</param>
/// <param name="Unit">A unit the operation needs that has no word.</param>
sealed record DatePattern(string Id, DateOperation Operation, bool IsWeak, bool IsAlone, bool IsInside, IReadOnlyList<string> Unless, double? Value, double? Unit)
{
    static readonly Dictionary<string, DateOperation> Operations = Enum.GetValues<DateOperation>().ToDictionary(Dashed, StringComparer.Ordinal);

    public static DatePattern Read(YamlValue row, string language)
    {
        row.Only("id", "is", "gives", "weak", "alone", "inside", "unless", "value", "unit");
        if (!Operations.TryGetValue(row["gives"].Text(), out var operation))
            throw row["gives"].Error($"\"{row["gives"].Scalar}\" is not one of {string.Join(", ", Operations.Keys)}");
        return new DatePattern(
            $"{language}/{row["id"].Text()}",
            operation,
            row.TryGet("weak")?.Truth() ?? false,
            row.TryGet("alone")?.Truth() ?? false,
            row.TryGet("inside")?.Truth() ?? false,
            row.TextsOrNone("unless"),
            row.TryGet("value")?.Number(),
            row.TryGet("unit") is { } unit ? (double)Calendar.ReadUnit(unit) : null);
    }

    static string Dashed(DateOperation operation) =>
        string.Concat(operation.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
