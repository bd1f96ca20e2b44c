using Tidings.Places;
using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>
/// Places of a user's gazetteer that one story names: unlike the names that are listed here, those of all the world are words and persons as often as places,
/// so that the story as a whole decides which of them are meant.
/// </summary>
public sealed class StoryPlaces
{
    readonly Dictionary<int, (Place Place, int End)> _starts = [];

    /// <summary>No places.</summary>
    public static StoryPlaces None { get; } = new();

    /// <summary>Adds a place with the UTF-16 units of the story where its name stands.</summary>
    public void Add(Place place, int start, int end) => _starts[start] = (place, end);

    /// <summary>What a name is where a place of the story begins at a token; otherwise what it was.</summary>
    public (NameHit Hit, int End)? At(ReadOnlySpan<Token> tokens, int first, (NameHit Hit, int End)? listed)
    {
        if (_starts.Count == 0 || !_starts.TryGetValue(tokens[first].Start, out var found))
            return listed;
        var end = first + 1;
        while (end < tokens.Length && tokens[end].Start < found.End)
            end++;
        return listed is { } known && known.End > end ? listed
            : listed is { } same && same.End == end ? (same.Hit with { Places = [found.Place] }, end)
            : (new NameHit([found.Place], [], IsAdjective: false), end);
    }
}
