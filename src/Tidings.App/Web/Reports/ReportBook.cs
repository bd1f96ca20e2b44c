using Tidings.Agreements;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Reports;

/// <summary>An obligation with what its sentences tell.</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="Done">When what became of it came about; null where that is not told.</param>
/// <param name="Places">The places that its sentences name.</param>
sealed record ToldObligation(Obligation Obligation, DateOnly? Done, IReadOnlyList<NamedPlace> Places);

/// <summary>A tally with the places that its sentences name.</summary>
sealed record PlacedTally(Tally Tally, IReadOnlyList<NamedPlace> Places);

/// <summary>What reports of any days and area ask of obligations and tallies, worked out once after each time that the record is put together.</summary>
sealed class ReportBook
{
    static readonly UntilChanged<ReportBook> Made = new(record => new ReportBook(record), Kept.State);

    readonly Lazy<IReadOnlyList<PlacedTally>> _tallies;

    ReportBook(RecordReader record)
    {
        var kept = Kept.Of(record);
        var facts = FactsOf(record, kept.Obligations.SelectMany(obligation => obligation.Evidence));
        Obligations = [.. kept.Obligations.Select(obligation => Told(obligation, [.. obligation.Evidence.Select(facts.GetValueOrDefault).OfType<MentionFacts>()]))];
        _tallies = new(() => Placed(record, kept.Tallies));
    }

    public static ReportBook Of(RecordReader record) => Made.Of(record);

    public IReadOnlyList<ToldObligation> Obligations { get; }

    public IReadOnlyList<PlacedTally> Tallies => _tallies.Value;

    // What binds says what it binds to; the other sentences behind an obligation tell of acts.
    static ToldObligation Told(Obligation obligation, IReadOnlyList<MentionFacts> facts) => new(
        obligation,
        obligation.Given?.DoneOn ?? facts.Where(fact => !fact.Undertakes && !fact.Words.Contains(obligation.Text, StringComparison.Ordinal)).Min(fact => fact.Day),
        [.. facts.SelectMany(fact => fact.Places)]);

    static IReadOnlyList<PlacedTally> Placed(RecordReader record, IReadOnlyList<Tally> tallies)
    {
        var facts = FactsOf(record, tallies.SelectMany(tally => tally.Series).Select(point => point.Mention));
        return [.. tallies.Select(tally => new PlacedTally(tally, [.. tally.Series.SelectMany(point => facts.GetValueOrDefault(point.Mention)?.Places ?? [])]))];
    }

    static Dictionary<string, MentionFacts> FactsOf(RecordReader record, IEnumerable<string> mentions) =>
        record.MentionFacts(mentions.ToHashSet(StringComparer.Ordinal)).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
}
