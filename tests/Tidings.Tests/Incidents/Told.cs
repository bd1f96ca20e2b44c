using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Mentions;
using Tidings.Text;

namespace Tidings.Tests.Incidents;

/// <summary>Tellings in one line, for tests: parties and places are known by their names in lower case, countries by an initial asterisk.</summary>
static class Told
{
    static readonly Dictionary<string, string> Parents = new() { ["kyaukme"] = "shan", ["hsipaw"] = "shan", ["shan"] = "*myanmar", ["laukkai"] = "shan" };

    public static Surroundings World { get; } = new(
        id => Parents.GetValueOrDefault(id),
        id => id.EndsWith(" army", StringComparison.Ordinal) ? (id[..^5], id[..^5]) : null,
        id => id.StartsWith('*'));

    public static Telling Mention(
        string id, string kind, string? date = "2024-01-12", string place = "Kyaukme", string? actor = null, string? target = null, Stance stance = Stance.Reported,
        string? source = null, string? family = null, string published = "2024-01-14", int at = 0, params Count[] counts)
    {
        var story = family ?? id;
        return new Telling(
            id, $"s-{story}", $"f-{story}", DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture), kind, stance, Party(source), EdtfDate.TryParse(date),
            [.. place.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Place)], Parties(actor), Parties(target), counts, new TextSpan(at, at + 50), $"words of {id}", MentionPart.Body);
    }

    public static Count Killed(long best, long? low = null, long? high = null) => new(CountOutcome.Killed, "people", best, low ?? best, high ?? best, $"{best} people");

    public static NamedPlace Place(string name) => new(name, name.ToLowerInvariant(), name, null, null, PlaceRole.At);

    public static NamedParty? Party(string? name) => name is null ? null : new NamedParty(name, name.ToLowerInvariant(), name);

    static IReadOnlyList<NamedParty> Parties(string? names) => [.. (names ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => Party(name)!)];
}
