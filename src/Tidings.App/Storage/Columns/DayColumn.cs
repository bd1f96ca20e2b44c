using Tidings.App.Exports;

namespace Tidings.App.Storage.Columns;

/// <summary>Days as numbers, counted from the first of the year 1.</summary>
public static class DayColumn
{
    /// <summary>Where there is no day.</summary>
    public const int Unknown = -1;

    public static int Of(string? day) => PartReading.Day(day)?.DayNumber ?? Unknown;
}
