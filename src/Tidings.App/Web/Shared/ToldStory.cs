using Tidings.Stories;

namespace Tidings.App.Web.Shared;

/// <summary>A whole story with the family it belongs to: a line of the export.</summary>
public sealed record ToldStory(Story Story, string? Family);
