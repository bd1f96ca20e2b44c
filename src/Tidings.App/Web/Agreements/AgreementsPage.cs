using Tidings.Agreements;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Agreements;

/// <summary>An agreement with what it obliges its parties to; null for obligations under no agreement that is named.</summary>
public sealed record AgreementTerms(Agreement? Agreement, IReadOnlyList<Obligation> Obligations);

/// <summary>What parties bound themselves to and what became of it.</summary>
public sealed record AgreementsModel(int Total, IReadOnlyList<AgreementTerms> Items);

static class AgreementsPage
{
    public static Page Read(PageRequest request)
    {
        var contents = request.Record.Contents;
        var known = contents.Agreements.Select(agreement => agreement.Id).ToHashSet(StringComparer.Ordinal);
        var obligations = contents.Obligations.OrderBy(obligation => obligation.Due?.Last ?? DateOnly.MaxValue).ThenBy(obligation => obligation.Id, StringComparer.Ordinal)
            .ToLookup(obligation => obligation.Agreement is { } id && known.Contains(id) ? id : "");
        var terms = contents.Agreements.OrderByDescending(agreement => agreement.Date).ThenBy(agreement => agreement.Id, StringComparer.Ordinal)
            .Select(agreement => new AgreementTerms(agreement, [.. obligations[agreement.Id]])).ToList();
        if (obligations[""].Any())
            terms.Add(new AgreementTerms(null, [.. obligations[""]]));
        return Page.Of<AgreementsView, AgreementsModel>(new AgreementsModel(contents.Agreements.Count, terms), terms.SelectMany(term => term.Obligations));
    }
}
