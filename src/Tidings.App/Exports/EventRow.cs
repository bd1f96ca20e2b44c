using Tidings.App.Storage;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Exports;

/// <summary>What ACLED and UCDP GED ask of an incident in the same way: one place, one stretch of days, two sides, sources.</summary>
/// <param name="Told">The incident.</param>
/// <param name="Place">The closest place that has coordinates.</param>
/// <param name="Address">Where that lies.</param>
/// <param name="First">The first day it can have been.</param>
/// <param name="Last">The last one.</param>
sealed record EventRow(ToldIncident Told, NamedPlace Place, Address Address, DateOnly First, DateOnly Last)
{
    const int MostWords = 300;

    public Incident Incident => Told.Incident;

    /// <summary>How many days it may have been on; a great number where one end is open.</summary>
    public int Days => Incident.Date is { First: not null, Last: not null } ? Last.DayNumber - First.DayNumber + 1 : int.MaxValue;

    /// <summary>The id of the country.</summary>
    public string? Country => Address.Country?.Id;

    /// <summary>Null for what has no place on a map or no date, and for what did not happen by those who speak of it.</summary>
    public static EventRow? Of(ToldIncident told, World world)
    {
        if (told.Incident.Status == IncidentStatus.Denied || Closest(told.Incident.Places) is not { } place || told.Incident.Date is not { } date || (date.First ?? date.Last) is not { } first)
            return null;
        return new EventRow(told, place, world.AddressOf(place), first, date.Last ?? first);
    }

    /// <summary>Who publishes it, each once.</summary>
    public string Outlets(string between) => string.Join(between, Told.Told.Select(told => told.Story.Outlet ?? told.Story.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The names of parties, each once.</summary>
    public static string Names(IEnumerable<NamedParty> parties) => string.Join("; ", parties.Select(NameOf).Distinct(StringComparer.Ordinal));

    public static string NameOf(NamedParty party) => party.Name ?? party.Text;

    /// <summary>The surest mention: it stands in the body, and is most likely right.</summary>
    public ToldMention Surest => Told.Told.OrderBy(told => told.Mention.Part).ThenByDescending(told => told.Mention.Confidence).ThenBy(told => told.Mention.Id, StringComparer.Ordinal).First();

    /// <summary>The words of the surest mention with who says so.</summary>
    public string Notes()
    {
        var (mention, story) = (Surest.Mention, Surest.Story);
        var words = string.Join(' ', mention.Evidence.Exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var source = mention.AttributedTo is { } said ? $"according to {NameOf(said)}, in {story.Outlet ?? story.Path}" : $"in {story.Outlet ?? story.Path}";
        return $"{(words.Length > MostWords ? words[..(char.IsLowSurrogate(words[MostWords]) ? MostWords - 1 : MostWords)] + "..." : words)} ({source}; {Incident.Families} independent, {SnakeCase.Of(Incident.Status)})";
    }

    static NamedPlace? Closest(IReadOnlyList<NamedPlace> places) => places
        .Where(place => place is { Lat: not null, Lon: not null, Role: PlaceRole.At or PlaceRole.Near })
        .OrderBy(place => place.Precision?.Ucdp ?? int.MaxValue).FirstOrDefault();
}
