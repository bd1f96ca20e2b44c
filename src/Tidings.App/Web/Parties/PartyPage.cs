using System.Text.Json.Serialization;
using Tidings.Agreements;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;
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

    public IReadOnlyList<ControlClaim> Holds { get; init; } = [];

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
    const int Shown = 20;

    public static Page? Read(PageRequest request, string id)
    {
        var record = request.Record;
        bool Is(NamedParty? party) => party?.Id == id || (party is { Id: null } && party.Text.Equals(id, StringComparison.OrdinalIgnoreCase));
        var incidents = record.Incidents(new IncidentFilter { Party = id, NewestFirst = true, Take = PageRequest.PageSize });
        var says = record.SaidBy(id, Shown);
        var holds = record.Control(holder: id);
        var owes = request.Kept.Obligations.Where(obligation => Is(obligation.Party)).ToList();
        var agreed = request.Kept.Agreements.Where(agreement => agreement.Parties.Any(Is)).ToList();
        var tallies = request.Kept.Tallies.Where(tally => Is(tally.Claimant) || Is(tally.About)).ToList();
        var named = incidents.Items.SelectMany(incident => incident.Actors.Concat(incident.Targets))
            .Concat(says.Items.Select(told => told.Mention.AttributedTo!)).Concat(holds.Select(claim => claim.Holder)).Concat(owes.Select(obligation => obligation.Party!))
            .Concat(agreed.SelectMany(agreement => agreement.Parties)).Concat(tallies.SelectMany(tally => new[] { tally.Claimant, tally.About }).OfType<NamedParty>())
            .FirstOrDefault(Is);
        if (named is null)
            return null;
        var evidence = holds.Select(claim => claim.Mention).Concat(owes.SelectMany(owed => owed.Evidence)).Concat(tallies.SelectMany(tally => tally.Series.Select(point => point.Mention)));
        return Page.Of<PartyView, PartyModel>(
            new PartyModel(id, Words.NameOf(named), (int)incidents.Total,
                [.. incidents.Items.Where(incident => incident.Actors.Any(Is))], [.. incidents.Items.Where(incident => incident.Targets.Any(Is))])
            {
                SaysTotal = (int)says.Total,
                Says = [.. says.Items.Select(told => told.Mention)],
                Holds = holds,
                Owes = owes,
                Agreed = agreed,
                Tallies = tallies,
                Evidence = EvidenceLinks.Of(record, evidence),
                Stories = says.Items.Select(told => told.Story).DistinctBy(story => story.Id).ToDictionary(story => story.Id, StringComparer.Ordinal),
            });
    }
}
