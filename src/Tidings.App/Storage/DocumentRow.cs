namespace Tidings.App.Storage;

/// <summary>A document as it was found.</summary>
public sealed record DocumentRow(string Sha256, string Path, string MediaType, string? Address, long Length, int Stories, IReadOnlyList<string> Paths);
