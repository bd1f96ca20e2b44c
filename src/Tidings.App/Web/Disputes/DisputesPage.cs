using System.Text.Json.Serialization;
using Tidings.App.Web.Shared;
using Tidings.Disputes;

namespace Tidings.App.Web.Disputes;

/// <summary>What cannot all be true.</summary>
public sealed record DisputesModel(int Total, int Page, int Pages, IReadOnlyList<Dispute> Items, [property: JsonIgnore] EvidenceLinks Evidence);

static class DisputesPage
{
    /// <summary>How many sentences stand under each side.</summary>
    public const int MostQuotes = 3;

    public static Page Read(PageRequest request)
    {
        var found = request.Kept.Disputes;
        if (request["q"] is { } words)
            found = [.. found.Where(dispute => Says(dispute, words))];
        var paged = Paged<Dispute>.Of(found, request);
        var shown = EvidenceLinks.Of(request.Record, paged.Items.SelectMany(dispute => dispute.Sides).SelectMany(side => side.Mentions.Take(MostQuotes)));
        return Page.Of<DisputesView, DisputesModel>(new DisputesModel(paged.Total, paged.Number, paged.Pages, paged.Items, shown), found);
    }

    static bool Says(Dispute dispute, string words) =>
        dispute.Sides.SelectMany(side => new[] { side.Says, side.Who?.Name, side.Who?.Text }).Append(dispute.About)
            .Any(text => text is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase));
}
