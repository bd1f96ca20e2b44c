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
/// <param name="kinds">What kinds of mention bind to.</param>
/// <param name="world">What is known of places and parties.</param>
/// <param name="given">The agreements that a user gave; null where there are none.</param>
public sealed class AgreementFinder(ObligationKinds kinds, Surroundings world, GivenObligations? given = null)
{
    const string Agreed = "agreement";

    // How many characters around an agreement its terms are told.
    const int Reach = 1500;

    readonly Dictionary<string, Agreement> _byMention = new(StringComparer.Ordinal);
    readonly Dictionary<string, Agreement> _agreements = new(StringComparer.Ordinal);
    readonly ComplianceJudge _judge = new(world);

    /// <summary>Whether a kind of happening is an agreement.</summary>
    public static bool IsAgreement(string kind) => kind is Agreed or "ceasefire";

    /// <summary>The id of the agreement that an incident is.</summary>
    public static string IdOf(string incident) => ContentId.Of("a", incident);

    /// <summary>Takes in an agreement: one that was concluded, not one that failed or is denied.</summary>
    /// <returns>The agreement; null where it is none, or is one that a user gave.</returns>
    public Agreement? Add(Incident incident)
    {
        if (!IsAgreement(incident.Kind) || incident.Status == IncidentStatus.Denied)
            return null;
        if (given?.Concluded(incident) is { } known)
        {
            Add(known);
            return null;
        }
        var parties = incident.Actors.Concat(incident.Targets).Select(world.TopOf).DistinctBy(Surroundings.KeyOf).ToList();
        var agreement = new Agreement(IdOf(incident.Id), Name(incident, parties), incident.Date, parties, incident.Mentions);
        Add(agreement);
        return agreement;
    }

    /// <summary>Takes in an agreement as it was found.</summary>
    public void Add(Agreement agreement)
    {
        _agreements[agreement.Id] = agreement;
        foreach (var mention in agreement.Mentions)
            _byMention[mention] = agreement;
    }

    /// <summary>What one story has of obligations, each under the place or the party by which acts meet it.</summary>
    /// <param name="story">All tellings of the story, in text order.</param>
    public IEnumerable<(string Key, Duty Duty)> DutiesIn(IReadOnlyList<Telling> story)
    {
        var observed = new List<DateOnly?>();
        given?.Saw(story[0].Published);
        return story.SelectMany(telling => Duties(telling, story, observed)).Select(duty => (_judge.KeyOf(duty), duty));
    }

    /// <summary>What one story has of acts that may keep or break an obligation, under each place and party by which they may meet one.</summary>
    /// <param name="story">All tellings of the story, in text order.</param>
    public IEnumerable<(string Key, Act Act)> ActsIn(IReadOnlyList<Telling> story) => story.Where(telling => telling.IsPast && kinds.IsAct(telling.Kind))
        .SelectMany(telling => _judge.KeysOf(telling).Select(key => (key, new Act(telling.Id, telling.Kind))));

    /// <summary>The obligations under one key with what became of them, in order of id.</summary>
    /// <param name="duties">All that were laid under the key.</param>
    /// <param name="acts">All that were laid under the key.</param>
    /// <param name="find">Gives a telling by its mention.</param>
    public IReadOnlyList<Obligation> Obligations(IReadOnlyList<Duty> duties, IReadOnlyList<Act> acts, Func<string, Telling?> find)
    {
        var told = Told(duties, find);
        var fitting = told.SelectMany(duty => duty.Kind.MetBy.Concat(duty.Kind.BrokenBy)).ToHashSet(StringComparer.Ordinal);
        var done = acts.Where(act => fitting.Contains(act.Kind)).Select(act => find(act.Mention)).OfType<Telling>().Order().ToList();
        return [.. told.Where(duty => given?.Takes(duty.Duty, duty.Telling) != true).GroupBy(duty => Id(duty, null), StringComparer.Ordinal)
            .SelectMany(ByTheirDays).OrderBy(duties => duties.Id, StringComparer.Ordinal).Select(duties => Judged(duties.Id, duties.Told, done))];
    }

    // One duty is told with its day and, in a headline, without; what has no day is the only one that has.
    IEnumerable<(string Id, List<ToldDuty> Told)> ByTheirDays(IEnumerable<ToldDuty> same)
    {
        var days = same.OrderBy(duty => duty.Telling).ToLookup(Due);
        var undated = days[null].ToList();
        var dated = days.Where(day => day.Key is not null).ToList();
        if (dated.Count != 1 && undated.Count > 0)
            yield return (Id(undated[0], null), undated);
        foreach (var day in dated)
            yield return (Id(day.First(), day.Key), [.. day, .. dated.Count == 1 ? undated : []]);
    }

