using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Mentions;

namespace Tidings.Agreements;

/// <summary>
/// Finds what parties bound themselves to. Agreements are happenings of that kind; obligations are mentions of what is planned or agreed and, for a ceasefire,
/// its being observed by each party. Agreements are taken in first; then each story tells who is bound to what and what was done; then, place by place and
/// party by party, it is said what became of each obligation. What a user gave as an agreement takes in what texts tell of the same one.
/// </summary>
public sealed class AgreementFinder
{
    const string Agreed = "agreement";

    // How many characters around an agreement its terms are told.
    const int Reach = 1500;

    readonly Dictionary<string, Agreement> _byMention = new(StringComparer.Ordinal);
    readonly Dictionary<string, Agreement> _agreements = new(StringComparer.Ordinal);
    readonly ObligationKinds _kinds;
    readonly Surroundings _world;
    readonly GivenObligations _given;
    readonly ComplianceJudge _judge;

    /// <param name="kinds">What kinds of mention bind to.</param>
    /// <param name="world">What is known of places and parties.</param>
    /// <param name="given">The agreements that a user gave.</param>
    public AgreementFinder(ObligationKinds kinds, Surroundings world, IReadOnlyList<GivenAgreement> given)
    {
        (_kinds, _world, _given, _judge) = (kinds, world, new GivenObligations(given, world), new ComplianceJudge(world));
        foreach (var agreement in _given.Agreements)
            _agreements.Add(agreement.Id, agreement);
    }

    /// <summary>Whether a kind of happening is an agreement.</summary>
    public static bool IsAgreement(string kind) => kind is Agreed or "ceasefire";

    /// <summary>Takes in a happening: an agreement that was concluded, not one that failed or is denied, or what keeps or breaks one that was given.</summary>
    public void Add(MatchedIncident matched)
    {
        _given.Add(matched);
        if (!IsAgreement(matched.Incident.Kind) || matched.Incident.Status == IncidentStatus.Denied)
            return;
        var agreement = Of(matched.Incident);
        _agreements[agreement.Id] = agreement;
        foreach (var mention in matched.Incident.Mentions)
            _byMention[mention] = agreement;
    }

