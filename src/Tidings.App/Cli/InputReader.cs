using Tidings.Evidence;

namespace Tidings.App.Cli;

/// <summary>Opens files. One that cannot be opened becomes an issue.</summary>
public sealed class InputReader(Func<Stream> standardInput, Action<Issue> issues)
{
    /// <summary>The bytes of a file; null when it cannot be opened or has none.</summary>
    public Stream? Open(InputFile file)
    {
        try
        {
            return file.FullPath is null ? standardInput() : Open(file, file.FullPath);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Report(file, "file.unreadable", $"the file cannot be read: {trouble.Message}");
            return null;
        }
    }

    // A pipe, a socket or a device says that it has no bytes; opening it could wait for ever.
    Stream? Open(InputFile file, string path)
    {
        var info = new FileInfo(path);
        if (((FileInfo?)info.ResolveLinkTarget(returnFinalTarget: true) ?? info).Length > 0)
            return info.OpenRead();
        Report(file, "file.empty", "there are no bytes: the file is empty, or it is no regular file");
        return null;
    }

    void Report(InputFile file, string code, string reason) => issues(new Issue(code, file.Shown, "whole", reason));
}
