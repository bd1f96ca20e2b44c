using System.Globalization;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Incidents;

/// <summary>What incidents are asked for. A value that cannot be understood is told back in <see cref="Problems"/> and filters nothing.</summary>
/// <param name="Filter">What the record is asked.</param>
/// <param name="Place">The place as typed: a name or an id.</param>
/// <param name="Party">The party as typed: a name or an id.</param>
/// <param name="Problems">What could not be understood.</param>
public sealed record IncidentQuery(IncidentFilter Filter, string? Place, string? Party, IReadOnlyList<string> Problems)
{
    public bool IsEmpty => Filter == new IncidentFilter { NewestFirst = true, Skip = Filter.Skip, Take = Filter.Take };

    public static IncidentQuery Of(PageRequest request)
    {
        var problems = new List<string>();
        foreach (var name in new[] { "from", "to" })
            if (request[name] is { } text && request.Day(name) is null)
                problems.Add(request.Say.With("problem.no-day", ("field", name), ("value", text)));
        IncidentStatus? status = Enum.TryParse<IncidentStatus>(request["status"], ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        if (request["status"] is { } wanted && status is null)
            problems.Add(request.Say.With("problem.no-status", ("value", wanted), ("known", request.Say.List(Enum.GetValues<IncidentStatus>().Select(each => Words.Of(each))))));
        var filter = new IncidentFilter
        {
            Kind = request["kind"],
            Status = status,
            Place = request["place"] is { } place ? KeyOf(request.Kept.Names.Places, place, request.Say.PlaceName) : null,
            Party = request["party"] is { } party ? KeyOf(request.Kept.Names.Parties, party, request.Say.PartyName) : null,
            From = request.Day("from"),
            To = request.Day("to"),
            Text = request["q"],
            Families = int.TryParse(request["families"], NumberStyles.None, CultureInfo.InvariantCulture, out var families) && families > 1 ? families : null,
            Source = request["source"],
            Language = request["language"],
            Stance = Enum.TryParse<Stance>(request["stance"], ignoreCase: true, out var stance) && Enum.IsDefined(stance) ? stance : null,
            Confidence = double.TryParse(request["confidence"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var confidence) && confidence is > 0 and <= 1 ? confidence : null,
            NewestFirst = true,
            Skip = request.Skip,
            Take = PageRequest.PageSize,
        };
        return new IncidentQuery(filter, request["place"], request["party"], problems);
    }

    // A name counts as the record has it and as the page has it.
    static string KeyOf(IReadOnlyList<NameCount> names, string typed, Func<string, string, string> said) =>
        (names.FirstOrDefault(name => name.Key == typed) ?? names.FirstOrDefault(name => AreSame(name.Name, typed)) ?? names.FirstOrDefault(name => AreSame(said(name.Key, name.Name), typed)))?.Key ?? typed;

    static bool AreSame(string name, string typed) => string.Equals(name, typed, StringComparison.OrdinalIgnoreCase);
}
