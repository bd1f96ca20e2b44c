using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Incidents;

/// <summary>How an incident stands over all who speak of it. Written in exports in lower case.</summary>
public enum IncidentStatus { Reported, Claimed, Disputed, Denied }

/// <summary>One happening in the world, put together from the mentions of it over all stories.</summary>
/// <param name="Id">From its founding mention, so that it stays when further mentions join.</param>
/// <param name="Kind">The codebook's kind that most mentions give.</param>
/// <param name="Date">The narrowest date that the mentions share.</param>
/// <param name="Places">Where, most precise first.</param>
/// <param name="Actors">Who.</param>
/// <param name="Targets">To whom.</param>
/// <param name="Counts">Ranges over all mentions, as UCDP GED: low the least, high the most, best what most independent families give.</param>
/// <param name="Mentions">Ids of the mentions, in order of id.</param>
/// <param name="Families">How many independent families report it.</param>
/// <param name="FirstReported">The earliest date of publication among its stories.</param>
/// <param name="Status">Reported, claimed, disputed or denied.</param>
public sealed record Incident(
    string Id,
    string Kind,
    EdtfDate? Date,
    IReadOnlyList<NamedPlace> Places,
    IReadOnlyList<NamedParty> Actors,
    IReadOnlyList<NamedParty> Targets,
    IReadOnlyList<Count> Counts,
    IReadOnlyList<string> Mentions,
    int Families,
    DateOnly? FirstReported,
    IncidentStatus Status)
{
    /// <summary>The independent sources, each with its families and with what makes one of them.</summary>
    public IReadOnlyList<IndependentSource> Sources { get; init; } = [];

    /// <summary>Why each mention is part of it, in order of the mentions.</summary>
    public IReadOnlyList<Joining> Joined { get; init; } = [];
}
