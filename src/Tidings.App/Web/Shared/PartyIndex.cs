using Tidings.Evidence;

namespace Tidings.App.Web.Shared;

/// <summary>A party that the record speaks of.</summary>
public sealed record PartyLine(string Id, string Name, int Incidents);

/// <summary>The parties that the record speaks of and that the gazetteer knows, by id.</summary>
public sealed class PartyIndex
{
    readonly Dictionary<string, PartyLine> _byId;

    PartyIndex(IEnumerable<PartyLine> lines)
    {
        All = [.. lines.OrderByDescending(line => line.Incidents).ThenBy(line => line.Name, StringComparer.Ordinal)];
        _byId = All.ToDictionary(line => line.Id, StringComparer.Ordinal);
    }

    /// <summary>Those with most incidents first.</summary>
    public IReadOnlyList<PartyLine> All { get; }

    public PartyLine? Find(string id) => _byId.GetValueOrDefault(id);

    public static PartyIndex Of(RecordContents contents)
    {
        var counts = contents.Incidents
            .SelectMany(incident => incident.Actors.Concat(incident.Targets).Select(party => party.Id).OfType<string>().Distinct())
            .CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var named = contents.Incidents.SelectMany(incident => incident.Actors.Concat(incident.Targets))
            .Concat(contents.Control.SelectMany(claim => new[] { claim.Holder, claim.AccordingTo }).OfType<NamedParty>())
            .Concat(contents.Obligations.Select(obligation => obligation.Party).OfType<NamedParty>())
            .Concat(contents.Tallies.SelectMany(tally => new[] { tally.Claimant, tally.About }).OfType<NamedParty>())
            .Concat(contents.Agreements.SelectMany(agreement => agreement.Parties))
            .Concat(contents.Mentions.SelectMany(mention => mention.Actors.Concat(mention.Targets).Concat(mention.AttributedTo is { } who ? [who] : [])));
        return new PartyIndex(named.Where(party => party.Id is not null).DistinctBy(party => party.Id)
            .Select(party => new PartyLine(party.Id!, party.Name ?? party.Text, counts.GetValueOrDefault(party.Id!))));
    }
}
