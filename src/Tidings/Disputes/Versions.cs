using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.Disputes;

/// <summary>
/// Finds in one story two versions of one happening, told side by side by two who are not of one side: of the same ground, who holds it or how it was given
/// up, who must leave it and stays; of the same deed, who did it or what came of it; and a charge that two sides raise against each other in one sentence.
/// </summary>
sealed class Versions(Surroundings world)
{
    // How far apart two versions can stand: the next sentence, with who says so.
    const int Beside = 160;

    // How far apart two can speak of the same ground by name.
    const int Reach = 600;

    static readonly HashSet<string> Ground = ["territory_taken", "territory_held", "withdrawal"];

    static readonly HashSet<string> Deeds = ["property_destruction", "attack_on_civilians", "shelling_missile", "air_drone_strike", "mine_ied_explosion", "abduction", "weapons_disrupted"];

    /// <summary>The disputes of a story.</summary>
    /// <param name="story">All tellings of the story, in text order.</param>
    public IEnumerable<Dispute> Of(IReadOnlyList<Telling> story)
    {
        for (var i = 0; i < story.Count; i++)
        {
            if (story.Skip(i + 1).TakeWhile(next => next.Span.Start < story[i].Span.End).FirstOrDefault(next => AreMutual(story[i], next)) is { } back)
                yield return new Dispute(DisputeFinder.Id("mutual", story[i].Id), DisputeFinder.Blame(story[i]), [DisputeFinder.Side(story[i].Actors[0], [story[i]]), DisputeFinder.Side(back.Actors[0], [back])]);
            var other = story.Skip(i + 1).TakeWhile(next => next.Span.Start - story[i].Span.End <= Reach).FirstOrDefault(next => AreVersions(story[i], next) || Stays(story[i], next, story));
            if (other is not null)
                yield return new Dispute(DisputeFinder.Id("versions", story[i].Id, other.Id), DisputeFinder.About(story[i]), [DisputeFinder.Side(story[i].AttributedTo, [story[i]]), DisputeFinder.Side(other.AttributedTo, [other])]);
        }
    }

    bool AreVersions(Telling one, Telling other) =>
        one.AttributedTo is { } some && other.AttributedTo is { } others && !world.AreOneSide(some, others)
        && (IsClaimed(one) && IsClaimed(other) && (AreOfOneGround(one, other) || AreOfOneDeed(one, other) || IsLaidElsewhere(one, other)) || IsNone(one, other) || IsNone(other, one));

    static bool IsClaimed(Telling telling) => telling.Stance == Stance.Claimed;

    // "The rebels say that they withdrew from the town. The army says that it drove them out."
    bool AreOfOneGround(Telling one, Telling other) =>
        Ground.Contains(one.Kind) && Ground.Contains(other.Kind) && SharePlace(one, other) && !AreOnOtherDays(one, other)
        && one.Actors.Count > 0 && other.Actors.Count > 0 && !one.Actors.Any(actor => other.Actors.Any(doer => world.AreOneSide(actor, doer)));

    // "Villagers say that soldiers burned the houses. The army says that they were set alight by rebels."
    bool AreOfOneDeed(Telling one, Telling other) =>
        Deeds.Contains(one.Kind) && other.Kind == one.Kind && other.Span.Start - one.Span.End <= Beside && SharePlace(one, other) && !AreOnOtherDays(one, other)
        && Charges(one, other) && !one.Actors.Any(actor => other.Actors.Any(doer => world.AreOneSide(actor, doer)));

    // "The air force says that it shot the aircraft down. Bloggers suspect their own side."
    bool IsLaidElsewhere(Telling deed, Telling charge) =>
        charge.Kind == "accusation" && charge.Span.Start - deed.Span.End <= Beside && Owned.Contains(deed.Kind) && deed.Actors.Any(actor => world.AreOneSide(actor, deed.AttributedTo!)) && !charge.Targets.Any(charged => world.AreOneSide(charged, deed.AttributedTo!));

    static readonly HashSet<string> Owned = ["weapons_disrupted", "armed_clash", "air_drone_strike", "shelling_missile", "mine_ied_explosion", "suicide_bombing", "assassination"];

    // "The district must be vacated, says the ministry. Moscow says that its forces will stay."
    bool Stays(Telling must, Telling stay, IReadOnlyList<Telling> story) =>
        must is { Kind: "withdrawal", Stance: Stance.Planned, AttributedTo: { } asking } && stay is { Kind: "deployment", Stance: Stance.Planned, AttributedTo: { } staying } && !world.AreOneSide(asking, staying) && SharePlace(must, stay)
        && stay.Actors.Any(actor => world.AreOneSide(actor, staying) && (must.Actors.Count > 0 ? must.Actors : Present(must, story)).Any(leaving => world.AreOneSide(leaving, actor)));

    // Who was told right before to be there.
    static IReadOnlyList<NamedParty> Present(Telling must, IReadOnlyList<Telling> story) =>
        story.LastOrDefault(other => other.Kind == "deployment" && other.Actors.Count > 0 && other.Span.Start < must.Span.Start && must.Span.Start - other.Span.End <= Beside && SharePlace(other, must))?.Actors ?? [];

    // Who answers is whom the other charges, and does not own to the deed.
    bool Charges(Telling one, Telling other) =>
        one.Actors.Any(actor => world.AreOneSide(actor, other.AttributedTo!)) && !other.Actors.Any(actor => world.AreOneSide(actor, other.AttributedTo!));

    // "The military said that nobody was hurt. Officials said that nine were killed."
    static bool IsNone(Telling none, Telling some) =>
        none.Stance == Stance.Denied && none.Counts.Any(count => count.Best == 0 && count.What != CountOutcome.Other) && IsClaimed(some) && Math.Max(some.Span.Start - none.Span.End, none.Span.Start - some.Span.End) <= Beside
        && some.Counts.Any(count => count.Best > 0 && Hurt.Contains(count.What) && none.Counts.Any(nobody => nobody.Best == 0 && (nobody.What == count.What || Hurt.Contains(nobody.What))));

    static readonly HashSet<CountOutcome> Hurt = [CountOutcome.Killed, CountOutcome.Wounded, CountOutcome.Casualties];

    static bool SharePlace(Telling one, Telling other) => one.Places.Any(place => other.Places.Any(same => Surroundings.KeyOf(place) == Surroundings.KeyOf(same)));

    static bool AreOnOtherDays(Telling one, Telling other) => one.IsDayTold && other.IsDayTold && one.Date?.First != other.Date?.First;

    // "Each side blamed the other": one sentence is the word of both.
    static bool AreMutual(Telling one, Telling other) =>
        one.Kind == "accusation" && other.Kind == one.Kind && other.Span == one.Span && one is { Stance: Stance.Claimed, Actors.Count: > 0 } && other.Actors.Count > 0;
}
