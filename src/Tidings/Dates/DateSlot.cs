namespace Tidings.Dates;

/// <summary>What can stand in a place of a date pattern. In dates.yml in lower case with hyphens; a figure after the name tells two of a kind apart.</summary>
enum DateSlot : byte
{
    // Words of the pack, in classes.
    Month, Weekday, Unit, OneUnit, Season, Part, Deictic, Which, Neighbour, Edge, Holiday, Era, Vague, ClockMark, Zone, Frequency, Ahead, Stop,
    // Found by structure.
    Day, OrdinalDay, MonthNumber, Year, PlainYear, ShortYear, Number, Ordinal, Figures, Clock, Decade,
    // The result of the patterns before.
    Date,
}

/// <summary>A place of a pattern filled with tokens.</summary>
readonly record struct DateFilling(DateSlot Slot, byte Index, int First, int End, double Value);

/// <summary>A word of the pack found in a sentence.</summary>
readonly record struct DateWord(DateSlot Slot, double Value, bool IsDoubtful, bool NeedsCapital);
