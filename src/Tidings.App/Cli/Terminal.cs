using System.Text;

namespace Tidings.App.Cli;

/// <summary>
/// What the program reads from and writes to. Data goes to <see cref="Out"/>; everything that is said to people goes to <see cref="Error"/>.
/// Both are UTF-8 without a byte order mark, whatever the machine's code page.
/// </summary>
public sealed class Terminal(Stream input, Stream output, TextWriter error, bool watched)
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Stream In { get; } = input;

    public Stream Out { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Whether a person watches: progress is shown only then.</summary>
    public bool Watched { get; } = watched;

    public static Terminal OfProcess()
    {
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" };
        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), error, !Console.IsErrorRedirected);
    }

    /// <summary>A writer of data lines; the caller disposes of it, which flushes.</summary>
    public StreamWriter OutWriter() => new(Out, Utf8, leaveOpen: true) { NewLine = "\n" };
}
