using Tidings.App.Web.Shared;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Incidents;

/// <summary>What incidents are asked for. A value that cannot be understood is told back in <see cref="Problems"/> and filters nothing.</summary>
public sealed record IncidentFilter(string? Kind, IncidentStatus? Status, string? Place, string? Party, DateOnly? From, DateOnly? To, string? Words, IReadOnlyList<string> Problems)
{
    public bool IsEmpty => this is { Kind: null, Status: null, Place: null, Party: null, From: null, To: null, Words: null };

    public static IncidentFilter Of(PageRequest request)
    {
        var problems = new List<string>();
        foreach (var name in new[] { "from", "to" })
            if (request[name] is { } text && request.Day(name) is null)
                problems.Add($"{name}: \"{text}\" is no day like 2020-11-09");
        IncidentStatus? status = Enum.TryParse<IncidentStatus>(request["status"], ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        if (request["status"] is { } wanted && status is null)
            problems.Add($"status: \"{wanted}\" is none of reported, claimed, disputed, denied");
        return new IncidentFilter(request["kind"], status, request["place"], request["party"], request.Day("from"), request.Day("to"), request["q"], problems);
    }

    public IReadOnlyList<Incident> Of(RecordView record) => IsEmpty ? record.Incidents : [.. record.Incidents.Where(incident => Lets(record, incident))];

    bool Lets(RecordView record, Incident incident) =>
        (Kind is null || incident.Kind == Kind)
        && (Status is null || incident.Status == Status)
        && (Place is null || incident.Places.Any(place => Is(place.Id, place.Name, place.Text, Place)))
        && (Party is null || incident.Actors.Concat(incident.Targets).Any(party => Is(party.Id, party.Name, party.Text, Party)))
        && (From is null || incident.Date?.Last >= From)
        && (To is null || incident.Date?.First <= To)
        && (Words is null || Says(record, incident, Words));

    static bool Is(string? id, string? name, string text, string wanted) =>
        id == wanted || string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase) || string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);

    static bool Says(RecordView record, Incident incident, string words) =>
        TextSearch.Has(TextOf(record, incident), words);

    static IEnumerable<string?> TextOf(RecordView record, Incident incident) =>
        record.MentionsOf(incident.Mentions).Select(mention => mention.Evidence.Exact)
            .Append(KindBook.Of(incident.Kind).Label)
            .Concat(incident.Places.SelectMany(place => new[] { place.Name, place.Text }))
            .Concat(incident.Actors.Concat(incident.Targets).SelectMany(party => new[] { party.Name, party.Text }));
}
