using Tidings.App.Storage;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Health;

/// <summary>Whether the record can be served, and how much it holds.</summary>
public sealed record HealthModel(string Status, RecordCounts Holds);

static class HealthPage
{
    public static Page Read(PageRequest request) => Page.Of<HealthView, HealthModel>(new HealthModel("ok", request.Kept.Counts));
}
