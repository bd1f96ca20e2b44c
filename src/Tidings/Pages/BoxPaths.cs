using AngleSharp.Dom;

namespace Tidings.Pages;

/// <summary>Numbers the paths of elements: by tag, and the first word of the class that has no digit.</summary>
sealed class BoxPaths
{
    readonly Dictionary<(int Outer, string Name), int> _paths = [];

    public MarkupBox Of(IElement element, MarkupBox? outer)
    {
        var word = element.ClassName is { Length: < 1000 } words ? words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => !word.Any(char.IsDigit)) : null;
        var key = (outer?.Path ?? -1, element.LocalName + "." + word);
        if (!_paths.TryGetValue(key, out var path))
            _paths.Add(key, path = _paths.Count);
        return new MarkupBox(path, outer);
    }
}
