using Tidings.App.Web.Shared;
using Tidings.Disputes;

namespace Tidings.App.Web.Disputes;

/// <summary>What cannot all be true.</summary>
public sealed record DisputesModel(int Total, int Page, int Pages, IReadOnlyList<Dispute> Items);

static class DisputesPage
{
    public static Page Read(PageRequest request)
    {
        var found = request["q"] is { } words
            ? [.. request.Record.Contents.Disputes.Where(dispute => TextSearch.Has(dispute.Sides.SelectMany(side => new[] { side.Says, side.Who?.Name, side.Who?.Text }).Append(dispute.About), words))]
            : request.Record.Contents.Disputes;
        var paged = Paged<Dispute>.Of(found, request.PageNumber);
        return Page.Of<DisputesView, DisputesModel>(new DisputesModel(paged.Total, paged.Page, paged.Pages, paged.Items), found);
    }
}
