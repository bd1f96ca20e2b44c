using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>
/// Where the text that a story goes back to says the same, for stories that translate another, are translated, or are copies of such. A text that others go
/// back to stands for itself. Copies among which nothing was translated keep their words, by which they are known, and are left aside.
/// </summary>
public sealed class OriginalPassages
{
    // How many times over a text can be copied or translated.
    const int Deepest = 8;

    readonly Dictionary<string, LinkedPassages> _passages = new(StringComparer.Ordinal);
    readonly HashSet<string> _originals = new(StringComparer.Ordinal);

    /// <param name="lineages">Links between stories; excerpts are left aside.</param>
    public OriginalPassages(IEnumerable<Lineage> lineages)
    {
        Lineage[] links = [.. lineages.Where(link => link.Relation != Relation.Excerpt)];
        var translated = links.Where(link => link.Relation == Relation.Translation).SelectMany(link => new[] { link.Story, link.Of }).ToHashSet(StringComparer.Ordinal);
        foreach (var story in links.Where(link => translated.Contains(link.Story) || translated.Contains(link.Of)).GroupBy(link => link.Story))
        {
            _originals.UnionWith(story.Select(link => link.Of));
            _passages.Add(story.Key, new LinkedPassages(story));
        }
    }

    /// <summary>The passage of the original that stands behind a span of a story; null when the story goes back to none and none goes back to it.</summary>
    public Original? Of(string story, TextSpan span)
    {
        var at = new Original(story, span, span.Start);
        for (var depth = 0; depth < Deepest && Behind(at) is { } behind; depth++)
            at = behind;
        return at.Story != story || _originals.Contains(story) ? at : null;
    }

    Original? Behind(Original at)
    {
        if (!_passages.TryGetValue(at.Story, out var passages) || passages.In(new TextSpan(at.At, at.At + 1)) is not [({ } passage, { } link), ..])
            return null;
        return link.Relation == Relation.Translation ? Translated(at, passage, link, passages.In(at.Span)) : Copied(at, passage, link);
    }

    // Of a translation the whole sentence, whose parts may stand in another order. How high a copy's words stand in its original is not known to the letter: then the sentences that they can be in.
    static Original Translated(Original at, Passage passage, Lineage link, List<(Passage Passage, Lineage Link)> near)
    {
        var (start, end) = (passage.There.Start, passage.There.End);
        foreach (var other in near.Where(each => each.Link == link).Select(each => each.Passage.There))
            (start, end) = (Math.Min(start, other.Start), Math.Max(end, other.End));
        return new Original(link.Of, new TextSpan(start, end), Height(passage, at.At)) { Likeliest = passage.There };
    }

    // Of a copy the same height of the passage, give or take what was added or left out.
    static Original Copied(Original at, Passage passage, Lineage link)
    {
        var slack = Math.Abs(passage.Here.Length - passage.There.Length);
        var span = new TextSpan(Math.Max(passage.There.Start, Height(passage, at.Span.Start) - slack), Math.Min(passage.There.End, Height(passage, at.Span.End) + slack));
        return new Original(link.Of, span, Height(passage, at.At));
    }

    static int Height(Passage passage, int offset) =>
        passage.There.Start + (int)((long)Math.Clamp(offset - passage.Here.Start, 0, passage.Here.Length) * passage.There.Length / Math.Max(1, passage.Here.Length));
}

/// <summary>A passage of a text that others go back to.</summary>
/// <param name="Story">The text.</param>
/// <param name="Span">Where in it.</param>
/// <param name="At">The code point that stands behind the first one.</param>
public sealed record Original(string Story, TextSpan Span, int At)
{
    /// <summary>Where in the span it most likely is.</summary>
    public TextSpan Likeliest { get; init; } = Span;
}
