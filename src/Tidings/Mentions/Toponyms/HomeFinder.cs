using Tidings.Places;

namespace Tidings.Mentions.Toponyms;

/// <summary>
/// Finds where a paper is at home from the places that many of its stories name, as its readers know which Paris is meant: the division in which most names
/// lie whatever they may mean, and in it the settlement named most. After the local lexicon of Lieberman, Samet and Sankaranarayanan (2010).
/// </summary>
public sealed class HomeFinder(PlaceGazetteer gazetteer)
{
    /// <summary>So many stories must name places of the division, so large a share of all names must lie in it, and so much more than in the next one.</summary>
    const int LeastStories = 2;
    const double LeastShare = 0.1, LeastLead = 1.3;

    readonly Dictionary<string, double> _divisions = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _stories = new(StringComparer.Ordinal);
    readonly Dictionary<string, (Place Place, int Times)> _settlements = new(StringComparer.Ordinal);
    double _all;

    /// <summary>Takes in the places of one story.</summary>
    public void Add(IReadOnlyList<Toponym> toponyms)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var toponym in toponyms.Where(toponym => !toponym.IsAdjective).DistinctBy(toponym => NameOf(toponym)))
        {
            var candidates = toponym.Reading.Mention.Candidates;
            _all++;
            foreach (var place in candidates)
            {
                if (DivisionOf(place) is not { } division)
                    continue;
                _divisions[division] = _divisions.GetValueOrDefault(division) + 1.0 / candidates.Count;
                if (told.Add(division))
                    _stories[division] = _stories.GetValueOrDefault(division) + 1;
                if (place.Kind.IsSettlement())
                    _settlements[place.Id] = (place, _settlements.GetValueOrDefault(place.Id).Times + 1);
            }
        }
    }

    /// <summary>Where the paper is at home; empty when its stories tell of no part of the world above others.</summary>
    public IReadOnlyList<Place> Homes()
    {
        var divisions = _divisions.OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Take(2).ToList();
        if (divisions.Count == 0 || divisions[0].Value < LeastShare * _all || _stories[divisions[0].Key] < LeastStories || (divisions.Count > 1 && divisions[0].Value < LeastLead * divisions[1].Value))
            return [];
        return [.. _settlements.Values.Where(each => DivisionOf(each.Place) == divisions[0].Key)
            .OrderByDescending(each => each.Times).ThenByDescending(each => each.Place.Population).ThenBy(each => each.Place.Id, StringComparer.Ordinal).Take(1).Select(each => each.Place)];
    }

    static string NameOf(Toponym toponym) => NameKey.Of(toponym.Text);

    string? DivisionOf(Place place) =>
        place.Kind is PlaceKind.Country or PlaceKind.Area ? null : gazetteer.Chain(place).FirstOrDefault(each => each.Kind == PlaceKind.Region)?.Id;
}
