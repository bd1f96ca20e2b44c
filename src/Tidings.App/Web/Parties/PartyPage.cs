using System.Text.Json.Serialization;
using Tidings.Agreements;
using Tidings.App.Storage;
using Tidings.App.Web.Agreements;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Tallies;
using Tidings.Control;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Mentions;

namespace Tidings.App.Web.Parties;

/// <summary>A party and what the record has about it: what it did, what was done to it, what it says, what it holds and owes.</summary>
public sealed record PartyModel(string Id, string Name, int Total, IReadOnlyList<Incident> Did, IReadOnlyList<Incident> Suffered)
{
    public int SaysTotal { get; init; }

    public IReadOnlyList<Mention> Says { get; init; } = [];

    /// <summary>The latest claims that it holds a place, of those places of which most are made.</summary>
    public IReadOnlyList<ControlClaim> Holds => [.. Held.SelectMany(place => place.Claims)];

    [JsonIgnore]
    public IReadOnlyList<PlaceClaims> Held { get; init; } = [];

    public IReadOnlyList<Obligation> Owes { get; init; } = [];

    public IReadOnlyList<Agreement> Agreed { get; init; } = [];

    public IReadOnlyList<Tally> Tallies { get; init; } = [];

    [JsonIgnore]
    public required EvidenceLinks Evidence { get; init; }

    [JsonIgnore]
    public required IReadOnlyDictionary<string, StoryRow> Stories { get; init; }
}

static class PartyPage
{
    /// <summary>How many of its words and tallies are shown.</summary>
    public const int Shown = 20;

    const int MostClaims = 4;

    public static Page? Read(PageRequest request, string id)
    {
        var record = request.Record;
        bool Is(NamedParty? party) => party?.Id == id || (party is { Id: null } && party.Text.Equals(id, StringComparison.OrdinalIgnoreCase));
        var found = request.Kept.Find(new IncidentFilter { Party = id });
        var incidents = record.Incidents([.. found.Take(PageRequest.PageSize).Select(request.Kept.Incidents.IdOf)]);
        var says = record.SaidBy(id, Shown);
        PlaceClaims[] holds = [.. PlaceClaims.Of(request.Kept.Control.Of(null, id)).Take(PageRequest.PageSize).Select(place => place.Latest(MostClaims))];
        var owes = request.Kept.Obligations.Where(obligation => Is(obligation.Party)).ToList();
        var agreed = request.Kept.Agreements.Where(agreement => agreement.Parties.Any(Is)).ToList();
        var tallies = request.Kept.Tallies.Where(tally => Is(tally.Claimant) || Is(tally.About)).ToList();
        var named = incidents.SelectMany(incident => incident.Actors.Concat(incident.Targets))
            .Concat(says.Items.Select(told => told.Mention.AttributedTo!)).Concat(holds.SelectMany(place => place.Claims).Select(claim => claim.Holder)).Concat(owes.Select(obligation => obligation.Party!))
            .Concat(agreed.SelectMany(agreement => agreement.Parties)).Concat(tallies.SelectMany(tally => new[] { tally.Claimant, tally.About }).OfType<NamedParty>())
            .FirstOrDefault(Is);
        if (named is null)
            return null;
        var evidence = holds.SelectMany(place => place.Claims).Select(claim => claim.Mention).Concat(owes.Take(PageRequest.PageSize).SelectMany(AgreementsPage.Linked))
            .Concat(tallies.Take(Shown).SelectMany(TallyFigure.Linked));
        return Page.Of<PartyView, PartyModel>(
            new PartyModel(id, Words.NameOf(named), found.Count,
                [.. incidents.Where(incident => incident.Actors.Any(Is))], [.. incidents.Where(incident => incident.Targets.Any(Is))])
            {
                SaysTotal = (int)says.Total,
                Says = [.. says.Items.Select(told => told.Mention)],
                Held = holds,
                Owes = owes,
                Agreed = agreed,
                Tallies = tallies,
                Evidence = EvidenceLinks.Of(record, evidence),
                Stories = says.Items.Select(told => told.Story).DistinctBy(story => story.Id).ToDictionary(story => story.Id, StringComparer.Ordinal),
            });
    }
}
