using System.Text.Json.Serialization;
using Tidings.Agreements;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Agreements;

/// <summary>An agreement with what it obliges its parties to; null for obligations under no agreement that is named.</summary>
public sealed record AgreementTerms(Agreement? Agreement, IReadOnlyList<Obligation> Obligations);

/// <summary>What parties bound themselves to and what became of it.</summary>
public sealed record AgreementsModel(int Total, IReadOnlyList<AgreementTerms> Items, [property: JsonIgnore] EvidenceLinks Evidence);

static class AgreementsPage
{
    public static Page Read(PageRequest request)
    {
        var agreements = request.Kept.Agreements;
        var known = agreements.Select(agreement => agreement.Id).ToHashSet(StringComparer.Ordinal);
        var obligations = request.Kept.Obligations.OrderBy(obligation => obligation.Due?.Last ?? DateOnly.MaxValue).ThenBy(obligation => obligation.Id, StringComparer.Ordinal)
            .ToLookup(obligation => obligation.Agreement is { } id && known.Contains(id) ? id : "");
        var terms = agreements.OrderByDescending(agreement => obligations[agreement.Id].Count()).ThenByDescending(agreement => agreement.Date).ThenBy(agreement => agreement.Id, StringComparer.Ordinal)
            .Select(agreement => new AgreementTerms(agreement, [.. obligations[agreement.Id]])).ToList();
        if (obligations[""].Any())
            terms.Add(new AgreementTerms(null, [.. obligations[""]]));
        var evidence = agreements.SelectMany(agreement => agreement.Mentions.Take(MostSentences)).Concat(terms.SelectMany(term => term.Obligations).SelectMany(Linked));
        return Page.Of<AgreementsView, AgreementsModel>(
            new AgreementsModel(agreements.Count, terms, EvidenceLinks.Of(request.Record, evidence)), terms.SelectMany(term => term.Obligations));
    }

    /// <summary>The sentences that the table of obligations links to from one.</summary>
    public static IEnumerable<string> Linked(Obligation owed) =>
        owed.Evidence.Take(MostSentences).Concat(owed.Given?.Violations.SelectMany(breaches => breaches.Mentions.Take(MostSentences)) ?? []);

    /// <summary>How many sentences are linked to from each agreement and obligation.</summary>
    public const int MostSentences = 8;
}
