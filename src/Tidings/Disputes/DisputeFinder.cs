using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.Disputes;

/// <summary>
/// Finds what cannot all be true in what is told of one happening: that it happened and that it did not; figures that exclude one another.
/// And who blames whom for it: two sides that blame each other, or one that denies what it is blamed for.
/// </summary>
public sealed class DisputeFinder(Surroundings world)
{
    const string Accusation = "accusation";
    const int AnswerWithin = 600;

    /// <summary>The disputes over one happening.</summary>
    public IEnumerable<Dispute> Within(MatchedIncident matched)
    {
        var tellings = matched.Tellings;
        var (denied, affirmed) = (tellings.Where(telling => telling.Stance == Stance.Denied).ToList(), tellings.Where(telling => telling.Stance != Stance.Denied).ToList());
        if (denied.Count > 0 && affirmed.Count > 0)
            yield return new Dispute(Id("happened", matched.Incident.Id), $"{About(matched.Incident)}: whether it happened", [.. Sides(affirmed), .. Sides(denied)]);
        foreach (var outcome in Enum.GetValues<CountOutcome>())
            if (Figures(affirmed, outcome) is { } sides)
                yield return new Dispute(Id("figures", matched.Incident.Id, outcome.ToString()), $"{About(matched.Incident)}: how many {outcome.ToString().ToLowerInvariant()}", sides);
    }

    /// <summary>Disputes over blame in the tellings of one story.</summary>
    /// <param name="story">All tellings of a story, in text order.</param>
    public IEnumerable<Dispute> OverBlame(IReadOnlyList<Telling> story)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var blame in story.Where(telling => Charged(telling).Count > 0))
        {
            if (told.Contains(blame.Id))
                continue;
            var answers = story.Where(other => Answers(other, blame)).ToList();
            if (answers.Count == 0 || !told.Add(blame.Id))
                continue;
            told.UnionWith(answers.Select(answer => answer.Id));
            var place = answers.Prepend(blame).SelectMany(telling => telling.Places).Select(each => each.Name ?? each.Text).FirstOrDefault();
            var about = string.Join(", ", new[] { "who is to blame", place, (blame.Date ?? answers[0].Date)?.Text }.OfType<string>());
            yield return new Dispute(Id("blame", blame.Id), about, [Side(Speaker(blame), [blame]), Side(Speaker(answers[0]), answers)]);
        }
    }

    /// <summary>The dispute over who holds a place as of one time.</summary>
    /// <param name="place">The place.</param>
    /// <param name="asOf">The time.</param>
    /// <param name="claims">Who says so, whom they say to hold it, and the mention.</param>
    public static Dispute OverHolders(NamedPlace place, EdtfDate? asOf, IEnumerable<(NamedParty? Who, NamedParty Holder, string Mention)> claims)
    {
        var sides = claims.GroupBy(claim => (Who: claim.Who is { } who ? Surroundings.KeyOf(who) : "", Holder: Surroundings.KeyOf(claim.Holder)))
            .OrderBy(group => group.Key.Who, StringComparer.Ordinal).ThenBy(group => group.Key.Holder, StringComparer.Ordinal)
            .Select(group => new DisputeSide(group.First().Who, $"held by {group.First().Holder.Name ?? group.First().Holder.Text}", [.. group.Select(claim => claim.Mention).Distinct().Order(StringComparer.Ordinal)]));
        return new Dispute(Id("holders", Surroundings.KeyOf(place), asOf?.Text), $"who holds {place.Name ?? place.Text}, {asOf?.Text}", [.. sides]);
    }

    bool Answers(Telling answer, Telling blame)
    {
        if (answer.Id == blame.Id || Math.Abs(answer.Span.Start - blame.Span.End) > AnswerWithin || Speaker(answer) is not { } speaker || Speaker(blame) is not { } accuser)
            return false;
        if (!Charged(blame).Any(charged => world.AreOneSide(charged, speaker)) || world.AreOneSide(speaker, accuser))
            return false;
        return blame.Kind == Accusation && answer.Stance == Stance.Denied || (answer.Kind == Accusation || answer.Kind == blame.Kind) && Charged(answer).Any(charged => world.AreOneSide(charged, accuser));
    }

    // Whom a telling charges: those it blames, or those of whom another says that they did it.
    static IReadOnlyList<NamedParty> Charged(Telling telling) =>
        telling.Kind == Accusation ? telling.Targets
        : telling is { Stance: Stance.Claimed, AttributedTo: not null } && Wrongs.Contains(telling.Kind) ? telling.Actors : [];

    // Acts that each side lays at the other's door.
    static readonly HashSet<string> Wrongs = ["ceasefire_violation", "shelling_missile", "air_drone_strike", "armed_clash", "attack_on_civilians", "abduction", "chemical_weapon", "mine_ied_explosion", "property_destruction"];

    static NamedParty? Speaker(Telling telling) => telling.AttributedTo ?? telling.Actors.FirstOrDefault();

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

    static DisputeSide Side(NamedParty? who, List<Telling> tellings) =>
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

    static string Id(params ReadOnlySpan<string?> parts) => ContentId.Of("d", parts);
}
