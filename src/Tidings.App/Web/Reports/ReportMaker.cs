using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;

namespace Tidings.App.Web.Reports;

/// <summary>
/// Makes the situation report of a record, a scope and a language. It reads no clock: what it says follows from these three alone. Every sentence and every row of figures has a
/// footnote to words that stand in a story; what has none is left out.
/// </summary>
/// <param name="record">The record.</param>
/// <param name="say">The language.</param>
public sealed class ReportMaker(RecordReader record, Wording say)
{
    /// <summary>Makes the report.</summary>
    /// <param name="scope">Its days and area.</param>
    public SituationReport Make(ReportScope scope)
    {
        var ground = ReportGround.Read(record, scope);
        var notes = new NoteBook(ground.Told);
        var incidents = new IncidentSections(say, ground, notes);
        ReportSection[] sections = [
            incidents.Figures(), incidents.ByKind(), incidents.Foremost(),
            new ControlSection(say, ground, notes).Make(),
            new AgreementSection(say, ground, notes).Make(),
            new TallySection(say, ground, notes).Make(),
            new DisputeSection(say, ground, notes).Make()];
        return new SituationReport(say["report.title"], Facts(ground, notes), sections, notes.Notes) { Say = say };
    }

    List<ReportFact> Facts(ReportGround ground, NoteBook notes)
    {
        var ((from, to), area) = (ground.Scope.Period, ground.Scope.Area);
        var told = ground.Of(ground.Incidents.SelectMany(incident => incident.Mentions)).Concat(notes.Told).ToList();
        var rests = new[]
        {
            say.Counted("count.story", Distinct(told.Select(one => one.Story.Id))),
            say.Counted("count.source", Distinct(told.Select(ClaimedFigures.FamilyOf))),
            say.Counted("count.outlet", Distinct(told.Select(one => one.Story.Outlet).OfType<string>())),
        };
        return [
            new ReportFact(say["report.area"], area is null ? say["report.everywhere"] : say.PlaceName(area.Id, area.Name)),
            new ReportFact(say["report.period"], say.Between(from, to)),
            new ReportFact(say["incidents.title"], say.Number(ground.Incidents.Count)),
            new ReportFact(say["report.rests-on"], say.List(rests)),
            new ReportFact(say["report.version"], record.Version()?.Digest ?? say["report.no-version"])];
    }

    static int Distinct(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Count();
}
