using System.Text;
using Tidings.App.Cli;

namespace Tidings.App.Tests.Cli;

/// <summary>
/// Runs the program as <see cref="CliProcess"/> does, in the process of the tests, where nothing hangs on a process of its own: its working folder, its environment, its end. Starting one
/// costs more than most of what is then done in it. Paths are to be given whole.
/// </summary>
static class CliCall
{
    static readonly UTF8Encoding Utf8 = new(false);

    public static CliResult Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.RunAsync(args, new Terminal(Stream.Null, output, TextWriter.Synchronized(error), watched: false)).GetAwaiter().GetResult();
        return new CliResult(code, Utf8.GetString(output.ToArray()), error.ToString());
    }
}
