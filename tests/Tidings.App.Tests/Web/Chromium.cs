namespace Tidings.App.Tests.Web;

/// <summary>Where the browser is that pages are tested in; null where there is none.</summary>
static class Chromium
{
    public static string? Path { get; } = new[] { Environment.GetEnvironmentVariable("TIDINGS_CHROMIUM") }
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => System.IO.Path.Combine(folder, name))))
        .FirstOrDefault(File.Exists);
}

/// <summary>A test that needs a browser; skipped, and said to be, where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Path is null ? "no chromium on the PATH and none in TIDINGS_CHROMIUM" : null;
}

/// <summary>The same with many cases.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Path is null ? "no chromium on the PATH and none in TIDINGS_CHROMIUM" : null;
}
