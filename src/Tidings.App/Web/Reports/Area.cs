using Tidings.App.Web.Map;
using Tidings.Evidence;

namespace Tidings.App.Web.Reports;

/// <summary>A place of the gazetteer with all that lies in it, or a place that only the record names.</summary>
/// <param name="Id">The gazetteer's id, else the words in lower case by which the record knows it.</param>
/// <param name="Name">Its name in the record.</param>
public sealed record Area(string Id, string Name)
{
    readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a place is the area or lies in it.</summary>
    public bool Contains(NamedPlace place) => Lies(place.Id ?? place.Text.ToLowerInvariant());

    /// <summary>Whether the place of a key is the area or lies in it; what was asked once is known.</summary>
    public bool Lies(string key)
    {
        if (!_known.TryGetValue(key, out var lies))
            _known.Add(key, lies = Contains(key));
        return lies;
    }

    /// <summary>Whether the place of a key is the area or lies in it.</summary>
    public bool Contains(string key) => key == Id || (KnownPlaces.Find(key) is { } place && KnownPlaces.Containing(place).Any(outer => outer.Id == Id));
}
