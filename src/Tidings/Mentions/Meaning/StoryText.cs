using Tidings.Evidence;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Mentions.Meaning;

/// <summary>A story's text, from which words are taken by UTF-16 offsets and quoted by code points.</summary>
public sealed class StoryText(Story story, DateOnly? told, Func<bool> isAccident, Func<bool> isSettled, Func<bool> isDrill)
{
    readonly Lazy<bool> _isAccident = new(isAccident);

    /// <summary>Whether it tells of an accident, where what explodes is no bomb.</summary>
    public bool IsAccident => _isAccident.Value;

    readonly Lazy<bool> _isSettled = new(isSettled);

    /// <summary>Whether it tells of an agreement, by which forces may enter a place without a fight.</summary>
    public bool IsSettled => _isSettled.Value;

    readonly Lazy<bool> _isDrill = new(isDrill);

    /// <summary>Whether it tells of an exercise, where what is stormed and shelled is no enemy.</summary>
    public bool IsDrill => _isDrill.Value;

    /// <summary>The day from which it tells; null when not known.</summary>
    public DateOnly? Told { get; } = told;

    public Story Story { get; } = story;

    // A story says the same names again and again, and its mentions keep them: each is held once.
    const int LongestName = 64;

    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The words at a stretch, with line breaks as blanks.</summary>
    public string Slice(int start, int end)
    {
        var words = Story.Text.Value.AsSpan(start, end - start);
        if (words.Length > LongestName)
            return words.ToString().ReplaceLineEndings(" ");
        var known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(words, out var name))
            known[words] = name = words.ToString().ReplaceLineEndings(" ");
        return name;
    }

    public Quote Quote(int start, int end) => Evidence.Quote.Of(Story.Text, Story.Text.SpanOf(start, end));

    public TextSpan Span(int start, int end) => Story.Text.SpanOf(start, end);
}
