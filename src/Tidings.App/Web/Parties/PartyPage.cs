using Tidings.Agreements;
using Tidings.App.Web.Shared;
using Tidings.Control;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Mentions;

namespace Tidings.App.Web.Parties;

/// <summary>A party and what the record has about it: what it did, what was done to it, what it says, what it holds and owes.</summary>
public sealed record PartyModel(
    PartyLine Party, IReadOnlyList<Incident> Did, IReadOnlyList<Incident> Suffered, IReadOnlyList<Mention> Says,
    IReadOnlyList<ControlClaim> Holds, IReadOnlyList<Obligation> Owes, IReadOnlyList<Tally> Tallies);

static class PartyPage
{
    public static Page? Read(PageRequest request, string id)
    {
        var record = request.Record;
        if (record.Parties.Find(id) is not { } party)
            return null;
        bool Is(NamedParty? named) => named?.Id == id;
        return Page.Of<PartyView, PartyModel>(new PartyModel(
            party,
            [.. record.Incidents.Where(incident => incident.Actors.Any(Is))],
            [.. record.Incidents.Where(incident => incident.Targets.Any(Is))],
            [.. record.Contents.Mentions.Where(mention => Is(mention.AttributedTo)).OrderByDescending(mention => mention.Date?.Date).ThenBy(mention => mention.Id, StringComparer.Ordinal)],
            [.. record.Contents.Control.Where(claim => Is(claim.Holder))],
            [.. record.Contents.Obligations.Where(obligation => Is(obligation.Party))],
            [.. record.Contents.Tallies.Where(tally => Is(tally.Claimant) || Is(tally.About))]));
    }
}
