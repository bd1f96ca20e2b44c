using System.Text.Json.Serialization;
using Tidings.App.Web.Shared;
using Tidings.Disputes;

namespace Tidings.App.Web.Disputes;

/// <summary>What cannot all be true.</summary>
public sealed record DisputesModel(int Total, int Page, int Pages, IReadOnlyList<Dispute> Items, [property: JsonIgnore] EvidenceQuotes Evidence);

static class DisputesPage
{
    /// <summary>How many sentences stand under each side.</summary>
    public const int MostQuotes = 3;

    public static Page Read(PageRequest request)
    {
        var found = request["q"] is { } words ? request.Kept.Disputes.Find(words) : request.Kept.Disputes.Ids;
        var paged = Paged<string>.Of(found, Paged<string>.NumberOf(request, id => Rows.IndexOf(found, id))).SelectAll(request.Record.Disputes);
        var shown = EvidenceQuotes.Of(request.Record, paged.Items.SelectMany(dispute => dispute.Sides).SelectMany(side => side.Mentions.Take(MostQuotes)));
        return Page.Of<DisputesView, DisputesModel>(
            new DisputesModel(paged.Total, paged.Number, paged.Pages, paged.Items, shown), Rows.Of(found, request.Record.Disputes));
    }
}
