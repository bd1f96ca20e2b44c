using Tidings.App.Storage;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;
using Tidings.Places;

namespace Tidings.App.Web.Reports;

/// <summary>
/// The area that a name means: an id or a name of the gazetteer in any of its languages, else a name that only the record has. Of several places of one name it is the one that
/// contains the others, or the only one in which the record has anything; where that does not decide, none is taken.
/// </summary>
/// <param name="record">The record.</param>
/// <param name="say">The language in which a name that cannot be understood is told back.</param>
sealed class AreaFinder(RecordReader record, Wording say)
{
    const int Shown = 6;

    /// <summary>The area, or what is wrong with the name.</summary>
    public (Area? Area, string? Problem) Find(string name)
    {
        if (KnownPlaces.Find(name) is { } place)
            return (new Area(place.Id, place.Name), null);
        var listed = KnownPlaces.Listed(name);
        if (listed.Count > 0)
            return Choose(name, listed);
        return Named(name) is { } area ? (area, null) : (null, say.With("report.unknown-place", ("place", name)));
    }

    (Area?, string?) Choose(string name, IReadOnlyList<Place> listed)
    {
        if ((KnownPlaces.Certain(listed) ?? KnownPlaces.Certain(InRecord(listed))) is { } place)
            return (new Area(place.Id, place.Name), null);
        var which = say.List(listed.Take(Shown).Select(each => say.With("title.of-kind", ("name", each.Id), ("kind", say.Of(each.Kind)))));
        return (null, say.With("report.which-place", ("place", name), ("places", which)));
    }

    List<Place> InRecord(IReadOnlyList<Place> listed)
    {
        var named = Kept.Of(record).Names.Places;
        return [.. listed.Where(place => new Area(place.Id, place.Name) is var area && named.Any(each => area.Contains(each.Key)))];
    }

    Area? Named(string name) =>
        Kept.Of(record).Names.Places.FirstOrDefault(place => place.Key == name || string.Equals(place.Name, name, StringComparison.OrdinalIgnoreCase)) is { } place ? new Area(place.Key, place.Name) : null;
}
