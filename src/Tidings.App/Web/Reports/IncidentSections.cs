using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;
using Tidings.App.Storage.Columns;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Reports;

/// <summary>The sections on what happened: figures by claimant, incidents by kind, and those that most is known of.</summary>
/// <param name="say">The language.</param>
/// <param name="ground">What the record has.</param>
/// <param name="notes">The footnotes of the report.</param>
sealed class IncidentSections(Wording say, ReportGround ground, NoteBook notes)
{
    const int MostSentences = 20;
    const int MostNotes = 4;

    // A row that sums up hundreds of incidents rests on as many sentences; the incidents themselves have them all.
    const int MostFigureNotes = 6;

    /// <summary>How many people, by claimant. Different happenings are added up; different claimants never are.</summary>
    public ReportSection Figures()
    {
        var claimants = ground.Incidents.Where(incident => incident.Status is not IncidentStatus.Denied)
            .SelectMany(incident => incident.Figures.Select(figure => new IncidentFigure(incident, figure)))
            .GroupBy(one => one.Figure.Key, StringComparer.Ordinal)
            .OrderByDescending(claimant => claimant.Key.Length == 0).ThenByDescending(claimant => Families(claimant.Select(one => one.Figure))).ThenBy(claimant => claimant.Key, StringComparer.Ordinal)
            .Select(claimant => claimant.ToList()).ToList();
        ground.Know(claimants.SelectMany(claimant => Rests(claimant).Take(MostFigureNotes)).Select(rest => rest.Incident));
        var rows = claimants.Select(Row).ToList();
        string[] columns = [say["report.claimant"], say["incidents.title"], say["overview.sources"], .. Toll.Outcomes.Select(outcome => say.Of(outcome))];
        return new ReportSection("figures", say["report.figures"], say["report.never-added"], rows.Count == 0 ? [] : [new ReportPart(null, [], new ReportTable(say["report.figures-caption"], columns, rows))]);
    }

    /// <summary>How many incidents of each kind, and how they stand.</summary>
    public ReportSection ByKind()
    {
        var rows = ground.Incidents.GroupBy(incident => incident.Kind, StringComparer.Ordinal).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal).Select(Row).ToList();
        string[] columns = [say["field.kind"], say["incidents.title"], .. Enum.GetValues<IncidentStatus>().Select(status => say.Of(status))];
        var parts = new List<ReportPart>();
        if (rows.Count > 0)
            parts.Add(new ReportPart(null, [], new ReportTable(say["report.kinds-caption"], columns, rows)));
        if (ground.Inexact.Count > 0 && notes.Cited(say.Counted("report.inexact", ground.Inexact.Count), FirstMentions(ground.Inexact)) is { } inexact)
            parts.Add(new ReportPart(null, [inexact]));
        return new ReportSection("kinds", say["report.kinds"], null, parts);
    }

    /// <summary>The incidents that most independent families tell of, and of those the ones with the highest figures.</summary>
    public ReportSection Foremost()
    {
        var ranked = ground.Incidents.OrderByDescending(incident => incident.Families).ThenByDescending(People).ThenBy(incident => KindBook.Of(incident.Kind).Group is EffectGroup.Other)
            .ThenBy(incident => incident.Incidents.DaysOf(incident.Position)).ThenBy(incident => incident.Id, StringComparer.Ordinal).ToList();
        var foremost = ranked.Take(MostSentences).ToDictionary(incident => incident.Id, StringComparer.Ordinal);
        ground.Know(foremost.Keys);
        var sentences = ground.Whole([.. foremost.Keys]).Select(incident => (Incident: incident, foremost[incident.Id].Told))
            .Select(one => notes.Cited(say.Sentence(one.Incident, one.Told), one.Told.DistinctBy(ClaimOf).Select(told => ground.MentionOf(one.Incident.Id, told)).OfType<string>())).OfType<CitedSentence>().ToList();
        return new ReportSection("incidents", say["report.foremost"], null, sentences.Count == 0 ? [] : [new ReportPart(null, sentences, More: Math.Max(0, ranked.Count - MostSentences))]);
    }

    /// <summary>What a claimant says of one outcome of an incident.</summary>
    readonly record struct IncidentFigure(ReportIncident Incident, ClaimedFigure Figure);

    // What is said rests on these sentences, each once: an incident, and which of its sentences.
    static IEnumerable<(string Incident, Saying Told)> Rests(IEnumerable<IncidentFigure> said) =>
        said.SelectMany(one => one.Figure.Told.Select(told => (Incident: one.Incident.Id, Told: told))).DistinctBy(rest => (rest.Incident, rest.Told.Number));

    // Each claimant's word in each family has a footnote; reprints of it add none.
    static (int, string, bool) ClaimOf(Saying told) => (told.Family, ClaimedFigures.KeyOf(told.Claimant), told.Stance is Stance.Denied);

    static long People(ReportIncident incident) => incident.Figures.Select(figure => figure.Bounds.High ?? figure.Bounds.Low).DefaultIfEmpty().Max();

    static int Families(IEnumerable<ClaimedFigure> figures) => figures.SelectMany(figure => figure.Told).Select(told => told.Family).Distinct().Count();

    ReportTable.Row Row(IReadOnlyList<IncidentFigure> said)
    {
        var figures = said.Select(one => one.Figure).ToList();
        string[] cells = [
            say.Claimant(figures[0].Claimant), say.Number(said.Select(one => one.Incident.Position).Distinct().Count()), say.Number(Families(figures)),
            .. Toll.Outcomes.Select(outcome => Sum(figures.Where(figure => figure.What == outcome)))];
        var rests = Rests(said).ToList();
        return new ReportTable.Row(cells, notes.Of(rests.Take(MostFigureNotes).Select(rest => ground.MentionOf(rest.Incident, rest.Told)).OfType<string>()), Math.Max(0, rests.Count - MostFigureNotes));
    }

    string Sum(IEnumerable<ClaimedFigure> figures) => figures.Select(figure => figure.Bounds).ToList() is { Count: > 0 } bounds && bounds.Aggregate((one, other) => one + other) is var sum
        ? say.Range(sum.Low, sum.High) : say["report.no-figure"];

    ReportTable.Row Row(IGrouping<string, ReportIncident> kind)
    {
        string[] cells = [say.Kind(kind.Key), say.Number(kind.Count()), .. Enum.GetValues<IncidentStatus>().Select(status => say.Number(kind.Count(incident => incident.Status == status)))];
        return new ReportTable.Row(cells, notes.Of(FirstMentions(kind)));
    }

    // One sentence each of those that most families tell of: a table of hundreds would else have a footnote for each.
    IEnumerable<string> FirstMentions(IEnumerable<ReportIncident> incidents)
    {
        var first = incidents.OrderByDescending(incident => incident.Families).ThenBy(incident => incident.Id, StringComparer.Ordinal).Take(MostNotes).ToList();
        ground.Know(first.Select(incident => incident.Id));
        return first.Where(incident => incident.Told.Count > 0).Select(incident => ground.MentionOf(incident.Id, incident.Told[0])).OfType<string>();
    }
}
