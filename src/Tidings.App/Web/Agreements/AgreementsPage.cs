using System.Text.Json.Serialization;
using Tidings.Agreements;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Agreements;

/// <summary>An agreement with what it obliges its parties to; null for obligations under no agreement that is named.</summary>
public sealed record AgreementTerms(Agreement? Agreement, IReadOnlyList<Obligation> Obligations);

/// <summary>What parties bound themselves to and what became of it.</summary>
/// <param name="Total">How many agreements there are.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many pages; an agreement whose obligations do not fit on one goes on on the next.</param>
/// <param name="Items">The agreements of this page.</param>
/// <param name="Evidence">The sentences behind them.</param>
public sealed record AgreementsModel(int Total, int Page, int Pages, IReadOnlyList<AgreementTerms> Items, [property: JsonIgnore] EvidenceLinks Evidence);

static class AgreementsPage
{
    /// <summary>A line of the list: an obligation under its agreement, or an agreement without any.</summary>
    sealed record Line(Agreement? Agreement, Obligation? Obligation);

    static readonly UntilChanged<List<Line>> Lines = new(record => [.. LinesOf(Kept.Of(record))], Kept.State);

    public static Page Read(PageRequest request)
    {
        var lines = Lines.Of(request.Record);
        var paged = Paged<Line>.Of(lines, Paged<Line>.NumberOf(request, id => lines.FindIndex(line => line.Agreement?.Id == id || line.Obligation?.Id == id)));
        var terms = paged.Items.GroupBy(line => line.Agreement).Select(group => new AgreementTerms(group.Key, [.. group.Select(line => line.Obligation).OfType<Obligation>()])).ToList();
        var evidence = terms.SelectMany(term => term.Agreement?.Mentions.Take(MostSentences) ?? []).Concat(terms.SelectMany(term => term.Obligations).SelectMany(Linked));
        return Page.Of<AgreementsView, AgreementsModel>(
            new AgreementsModel(request.Kept.Agreements.Count, paged.Number, paged.Pages, terms, EvidenceLinks.Of(request.Record, evidence)), lines.Select(line => line.Obligation).OfType<Obligation>());
    }

    /// <summary>The sentences that the table of obligations links to from one.</summary>
    public static IEnumerable<string> Linked(Obligation owed) =>
        owed.Evidence.Take(MostSentences).Concat(owed.Given?.Violations.SelectMany(breaches => breaches.Mentions.Take(MostSentences)) ?? []);

    /// <summary>How many sentences are linked to from each agreement and obligation.</summary>
    public const int MostSentences = 8;

    // The agreements that oblige to most first, and last what stands under none.
    static IEnumerable<Line> LinesOf(Kept kept)
    {
        var known = kept.Agreements.Select(agreement => agreement.Id).ToHashSet(StringComparer.Ordinal);
        var obligations = kept.Obligations.OrderBy(obligation => obligation.Due?.Last ?? DateOnly.MaxValue).ThenBy(obligation => obligation.Id, StringComparer.Ordinal)
            .ToLookup(obligation => obligation.Agreement is { } id && known.Contains(id) ? id : "");
        return kept.Agreements.OrderByDescending(agreement => obligations[agreement.Id].Count()).ThenByDescending(agreement => agreement.Date).ThenBy(agreement => agreement.Id, StringComparer.Ordinal)
            .SelectMany(agreement => obligations[agreement.Id].DefaultIfEmpty().Select(obligation => new Line(agreement, obligation)))
            .Concat(obligations[""].Select(obligation => new Line(null, obligation)));
    }
}
