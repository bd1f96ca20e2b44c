using Tidings.Pages;
using Tidings.Stories;

namespace Tidings.App.Building;

/// <summary>A document whose bytes are at hand; with its story where another system handed that in.</summary>
public sealed record Captured(Document Document, Story? Story);
