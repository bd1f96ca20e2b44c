using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.Disputes;

/// <summary>
/// Finds what cannot all be true in what is told of one happening: that it happened and that it did not; figures that exclude one another.
/// And in one story: who blames whom, two sides that blame each other, or one that denies what it is blamed for; what somebody claims and the next denies;
/// a figure that the next source sets against the one before.
/// </summary>
public sealed class DisputeFinder(Surroundings world)
{
    readonly Versions _versions = new(world);

    const string Accusation = "accusation";
    const int AnswerWithin = 600;

    // How far behind a charge the next sentence begins: who is charged and has the word there answers it.
    const int Next = 90;

    // How far apart two sentences are that stand side by side.
    const int Beside = 30;

    /// <summary>The disputes over one happening.</summary>
    public IEnumerable<Dispute> Within(MatchedIncident matched)
    {
        var tellings = matched.Tellings;
        var (denied, affirmed) = (tellings.Where(telling => telling.Stance == Stance.Denied).ToList(), tellings.Where(telling => telling.Stance != Stance.Denied).ToList());
        if (denied.Exists(no => affirmed.Exists(yes => IsAtOdds(yes, no))))
            yield return new Dispute(Id("happened", matched.Incident.Id), $"{About(matched.Incident)}: whether it happened", [.. Sides(affirmed), .. Sides(denied)]);
        foreach (var outcome in Enum.GetValues<CountOutcome>())
            if (HaveSeveral(affirmed, outcome) && Figures(affirmed, outcome) is { } sides)
                yield return new Dispute(Id("figures", matched.Incident.Id, outcome.ToString()), $"{About(matched.Incident)}: how many {outcome.ToString().ToLowerInvariant()}", sides);
    }

    // One story's own denials are set against what they answer there; that nobody was hurt denies no attack.
    bool IsAtOdds(Telling yes, Telling no) => yes.Story != no.Story && !IsOfNone(no) && no.AttributedTo is not null && SaidByOthers(yes, no);

    static bool IsOfNone(Telling telling) => telling.Counts.Any(count => count.Best == 0);

