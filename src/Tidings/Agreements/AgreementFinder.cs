using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.Agreements;

/// <summary>
/// Finds what parties bound themselves to. Agreements are happenings of that kind; obligations are mentions of what is planned or agreed and, for a ceasefire,
/// its being observed by each party. Fed with all tellings once, it then says what became of each obligation.
/// </summary>
public sealed class AgreementFinder(ObligationKinds kinds, Surroundings world)
{
    readonly Dictionary<string, Agreement> _byMention = new(StringComparer.Ordinal);
    readonly Dictionary<string, Agreement> _agreements = new(StringComparer.Ordinal);
    readonly List<Duty> _duties = [];
    readonly ComplianceJudge _judge = new(world);

    /// <summary>Whether a kind of happening is an agreement.</summary>
    public static bool IsAgreement(string kind) => kind is "agreement" or "ceasefire";

    /// <summary>Takes in an agreement: one that was concluded, not one that failed or is denied.</summary>
    public void Add(MatchedIncident matched)
    {
        if (!IsAgreement(matched.Incident.Kind) || matched.Incident.Status == IncidentStatus.Denied)
            return;
        var incident = matched.Incident;
        var parties = incident.Actors.Concat(incident.Targets).Select(world.TopOf).DistinctBy(Surroundings.KeyOf).ToList();
        var agreement = new Agreement(ContentId.Of("a", incident.Id), Name(incident, parties), incident.Date, parties, incident.Mentions);
        _agreements.Add(agreement.Id, agreement);
        foreach (var mention in incident.Mentions)
            _byMention[mention] = agreement;
    }

    /// <summary>Takes in one story, after all agreements were.</summary>
    /// <param name="story">All tellings of the story, in text order.</param>
    public void AddStory(IReadOnlyList<Telling> story)
    {
        foreach (var telling in story)
        {
            if (telling.IsPast && kinds.IsAct(telling.Kind))
                _judge.Add(telling);
            if (telling.Stance == Stance.Planned && kinds.Find(telling.Kind) is { } kind)
                _duties.AddRange(Planned(telling, kind, story));
            if (telling.Kind == "ceasefire" && telling.Stance is Stance.Reported or Stance.Claimed && kinds.Find(telling.Kind) is { } observing)
                _duties.AddRange(Observed(telling, observing));
        }
    }

    /// <summary>The agreements, in order of id.</summary>
    public IReadOnlyList<Agreement> Agreements() => [.. _agreements.Values.OrderBy(agreement => agreement.Id, StringComparer.Ordinal)];

    /// <summary>The obligations with what became of them, in order of id.</summary>
    public IReadOnlyList<Obligation> Obligations() => [.. _duties
        .GroupBy(Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Judged(group.Key, [.. group.OrderBy(duty => duty.Telling)]))];

    IEnumerable<Duty> Planned(Telling telling, ObligationKind kind, IReadOnlyList<Telling> story)
    {
        var party = telling.Actors.FirstOrDefault() ?? (telling.Kind == "territory_transferred" ? Giver(telling, story) : null);
        var agreement = AgreementOf(telling, story);
        var places = telling.Places.Where(place => !telling.Places.Any(other => other != place && world.ChainOf(other).Skip(1).Contains(Surroundings.KeyOf(place)))).ToList();
        var things = telling.Counts.Select(count => count.Text).Concat(telling.Targets.Select(target => target.Text)).ToList();
        if (telling.Kind == "territory_transferred" && places.Count > 0)
            return places.Select(place => new Duty(telling, kind, agreement, party, place.Text, place));
        return [new Duty(telling, kind, agreement, party, things.FirstOrDefault() ?? places.FirstOrDefault()?.Text, places.FirstOrDefault())];
    }

    IEnumerable<Duty> Observed(Telling telling, ObligationKind kind)
    {
        var agreement = _byMention.GetValueOrDefault(telling.Id);
        var parties = agreement?.Parties ?? [.. telling.Actors.Concat(telling.Targets).Select(world.TopOf)];
        return parties.Select(party => new Duty(telling, kind, agreement, party, "ceasefire", null));
    }

    static NamedParty? Giver(Telling telling, IReadOnlyList<Telling> story) => story
        .Where(other => other.Kind == telling.Kind && other.Stance == Stance.Planned && other.Actors.Count > 0)
        .OrderBy(other => Math.Abs(other.Span.Start - telling.Span.Start)).FirstOrDefault()?.Actors[0];

    // The agreement named nearest before the words, else the nearest after them.
    Agreement? AgreementOf(Telling telling, IReadOnlyList<Telling> story) => story
        .Where(other => _byMention.ContainsKey(other.Id))
        .OrderBy(other => other.Span.Start <= telling.Span.Start ? 0 : 1).ThenBy(other => Math.Abs(other.Span.Start - telling.Span.Start))
        .Select(other => _byMention[other.Id]).FirstOrDefault();

    string Id(Duty duty) => ContentId.Of("o", duty.Agreement?.Id ?? (duty.Telling.Family), duty.Party is { } party ? Surroundings.KeyOf(world.TopOf(party)) : "",
        duty.Kind.Action, duty.Place is { } place ? Surroundings.KeyOf(place) : duty.Object, Due(duty)?.Text);

    // Arms are to be silent from the day of the agreement where no other is named.
    static EdtfDate? Due(Duty duty) => duty.Telling.Date ?? (duty.Telling.Kind == "ceasefire" ? duty.Agreement?.Date : null);

    Obligation Judged(string id, List<Duty> duties)
    {
        var first = duties[0];
        var (compliance, evidence) = _judge.Judge(first, Due(first));
        var mentions = duties.Select(duty => duty.Telling.Id).Concat(evidence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Obligation(id, first.Agreement?.Id, first.Party is { } party ? world.TopOf(party) : null, first.Kind.Action, first.Object, first.Place, Due(first), compliance, mentions, first.Telling.Words);
    }

    static string Name(Incident incident, List<NamedParty> parties)
    {
        var between = parties.Count == 0 ? null : string.Join(", ", parties.Take(4).Select(party => party.Name ?? party.Text));
        return string.Join(", ", new[] { incident.Kind, between, incident.Date?.Text }.OfType<string>());
    }
}

/// <summary>An obligation before it is known what became of it.</summary>
sealed record Duty(Telling Telling, ObligationKind Kind, Agreement? Agreement, NamedParty? Party, string? Object, NamedPlace? Place);
