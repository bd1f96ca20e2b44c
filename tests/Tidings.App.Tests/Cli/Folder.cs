namespace Tidings.App.Tests.Cli;

/// <summary>A folder that lives as long as a test.</summary>
sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tidings-test-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public void Dispose()
    {
        CutLinks(new DirectoryInfo(Path));
        Directory.Delete(Path, recursive: true);
    }

    // A link that leads back to its own folder would be walked for ever.
    static void CutLinks(DirectoryInfo folder)
    {
        foreach (var entry in folder.GetFileSystemInfos())
            if (entry.LinkTarget is not null)
                entry.Delete();
            else if (entry is DirectoryInfo sub)
                CutLinks(sub);
    }
}
