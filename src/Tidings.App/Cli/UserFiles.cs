using Tidings.Languages;

namespace Tidings.App.Cli;

/// <summary>
/// The data files that the program works with: those it was built with, and over them the files of the folder that the environment names, if it names one.
/// So a language pack or a gazetteer can be changed and tried without building the program.
/// </summary>
static class UserFiles
{
    public const string Variable = "TIDINGS_DATA";

    static readonly string[] Folders = ["codebook", "gazetteer", "languages"];

    /// <exception cref="CannotException">A folder was named that is not there or holds no data file.</exception>
    public static DataFiles Files() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? DataFiles.BuiltIn.With(Of(folder)) : DataFiles.BuiltIn;

    static Dictionary<string, string> Of(string folder)
    {
        var files = Folders.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)
            .SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
            .Where(path => path.EndsWith(".tsv", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText);
        return files.Count > 0 ? files : throw new CannotException($"{folder}: {Variable} names this folder, and it holds no {string.Join(", ", Folders)} with a file of data");
    }
}
