using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Text;

namespace Tidings.Control;

/// <summary>
/// Concludes who is said to hold which place. A capture gives it to who captures; a handing over to who receives; a handing over that is still
/// to come leaves it with who will give; a withdrawal or a loss gives it to the other side only where the story names that side for the place or tells whom who
/// leaves was fighting. A denial that only points back denies the claim told right before it. Being near a place is not holding it.
/// </summary>
public sealed class ControlFinder(Surroundings world)
{
    const string Taken = "territory_taken";
    const string Held = "territory_held";
    const string Transferred = "territory_transferred";
    const string Withdrawal = "withdrawal";
    const string Denial = "denial";
    const string Deployment = "deployment";
    const string Clash = "armed_clash";

    static readonly string[] Fighting = [Clash, "shelling_missile", "air_drone_strike", "loss_tally", Taken, Held];

    /// <summary>Whether a story needs to be looked at for a mention of this kind.</summary>
    public static bool Concerns(string kind) => kind is Taken or Held or Transferred or Withdrawal;

    /// <summary>What one story says, in text order.</summary>
    /// <param name="story">All tellings of the story, in text order.</param>
    public IEnumerable<ControlClaim> InStory(IReadOnlyList<Telling> story)
    {
        List<ControlClaim> before = [];
        foreach (var telling in story)
        {
            List<ControlClaim> claims = [.. Of(telling, story)];
            var denied = claims.Count == 0 && telling.Kind == Denial ? Denied(telling, before) : [];
            foreach (var claim in claims.Concat(denied).Concat(InPassing(telling)))
                yield return claim;
            before = claims;
        }
    }

    IEnumerable<ControlClaim> Of(Telling telling, IReadOnlyList<Telling> story) => Concerns(telling.Kind)
        ? Holders(telling, story).SelectMany(holder => Places(telling).Select(place => Claim(telling, place, world.TopOf(Called(holder, story)))))
        : [];

    // "the rebels", "Haftar's men": by the letters that the story calls the group by.
    static NamedParty Called(NamedParty holder, IReadOnlyList<Telling> story) => holder.Id is null ? holder
        : story.SelectMany(telling => telling.Actors.Concat(telling.Targets).Append(telling.AttributedTo)).OfType<NamedParty>().FirstOrDefault(party => party.Id == holder.Id && IsLetters(party.Text)) is { } letters ? holder with { Text = letters.Text } : holder;

    static bool IsLetters(string text) => text.Length is > 1 and <= 6 && text.All(char.IsUpper);

    static bool IsName(string text) => NameForm.Opens(text) && NameForm.Opens(text[(text.LastIndexOf(' ') + 1)..]);

    // "The army has denied that.": what was claimed right before, by anybody else.
    IEnumerable<ControlClaim> Denied(Telling denial, List<ControlClaim> before) => (denial.AttributedTo ?? denial.Actors.FirstOrDefault()) is { } denier
        ? before.Where(claim => claim.Stance is Stance.Reported or Stance.Claimed && !world.AreOneSide(claim.Holder, denier))
            .Select(claim => claim with { Stance = Stance.Denied, AccordingTo = denier, Mention = denial.Id })
        : [];

    // "the rebel-held town": so as of the story, in the writer's own voice.
    IEnumerable<ControlClaim> InPassing(Telling telling) => telling.Holdings
        .Select(holding => new ControlClaim(holding.Place, world.TopOf(holding.Holder), telling.Published is { } day ? EdtfDate.Day(day) : null, null, null, null, Stance.Reported, telling.Id));

