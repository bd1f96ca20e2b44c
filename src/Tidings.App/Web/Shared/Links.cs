using Tidings.App.Storage;
using Tidings.Disputes;
using Tidings.Incidents;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Stories;

namespace Tidings.App.Web.Shared;

/// <summary>The permanent addresses of things.</summary>
public static class Links
{
    public static string To(Incident incident) => $"/incidents/{Escape(incident.Id)}";

    public static string To(Story story) => $"/stories/{Escape(story.Id)}";

    public static string To(StoryRow story) => $"/stories/{Escape(story.Id)}";

    public static string ToIncident(string id) => $"/incidents/{Escape(id)}";

    public static string ToFamily(string id) => $"/families/{Escape(id)}";

    /// <summary>Two stories side by side.</summary>
    public static string To(Lineage lineage) => $"/lineages/{Escape(lineage.Story)}~{Escape(lineage.Of)}";

    public static string ToStory(string id) => $"/stories/{Escape(id)}";

    /// <summary>A dispute on the page of the list that it stands on.</summary>
    public static string To(Dispute dispute) => $"/disputes?at={Escape(dispute.Id)}#{Escape(dispute.Id)}";

    /// <summary>An agreement or obligation on the page of the list that it stands on.</summary>
    public static string ToAgreed(string id) => $"/agreements?at={Escape(id)}#{Escape(id)}";

    /// <summary>A mention at its place in its story.</summary>
    public static string To(Mention mention) => $"/stories/{Escape(mention.Story)}#{Escape(mention.Id)}";

    /// <summary>A mention at its place in its story.</summary>
    public static string To(MentionLink mention) => $"/stories/{Escape(mention.Story)}#{Escape(mention.Id)}";

    public static string ToPlace(string id) => $"/places/{Escape(id)}";

    public static string ToParty(string id) => $"/parties/{Escape(id)}";

    /// <summary>A stretch of the map.</summary>
    public static string ToMap(Map.GeoBox box) => $"/map?box={box}";

    /// <summary>The incidents of some days.</summary>
    public static string ToDays(DateOnly from, DateOnly to) =>
        FormattableString.Invariant($"/incidents?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");

    static string Escape(string id) => Uri.EscapeDataString(id);
}
