using Tidings.Languages;
using Tidings.Mentions.Syntax;
using Tidings.Parties;
using Tidings.Places;
using Tidings.Places.Stored;
using Tidings.Text;

namespace Tidings.Mentions.Toponyms;

/// <summary>Finds the names in a story that places go by, longest first, with the places.</summary>
sealed class NameFinder(NameIndex names, PlaceGazetteer places, PartyGazetteer parties, ToponymWords words)
{
    /// <summary>A place that is seldom called so is meant only if it has so many people.</summary>
    const long LeastForRareName = 50_000;

    public List<FoundName> Find(StoryTokens story)
    {
        var found = new List<FoundName>();
        for (var i = 0; i < story.Count;)
        {
            var name = story[i].IsCapital || !HasCase(story.Text[story[i].Start]) && story[i].IsWord ? Short(story, i) ?? People(story, i) ?? At(story, i) : null;
            if (name is { Candidates.Count: > 0 })
                found.Add(name);
            i = name?.End ?? i + 1;
        }
        return found;
    }

    /// <summary>The longest name of a place that begins at a token and does not reach beyond an end, in UTF-16 units.</summary>
    public FoundName? Given(StoryTokens story, int i, int end)
    {
        var within = new StoryTokens(story, Math.Max(i + 1, EndToken(story, i, end)));
        return (Short(story, i) ?? People(story, i)) is { } given && story[given.End - 1].End <= end + 1 ? given : At(within, i);
    }

    static int EndToken(StoryTokens story, int i, int end)
    {
        while (i < story.Count && story[i].Start < end)
            i++;
        return i;
    }

    static bool HasCase(char c) => char.IsUpper(c) || char.IsLower(c);

    FoundName? At(StoryTokens story, int i)
    {
        var listed = names.At(story.Tokens, i);
        var stored = Stored(story, i);
        var end = Math.Max(listed?.End ?? 0, stored.Count > 0 ? stored.Max(hit => hit.End) : 0);
        if (end == 0)
            return null;
        var hit = listed?.End == end ? listed.Value.Hit : null;
        var candidates = (hit?.Places ?? []).Concat(stored.Where(each => each.End == end).Select(each => places.AddedAt(each.Place))).DistinctBy(place => place.Id).ToList();
        if (hit is { Places.Count: 0 })
            return OfParty(story, i, end, hit);
        if (candidates.Count == 0)
            return null;
        return Made(story, i, end, Apart(candidates));
    }

    FoundName Made(StoryTokens story, int i, int end, List<Place> candidates)
    {
        var said = i > 0 && !story.Opens(i) && story[i - 1].IsCapital ? words.KindBefore(story[i - 1]) : null;
        var after = end;
        if (end < story.Count && story[end].IsCapital && story[end].SpaceBefore && words.KindAfter(story[end]) is { } kind && !(end + 1 < story.Count && story[end + 1].IsCapital && story[end + 1].SpaceBefore && words.Is(story[end + 1], "road")))
            (said, after) = (kind, end + 1);
        var fitting = said is { } wanted ? candidates.Where(place => place.Kind.Agrees(wanted)).ToList() : candidates;
        if (fitting.Count == 0 && after > end && said is PlaceKind.Region or PlaceKind.Town or PlaceKind.Neighbourhood)
            (said, after) = (null, end);
        return new FoundName
        {
            First = i,
            NameEnd = end,
            End = after,
            Key = NameKey.Of(story.Words(i, end)) + (said is null ? "" : "/" + said),
            Candidates = fitting.Count > 0 ? fitting : candidates,
            Said = said,
        };
    }

