using Tidings.App.Cli;
using Tidings.App.Exports;
using Tidings.Evidence;

namespace Tidings.App.Building;

/// <summary>The documents behind paths, in ordinal order of their names: files, folders, files of stories, standard input.</summary>
/// <param name="paths">What was asked for.</param>
/// <param name="standardInput">What <c>-</c> stands for.</param>
/// <param name="leftOut">Full paths that are not read even where a folder holds them: the record's own files.</param>
public sealed class FileSource(IReadOnlyList<string> paths, Stream standardInput, IReadOnlySet<string> leftOut)
{
    // Lines of JSON are known from a page by how they begin.
    readonly Lazy<PeekedStream> _input = new(() => new PeekedStream(standardInput));

    /// <summary>Takes the bytes of one document after the other, each when it is asked for.</summary>
    /// <param name="issues">Is told of what cannot be opened.</param>
    public IEnumerable<Captured> Documents(Action<Issue> issues)
    {
        var reader = new InputReader(() => _input.Value, issues);
        foreach (var file in new InputFinder(issues).Find(paths))
        {
            if (file.FullPath is not null && leftOut.Contains(file.FullPath))
                continue;
            if (file.IsStories || (file.FullPath is null && _input.Value.First == '{'))
                foreach (var captured in Stories(file, issues))
                    yield return captured;
            else if (reader.Read(file) is { } document)
                yield return new Captured(document, null);
        }
    }

    /// <summary>The files that a record consists of.</summary>
    public static IReadOnlySet<string> FilesOf(string record) =>
        new[] { "", "-wal", "-shm", "-journal" }.Select(ending => Path.GetFullPath(record) + ending).ToHashSet(StringComparer.Ordinal);

    IEnumerable<Captured> Stories(InputFile file, Action<Issue> issues)
    {
        Stream stream;
        try
        {
            stream = file.FullPath is null ? _input.Value : File.OpenRead(file.FullPath);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            issues(new Issue("file.unreadable", file.Shown, "whole", $"the file cannot be read: {trouble.Message}"));
            yield break;
        }
        using (stream)
            foreach (var (line, story) in StoryFile.Read(stream, file.Path, issues))
                yield return new Captured(line, story);
    }
}
