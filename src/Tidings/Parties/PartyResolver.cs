using Tidings.Places;

namespace Tidings.Parties;

/// <summary>Which party a name means, what else it could have meant, and why not.</summary>
/// <param name="Text">The words.</param>
/// <param name="Chosen">The party.</param>
/// <param name="Losers">The other candidates, in the gazetteer's order.</param>
/// <param name="Reason">Why: <c>only</c>, <c>date</c>, <c>name</c>, <c>bond</c>, <c>kind</c>, <c>capital</c> or <c>office</c>, and what decided.</param>
public sealed record PartyReading(string Text, Party Chosen, IReadOnlyList<Party> Losers, string Reason);

/// <summary>Chooses which party a name, a role or a capital means, as of a date.</summary>
public sealed class PartyResolver
{
    readonly PartyGazetteer _gazetteer;
    readonly DateOnly? _day;

    public PartyResolver(PartyGazetteer gazetteer)
        : this(gazetteer, null)
    {
    }

    PartyResolver(PartyGazetteer gazetteer, DateOnly? day) => (_gazetteer, _day) = (gazetteer, day);

    /// <summary>The resolver for what is told as of a day; null for a day that is not known.</summary>
    public PartyResolver AsOf(DateOnly? day) => new(_gazetteer, day);

    /// <summary>Whom a name means; null when it is not known. <paramref name="context"/>: ids of parties that the story names.</summary>
    public PartyReading? Resolve(string name, IReadOnlyCollection<string> context) => Resolve(name, _gazetteer.Named(name), context);

    /// <summary>Which of the candidates a name means; null when there are none.</summary>
    public PartyReading? Resolve(string name, IReadOnlyList<Party> candidates, IReadOnlyCollection<string> context)
    {
        if (candidates.Count == 0)
            return null;
        if (candidates.Count == 1)
            return new PartyReading(name, candidates[0], [], "only");
        var left = candidates.ToList();
        foreach (var (reason, score) in Tests(name, context))
        {
            var best = left.Max(score);
            left = [.. left.Where(party => score(party) == best)];
            if (left.Count == 1)
                return Reading(name, left[0], candidates, reason);
        }
        left.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return Reading(name, left[0], candidates, "kind: a tie, first by id");
    }

    /// <summary>The state that a capital stands for where it speaks or acts ("Baku said"); null when the place is no capital.</summary>
    public PartyReading? ForCapital(string text, Place place)
    {
        var states = _gazetteer.SeatedAt(place.Id).ToList();
        var lasting = states.Where(state => state.LastsOn(_day)).ToList();
        var chosen = (lasting.Count > 0 ? lasting : states).FirstOrDefault();
        return chosen is null ? null : Reading(text, chosen, states, $"capital: {place.Id} stands for {chosen.Id}");
    }

    /// <summary>
    /// The holder of an office of a party as of the day: the president of a state, its defence ministry, its air force. Where two held it in one year
    /// the later one is taken; null when none is known.
    /// </summary>
    public PartyReading? InOffice(string text, Party of, string role)
    {
        var all = _gazetteer.InOffice(of.Id, role).ToList();
        var holders = all.Where(party => party.Holds(role, _day)).OrderByDescending(party => Since(party, role)).ThenBy(party => party.Id, StringComparer.Ordinal).ToList();
        return holders.Count == 0 ? null : Reading(text, holders[0], all, $"office: {role} of {of.Id}");
    }

    int Since(Party party, string role) => party.Offices.Where(office => office.Role == role && office.Includes(_day)).Max(office => office.From ?? 0);

    IEnumerable<(string Reason, Func<Party, int> Score)> Tests(string name, IReadOnlyCollection<string> context)
    {
        var key = NameKey.Of(name);
        yield return ("date: in being or in office then", party => party.LastsOn(_day) ? 1 : 0);
        yield return ("bond: belongs to a party of the story", party => _gazetteer.Chain(party).Any(each => context.Contains(each.Id)) || context.Contains(Land(party)) ? 1 : 0);
        yield return ("name: its own name", party => NameKey.Of(party.Name) == key ? 1 : 0);
        yield return ("kind: the weightier kind", party => Weight(party.Kind));
    }

    // The id of what is in a country begins with the country's.
    static string Land(Party party) => party.Id.Split('-')[0];

    static int Weight(PartyKind kind) => kind switch
    {
        PartyKind.State => 6,
        PartyKind.Group or PartyKind.Force => 5,
        PartyKind.Organisation => 4,
        PartyKind.Person => 3,
        PartyKind.Government or PartyKind.Ministry => 2,
        _ => 1,
    };

    static PartyReading Reading(string text, Party chosen, IEnumerable<Party> candidates, string reason) =>
        new(text, chosen, [.. candidates.Where(party => party != chosen).Distinct()], reason);
}
