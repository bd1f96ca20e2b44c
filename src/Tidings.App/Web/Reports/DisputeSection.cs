using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;
using Tidings.Disputes;

namespace Tidings.App.Web.Reports;

/// <summary>The section on what cannot all be true: each dispute with its sides and their words.</summary>
/// <param name="say">The language.</param>
/// <param name="ground">What the record has.</param>
/// <param name="notes">The footnotes of the report.</param>
sealed class DisputeSection(Wording say, ReportGround ground, NoteBook notes)
{
    /// <summary>The section.</summary>
    public ReportSection Make() => new("disputes", say["report.disputes"], say["report.no-side"], [.. ground.Disputes
        .OrderByDescending(dispute => dispute.Sides.Sum(side => side.Mentions.Count)).ThenBy(dispute => dispute.Id, StringComparer.Ordinal)
        .Select(dispute => new ReportPart(say.About(dispute.About), [.. dispute.Sides.Select(Sentence).OfType<CitedSentence>()])).Where(part => !part.IsEmpty)]);

    // One sentence of each family: reprints say nothing more.
    CitedSentence? Sentence(DisputeSide side)
    {
        var told = ground.Of(side.Mentions).ToList();
        return notes.Cited(
            say.Sentence(
                say.With("report.side", ("who", say.Claimant(side.Who)), ("says", side.Says)),
                say.Counted("count.source", told.Select(ClaimedFigures.FamilyOf).Distinct(StringComparer.Ordinal).Count())),
            told.DistinctBy(ClaimedFigures.FamilyOf).Select(one => one.Mention.Id));
    }
}
