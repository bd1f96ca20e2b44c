namespace Tidings.App.Web.Shared;

/// <summary>What is said when an address leads nowhere.</summary>
public sealed record NotFoundModel(string Error, string Address);

static class NotFoundPage
{
    public static NotFoundModel Model(PageRequest request) => new("not found", Uri.UnescapeDataString(request.Path));
}
