namespace Tidings.Text;

/// <summary>
/// What a language knows about points that end no sentence. Words are given without their last point and compared without regard to capitals.
/// </summary>
public sealed class StopWords
{
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _goOn, _mayEnd, _begin;

    /// <param name="goOn">Abbreviations that something always follows: <c>Gen</c>, <c>No</c>, <c>Jan</c>.</param>
    /// <param name="mayEnd">Abbreviations that can end a sentence: <c>a.m</c>, <c>U.N</c>, <c>Inc</c>.</param>
    /// <param name="begin">Words that, with a capital after such an abbreviation, begin a sentence: <c>The</c>.</param>
    /// <param name="hasOrdinals">Whether a number with a point is an ordinal: "25. November".</param>
    public StopWords(IEnumerable<string> goOn, IEnumerable<string> mayEnd, IEnumerable<string> begin, bool hasOrdinals)
    {
        _goOn = Set(goOn);
        _mayEnd = Set(mayEnd);
        _begin = Set(begin);
        HasOrdinals = hasOrdinals;
    }

    public static StopWords None { get; } = new([], [], [], false);

    public bool HasOrdinals { get; }

    public bool GoesOn(ReadOnlySpan<char> word) => _goOn.Contains(word);

    public bool MayEnd(ReadOnlySpan<char> word) => _mayEnd.Contains(word);

    public bool Begins(ReadOnlySpan<char> word) => _begin.Contains(word);

    static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> words) =>
        words.Select(word => word.TrimEnd('.')).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
