using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.Control;
using Tidings.Disputes;
using Tidings.Incidents;

namespace Tidings.App.Web.Shared;

/// <summary>What pages ask of the record as a whole. It is worked out once after each time that the record is put together, and stays in memory until the next.</summary>
/// <param name="Counts">How much there is of everything.</param>
/// <param name="Incidents">Every incident, the newest first, as <see cref="Lightened"/> leaves it.</param>
/// <param name="Disputes">Every dispute.</param>
/// <param name="Obligations">Every obligation.</param>
/// <param name="Agreements">Every agreement.</param>
/// <param name="Tallies">Every tally.</param>
/// <param name="Control">Every claim of control, by place and date.</param>
/// <param name="Names">Places, parties, kinds and outlets with how often they occur.</param>
public sealed record Kept(
    RecordCounts Counts, IReadOnlyList<Incident> Incidents, IReadOnlyList<Dispute> Disputes, IReadOnlyList<Obligation> Obligations, IReadOnlyList<Agreement> Agreements,
    IReadOnlyList<Tally> Tallies)
{
    static readonly UntilChanged<Kept> Whole = new(Read, State);

    public required IReadOnlyList<ControlClaim> Control { get; init; }

    public required KeptNames Names { get; init; }

    public static Kept Of(RecordReader record)
    {
        lock (Whole)
            return Whole.Of(record);
    }

    /// <summary>By what it is seen that the record was put together anew.</summary>
    public static object State(RecordReader record) => record.Version() is { } version ? version.Number : RecordStamp.Of(record);

    static Kept Read(RecordReader record) => new(
        record.Counts(), Lightened(record), record.Disputes(), record.Obligations(), record.Agreements(), record.Tallies())
    {
        Control = record.Control(),
        Names = new KeptNames(record.Places(int.MaxValue), record.Parties(int.MaxValue), record.ByKind(), record.Sources()),
    };

    /// <summary>
    /// Incidents with what lists, maps and timelines need of them: kind, status, date, the first place that is known, parties. Their mentions, figures and sources are left out,
    /// and what many share is kept once.
    /// </summary>
    static List<Incident> Lightened(RecordReader record)
    {
        var (places, parties) = (new Dictionary<string, Evidence.NamedPlace>(StringComparer.Ordinal), new Dictionary<string, Evidence.NamedParty>(StringComparer.Ordinal));
        return record.Each("select line from incident order by date_first desc, id", line =>
        {
            var incident = RecordReader.Parse(line, IncidentJson.Read);
            return incident with
            {
                Kind = string.Intern(incident.Kind),
                Places = [.. incident.Places.OrderBy(place => place is not { Id: not null, Lat: not null }).Take(1).Select(place => Shared(places, $"{place.Id}\u001F{place.Text}\u001F{place.Role}", place))],
                Actors = [.. incident.Actors.Select(party => Shared(parties, party.Id ?? party.Text, party))],
                Targets = [.. incident.Targets.Select(party => Shared(parties, party.Id ?? party.Text, party))],
                Counts = [],
                Mentions = [],
                Sources = [],
                Joined = [],
            };
        });
    }

    static T Shared<T>(Dictionary<string, T> all, string key, T one)
    {
        if (!all.TryGetValue(key, out var known))
            all.Add(key, known = one);
        return known;
    }
}

/// <summary>Places, parties, kinds and outlets with how often they occur, the most frequent first.</summary>
public sealed record KeptNames(IReadOnlyList<NameCount> Places, IReadOnlyList<NameCount> Parties, IReadOnlyList<KindCount> Kinds, IReadOnlyList<OutletCount> Outlets);