    /// <summary>
    /// All claims in order of place, date and mention, those of one family that say the same taken for one; in the writer's own voice, a holder's time ends
    /// where the next one's begins.
    /// </summary>
    /// <param name="claims">Claims with the family of the story that makes each.</param>
    public static IReadOnlyList<ControlClaim> Arrange(IEnumerable<FamilyClaim> claims)
    {
        var sorted = claims.OrderBy(pair => Surroundings.KeyOf(pair.Claim.Place), StringComparer.Ordinal).ThenBy(pair => pair.Claim.AsOf).ThenBy(pair => pair.Claim.Mention, StringComparer.Ordinal)
            .ThenBy(pair => Surroundings.KeyOf(pair.Claim.Holder), StringComparer.Ordinal)
            .DistinctBy(pair => (Surroundings.KeyOf(pair.Claim.Place), Surroundings.KeyOf(pair.Claim.Holder), pair.Claim.AsOf, pair.Claim.Stance, Source(pair.Claim), pair.Family))
            .Select(pair => pair.Claim).ToList();
        return [.. sorted.GroupBy(claim => Surroundings.KeyOf(claim.Place)).SelectMany(place => WithEnds([.. place]))];
    }

    /// <summary>Claims to one place as of about one time by which different parties hold it, according to different sources.</summary>
    /// <param name="arranged">As <see cref="Arrange"/> gives them.</param>
    public static IEnumerable<IReadOnlyList<ControlClaim>> Rivals(IReadOnlyList<ControlClaim> arranged) => arranged
        .Where(claim => claim is { AsOf.IsDay: true, To: null, Stance: Stance.Reported or Stance.Claimed })
        .GroupBy(claim => Surroundings.KeyOf(claim.Place))
        .SelectMany(place => Runs([.. place]))
        .Where(group => group.Exists(one => group.Exists(other => AreRival(one.Holder, other.Holder) && Source(one) != Source(other))));

    // "the army" and "army commandos" do not contradict each other.
    static bool AreRival(NamedParty one, NamedParty other) =>
        Surroundings.KeyOf(one) != Surroundings.KeyOf(other) && !(one.Id is null && other.Id is null && Words(one) is var here && Words(other) is var there && (here.IsSubsetOf(there) || there.IsSubsetOf(here)));

    static HashSet<string> Words(NamedParty party) => [.. Surroundings.KeyOf(party).Split(' ')];

    // Claims that follow one another from day to day.
    static IEnumerable<List<ControlClaim>> Runs(List<ControlClaim> claims)
    {
        var run = new List<ControlClaim>();
        foreach (var claim in claims)
        {
            if (run.Count > 0 && claim.AsOf!.First!.Value.DayNumber - run[^1].AsOf!.First!.Value.DayNumber > 1)
            {
                yield return run;
                run = [];
            }
            run.Add(claim);
        }
        if (run.Count > 0)
            yield return run;
    }

    static string? Source(ControlClaim claim) => claim.AccordingTo is { } source ? Surroundings.KeyOf(source) : null;

    // Those who took or hold a place together hold it each.
    IEnumerable<NamedParty> Holders(Telling telling, IReadOnlyList<Telling> story) => telling.Kind is Taken or Held && telling.IsPast && telling.Actors.Count > 1
        ? telling.Actors.DistinctBy(world.TopKeyOf)
        : Holder(telling, story) is { } holder ? [holder] : [];

    NamedParty? Holder(Telling telling, IReadOnlyList<Telling> story) => (telling.Kind, telling.Stance) switch
    {
        (Transferred, Stance.Planned) => telling.Actors.FirstOrDefault() ?? Giver(telling, story),
        (Taken or Held, _) when telling.IsPast => telling.Actors.FirstOrDefault() ?? (telling.Kind == Taken ? Captor(telling, story) : Speaker(telling, story)),
        (Transferred, _) when telling.IsPast => Receiver(telling, story),
        (Withdrawal, Stance.Reported or Stance.Claimed) => telling.Targets.FirstOrDefault(target => telling.Actors.Count > 0 && IsRival(target, telling.Actors[0]) && story.Any(other => Fights(other, target))) ?? OtherSide(telling, story) ?? Entrant(telling, story),
        _ => null,
    };

    // "It is ours", "lay deep inside their territory": who says so and fights, or the only one who takes places where another tells it; else who took a place right before.
    NamedParty? Speaker(Telling telling, IReadOnlyList<Telling> story) => telling.Stance == Stance.Claimed ? telling.AttributedTo is { } teller && (IsOwn(teller) || story.Any(other => Fights(other, teller))) ? teller : OnlyCaptor(story)
        : story.LastOrDefault(other => other.Kind is Taken or Held && other.IsPast && other.Actors.Count > 0 && other.Span.Start < telling.Span.Start && telling.Span.Start - other.Span.End <= RightBefore)?.Actors[0];

