using System.Diagnostics;

namespace Tidings.Tests.House;

/// <summary>The folder that the tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static string At(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(At(path));

    /// <summary>Source files under a folder, without what the build makes; with <c>/</c>, relative to the root.</summary>
    public static IReadOnlyList<string> Sources(string folder, string pattern = "*.cs") =>
        [.. Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/") && !path.Contains("/node_modules/"))
            .Order(StringComparer.Ordinal)];

    /// <summary>The files that git keeps; null where there is no git or no clone.</summary>
    public static IReadOnlyList<string>? Tracked()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Root, "ls-files", "-z"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var names = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? names.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Tidings.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("the tests do not stand in a clone of the project");
    }
}
