using System.Text.Json;
using Tidings.App.Exports;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Parties;
using Tidings.Places;
using Tidings.Text;

namespace Tidings.App.Scoring;

/// <summary>Mentions that people coded, put together by the program as it puts together its own: places and parties are what the gazetteer has under their names.</summary>
sealed class GivenMentions
{
    readonly Gold _gold;
    readonly PlaceGazetteer _places;
    readonly PartyResolver _parties;
    readonly IncidentMatcher _matcher;
    readonly Dictionary<string, GoldStory> _stories;
    readonly List<(string Story, string File, TextSpan Span)> _exported;
    readonly OriginalPassages _originals;

    /// <param name="gold">The mentions.</param>
    /// <param name="exported">Which story goes back to which.</param>
    /// <param name="places">Where the exported stories stand.</param>
    /// <param name="files">What the program knows of places, parties and kinds.</param>
    public GivenMentions(Gold gold, Exported exported, StoryPlaces places, DataFiles files)
    {
        _exported = [.. exported["stories"].Select(row => row.Required("id")).Where(id => places.Of(id) is not null).Select(id => (id, places.Of(id)!.Value.File, places.Of(id)!.Value.Span))];
        _originals = new OriginalPassages(exported["lineage"].Select(LineageJson.Read));
        _gold = gold;
        _places = PlaceGazetteer.Read(files);
        _parties = new PartyResolver(PartyGazetteer.Read(files, _places));
        _matcher = new IncidentMatcher(IncidentKinds.Read(files), GatheringBooks.WorldOf(files), MatchRulings.None);
        _stories = gold.Stories.DistinctBy(story => story.Id).ToDictionary(story => story.Id);
    }

    /// <summary>Of each mention that came into an incident the incident's id.</summary>
    public Dictionary<string, string> Groups() => Matched()
        .SelectMany(matched => matched.Tellings.Select(telling => (telling.Id, Incident: matched.Incident.Id))).ToDictionary(each => each.Id, each => each.Incident);

    /// <summary>What the mentions are put together to.</summary>
    public IReadOnlyList<MatchedIncident> Matched() => [.. _matcher.Match(_gold.Mentions.DistinctBy(mention => mention.Id).Select(Telling).OrderBy(telling => telling.Day).ThenBy(telling => telling))];

    Telling Telling(GoldMention mention)
    {
        var row = mention.Row;
        var story = row.Required("story");
        return new Telling(
            mention.Id, story, Family(story), Published(story), mention.Kind, SnakeCase.Read<Stance>(mention.Stances[0]), row.Optional("source") is { } source ? Party([source, .. new[] { row.Optional("source_en") }.OfType<string>()]) : null,
            EdtfDate.TryParse(row.Optional("date")), [.. row.Strings("places").Select((_, i) => Place([.. mention.Forms("places", i)]))], Parties(mention, "actor"), Parties(mention, "target"),
            row.List("counts", Count), mention.Span, mention.Quote, row.Optional("note")?.StartsWith("headline", StringComparison.Ordinal) == true ? MentionPart.Headline : MentionPart.Body)
        { Original = Original(mention), DateBasis = row.Optional("date") is null ? null : DateBasis.Stated };
    }

    Original? Original(GoldMention mention) => _exported.Find(story => story.File == mention.File && story.Span.Start <= mention.Span.Start && mention.Span.End <= story.Span.End) is { Story: { } id } story
        ? _originals.Of(id, new TextSpan(mention.Span.Start - story.Span.Start, mention.Span.End - story.Span.Start)) : null;

    // The story that all others of its family go back to.
    string Family(string story)
    {
        var seen = new HashSet<string>();
        while (seen.Add(story) && _stories.GetValueOrDefault(story)?.Of.FirstOrDefault(_stories.ContainsKey) is { } of)
            story = of;
        return story;
    }

    DateOnly? Published(string story) => PartReading.Day(_stories.GetValueOrDefault(story)?.Row.Optional("published"));

    NamedPlace Place(string[] forms)
    {
        var known = forms.Select(form => _places.Certain(_places.Named(form))).OfType<Place>().FirstOrDefault();
        return new NamedPlace(forms[0], known?.Id, known?.Name, known?.Lat, known?.Lon, PlaceRole.At);
    }

    List<NamedParty> Parties(GoldMention mention, string field) => [.. mention.Row.Strings(field).Select((_, i) => Party([.. mention.Forms(field, i)]))];

    NamedParty Party(string[] forms)
    {
        var known = forms.Select(form => _parties.Resolve(form, [])?.Chosen).OfType<Party>().FirstOrDefault();
        return new NamedParty(forms[0], known?.Id, known?.Name);
    }

    static Count Count(JsonElement count)
    {
        var numbers = Likeness.Numbers(count.GetProperty("n"));
        var (low, high) = ((long)numbers.DefaultIfEmpty().Min(), (long)numbers.DefaultIfEmpty().Max());
        var what = SnakeCase.TryRead<CountOutcome>(count.Optional("what")) ?? CountOutcome.Other;
        return new Count(what, count.Optional("of"), low, low, count.GetProperty("n").ToString().StartsWith('>') ? null : high, $"{low}");
    }
}