    const int RightBefore = 300;

    // A party of the gazetteer speaks for itself; a governor or a resident says who holds what, and holds it not.
    static bool IsOwn(NamedParty teller) => teller.Id is not null;

    // "The village has been liberated": the rival of who lost or denies it, who took the place by another telling, or who claims it and fights.
    NamedParty? Captor(Telling telling, IReadOnlyList<Telling> story)
    {
        if (telling.Targets.FirstOrDefault() is { } loser)
            return Rival(loser, telling, story) ?? Claimant(telling, story, loser);
        if (telling is { Stance: Stance.Denied, AttributedTo: { } denier })
            return Rival(denier, telling, story);
        return Claimant(telling, story, null)
            ?? story.Where(other => other.Kind == Taken && other.IsPast && other.Actors.Count > 0 && Shares(other, telling)).Select(other => other.Actors[0]).FirstOrDefault()
            ?? OnlyCaptor(story);
    }

    // "Two more towns fell on Wednesday": where one side alone is told to take places.
    NamedParty? OnlyCaptor(IReadOnlyList<Telling> story)
    {
        var captors = story.Where(other => other is { Kind: Taken, IsPast: true } && other.Actors.Count > 0).Select(other => other.Actors[0]).DistinctBy(world.TopKeyOf).Take(2).ToList();
        return captors.Count == 1 ? captors[0] : captors.Count == 0 ? OnlyAttacker(story) : null;
    }

    // "Zarin fell on Saturday": where nobody is told to take places and one side alone to attack.
    NamedParty? OnlyAttacker(IReadOnlyList<Telling> story)
    {
        var attackers = story.Where(other => Attacking.Contains(other.Kind) && other.IsPast).SelectMany(other => other.Actors).DistinctBy(world.TopKeyOf).Take(2).ToList();
        return attackers.Count == 1 ? attackers[0] : null;
    }

    static readonly string[] Attacking = [Clash, "shelling_missile", "air_drone_strike"];

    // "The rebels were driven out of the town, the army said": who claims it and fights.
    NamedParty? Claimant(Telling telling, IReadOnlyList<Telling> story, NamedParty? loser) =>
        telling.AttributedTo is { } claimant && !(loser is not null && world.AreOneSide(claimant, loser)) && story.Any(other => Fights(other, claimant)) ? claimant : null;

    // "The army left the hills. The rebels moved in": who is told to have come right after.
    NamedParty? Entrant(Telling telling, IReadOnlyList<Telling> story) => telling.Actors.FirstOrDefault() is { } leaving
        ? story.FirstOrDefault(other => other.Kind is Deployment or Clash && other.Span.Start > telling.Span.Start && other.IsPast && other.Actors.Count > 0 && (Shares(other, telling) || other.Span.Start - telling.Span.End <= RightBefore && SharesLand(other, telling)) && !world.AreOneSide(other.Actors[0], leaving))?.Actors[0] : null;

    bool Fights(Telling telling, NamedParty party) => Fighting.Contains(telling.Kind) && telling.Actors.Concat(telling.Targets).Any(other => world.AreOneSide(other, party));

    // Who enters a place that is handed over is named as the one who acts; who hands it over is named so too, with the receiver as target.
    NamedParty? Receiver(Telling telling, IReadOnlyList<Telling> story)
    {
        if (telling.Targets.FirstOrDefault() is { } receiver)
            return receiver;
        if (telling.Actors.FirstOrDefault() is { } giver && IsGiven(telling))
            return OtherSide(telling, story) ?? Entrants(telling, story).FirstOrDefault(party => !world.AreOneSide(party, giver));
        if (telling.Actors.FirstOrDefault() is { } actor)
            return story.Any(other => Gives(other, actor)) ? null : actor;
        return Entrants(telling, story).FirstOrDefault();
    }

    // Whether who acts is who gives the ground up.
    static bool IsGiven(Telling telling) => telling.Ground.Any(place => place.Role == PlaceRole.From);

