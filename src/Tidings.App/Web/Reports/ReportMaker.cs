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
        var stories = Kept.Of(record).Stories;
        var told = ground.Incidents.SelectMany(incident => incident.Told).Select(told => told.Story).Concat(notes.Told.Select(words => words.StoryNumber)).Where(stories.Has).ToHashSet();
        var rests = new[]
        {
            say.Counted("count.story", told.Count),
            say.Counted("count.source", told.Select(stories.FamilyOf).Distinct().Count()),
            say.Counted("count.outlet", told.Select(stories.OutletOf).Where(outlet => outlet >= 0).Distinct().Count()),
        };
        return [
            new ReportFact(say["report.area"], area is null ? say["report.everywhere"] : say.PlaceName(area.Id, area.Name)),
            new ReportFact(say["report.period"], say.Between(from, to)),
            new ReportFact(say["incidents.title"], say.Number(ground.Incidents.Count)),
            new ReportFact(say["report.rests-on"], say.List(rests)),
            new ReportFact(say["report.version"], record.Version()?.Digest ?? say["report.no-version"])];
    }
}
