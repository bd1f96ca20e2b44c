using Tidings.Agreements;
using Tidings.Control;
using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Stories;

namespace Tidings.App.Web.Shared;

/// <summary>Everything that a record holds, in the order in which the record gives it.</summary>
public sealed record RecordContents
{
    public IReadOnlyList<Story> Stories { get; init; } = [];

    public IReadOnlyList<Family> Families { get; init; } = [];

    public IReadOnlyList<Lineage> Lineages { get; init; } = [];

    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    public IReadOnlyList<Tally> Tallies { get; init; } = [];

    public IReadOnlyList<Dispute> Disputes { get; init; } = [];

    public IReadOnlyList<ControlClaim> Control { get; init; } = [];

    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    public IReadOnlyList<Obligation> Obligations { get; init; } = [];

    public IReadOnlyList<Issue> Issues { get; init; } = [];
}

/// <summary>A record as the pages ask for it: by id, by story, newest first. Immutable; read once and shared by all requests until the record changes.</summary>
public sealed class RecordView
{
    readonly Dictionary<string, Story> _stories;
    readonly Dictionary<string, Mention> _mentions;
    readonly Dictionary<string, Incident> _incidents;
    readonly Dictionary<string, Family> _families;
    readonly Dictionary<string, Family> _familyOfStory = [];
    readonly Dictionary<string, Incident> _incidentOfMention = [];
    readonly ILookup<string, Mention> _mentionsOfStory;
    readonly ILookup<string, Dispute> _disputesOfMention;
    readonly HashSet<string> _controlMentions;

    public RecordView(RecordContents contents)
    {
        Contents = contents;
        _stories = ById(contents.Stories, story => story.Id);
        _mentions = ById(contents.Mentions, mention => mention.Id);
        _incidents = ById(contents.Incidents, incident => incident.Id);
        _families = ById(contents.Families, family => family.Id);
        foreach (var family in contents.Families)
            foreach (var story in family.Stories)
                _familyOfStory.TryAdd(story, family);
        foreach (var incident in contents.Incidents)
            foreach (var mention in incident.Mentions)
                _incidentOfMention.TryAdd(mention, incident);
        _mentionsOfStory = contents.Mentions.ToLookup(mention => mention.Story, StringComparer.Ordinal);
        _disputesOfMention = contents.Disputes
            .SelectMany(dispute => dispute.Sides.SelectMany(side => side.Mentions).Distinct().Select(mention => (mention, dispute)))
            .ToLookup(pair => pair.mention, pair => pair.dispute, StringComparer.Ordinal);
        _controlMentions = [.. contents.Control.Select(claim => claim.Mention)];
        Incidents = [.. contents.Incidents.OrderByDescending(incident => incident.Date?.First ?? incident.FirstReported).ThenBy(incident => incident.Id, StringComparer.Ordinal)];
        Stories = [.. contents.Stories.Where(story => story.IsCoded).OrderByDescending(story => story.Published).ThenBy(story => story.Id, StringComparer.Ordinal)];
        Places = PlaceIndex.Of(contents);
        Parties = PartyIndex.Of(contents);
    }

    public RecordContents Contents { get; }

    /// <summary>Newest first; those without a date last.</summary>
    public IReadOnlyList<Incident> Incidents { get; }

    /// <summary>Those that are coded, newest first; those without a date last.</summary>
    public IReadOnlyList<Story> Stories { get; }

    public PlaceIndex Places { get; }

    public PartyIndex Parties { get; }

    public Story? Story(string id) => _stories.GetValueOrDefault(id);

    public Mention? Mention(string id) => _mentions.GetValueOrDefault(id);

    public Incident? Incident(string id) => _incidents.GetValueOrDefault(id);

    public Family? Family(string id) => _families.GetValueOrDefault(id);

    public Family? FamilyOf(string story) => _familyOfStory.GetValueOrDefault(story);

    /// <summary>The incident that a mention tells of; null for mentions of no incident, such as tallies.</summary>
    public Incident? IncidentOf(string mention) => _incidentOfMention.GetValueOrDefault(mention);

    /// <summary>In the order in which they stand in the story.</summary>
    public IReadOnlyList<Mention> MentionsOf(string story) =>
        [.. _mentionsOfStory[story].OrderBy(mention => mention.Evidence.Span).ThenBy(mention => mention.Id, StringComparer.Ordinal)];

    public IReadOnlyList<Mention> MentionsOf(IEnumerable<string> ids) => [.. ids.Select(Mention).OfType<Mention>()];

    /// <summary>The disputes that any of the mentions takes part in.</summary>
    public IReadOnlyList<Dispute> DisputesOf(IEnumerable<string> mentions) =>
        [.. mentions.SelectMany(mention => _disputesOfMention[mention]).DistinctBy(dispute => dispute.Id)];

    public bool TellsOfControl(string mention) => _controlMentions.Contains(mention);

    static Dictionary<string, T> ById<T>(IReadOnlyList<T> items, Func<T, string> id)
    {
        var found = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
            found.TryAdd(id(item), item);
        return found;
    }
}