    /// <summary>Whether any of some acts has part in what becomes of any of some duties.</summary>
    /// <param name="duties">Those under a key.</param>
    /// <param name="acts">Some that were laid under the key.</param>
    /// <param name="find">Gives a telling by its mention.</param>
    public bool AreConcerned(IReadOnlyList<Duty> duties, IReadOnlyList<Act> acts, Func<string, Telling?> find)
    {
        var done = acts.Select(act => find(act.Mention)).OfType<Telling>().ToList();
        return Told(duties, find).Exists(duty => done.Exists(act => _judge.Concerns(act, duty)));
    }

    List<ToldDuty> Told(IReadOnlyList<Duty> duties, Func<string, Telling?> find) =>
        [.. duties.Select(duty => (Duty: duty, Telling: find(duty.Mention))).Where(duty => duty.Telling is not null)
            .Select(duty => new ToldDuty(duty.Duty, duty.Telling!, KindOf(duty.Telling!), duty.Duty.Agreement is { } id ? _agreements[id] : null))];

    // What an agreement binds to beside the acts that have a kind of their own is named by its verb.
    ObligationKind KindOf(Telling telling)
    {
        var kind = kinds.Find(telling.Kind) ?? kinds.Find(Agreed)!;
        return UndertakingOf(telling) is { } undertaking ? kind with { Action = undertaking.Action } : kind;
    }

    // What has a kind of its own binds as that kind says, place by place and by its own date.
    Undertaking? UndertakingOf(Telling telling) =>
        telling.Undertaking is { } undertaking && (telling.Kind == Agreed || undertaking.IsNegated || kinds.Find(telling.Kind) is null) ? undertaking : null;

    // What is to be done besides, by a day of its own, binds whom the rest binds.
    IEnumerable<Duty> Duties(Telling telling, IReadOnlyList<Telling> story, List<DateOnly?> observed)
    {
        var first = First(telling, story, observed).ToList();
        return telling.Undertaking is { } undertaking && first.Count > 0
            ? first.Concat(undertaking.Further.Select(thing => first[0] with { Object = thing.Object ?? first[0].Object, Place = thing.Object is null ? first[0].Place : null, Due = thing.Due })) : first;
    }

    IEnumerable<Duty> First(Telling telling, IReadOnlyList<Telling> story, List<DateOnly?> observed)
    {
        if (UndertakingOf(telling) is { } undertaking && telling.Stance != Stance.Denied)
            return [new Duty(telling.Id, AgreementOf(telling, story)?.Id, (telling.Kind == "demand" ? null : telling.Actors.FirstOrDefault()) ?? telling.Targets.FirstOrDefault(), undertaking.Object, telling.Places.FirstOrDefault())];
        if (telling.Stance == Stance.Planned && kinds.Find(telling.Kind) is not null && IsBinding(telling, story))
            return telling.Kind == "ceasefire" ? Observed(telling) : Planned(telling, story);
        return telling.Kind == "ceasefire" && telling.Stance is Stance.Reported or Stance.Claimed && kinds.Find(telling.Kind) is not null && IsNew(telling, observed) ? Observed(telling) : [];
    }

    // What is merely planned binds nobody: it must be said to bind, or follow on an agreement.
    bool IsBinding(Telling telling, IReadOnlyList<Telling> story) =>
        telling.Undertaking is not null || IsPledge(telling) || telling.Kind is "territory_transferred" or "prisoner_exchange" || telling.Kind is not ("talks" or "other_event" or "appointment" or "sanction") && story.Any(other => _byMention.ContainsKey(other.Id) && Math.Abs(other.Span.Start - telling.Span.Start) <= Reach);

    // "The ministry said that its engineers would clear the road": who is to do it has said so.
    bool IsPledge(Telling telling) => telling.Kind is "withdrawal" or "demining" or "arms_supply" or "displacement" or "ceasefire" && telling.AttributedTo is { } speaker && telling.Actors.Any(actor => world.AreOneSide(actor, speaker));