    // "Zarin was handed over on Friday": to who takes over the other places of the story.
    IEnumerable<NamedParty> Entrants(Telling telling, IReadOnlyList<Telling> story) => story
        .Where(other => other.Kind == Transferred && other.Id != telling.Id && other.IsPast)
        .SelectMany(other => other.Targets.Count > 0 ? other.Targets : other.Actors.Where(actor => !story.Any(gift => Gives(gift, actor))));

    bool Gives(Telling other, NamedParty party) =>
        other.Kind == Transferred && (other.Targets.Count > 0 || other.Stance == Stance.Planned || IsGiven(other)) && other.Actors.Any(actor => world.AreOneSide(actor, party));

    NamedParty? Giver(Telling telling, IReadOnlyList<Telling> story) => story
        .Where(other => other.Kind == Transferred && other.Actors.Count > 0 && (other.Targets.Count > 0 || other.Stance == Stance.Planned || IsGiven(other)) && other.Id != telling.Id)
        .OrderBy(other => Math.Abs(other.Span.Start - telling.Span.Start)).FirstOrDefault()?.Actors[0];

    NamedParty? OtherSide(Telling telling, IReadOnlyList<Telling> story) => telling.Actors.FirstOrDefault() is { } leaving ? Rival(leaving, telling, story) : null;

    // Who fought for the place on the other side, else whom the side fought most often.
    NamedParty? Rival(NamedParty side, Telling telling, IReadOnlyList<Telling> story) => story
        .Where(other => Fighting.Contains(other.Kind) && other.IsPast && Shares(other, telling))
        .SelectMany(other => other.Actors.Concat(other.Kind == Held ? [] : other.Targets))
        .FirstOrDefault(party => IsRival(party, side)) ?? Enemy(side, story);

    NamedParty? Enemy(NamedParty side, IReadOnlyList<Telling> story) => story
        .Where(other => Fighting.Contains(other.Kind) && other.IsPast)
        .SelectMany(other => other.Actors.Any(actor => world.AreOneSide(actor, side)) ? other.Targets : other.Targets.Any(target => world.AreOneSide(target, side)) ? other.Actors : [])
        .Where(party => IsRival(party, side))
        .GroupBy(world.TopKeyOf).OrderByDescending(group => group.Count()).FirstOrDefault()?.First() ?? OnlyOther(side, story);

    // Where all that is told of the fighting names but one other side.
    NamedParty? OnlyOther(NamedParty side, IReadOnlyList<Telling> story)
    {
        var others = story.Where(other => Fighting.Contains(other.Kind) && other.IsPast).SelectMany(other => other.Actors.Where(party => IsRival(party, side) || other.Kind is Taken or Held && !world.AreOneSide(party, side))).DistinctBy(world.TopKeyOf).Take(2).ToList();
        return others.Count == 1 && (IsRival(others[0], side) || others[0].Text.Any(char.IsUpper)) && story.Any(other => Fights(other, side) || other.Kind == Transferred && other.Actors.Any(actor => world.AreOneSide(actor, side))) ? others[0] : null;
    }

    // A party of the gazetteer, or a name of more than one word; one word with a capital may be anything that opens a sentence.
    bool IsRival(NamedParty party, NamedParty side) =>
        (party.Id is not null || IsName(party.Name ?? party.Text) && party.Text.Contains(' ') && party.Text.Any(char.IsLower)) && !world.AreOneSide(party, side);

    bool Shares(Telling one, Telling other) => one.Places.Any(place => other.Places.Any(known => world.Compare(place, known) >= Nearness.Within));

    static bool SharesLand(Telling one, Telling other) => one.Places.Any(place => place.Id is not null && other.Places.Any(known => known.Id == place.Id));