    // What a user gave is told of by many happenings: that it was signed, announced, came into force.
    Agreement Of(Incident incident)
    {
        if (_given.Same(incident) is { Id: var id })
            return _agreements[id] with { Mentions = [.. _agreements[id].Mentions.Union(incident.Mentions, StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
        var parties = incident.Actors.Concat(incident.Targets).Select(_world.TopOf).DistinctBy(Surroundings.KeyOf).ToList();
        return new Agreement(ContentId.Of("a", incident.Id), Name(incident, parties), incident.Date, parties, incident.Mentions);
    }

    /// <summary>What one story has of obligations and of acts that may keep or break some, each under the place or the party by which they meet.</summary>
    /// <param name="story">All tellings of the story, in text order.</param>
    public IEnumerable<(string Key, Matter Matter)> InStory(IReadOnlyList<Telling> story)
    {
        var observed = new List<DateOnly?>();
        _given.Saw(story[0].Published);
        foreach (var telling in story)
        {
            if (telling.IsPast && _kinds.IsAct(telling.Kind))
                foreach (var key in _judge.KeysOf(telling))
                    yield return (key, new Matter(telling.Id, telling.Kind, null));
            foreach (var duty in Duties(telling, story, observed))
                yield return (_judge.KeyOf(duty), new Matter(telling.Id, telling.Kind, duty));
        }
    }

    /// <summary>The agreements, in order of id.</summary>
    public IReadOnlyList<Agreement> Agreements() => [.. _agreements.Values.OrderBy(agreement => agreement.Id, StringComparer.Ordinal)];

    /// <summary>The obligations under one key with what became of them, in order of id.</summary>
    /// <param name="matters">All that was laid under the key.</param>
    /// <param name="find">Gives a telling by its mention.</param>
    public IReadOnlyList<Obligation> Obligations(IReadOnlyList<Matter> matters, Func<string, Telling?> find)
    {
        var told = new Dictionary<string, Telling?>(StringComparer.Ordinal);
        var duties = matters.Where(matter => matter.Duty is not null).Select(matter => (matter.Duty!, Telling: Find(matter))).Where(duty => duty.Telling is not null)
            .Select(duty => new ToldDuty(duty.Item1, duty.Telling!, KindOf(duty.Telling!), duty.Item1.Agreement is { } id ? _agreements[id] : null)).ToList();
        var fitting = duties.SelectMany(duty => duty.Kind.MetBy.Concat(duty.Kind.BrokenBy)).ToHashSet(StringComparer.Ordinal);
        var acts = matters.Where(matter => matter.Duty is null && fitting.Contains(matter.Kind)).Select(Find).OfType<Telling>().Order().ToList();
        return [.. duties.Where(duty => !_given.Takes(duty.Duty.Agreement, duty.Duty, duty.Telling)).GroupBy(Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Judged(group.Key, [.. group.OrderBy(duty => duty.Telling)], acts))];

        Telling? Find(Matter matter) => told.TryGetValue(matter.Mention, out var known) ? known : told[matter.Mention] = find(matter.Mention);
    }

    /// <summary>The obligations that a user gave, with what became of them; after all else was taken in.</summary>
    public IEnumerable<Obligation> Given() => _given.Judged();

    // What an agreement binds to beside the acts that have a kind of their own is named by its verb.
    ObligationKind KindOf(Telling telling)
    {
        var kind = _kinds.Find(telling.Kind) ?? _kinds.Find(Agreed)!;
        return UndertakingOf(telling) is { } undertaking ? kind with { Action = undertaking.Action } : kind;
    }

    // What has a kind of its own binds as that kind says, place by place and by its own date.
    Undertaking? UndertakingOf(Telling telling) =>
        telling.Undertaking is { } undertaking && (telling.Kind == Agreed || undertaking.IsNegated || _kinds.Find(telling.Kind) is null) ? undertaking : null;

    IEnumerable<Duty> Duties(Telling telling, IReadOnlyList<Telling> story, List<DateOnly?> observed)
    {
        if (UndertakingOf(telling) is { } undertaking && telling.Stance != Stance.Denied)
            return [new Duty(AgreementOf(telling, story)?.Id, (telling.Kind == "demand" ? null : telling.Actors.FirstOrDefault()) ?? telling.Targets.FirstOrDefault(), undertaking.Object, telling.Places.FirstOrDefault())];
        if (telling.Stance == Stance.Planned && _kinds.Find(telling.Kind) is not null && IsBinding(telling, story))
            return telling.Kind == "ceasefire" ? Observed(telling) : Planned(telling, story);
        return telling.Kind == "ceasefire" && telling.Stance is Stance.Reported or Stance.Claimed && _kinds.Find(telling.Kind) is not null && IsNew(telling, observed) ? Observed(telling) : [];
    }

    // What is merely planned binds nobody: it must be said to bind, or follow on an agreement.
    bool IsBinding(Telling telling, IReadOnlyList<Telling> story) =>
        telling.Undertaking is not null || IsPledge(telling) || telling.Kind is "territory_transferred" or "prisoner_exchange" || telling.Kind is not ("talks" or "other_event" or "appointment" or "sanction") && story.Any(other => _byMention.ContainsKey(other.Id) && Math.Abs(other.Span.Start - telling.Span.Start) <= Reach);

    // "The ministry said that its engineers would clear the road": who is to do it has said so.
    bool IsPledge(Telling telling) => telling.Kind is "withdrawal" or "demining" or "arms_supply" or "displacement" or "ceasefire" && telling.AttributedTo is { } speaker && telling.Actors.Any(actor => _world.AreOneSide(actor, speaker));

    IEnumerable<Duty> Planned(Telling telling, IReadOnlyList<Telling> story)
    {
        var party = telling.Actors.FirstOrDefault() ?? (telling.Kind == "territory_transferred" ? Giver(telling, story) : null);
        var agreement = AgreementOf(telling, story);
        var places = telling.Places.Where(place => !telling.Places.Any(other => other != place && _world.ChainOf(other).Skip(1).Contains(Surroundings.KeyOf(place)))).ToList();
        var things = telling.Counts.Select(count => count.Text).Concat(telling.Targets.Select(target => target.Text)).ToList();
        if (telling.Kind == "territory_transferred" && places.Count > 0)
            return places.Select(place => new Duty(agreement?.Id, party, place.Name ?? place.Text, place));
        return [new Duty(agreement?.Id, party, things.Find(thing => party is null || thing != party.Text) ?? telling.Undertaking?.Object ?? places.FirstOrDefault()?.Text, places.FirstOrDefault())];
    }

    // One truce is told of many times; those whose days lie close together are one.
    static bool IsNew(Telling truce, List<DateOnly?> observed)
    {
        const int Close = 3;
        if (observed.Exists(day => day is null || truce.Day is null || Math.Abs(day.Value.DayNumber - truce.Day.Value.DayNumber) <= Close))
            return false;
        observed.Add(truce.Day);
        return true;
    }

    IEnumerable<Duty> Observed(Telling telling)
    {
        var agreement = _byMention.GetValueOrDefault(telling.Id);
        var parties = agreement?.Parties ?? [.. telling.Actors.Concat(telling.Targets).Select(_world.TopOf)];
        return parties.Cast<NamedParty?>().DefaultIfEmpty().Select(party => new Duty(agreement?.Id, party, "fire", null));
    }

    static NamedParty? Giver(Telling telling, IReadOnlyList<Telling> story) => story
        .Where(other => other.Kind == telling.Kind && other.Stance == Stance.Planned && other.Actors.Count > 0)
        .OrderBy(other => Math.Abs(other.Span.Start - telling.Span.Start)).FirstOrDefault()?.Actors[0];

    // The agreement named nearest before the words, else the nearest after them.
    Agreement? AgreementOf(Telling telling, IReadOnlyList<Telling> story) => story
        .Where(other => _byMention.ContainsKey(other.Id))
        .OrderBy(other => other.Span.Start <= telling.Span.Start ? 0 : 1).ThenBy(other => Math.Abs(other.Span.Start - telling.Span.Start))
        .Select(other => _byMention[other.Id]).FirstOrDefault();

    string Id(ToldDuty told) => ContentId.Of("o", told.Duty.Agreement ?? told.Telling.Family, told.Duty.Party is { } party ? Surroundings.KeyOf(_world.TopOf(party)) : "",
        told.Kind.Action, told.Duty.Place is { } place ? Surroundings.KeyOf(place) : told.Duty.Object, Due(told)?.Text);

    // Arms are to be silent from the day of the agreement where no other is named.
    EdtfDate? Due(ToldDuty told) => Last(UndertakingOf(told.Telling) is { } undertaking ? undertaking.Due : told.Telling.Undertaking?.Due ?? told.Telling.Date ?? (told.Telling.Kind == "ceasefire" ? told.Agreement?.Date : null));

    // "within two weeks", "by 30 March": the last day is what counts.
    static EdtfDate? Last(EdtfDate? date) => date is { Last: { } last } && date.Text.Contains('/', StringComparison.Ordinal) ? EdtfDate.Day(last) : date;

    Obligation Judged(string id, List<ToldDuty> duties, List<Telling> acts)
    {
        var first = duties[0];
        var (compliance, evidence) = _judge.Judge(first, Due(first), acts);
        var mentions = duties.Select(duty => duty.Telling.Id).Concat(evidence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Obligation(id, first.Agreement?.Id, first.Duty.Party is { } party ? _world.TopOf(party) : null, first.Kind.Action, first.Duty.Object, first.Duty.Place, Due(first), compliance, mentions, first.Telling.Words);
    }

    static string Name(Incident incident, List<NamedParty> parties)
    {
        var between = parties.Count == 0 ? null : string.Join(", ", parties.Take(4).Select(party => party.Name ?? party.Text));
        return string.Join(", ", new[] { incident.Kind, between, incident.Date?.Text }.OfType<string>());
    }
}

/// <summary>Something told that states an obligation, or that may tell of the keeping or breaking of one.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Duty">What it binds to; null when it tells of an act.</param>
public sealed record Matter(string Mention, string Kind, Duty? Duty);

/// <summary>An obligation before it is known what became of it: under which agreement, who, what and where.</summary>
public sealed record Duty(string? Agreement, NamedParty? Party, string? Object, NamedPlace? Place);

/// <summary>An obligation with the telling that states it.</summary>
sealed record ToldDuty(Duty Duty, Telling Telling, ObligationKind Kind, Agreement? Agreement);
