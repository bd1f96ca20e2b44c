using System.CommandLine;
using Tidings.Languages;

namespace Tidings.App.Cli;

/// <summary>
/// The file of places that a user has added, for every verb: the one that <c>--gazetteer</c> names, else the one that the environment names, else
/// <c>tidings.places</c> in the folder where the program is run, if it is there.
/// </summary>
static class UserGazetteer
{
    public const string DefaultFile = "tidings.places";
    public const string Variable = "TIDINGS_GAZETTEER";

    public static Option<string?> Option() => new("--gazetteer", "-g")
    {
        Description = $"Places that were added with tidings gazetteer add; {Variable} or {DefaultFile} here, if there is one, when not given.",
        HelpName = "FILE",
    };

    /// <summary>The file, whether it exists or not.</summary>
    public static string PathOf(string? given) => given ?? Said() ?? DefaultFile;

    /// <summary>The program's data files and the added places.</summary>
    /// <exception cref="CannotException">A file was named that is not there.</exception>
    public static DataFiles Files(string? given)
    {
        var path = PathOf(given);
        if (File.Exists(path))
            return UserFiles.Files().WithPlaces(Bytes(path));
        return (given ?? Said()) is null ? UserFiles.Files() : throw new CannotException($"{path}: there is no such gazetteer; tidings gazetteer add makes one");
    }

    public static ReadOnlyMemory<byte> Bytes(string path)
    {
        var length = new FileInfo(path).Length;
        return length <= Array.MaxLength ? File.ReadAllBytes(path) : throw new CannotException($"{path}: a gazetteer of more than {Array.MaxLength} bytes cannot be read; add fewer places (--least-people)");
    }

    static string? Said() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } said ? said : null;
}
