using Tidings.App.Captures;
using Tidings.App.Cli;
using Tidings.Evidence;

namespace Tidings.App.Building;

/// <summary>The documents behind paths, in ordinal order of their names: files and what lies in them, folders, standard input.</summary>
/// <param name="paths">What was asked for.</param>
/// <param name="standardInput">What <c>-</c> stands for.</param>
/// <param name="leftOut">Full paths that are not read even where a folder holds them: the record's own files.</param>
public sealed class FileSource(IReadOnlyList<string> paths, Stream standardInput, IReadOnlySet<string> leftOut)
{
    /// <summary>Takes the bytes of one document after the other, each when it is asked for.</summary>
    /// <param name="issues">Is told of what cannot be opened.</param>
    public IEnumerable<Captured> Documents(Action<Issue> issues)
    {
        var (reader, captures) = (new InputReader(() => standardInput, issues), new CaptureReader(issues));
        foreach (var file in new InputFinder(issues).Find(paths))
        {
            if ((file.FullPath is not null && leftOut.Contains(file.FullPath)) || reader.Open(file) is not { } stream)
                continue;
            using (stream)
                foreach (var captured in captures.Read(file.Path, file.Shown, stream))
                    yield return captured;
        }
    }

    /// <summary>The files that a record consists of.</summary>
    public static IReadOnlySet<string> FilesOf(string record) =>
        new[] { "", "-wal", "-shm", "-journal" }.Select(ending => Path.GetFullPath(record) + ending).ToHashSet(StringComparer.Ordinal);
}
