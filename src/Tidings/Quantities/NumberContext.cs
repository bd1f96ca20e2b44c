using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Quantities;

/// <summary>Tells from what stands around a number whether it counts anything.</summary>
sealed class NumberContext(Token[] tokens, NumberScan numbers)
{
    static readonly (NumberWordKind Word, NumberKind Kind)[] Units =
    [
        (NumberWordKind.Percent, NumberKind.Percent), (NumberWordKind.Age, NumberKind.Age), (NumberWordKind.Area, NumberKind.Measure),
        (NumberWordKind.Distance, NumberKind.Distance), (NumberWordKind.Weight, NumberKind.Measure), (NumberWordKind.Money, NumberKind.Money),
    ];

    /// <summary>What a number is; its end moves over a unit that belongs to it.</summary>
    public NumberKind Kind(int first, ref int end, decimal value, bool isRange, int limit)
    {
        if (first > 0 && EndsBefore(first, NumberWordKind.Money))
            return NumberKind.Money;
        if (UnitAfter(ref end, limit) is { } unit)
            return unit;
        if (first > 0 && EndsBefore(first, NumberWordKind.Percent))
            return NumberKind.Percent;
        if (first > 0 && EndsBefore(first, NumberWordKind.AgeBefore))
            return NumberKind.Age;
        if (IsDesignation(first, end, isRange))
            return NumberKind.Designation;
        if (IsCoordinateOrScore(first, end) || IsListNumber(first, end))
            return NumberKind.Other;
        if (value is >= 1900 and < 2100 && end == first + 1 && tokens[first].Normal.Length == 4 && !IsNoun(end))
            return NumberKind.Year;
        return decimal.Truncate(value) == value ? NumberKind.Count : NumberKind.Other;
    }

    NumberKind? UnitAfter(ref int end, int limit)
    {
        var at = end < limit && tokens[end].Is("-") && !tokens[end].SpaceBefore ? end + 1 : end;
        foreach (var start in (ReadOnlySpan<int>)[end, at])
            foreach (var (word, kind) in Units)
                if (numbers.Has(start, word, out var unit) && unit.End <= tokens.Length && IsUnit(start, word, unit))
                {
                    end = unit.End;
                    return kind;
                }
        return null;
    }

    // "M" and "a" are units only in small letters: 5 m, not the 5 M of a name.
    bool IsUnit(int start, NumberWordKind word, PhraseHit<NumberWord> unit) =>
        word is NumberWordKind.Money or NumberWordKind.Percent || unit.End > start + 1 || !tokens[start].IsCapital || tokens[start].Normal.Length > 2;

    bool EndsBefore(int first, NumberWordKind kind) => TryBefore(first, kind, out _);

    bool TryBefore(int first, NumberWordKind kind, out int start)
    {
        for (start = Math.Max(0, first - 3); start < first; start++)
            if (numbers.Has(start, kind, out var hit) && hit.End == first)
                return true;
        return false;
    }

    // T-72, TB2, 2S3, Resolution 1701, Il 76, Unit 8200.
    bool IsDesignation(int first, int end, bool isRange)
    {
        if (first > 0 && !tokens[first].SpaceBefore && IsGluedName(first - 1))
            return true;
        if (end < tokens.Length && !tokens[end].SpaceBefore && tokens[first].Shape == TokenShape.Number && IsGluedTail(end))
            return true;
        if (first == 0)
            return false;
        if (IsGrouped(first) || IsOfPeople(end))
            return false;
        if (TryBefore(first, NumberWordKind.Designator, out var start))
            return !IsNoun(end) || tokens[start].IsCapital || !tokens[first - 1].IsWord || !numbers.Language.IsCased;
        return !isRange && first > 1 && tokens[first].Shape == TokenShape.Number && tokens[first - 1].IsCapital && tokens[first].SpaceBefore && !IsNoun(end);
    }

    // "1,960": what is written in groups is counted.
    bool IsGrouped(int first) => tokens[first].Normal.Contains(',', StringComparison.Ordinal);

    // "In Zarin 300 Lisandi soldiers were killed": a name and a word for several of that name.
    bool IsOfPeople(int at) => at + 1 < tokens.Length && tokens[at] is { IsCapital: true, SpaceBefore: true } && tokens[at + 1] is { Shape: TokenShape.Lower, SpaceBefore: true } people && people.Normal.EndsWith('s') && people.Normal.Length > 3;

    bool IsGluedName(int before)
    {
        if (tokens[before].IsCapital)
            return true;
        return tokens[before].Is("-") && before > 0 && !tokens[before].SpaceBefore && tokens[before - 1].IsWord && (tokens[before - 1].IsCapital || tokens[before - 1].Normal.Length <= 3)
            && !numbers.Has(before - 1, NumberWordKind.Add);
    }

    bool IsGluedTail(int end) =>
        tokens[end].IsCapital || (tokens[end].Is("-") && end + 1 < tokens.Length && !tokens[end + 1].SpaceBefore && tokens[end + 1] is { Shape: TokenShape.Upper or TokenShape.Title });

    bool IsNoun(int at) => at < tokens.Length && tokens[at].Shape == TokenShape.Lower;

    // 3-1, 38.5N, 24/7, 10:0.
    bool IsCoordinateOrScore(int first, int end) =>
        (end < tokens.Length && (tokens[end].Normal is "\u00B0" || (tokens[end].Normal is "/" or ":" && !tokens[end].SpaceBefore && !(end + 1 < tokens.Length && tokens[end + 1].SpaceBefore))))
        || (first > 0 && tokens[first - 1].Normal is "/" or ":" or "+" or "#" && first > 0 && !tokens[first].SpaceBefore);

    bool IsListNumber(int first, int end) =>
        first == 0 && end < tokens.Length && tokens[end].Normal is "." or ")" && end < tokens.Length && tokens[0].Shape == TokenShape.Number && end == 1;
}