    /// <summary>What in one story cannot all be true.</summary>
    /// <param name="story">All tellings of a story, in text order.</param>
    public IEnumerable<Dispute> InStory(IReadOnlyList<Telling> story)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dispute in OverBlame(story).Concat(OverClaims(story)).Concat(OverFigures(story)).Concat(_versions.Of(story)))
            if (dispute.Sides.SelectMany(side => side.Mentions).Count(told.Add) > 0)
                yield return dispute;
    }

    // "The rebels say that they took the town. The army denies it": what somebody denies, and the claim nearest to it that it can answer.
    IEnumerable<Dispute> OverClaims(IReadOnlyList<Telling> story)
    {
        for (var i = 0; i < story.Count; i++)
        {
            var denial = story[i];
            if (denial.Stance != Stance.Denied || Speaker(denial) is not { } speaker)
                continue;
            if (Answered(story, i, speaker) is { } claim)
                yield return new Dispute(Id("claims", claim.Id, denial.Id), About(claim), [Side(claim.AttributedTo, [claim]), Side(speaker, [denial])]);
        }
    }

    internal static string About(Telling claim) => string.Join(", ", new[] { claim.Kind.Replace('_', ' '), claim.Places.Select(each => each.Name ?? each.Text).FirstOrDefault(), claim.Date?.Text }.OfType<string>()) + ": whether it happened";

    Telling? Answered(IReadOnlyList<Telling> story, int denial, NamedParty speaker)
    {
        var answer = story[denial];
        var open = story.Where(claim => IsOpen(claim, answer, speaker) && (!IsOfNone(answer) || answer.Kind == Denial || HasSome(claim, answer))).ToList();
        var alike = open.Where(claim => IsAlike(claim, answer) && (Alike.Exists(kinds => kinds.Contains(claim.Kind)) || Common(claim, answer, speaker) > 0)).ToList();
        var met = alike.Count > 0 ? alike
            : answer.Kind == Denial ? open.FindAll(claim => Common(claim, answer, speaker) > 0 || claim.Kind != Demand && claim.Span.Start <= answer.Span.Start && answer.Span.Start - claim.Span.End <= RightBefore)
            : open.FindAll(claim => Charged(claim).Concat(claim.Actors).Any(charged => world.AreOneSide(charged, speaker)));
        return met.OrderByDescending(claim => Weight(claim, answer, speaker)).ThenBy(claim => Math.Abs(claim.Span.Start - answer.Span.Start)).FirstOrDefault();
    }

    // How much speaks for an answer's being to a claim: common words above all, then whom it charges, who makes it and how near it stands.
    double Weight(Telling claim, Telling answer, NamedParty speaker) =>
        (WordWeight * Common(claim, answer, speaker))
        + (Charged(claim).Any(charged => world.AreOneSide(charged, speaker)) ? 3 : claim.Actors.Any(actor => world.AreOneSide(actor, speaker)) ? 1 : 0)
        + (claim.Kind == answer.Kind ? 2 : 0)
        + (IsOfNone(answer) && HasSome(claim, answer) ? 3 : 0)
        + (claim.AttributedTo is null ? 0 : 1)
        + (claim.Kind == Other ? 0 : 1)
        + (claim.Span.Start <= answer.Span.Start ? 1 : 0)
        + (SharePlace(claim, answer) || Ground.Contains(answer.Kind) && claim.Places.Any(place => answer.Places.Any(other => Surroundings.KeyOf(place) == Surroundings.KeyOf(other))) ? 1 : 0)
        - (Math.Abs(answer.Span.Start - claim.Span.End) / (answer.Kind == Denial && Common(claim, answer, speaker) == 0 ? Near : FarOff));

    const double WordWeight = 3;
    const double FarOff = 300;

    // "denies it", "dismissed the finding": with no word of what is denied, it is what was said right before.
    const double Near = 100;
    const string Demand = "demand";
    const string Other = "other_event";

    // "not a single civilian was killed", "lost no aircraft": against a claim that some were.
    static bool HasSome(Telling claim, Telling answer) => claim.Counts.Any(count => count.Best > 0 && (answer.Counts.Any(none => none.Best == 0 && none.What == count.What) || answer.Kind == Tally));

    // How many words the two share, besides the name of who answers; and the place that the answer names, unless that is where it is given.
    static int Common(Telling claim, Telling answer, NamedParty speaker)
    {
        var said = Words(answer.Words).Except(Words(speaker.Text), StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words(claim.Words).Count(said.Contains) + (answer.Kind != Denial && SharePlace(claim, answer) ? 1 : 0);
    }

    static bool SharePlace(Telling claim, Telling answer) =>
        claim.Places.Any(place => !claim.Words.Contains(place.Text, StringComparison.Ordinal) && answer.Places.Any(other => Surroundings.KeyOf(place) == Surroundings.KeyOf(other) && answer.Words.Contains(other.Text, StringComparison.Ordinal)));

    // The beginnings of long words: "ambush" and "ambushed" are one.
    static IEnumerable<string> Words(string text)
    {
        const int Shortest = 5;
        const int Stem = 6;
        return text.Split([' ', ',', '.', ';', ':', '(', ')', '"', '\'', '\u2019', '\u201c', '\u201d', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= Shortest)
            .Select(word => word[..Math.Min(Stem, word.Length)]).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    bool IsOpen(Telling claim, Telling answer, NamedParty speaker) =>
        claim.Id != answer.Id && claim.Stance is Stance.Reported or Stance.Claimed && claim.Kind is not (Denial or "talks" or "appointment") && (claim.Kind != Demand || claim.Targets.Any(asked => world.AreOneSide(asked, speaker))) && Math.Abs(answer.Span.Start - claim.Span.End) <= AnswerWithin
        && !(claim.AttributedTo is { } claimant && world.AreOneSide(claimant, speaker)) && !GoesOn(claim, answer, speaker);

    // "denies it and has invited observers": what who denies does next.
    bool GoesOn(Telling claim, Telling answer, NamedParty speaker) =>
        answer.Kind == Denial && claim.Span.Start >= answer.Span.End && claim.AttributedTo is null && (claim.Span.Start - answer.Span.End <= Beside || claim.Actors.Any(actor => world.AreOneSide(actor, speaker)));

    // The same kind, or two ways to tell of one: a post that fell and one that was held.
    static bool IsAlike(Telling claim, Telling answer) => claim.Kind == answer.Kind || Alike.Exists(kinds => kinds.Contains(claim.Kind) && kinds.Contains(answer.Kind));

    static readonly HashSet<string> Ground = ["territory_taken", "territory_held", "territory_transferred", "withdrawal"];

    static readonly List<HashSet<string>> Alike =
    [
        Ground,
        ["deployment", "base_established"],
        ["armed_clash", "shelling_missile", "air_drone_strike", "attack_on_civilians", "property_destruction", "ceasefire_violation"],
        ["weapons_disrupted", "loss_tally"],
    ];

    // "The army put the dead at nine": the figure that stands next after another's, of the same sort.
    IEnumerable<Dispute> OverFigures(IReadOnlyList<Telling> story)
    {
        foreach (var outcomes in Tolls)
        {
            var figures = story.Where(telling => telling.Stance is Stance.Reported or Stance.Claimed).Select(telling => (Telling: telling, Counts: telling.Counts.Where(count => outcomes.Contains(count.What) && count.Best > 0).ToList()))
                .Where(pair => IsOfOne(pair.Counts)).Select(pair => (pair.Telling, Count: pair.Counts[0])).ToList();
            for (var i = 1; i < figures.Count; i++)
                if (IsSetAgainst(figures[i - 1].Telling, figures[i].Telling) && AreOfOneSort(figures[i - 1].Count, figures[i].Count) && (Excludes(figures[i - 1].Count, figures[i].Count) || FarApart(figures[i - 1].Count, figures[i].Count)))
                    yield return new Dispute(
                        Id("figures", figures[i - 1].Telling.Id, figures[i].Telling.Id, outcomes[0].ToString()), $"{Place(figures[i - 1].Telling)}how many {outcomes[0].ToString().ToLowerInvariant()}",
                        [Side(figures[i - 1].Telling.AttributedTo, [figures[i - 1].Telling]), Side(figures[i].Telling.AttributedTo, [figures[i].Telling])]);
        }
    }

    // "nine villagers, among them three children": the parts of a figure are no figures of their own.
    static bool IsOfOne(List<Count> counts) => counts.Count > 0 && counts.Skip(1).All(part => part.Best < counts[0].Best);

    // "At least 132", says one, and "160" the other: what is set beside it is another toll, though a bound would allow it.
    static bool FarApart(Count one, Count other)
    {
        const double Apart = 1.1;
        return one.Best is { } first && other.Best is { } second && Math.Max(first, second) > Apart * Math.Min(first, second);
    }

    // "its losses at four" can be the dead; "the loss of 30 vehicles" cannot.
    static bool AreOfOneSort(Count one, Count other) => one.What == other.What || other.What == CountOutcome.Lost && string.IsNullOrEmpty(other.Of) || one.What == CountOutcome.Lost && string.IsNullOrEmpty(one.Of);

    static readonly List<CountOutcome[]> Tolls = [[CountOutcome.Killed, CountOutcome.Lost, CountOutcome.Casualties], [CountOutcome.Wounded], [CountOutcome.Captured], [CountOutcome.Displaced]];

    static string Place(Telling telling) => telling.Places.Select(each => (each.Name ?? each.Text) + ", ").FirstOrDefault() ?? "";

    // Another source, right behind, that counts and tells of no happening of its own; whose dead they are must not differ.
    bool IsSetAgainst(Telling one, Telling next) =>
        next.AttributedTo is not null && SaidByOthers(one, next) && next.Span.Start - one.Span.End <= RightBefore && (next.Kind == Tally || next.Kind == one.Kind && one.Kind != Tally)
        && (one.Targets.Count == 0 || next.Targets.Count == 0 || one.Targets.Any(target => next.Targets.Any(other => AreOfOne(target, other))));

    // "six soldiers" and "30 government soldiers" are of one side; rebels are no soldiers.
    bool AreOfOne(NamedParty target, NamedParty other) => world.AreOneSide(target, other) || LastWord(target) == LastWord(other);

    static string LastWord(NamedParty party) => party.Text[(party.Text.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    const string Denial = "denial";
    const string Tally = "loss_tally";
    const int RightBefore = 300;

    /// <summary>Disputes over blame in the tellings of one story.</summary>
    /// <param name="story">All tellings of a story, in text order.</param>
    public IEnumerable<Dispute> OverBlame(IReadOnlyList<Telling> story)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var blame in story.Where(telling => Charged(telling).Count > 0 || IsOpenBreach(telling)))
        {
            if (told.Contains(blame.Id))
                continue;
            var answers = story.Where(other => Answers(other, blame) && !AnswersAnother(story, other, blame)).ToList();
            if (answers.Count == 0 || !told.Add(blame.Id))
                continue;
            told.UnionWith(answers.Select(answer => answer.Id));
            yield return new Dispute(Id("blame", blame.Id), Blame([blame, .. answers]), [Side(Speaker(blame), [blame]), Side(Speaker(answers[0]), answers)]);
        }
    }

    internal static string Blame(params IReadOnlyList<Telling> tellings) => string.Join(", ", new[]
        { "who is to blame", tellings.SelectMany(telling => telling.Places).Select(each => each.Name ?? each.Text).FirstOrDefault(), tellings.Select(telling => telling.Date).FirstOrDefault(date => date is not null)?.Text }.OfType<string>());

    /// <summary>The dispute over who holds a place as of one time.</summary>
    /// <param name="key">By what the place is known among all stories.</param>
    /// <param name="place">The place.</param>
    /// <param name="asOf">The time.</param>
    /// <param name="claims">Who says so, whom they say to hold it, and the mention.</param>
    public static Dispute OverHolders(string key, NamedPlace place, EdtfDate? asOf, IEnumerable<(NamedParty? Who, NamedParty Holder, string Mention)> claims)
    {
        var sides = claims.GroupBy(claim => (Who: claim.Who is { } who ? Surroundings.KeyOf(who) : "", Holder: Surroundings.KeyOf(claim.Holder)))
            .OrderBy(group => group.Key.Who, StringComparer.Ordinal).ThenBy(group => group.Key.Holder, StringComparer.Ordinal)
            .Select(group => new DisputeSide(group.First().Who, $"held by {group.First().Holder.Name ?? group.First().Holder.Text}", [.. group.Select(claim => claim.Mention).Distinct().Order(StringComparer.Ordinal)]));
        return new Dispute(Id("holders", key, asOf?.Text), $"who holds {place.Name ?? place.Text}, {asOf?.Text}", [.. sides]);
    }

    // "It says that it holds the palace. The army has denied that": what was claimed right before, and not the charge before that.
    bool AnswersAnother(IReadOnlyList<Telling> story, Telling answer, Telling blame) =>
        answer.Kind == Denial && blame.Span.End < answer.Span.Start && Speaker(answer) is { } speaker
        && story.Any(claim => claim.Span.Start >= blame.Span.End + Beside && claim.Span.Start < answer.Span.Start && IsOpen(claim, answer, speaker) && claim.AttributedTo is not null
            && Common(claim, answer, speaker) >= Common(blame, answer, speaker) && Weight(claim, answer, speaker) > Weight(blame, answer, speaker));

    bool Answers(Telling answer, Telling blame)
    {
        if (answer.Id == blame.Id || Math.Abs(answer.Span.Start - blame.Span.End) > AnswerWithin || Speaker(answer) is not { } speaker || Speaker(blame) is not { } accuser)
            return false;
        if (!(IsOpenBreach(blame) && answer.Kind == blame.Kind) && !Charged(blame).Any(charged => world.AreOneSide(charged, speaker)) || world.AreOneSide(speaker, accuser))
            return false;
        // "The herders blamed the militia. The chiefs blamed the herders.": who is charged lays it at the door of a third.
        if (blame.Kind == Accusation && answer.Kind == Accusation && Math.Max(blame.Span.Start - answer.Span.End, answer.Span.Start - blame.Span.End) <= Beside && Charged(answer).Count > 0 && !Charged(answer).Any(charged => world.AreOneSide(charged, speaker)))
            return true;
        return blame.Kind == Accusation && (answer.Stance == Stance.Denied || answer.Stance == Stance.Claimed && answer.Kind != Accusation && answer.Span.Start - blame.Span.End is >= 0 and <= Next) || (answer.Kind == Accusation || answer.Kind == blame.Kind) && Charged(answer).Any(charged => world.AreOneSide(charged, accuser))
            || (blame.Kind == Accusation || IsSideBySide(blame, answer)) && answer.Kind != Accusation && Charged(answer).Any(charged => !world.AreOneSide(charged, speaker));
    }

    // "The rebels fired on a post, says the army, and the rebels that the post had shelled their column": another wrong, told in the next breath.
    static bool IsSideBySide(Telling blame, Telling answer) =>
        blame.Kind != Accusation && Math.Max(answer.Span.Start - blame.Span.End, blame.Span.Start - answer.Span.End) <= Next;

    // "It was broken four minutes later, the ministry says": by whom is understood.
    static bool IsOpenBreach(Telling telling) => telling is { Kind: "ceasefire_violation", Stance: Stance.Claimed, Actors.Count: 0 };

    // Whom a telling charges: those it blames, or those of whom another says that they did it.
    static IReadOnlyList<NamedParty> Charged(Telling telling) =>
        telling.Kind == Accusation ? telling.Targets
        : telling is { Stance: Stance.Claimed, AttributedTo: not null } && Wrongs.Contains(telling.Kind) ? telling.Actors : [];

    // Acts that each side lays at the other's door.
    static readonly HashSet<string> Wrongs = ["ceasefire_violation", "shelling_missile", "air_drone_strike", "armed_clash", "attack_on_civilians", "abduction", "chemical_weapon", "mine_ied_explosion", "property_destruction"];

    static NamedParty? Speaker(Telling telling) => telling.AttributedTo ?? telling.Actors.FirstOrDefault();

    static bool HaveSeveral(List<Telling> tellings, CountOutcome outcome)
    {
        var found = 0;
        foreach (var telling in tellings)
            for (var i = 0; i < telling.Counts.Count; i++)
                if (telling.Counts[i].What == outcome && ++found > 1)
                    return true;
        return false;
    }

    // One figure for each telling, by at least two who say so, two of which cannot both be right.
    List<DisputeSide>? Figures(List<Telling> tellings, CountOutcome outcome)
    {
        var figures = tellings.Select(telling => (Telling: telling, Counts: telling.Counts.Where(count => count.What == outcome && count.Best is not null).ToList()))
            .Where(pair => pair.Counts.Count == 1).Select(pair => (pair.Telling, Count: pair.Counts[0])).ToList();
        var clash = figures.Exists(one => figures.Exists(other => Excludes(one.Count, other.Count) && SaidByOthers(one.Telling, other.Telling)));
        return clash
            ? [.. figures.GroupBy(figure => figure.Count.Best).OrderBy(group => group.Key).SelectMany(group => Sides([.. group.Select(figure => figure.Telling)]))]
            : null;
    }

    bool SaidByOthers(Telling one, Telling other) => one.Family != other.Family || one.Story == other.Story
        ? (one.AttributedTo, other.AttributedTo) switch
        {
            (null, null) => false,
            ({ } some, { } others) => !world.AreOneSide(some, others),
            _ => true,
        }
        : false;

    static bool Excludes(Count one, Count other) => Below(one, other) || Below(other, one);

    static bool Below(Count one, Count other) => one.High is { } high && other.Low is { } low && high < low;

    IEnumerable<DisputeSide> Sides(List<Telling> tellings) => tellings
        .GroupBy(telling => telling.AttributedTo is { } source ? Surroundings.KeyOf(world.TopOf(source)) : "")
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Side(group.First().AttributedTo, [.. group]));

    internal static DisputeSide Side(NamedParty? who, List<Telling> tellings) =>
        new(who, Short(tellings[0].Words), [.. tellings.Select(telling => telling.Id).Order(StringComparer.Ordinal)]);

    static string Short(string words)
    {
        const int Most = 240;
        var line = words.ReplaceLineEndings(" ");
        if (line.Length <= Most)
            return line;
        var cut = line.LastIndexOf(' ', Most) is > Most / 2 and var blank ? blank : char.IsLowSurrogate(line[Most]) ? Most - 1 : Most;
        return $"{line[..cut]} \u2026";
    }

    static string About(Incident incident)
    {
        var place = incident.Places.Select(each => each.Name ?? each.Text).FirstOrDefault();
        return string.Join(", ", new[] { incident.Kind.Replace('_', ' '), place, incident.Date?.Text }.OfType<string>());
    }

    internal static string Id(params ReadOnlySpan<string?> parts) => ContentId.Of("d", parts);
}