    // "Kalbajar, a town in Nagorno-Karabakh" is said of Kalbajar; where a force came from or heads for is not held; "handed over to Baku" names no place;
    // what the clause itself names is meant, not what was told before.
    IEnumerable<NamedPlace> Places(Telling telling)
    {
        var ground = telling.Ground.Where(place => !IsBeside(place, telling) && !telling.Actors.Concat(telling.Targets).Any(party => IsMeant(place, party))).ToList();
        var wider = Around(telling).ToList();
        return ground.Count == 0 || !ground.Exists(IsCalled) && wider.Exists(place => place.Id is not null && !world.IsWide(place) && telling.Words.Contains(place.Text, StringComparison.Ordinal)) ? wider : ground;
    }

    // "In Zarin, near the border": where it is near is not where it is.
    static bool IsBeside(NamedPlace place, Telling telling) => place.Role == PlaceRole.Near || telling.Places.Any(other => other.Role == PlaceRole.Near && other.Text == place.Text);

    static bool IsCalled(NamedPlace place) => place.Id is not null || place.Text.Any(char.IsUpper);

    IEnumerable<NamedPlace> Around(Telling telling)
    {
        var places = telling.Places.Where(place => place.Role is PlaceRole.At or PlaceRole.To).ToList();
        if (places.Count == 0 && telling.Kind is Withdrawal or Transferred or Taken)
            places = [.. telling.Places.Where(place => place.Role == PlaceRole.From)];
        places.RemoveAll(place => telling.Actors.Concat(telling.Targets).Any(party => IsMeant(place, party)));
        places = Narrowest(places, place => telling.Words.Contains(place.Text, StringComparison.Ordinal));
        // "pulled its staff out of the country": whoever leaves a country leaves it to nobody.
        if (telling.Kind == Withdrawal || places.Exists(place => place.Id is not null && !world.IsWide(place)))
            places.RemoveAll(world.IsWide);
        return places.Where(place => !places.Exists(other => Surroundings.KeyOf(other) != Surroundings.KeyOf(place) && world.ChainOf(other).Contains(Surroundings.KeyOf(place))));
    }

    // "handed over to Baku", "rebels of the Lisandi Front": the party's name, no place.
    static bool IsMeant(NamedPlace place, NamedParty party) =>
        party.Text == place.Text && (place.Id is not null || place.Role == PlaceRole.To) || place.Id is null && place.Text.Contains(' ') && party.Text.EndsWith(" " + place.Text, StringComparison.Ordinal);

    static List<NamedPlace> Narrowest(List<NamedPlace> places, Predicate<NamedPlace> isNarrow) => places.Exists(isNarrow) ? places.FindAll(isNarrow) : places;

    static ControlClaim Claim(Telling telling, NamedPlace place, NamedParty holder)
    {
        var told = telling.Published is { } day ? EdtfDate.Day(day) : null;
        if (telling.Stance == Stance.Planned)
            return new ControlClaim(place, holder, told, null, telling.Date, telling.AttributedTo, telling.AttributedTo is null ? Stance.Reported : Stance.Claimed, telling.Id);
        // "held the airstrip until Wednesday"
        if (telling.Kind == Held && telling.Date is { First: null, Last: { } end })
            return new ControlClaim(place, holder, EdtfDate.Day(end), null, EdtfDate.Day(end), telling.AttributedTo, telling.Stance, telling.Id);
        // "has held the town since May": held as of the last day of that time.
        if (telling.Kind == Held && telling.Date is { Last: { } last, First: { } first } since && since.Text.Contains('/'))
            return new ControlClaim(place, holder, EdtfDate.Day(last), EdtfDate.Day(first), null, telling.AttributedTo, telling.Stance, telling.Id);
        var from = telling.Kind == Held ? null : telling.Date;
        return new ControlClaim(place, holder, telling.Date ?? told, from, null, telling.AttributedTo, telling.Stance, telling.Id);
    }

    static IEnumerable<ControlClaim> WithEnds(List<ControlClaim> claims)
    {
        foreach (var claim in claims)
        {
            var next = claim is { Stance: Stance.Reported, To: null, AsOf: { } since }
                ? claims.Find(other => other is { Stance: Stance.Reported, From: not null } && Surroundings.KeyOf(other.Holder) != Surroundings.KeyOf(claim.Holder) && other.AsOf is { } when && when.CompareTo(since) > 0)
                : null;
            yield return next is null ? claim : claim with { To = next.From };
        }
    }
}
