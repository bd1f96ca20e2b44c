namespace Tidings.App.Captures;

/// <summary>How much is unpacked.</summary>
/// <param name="Page">The largest document that is read, in bytes. Pages of news are a thousand times smaller.</param>
/// <param name="Depth">How deep archives may lie in archives.</param>
/// <param name="Ratio">How many bytes may come out for each byte of the file, beyond <paramref name="Free"/>.</param>
/// <param name="Free">How many bytes may come out of any file.</param>
public sealed record CaptureLimits(int Page = 64 << 20, int Depth = 4, int Ratio = 200, long Free = 256L << 20);
