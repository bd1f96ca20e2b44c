namespace Tidings.Tests;

/// <summary>Evaluation data that may stand beside the repository; it is no part of it.</summary>
static class SharedFolder
{
    /// <summary>A folder in it; null when it is not there.</summary>
    public static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Tidings.slnx")))
                foreach (var root in new[] { Path.Combine(folder.FullName, "..", "shared"), Path.Combine(folder.FullName, "..", "..", "shared") })
                    if (Directory.Exists(Path.Combine(root, path)))
                        return Path.GetFullPath(Path.Combine(root, path));
        return null;
    }
}
