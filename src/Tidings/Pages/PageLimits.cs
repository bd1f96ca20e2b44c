namespace Tidings.Pages;

/// <summary>How much of a page is read.</summary>
/// <param name="Bytes">The largest document that is read at all.</param>
/// <param name="Depth">How deep HTML elements may be nested; deeper ones are taken as if their tags were not there.</param>
public sealed record PageLimits(long Bytes = 64L * 1024 * 1024, int Depth = 200);
