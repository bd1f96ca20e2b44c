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

/// <summary>
/// What reports of any days and area ask of obligations and tallies, worked out once after each time that the record is put together. What mentions tell is read again only where stories came or went.
/// </summary>
sealed class ReportBook
{
    static readonly Lock Making = new();
    static ReportBook? _latest;

    readonly Kept _kept;
    readonly Dictionary<string, MentionFacts> _facts;
    readonly Lazy<IReadOnlyList<PlacedTally>> _tallies;

    ReportBook(Kept kept, ReportBook? before)
    {
        (_kept, _facts) = (kept, before?._facts ?? new(StringComparer.Ordinal));
        Obligations = before is not null && ReferenceEquals(before._kept.Obligations, kept.Obligations) ? before.Obligations : Told(kept.Obligations);
        _tallies = before is { _tallies.IsValueCreated: true } && ReferenceEquals(before._kept.Tallies, kept.Tallies) ? before._tallies : new(Placed);
    }

    public static ReportBook Of(RecordReader record)
    {
        var kept = Kept.Of(record);
        lock (Making)
            return _latest is { } latest && latest._kept == kept ? latest
                : _latest = new ReportBook(kept, _latest is { } before && before._kept.Record.Path == record.Path && before._kept.Mark.HasSameStories(kept.Mark) ? before : null);
    }

    /// <summary>Those that are due first come first.</summary>
    public IReadOnlyList<ToldObligation> Obligations { get; }

    public IReadOnlyList<PlacedTally> Tallies => _tallies.Value;

    IReadOnlyList<ToldObligation> Told(IReadOnlyList<Obligation> obligations)
    {
        Learn(obligations.SelectMany(obligation => obligation.Evidence));
        return [.. obligations.OrderBy(obligation => obligation.Due?.Last ?? DateOnly.MaxValue).ThenBy(obligation => obligation.Id, StringComparer.Ordinal)
            .Select(obligation => Told(obligation, [.. obligation.Evidence.Select(_facts.GetValueOrDefault).OfType<MentionFacts>()]))];
    }

    // What binds says what it binds to; the other sentences behind an obligation tell of acts.
    static ToldObligation Told(Obligation obligation, IReadOnlyList<MentionFacts> facts) => new(
        obligation,
        obligation.Given?.DoneOn ?? facts.Where(fact => !fact.Undertakes && !fact.Words.Contains(obligation.Text, StringComparison.Ordinal)).Min(fact => fact.Day),
        [.. facts.SelectMany(fact => fact.Places)]);

    IReadOnlyList<PlacedTally> Placed()
    {
        lock (Making)
            Learn(_kept.Tallies.SelectMany(tally => tally.Series).Select(point => point.Mention));
        return [.. _kept.Tallies.Select(tally => new PlacedTally(tally, [.. tally.Series.SelectMany(point => _facts.GetValueOrDefault(point.Mention)?.Places ?? [])]))];
    }

    void Learn(IEnumerable<string> mentions)
    {
        foreach (var fact in _kept.Record.MentionFacts(mentions.Where(mention => !_facts.ContainsKey(mention)).ToHashSet(StringComparer.Ordinal)))
            _facts[fact.Id] = fact;
    }
}
