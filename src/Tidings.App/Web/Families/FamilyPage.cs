using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Incidents;
using Tidings.Lineages;

namespace Tidings.App.Web.Families;

/// <summary>Stories that go back to one text, how, and the incidents that they tell of.</summary>
public sealed record FamilyModel(string Id, IReadOnlyList<StoryRow> Stories, IReadOnlyList<Lineage> Lineages, IReadOnlyList<Incident> Incidents);

static class FamilyPage
{
    public static Page? Read(PageRequest request, string id) => request.Record.Family(id) is not { } family ? null
        : Page.Of<FamilyView, FamilyModel>(new FamilyModel(id, family.Stories, family.Lineages, request.Record.IncidentsOfFamily(id)));
}
