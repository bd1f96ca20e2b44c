using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Tidings.Languages;

/// <summary>
/// The data files that give words their meaning (languages, codebook, gazetteer), by path with <c>/</c>: <c>languages/en/kinds.yml</c>.
/// The library carries a copy of the project's own; the program may lay others over them.
/// </summary>
public sealed class DataFiles
{
    readonly Func<string, string?> _read;
    readonly ConcurrentDictionary<(Type Type, string Of), Lazy<object>> _made = new();

    DataFiles(IReadOnlyList<string> paths, Func<string, string?> read) => (Paths, _read) = (paths, read);

    /// <summary>All paths, in ordinal order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The files the library was built with.</summary>
    public static DataFiles BuiltIn { get; } = FromAssembly();

    /// <summary>
    /// Places that a user has added, as the bytes of a file that <c>tidings gazetteer add</c> made; null when there is none. Its own digest stands in its head.
    /// </summary>
    public ReadOnlyMemory<byte>? AddedPlaces { get; private init; }

    /// <summary>These files and the places of a user's gazetteer.</summary>
    public DataFiles WithPlaces(ReadOnlyMemory<byte>? added) => new(Paths, _read) { AddedPlaces = added };

    public static DataFiles Of(IReadOnlyDictionary<string, string> files) =>
        new([.. files.Keys.Order(StringComparer.Ordinal)], path => files.GetValueOrDefault(path));

    /// <summary>These files with others laid over them.</summary>
    public DataFiles With(IReadOnlyDictionary<string, string> files) =>
        new([.. Paths.Union(files.Keys).Order(StringComparer.Ordinal)], path => files.GetValueOrDefault(path) ?? _read(path)) { AddedPlaces = AddedPlaces };

    /// <summary>A file's text; null when there is none.</summary>
    public string? TryRead(string path) => _read(path);

    /// <summary>A file's text.</summary>
    /// <exception cref="PackException">There is no such file.</exception>
    public string Read(string path) => _read(path) ?? throw new PackException(path, 1, 1, "the file is missing");

    /// <summary>A file that is no text, as the library was built with it.</summary>
    /// <exception cref="PackException">There is no such file.</exception>
    public Stream Open(string path) => typeof(DataFiles).Assembly.GetManifestResourceStream(path) ?? throw new PackException(path, 1, 1, "the file is missing");

    /// <summary>
    /// What is read from these files, read when it is first asked for and shared from then on, since the same files give the same for ever. It may hold no state that one who uses it could change.
    /// </summary>
    /// <param name="read">Reads it.</param>
    /// <param name="of">Of which language, where there is one for each.</param>
    internal T Once<T>(Func<DataFiles, T> read, string of = "") where T : class => (T)_made.GetOrAdd((typeof(T), of), _ => new Lazy<object>(() => read(this))).Value;

    /// <summary>The languages that have a pack, in ordinal order.</summary>
    public IReadOnlyList<string> Languages() =>
        [.. Paths.Where(path => path.StartsWith("languages/", StringComparison.Ordinal) && path.Count(c => c == '/') == 2)
            .Select(path => path.Split('/')[1]).Distinct()];

    static DataFiles FromAssembly()
    {
        var assembly = typeof(DataFiles).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.Contains('/')).Order(StringComparer.Ordinal).ToArray();
        return new DataFiles(names, path => Resource(assembly, path));
    }

    static string? Resource(Assembly assembly, string path)
    {
        using var stream = assembly.GetManifestResourceStream(path);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
