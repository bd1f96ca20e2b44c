namespace Tidings.Text;

/// <summary>
/// A text that facts are quoted from, with the map between its UTF-16 offsets (what .NET counts) and its code points (what the record counts).
/// The characters are kept exactly as decoded: nothing is normalised away, lone surrogates and NUL included.
/// </summary>
public sealed class SourceText
{
    const int Stride = 256;

    // Code points before each Stride-th UTF-16 unit; null where no surrogate pair occurs and the two counts are the same.
    readonly int[]? _marks;

    public SourceText(string value)
    {
        Value = value;
        _marks = Marks(value, out var length);
        Length = length;
    }

    /// <summary>The characters.</summary>
    public string Value { get; }

    /// <summary>Length in code points.</summary>
    public int Length { get; }

    public TextSpan Whole => new(0, Length);

    /// <summary>The code-point offset of a UTF-16 offset; an offset inside a pair gives the pair's start.</summary>
    public int FromUtf16(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, Value.Length);
        if (_marks is null)
            return utf16;
        if (InsidePair(utf16))
            utf16--;
        var from = utf16 / Stride * Stride;
        var count = _marks[utf16 / Stride];
        for (var i = from; i < utf16; i++)
            if (!InsidePair(i))
                count++;
        return count;
    }

    /// <summary>The UTF-16 offset of a code-point offset.</summary>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Length);
        if (_marks is null)
            return codePoint;
        var block = Array.BinarySearch(_marks, codePoint);
        if (block < 0)
            block = ~block - 1;
        var i = block * Stride;
        if (InsidePair(i))
            i++;
        for (var count = FromUtf16(i); count < codePoint; count++)
            i += IsPair(i) ? 2 : 1;
        return i;
    }

    /// <summary>The span in code points of a stretch given in UTF-16 offsets.</summary>
    public TextSpan SpanOf(int utf16Start, int utf16End) => new(FromUtf16(utf16Start), FromUtf16(utf16End));

    /// <summary>The words at a span.</summary>
    public string this[TextSpan span]
    {
        get
        {
            var start = ToUtf16(span.Start);
            return Value[start..ToUtf16(span.End)];
        }
    }

    static int[]? Marks(string value, out int length)
    {
        length = value.Length;
        if (!value.AsSpan().ContainsAnyInRange('\uD800', '\uDBFF'))
            return null;
        var marks = new int[value.Length / Stride + 1];
        var count = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var inside = i > 0 && char.IsSurrogatePair(value[i - 1], value[i]);
            if (i % Stride == 0)
                marks[i / Stride] = count;
            if (!inside)
                count++;
        }
        if (value.Length % Stride == 0)
            marks[^1] = count;
        length = count;
        return count == value.Length ? null : marks;
    }

    bool InsidePair(int i) => i > 0 && i < Value.Length && char.IsSurrogatePair(Value[i - 1], Value[i]);

    bool IsPair(int i) => i + 1 < Value.Length && char.IsSurrogatePair(Value[i], Value[i + 1]);
}
