using Tidings.Evidence;

namespace Tidings.App.Cli;

/// <summary>
/// Finds the files behind each PATH: a file, a folder (read recursively, names in ordinal order, names that begin with a dot left out) or <c>-</c>.
/// What cannot be looked into becomes an issue; only when nothing of what was named exists there is nothing to do.
/// </summary>
public sealed class InputFinder(Action<Issue> issues)
{
    const int Deepest = 100;

    readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <exception cref="CannotException">None of the paths exists.</exception>
    public IEnumerable<InputFile> Find(IReadOnlyList<string> paths)
    {
        if (!paths.Any(Exists))
            throw new CannotException($"{paths[0]}: there is no such file or folder");
        return paths.SelectMany(Find);
    }

    static bool Exists(string path) => path == "-" || File.Exists(path) || Directory.Exists(path) || new FileInfo(path).LinkTarget is not null;

    IEnumerable<InputFile> Find(string path)
    {
        if (path == "-")
            return [new InputFile("-", "-", null)];
        if (Directory.Exists(path))
            return Walk(new DirectoryInfo(path), "", path.TrimEnd('/'), []);
        if (Exists(path))
            return [new InputFile(Path.GetFileName(path), path, Path.GetFullPath(path))];
        issues(new Issue("file.missing", path, "whole", "there is no such file or folder; the rest is read"));
        return [];
    }

    IEnumerable<InputFile> Walk(DirectoryInfo folder, string below, string shown, IReadOnlyList<string> above)
    {
        if (!MayEnter(folder, shown, above, out var real))
            yield break;
        foreach (var entry in Entries(folder, shown))
        {
            var (path, name) = (below + entry.Name, $"{shown}/{entry.Name}");
            if (entry is DirectoryInfo sub)
                foreach (var file in Walk(sub, path + "/", name, [.. above, real]))
                    yield return file;
            else
                yield return new InputFile(path, name, entry.FullName);
        }
    }

    bool MayEnter(DirectoryInfo folder, string shown, IReadOnlyList<string> above, out string real)
    {
        real = Real(folder);
        if (above.Contains(real))
            issues(new Issue("file.loop", shown, "whole", "the link leads back to a folder that it lies in; not followed"));
        else if (above.Count >= Deepest)
            issues(new Issue("file.too-deep", shown, "whole", $"folders lie more than {Deepest} deep; not entered"));
        else
            return _seen.Add(real);
        return false;
    }

    IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder, string shown)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().Where(entry => entry.Name[0] != '.').OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            issues(new Issue("file.unreadable", shown, "whole", $"the folder cannot be read: {trouble.Message}"));
            return [];
        }
    }

    static string Real(DirectoryInfo folder)
    {
        try
        {
            return (folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName.TrimEnd('/');
        }
        catch (IOException)
        {
            return folder.FullName;
        }
    }
}