    IEnumerable<Duty> Planned(Telling telling, IReadOnlyList<Telling> story)
    {
        var party = telling.Actors.FirstOrDefault() ?? (telling.Kind == "territory_transferred" ? Giver(telling, story) : null);
        var agreement = AgreementOf(telling, story);
        var places = telling.Places.Where(place => !telling.Places.Any(other => other != place && world.ChainOf(other).Skip(1).Contains(Surroundings.KeyOf(place)))).ToList();
        var things = telling.Counts.Select(count => count.Text).Concat(telling.Targets.Select(target => target.Text)).ToList();
        if (telling.Kind == "territory_transferred" && places.Count > 0)
            return places.Select(place => new Duty(telling.Id, agreement?.Id, party, place.Name ?? place.Text, place));
        return [new Duty(telling.Id, agreement?.Id, party, things.Find(thing => party is null || thing != party.Text) ?? telling.Undertaking?.Object ?? places.FirstOrDefault()?.Text, places.FirstOrDefault())];
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
        var parties = agreement?.Parties ?? [.. telling.Actors.Concat(telling.Targets).Select(world.TopOf)];
        return parties.Cast<NamedParty?>().DefaultIfEmpty().Select(party => new Duty(telling.Id, agreement?.Id, party, "fire", null));
    }

    static NamedParty? Giver(Telling telling, IReadOnlyList<Telling> story) => story
        .Where(other => other.Kind == telling.Kind && other.Stance == Stance.Planned && other.Actors.Count > 0)
        .OrderBy(other => Math.Abs(other.Span.Start - telling.Span.Start)).FirstOrDefault()?.Actors[0];

    // The agreement named nearest before the words, else the nearest after them.
    Agreement? AgreementOf(Telling telling, IReadOnlyList<Telling> story) => story
        .Where(other => _byMention.ContainsKey(other.Id))
        .OrderBy(other => other.Span.Start <= telling.Span.Start ? 0 : 1).ThenBy(other => Math.Abs(other.Span.Start - telling.Span.Start))
        .Select(other => _byMention[other.Id]).FirstOrDefault();

    string Id(ToldDuty told, EdtfDate? due) => ContentId.Of("o", told.Duty.Agreement ?? told.Telling.Family, told.Duty.Party is { } party ? Surroundings.KeyOf(world.TopOf(party)) : "",
        told.Kind.Action, told.Duty.Place is { } place ? Surroundings.KeyOf(place) : told.Duty.Object, due?.Text);

    // Arms are to be silent from the day of the agreement where no other is named.
    EdtfDate? Due(ToldDuty told) => Last(told.Duty.Due ?? (UndertakingOf(told.Telling) is { } undertaking ? undertaking.Due : told.Telling.Undertaking?.Due ?? DateOf(told.Telling) ?? (told.Telling.Kind == "ceasefire" ? told.Agreement?.Date : null)));

    // The day on which something was announced is not that on which it is due; arms are silent from the day of which is told.
    static EdtfDate? DateOf(Telling telling) => telling.Stance == Stance.Planned && telling.DateBasis is DateBasis.Published or DateBasis.Carried ? null : telling.Date;

    // "within two weeks", "by 30 March": the last day is what counts.
    static EdtfDate? Last(EdtfDate? date) => date is { Last: { } last } && date.Text.Contains('/', StringComparison.Ordinal) ? EdtfDate.Day(last) : date;

    Obligation Judged(string id, List<ToldDuty> duties, List<Telling> acts)
    {
        var first = duties[0];
        var (compliance, evidence) = _judge.Judge(first, Due(first), acts);
        var mentions = duties.Select(duty => duty.Telling.Id).Concat(evidence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Obligation(id, first.Agreement?.Id, first.Duty.Party is { } party ? world.TopOf(party) : null, first.Kind.Action, first.Duty.Object, first.Duty.Place, Due(first), compliance, mentions, first.Telling.Words);
    }

    static string Name(Incident incident, List<NamedParty> parties)
    {
        var between = parties.Count == 0 ? null : string.Join(", ", parties.Take(4).Select(party => party.Name ?? party.Text));
        return string.Join(", ", new[] { incident.Kind, between, incident.Date?.Text }.OfType<string>());
    }
}

/// <summary>Something told that may tell of the keeping or breaking of an obligation.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Kind">Its kind.</param>
public sealed record Act(string Mention, string Kind);

/// <summary>An obligation before it is known what became of it.</summary>
/// <param name="Mention">By which mention.</param>
/// <param name="Agreement">Under which agreement.</param>
/// <param name="Party">Who.</param>
/// <param name="Object">To what.</param>
/// <param name="Place">Where.</param>
/// <param name="Due">By when, where the mention sets other days for other things; null where its own counts.</param>
public sealed record Duty(string Mention, string? Agreement, NamedParty? Party, string? Object, NamedPlace? Place, EdtfDate? Due = null);

/// <summary>An obligation with the telling that states it.</summary>
sealed record ToldDuty(Duty Duty, Telling Telling, ObligationKind Kind, Agreement? Agreement);
