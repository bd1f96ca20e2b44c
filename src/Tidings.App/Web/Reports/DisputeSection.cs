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
    /// <summary>The section: the disputes that most sentences take part in.</summary>
    public ReportSection Make()
    {
        var parts = ground.Disputes.Select(Part).Where(part => !part.IsEmpty).ToList();
        if (ground.FurtherDisputes > 0 && parts.Count > 0)
            parts[^1] = parts[^1] with { More = ground.FurtherDisputes };
        return new ReportSection("disputes", say["report.disputes"], say["report.no-side"], parts);
    }

    ReportPart Part(Dispute dispute) => new(say.About(dispute.About), [.. dispute.Sides.Select(Sentence).OfType<CitedSentence>()]);

    // One sentence of each family: reprints say nothing more.
    CitedSentence? Sentence(DisputeSide side)
    {
        var told = ground.Of(side.Mentions).ToList();
        return notes.Cited(
            say.Sentence(
                say.With("report.side", ("who", say.Claimant(side.Who)), ("says", side.Says)),
                say.Counted("count.source", told.Select(one => one.Family).Distinct(StringComparer.Ordinal).Count())),
            told.DistinctBy(one => one.Family).Select(one => one.Id));
    }
}
