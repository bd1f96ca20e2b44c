using Tidings.Evidence;
using Tidings.Pages;

namespace Tidings.App.Cli;

/// <summary>Takes the bytes of a file. A file that cannot be opened, or is too large to be a page, becomes an issue.</summary>
public sealed class InputReader(Func<Stream> standardInput, Action<Issue> issues)
{
    /// <summary>The largest document that is read, in bytes. Pages of news are a thousand times smaller.</summary>
    public const int Largest = 64 << 20;

    public Document? Read(InputFile file)
    {
        try
        {
            return file.FullPath is null ? Taken(file, standardInput(), 0) : Open(file, file.FullPath);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Report(file, "file.unreadable", $"the file cannot be read: {trouble.Message}");
            return null;
        }
    }

    // A pipe, a socket or a device says that it has no bytes; opening it could wait for ever.
    Document? Open(InputFile file, string path)
    {
        var info = new FileInfo(path);
        var length = ((FileInfo?)info.ResolveLinkTarget(returnFinalTarget: true) ?? info).Length;
        if (length == 0)
        {
            Report(file, "file.empty", "there are no bytes: the file is empty, or it is no regular file");
            return null;
        }
        if (length > Largest)
            return TooLarge(file, length);
        using var stream = info.OpenRead();
        return Taken(file, stream, (int)length);
    }

    Document? Taken(InputFile file, Stream stream, int expected)
    {
        using var bytes = new MemoryStream(expected);
        var block = new byte[81920];
        for (int count; (count = stream.Read(block)) > 0;)
        {
            bytes.Write(block, 0, count);
            if (bytes.Length > Largest)
                return TooLarge(file, bytes.Length);
        }
        var all = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return Document.Of(file.Path, all);
    }

    Document? TooLarge(InputFile file, long length)
    {
        Report(file, "file.too-large", $"{length} bytes or more, and the largest document that is read has {Largest}; not read");
        return null;
    }

    void Report(InputFile file, string code, string reason) => issues(new Issue(code, file.Shown, "whole", reason));
}
