using Tidings.App.Web.Shared;
using Tidings.Incidents;
using Tidings.Lineages;

namespace Tidings.App.Web.Families;

/// <summary>Stories that go back to one text, how, and the incidents that they tell of.</summary>
public sealed record FamilyModel(string Id, IReadOnlyList<StoryBrief> Stories, IReadOnlyList<Lineage> Lineages, IReadOnlyList<Incident> Incidents);

static class FamilyPage
{
    public static Page? Read(PageRequest request, string id)
    {
        var record = request.Record;
        if (record.Family(id) is not { } family)
            return null;
        var members = family.Stories.ToHashSet(StringComparer.Ordinal);
        var incidents = family.Stories.SelectMany(record.MentionsOf).Select(mention => record.IncidentOf(mention.Id)).OfType<Incident>().Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal);
        return Page.Of<FamilyView, FamilyModel>(new FamilyModel(
            id,
            [.. family.Stories.Select(record.Story).OfType<Tidings.Stories.Story>().OrderBy(story => story.Published ?? DateOnly.MaxValue).Select(story => StoryBrief.Of(record, story))],
            [.. record.Contents.Lineages.Where(lineage => members.Contains(lineage.Story))],
            [.. record.Incidents.Where(incident => incidents.Contains(incident.Id))]));
    }
}