    // "Iraqi", "Russians": the country of the state. In "the Iraqi army" and "Damascus University" a place is named within the name of a body.
    FoundName? OfParty(StoryTokens story, int i, int end, NameHit hit)
    {
        if (!hit.IsAdjective && !hit.IsPeople && !hit.Parties.Any(party => party.Kind == PartyKind.State))
            return end > i + 1 && At(new StoryTokens(story, end - 1), i) is { Candidates.Count: > 0 } inner ? inner : new FoundName { First = i, NameEnd = end, End = end, Key = "", Candidates = [] };
        var states = hit.Parties.Select(PlaceOf).OfType<Place>().DistinctBy(place => place.Id).ToList();
        return new FoundName { First = i, NameEnd = end, End = end, Key = NameKey.Of(story.Words(i, end)), Candidates = states, IsAdjective = true, Weight = 10 };
    }

    Place? PlaceOf(Party party)
    {
        if ((parties.StateOf(party) ?? party) is not { } state)
            return null;
        return places.Listed(state.Name).FirstOrDefault(place => place.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area) ?? (places.Find(state.Seat) is { } seat ? places.CountryOf(seat) ?? seat : null);
    }

    // "European", "Texans", "the EU": words of the pack that stand for a place.
    FoundName? People(StoryTokens story, int i)
    {
        if (words.People(story.Tokens, i) is not var (place, end) || PlacesOf(place) is not { Count: > 0 } candidates)
            return null;
        return new FoundName { First = i, NameEnd = end, End = end, Key = NameKey.Of(place) + "/people", Candidates = candidates, IsAdjective = true, Weight = 10 };
    }

    // By id, or the greatest place of a name.
    List<Place> PlacesOf(string name)
    {
        if (places.Find(name) is { } byId)
            return [byId];
        var key = NameKey.Of(name);
        var candidates = places.Listed(name).ToList();
        if (candidates.Count == 0 && places.Added is { } added)
        {
            var tokens = Tokeniser.Split(name);
            var hits = new List<StoredName>();
            added.At(tokens, 0, hits);
            candidates = [.. hits.Where(hit => hit.End == tokens.Length && hit.IsMain).Select(hit => places.AddedAt(hit.Place)).Where(place => NameKey.Of(place.Name) == key)];
        }
        return [.. candidates.Where(place => place.Kind is PlaceKind.Region or PlaceKind.Country or PlaceKind.Area or PlaceKind.District).OrderByDescending(PlaceChooser.Importance).ThenBy(place => place.Id, StringComparer.Ordinal).Take(1)];
    }

    // "Charleston, W.Va.": a short form means a region after what lies in it, or with points between its letters.
    FoundName? Short(StoryTokens story, int i)
    {
        if (words.Short(story.Tokens, i) is not var (region, end) || i == 0 || story[i - 1].Shape == TokenShape.Number || story[i - 1].Normal is not ("," or "(") && end - i < 4 || PlacesOf(region) is not { Count: > 0 } candidates)
            return null;
        return new FoundName { First = i, NameEnd = end, End = end, Key = NameKey.Of(region) + "/region", Candidates = candidates, Weight = 10 };
    }

    List<StoredName> Stored(StoryTokens story, int i)
    {
        var hits = new List<StoredName>();
        if (places.Added is not { } added)
            return hits;
        added.At(story.Tokens, i, hits);
        hits.RemoveAll(hit => !hit.IsMain && added[hit.Place].Population < LeastForRareName || hit.End == i + 1 && (story.IsFunctionWord(i) || story.IsAcronym(i)));
        return hits;
    }

    // One place told of by two gazetteers is one: the one with more people stands for both.
    static List<Place> Apart(List<Place> candidates)
    {
        var apart = new List<Place>(candidates.Count);
        foreach (var place in candidates.OrderByDescending(place => place.Population > 0 ? place.Population : place.Kind.IsSettlement() ? 1 : 0))
            if (!apart.Any(known => IsSame(known, place)))
                apart.Add(place);
        return apart;
    }

    static bool IsSame(Place one, Place other) =>
        (one.Kind == other.Kind || one.Kind.IsSettlement() && other.Kind.IsSettlement()) && one.KilometresTo(other) < (one.Kind.IsSettlement() ? 10 : 40);
}
