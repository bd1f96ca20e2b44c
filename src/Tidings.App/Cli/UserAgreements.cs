using System.CommandLine;
using Tidings.App.Storage;
using Tidings.Languages;

namespace Tidings.App.Cli;

/// <summary>
/// The agreements that a user gives with the documents: those of the folder that <c>--agreements</c> names, else of a folder <c>agreements</c> in or beside each folder of documents.
/// </summary>
static class UserAgreements
{
    const string FolderName = "agreements";
    const string Pattern = "*.yml";

    public static Option<string?> Option() => new("--agreements", "-a")
    {
        Description = $"A folder of agreements (*.yml): then all that the record is given, so that a file that is gone is withdrawn. Not given, those of the folders \"{FolderName}\" in or beside PATH are added.",
        HelpName = "FOLDER",
    };

    /// <summary>The files.</summary>
    /// <param name="paths">Where the documents are.</param>
    /// <param name="given">The folder that was named; null when none was.</param>
    /// <exception cref="CannotException">A folder was named that is not there, or two folders have different files of one name.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> paths, string? given)
    {
        if (given is not null && !Directory.Exists(given))
            throw new CannotException($"{given}: there is no such folder of agreements");
        var folders = given is not null ? [Path.GetFullPath(given)] : paths.Where(path => path != "-").SelectMany(Near).Distinct(StringComparer.Ordinal).Where(Directory.Exists);
        return [.. folders.SelectMany(folder => Directory.EnumerateFiles(folder, Pattern)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Takes the files into a record and says how many were new or had changed.</summary>
    /// <exception cref="PackException">A file is not of the format.</exception>
    public static void Give(Terminal terminal, RecordStore store, DataFiles files, IReadOnlyList<string> paths, bool isAll)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var (name, text) = (Path.GetFileName(path), File.ReadAllText(path));
            if (!texts.TryAdd(name, text) && texts[name] != text)
                throw new CannotException($"{path}: another folder has a file of agreements of this name that differs");
        }
        if (texts.Count == 0 && !isAll)
            return;
        var changed = GivenFiles.Give(store, files, texts, isAll);
        terminal.Error.WriteLine($"{store.Path}: {texts.Count} files of agreements, {changed} of them new or changed");
    }

    static IEnumerable<string> Near(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(full))
            yield return Path.Combine(full, FolderName);
        if (Path.GetDirectoryName(full) is { } above)
            yield return Path.Combine(above, FolderName);
    }
}
