namespace Tidings.Tests;

/// <summary>Where the repository stands that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Tidings.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Tidings.slnx is not above the tests");
    }
}
