using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Health;

/// <summary>Whether the record can be served, and how much it holds.</summary>
public sealed record HealthModel(string Status, int Stories, int Families, int Mentions, int Incidents, int Disputes, int Control, int Agreements, int Obligations, int Tallies, int Issues);

static class HealthPage
{
    public static Page Read(PageRequest request)
    {
        var contents = request.Record.Contents;
        return Page.Of<HealthView, HealthModel>(new HealthModel(
            "ok", contents.Stories.Count, contents.Families.Count, contents.Mentions.Count, contents.Incidents.Count, contents.Disputes.Count,
            contents.Control.Count, contents.Agreements.Count, contents.Obligations.Count, contents.Tallies.Count, contents.Issues.Count));
    }
}
