using Tidings.App.Storage.Columns;
using Tidings.Incidents;

namespace Tidings.App.Web.Reports;

/// <summary>What a report says of an incident without reading its line or the words of its mentions.</summary>
/// <param name="Incidents">All incidents.</param>
/// <param name="Position">Its position among them.</param>
/// <param name="Told">What it rests on.</param>
sealed record ReportIncident(IncidentColumns Incidents, int Position, IReadOnlyList<Saying> Told)
{
    IReadOnlyList<ClaimedFigure>? _figures;

    public string Id => Incidents.IdOf(Position);

    public string Kind => Incidents.Kinds[Incidents.KindOf(Position)];

    public IncidentStatus Status => Incidents.StatusOf(Position);

    /// <summary>How many independent families tell of it.</summary>
    public int Families => Incidents.FamiliesOf(Position);

    /// <summary>How many people, by claimant.</summary>
    public IReadOnlyList<ClaimedFigure> Figures => _figures ??= ClaimedFigures.Of(Told);
}
