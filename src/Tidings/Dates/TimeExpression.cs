namespace Tidings.Dates;

/// <summary>A pattern found in a sentence with its slots filled, before it is counted from anything.</summary>
sealed class TimeExpression
{
    readonly DateFilling[] _fillings;
    readonly TimeExpression?[] _inner;

    public TimeExpression(DatePattern pattern, int first, int end, DateSentence sentence, IReadOnlyList<DateFilling> fillings)
    {
        _fillings = [.. fillings];
        Pattern = pattern;
        (First, End) = pattern.IsInside && fillings.Count > 0 ? Slots() : (first, end);
        _inner = [.. fillings.Where(filling => filling.Slot == DateSlot.Date).Select(filling => sentence.Found[filling.First])];
        IsWeak = pattern.IsWeak || (fillings.Count == 1 && fillings[0].First == first && fillings[0].End == end && fillings[0].Slot != DateSlot.Date && sentence.IsDoubtful(fillings[0]));
    }

    public DatePattern Pattern { get; }

    public int First { get; }

    public int End { get; }

    /// <summary>Whether it counts only inside another.</summary>
    public bool IsWeak { get; }

    public TimeExpression? Inner => _inner.Length > 0 ? _inner[0] : null;

    public TimeExpression? Inner2 => _inner.Length > 1 ? _inner[1] : null;

    public double? Number => Get(DateSlot.Number);

    /// <summary>From the first slot to the last, without the words around them.</summary>
    public (int First, int End) Slots() => _fillings.Length > 0 ? (_fillings[0].First, _fillings[^1].End) : (First, End);

    public bool Has(DateSlot slot, int index = 1) => Get(slot, index) is not null;

    public double? Get(DateSlot slot, int index = 1)
    {
        foreach (var filling in _fillings)
            if (filling.Slot == slot && filling.Index == index)
                return filling.Value;
        return null;
    }

    public int? Whole(DateSlot slot, int index = 1) => Get(slot, index) is { } value ? (int)value : null;

    /// <summary>Where the slots with an index of 1 end, and where those with 2 begin.</summary>
    public (int EndOfFirst, int StartOfSecond) Halves()
    {
        var (end, start) = (_fillings[0].First + 1, End);
        foreach (var filling in _fillings)
            if (filling.Index == 2)
                start = Math.Min(start, filling.First);
        foreach (var filling in _fillings)
            if (filling.Index == 1 && filling.End <= start)
                end = Math.Max(end, filling.End);
        return (end, start);
    }
}
