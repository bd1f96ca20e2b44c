using System.CommandLine;
using System.CommandLine.Parsing;
using Tidings.App.Cli;

namespace Tidings.App.Tests.Cli;

/// <summary>Lines as documents show them: whether the program would understand each part that begins with tidings.</summary>
static class CommandLines
{
    public static bool Understood(string line, out string error)
    {
        var root = CommandLine.Root(new Terminal(Stream.Null, Stream.Null, TextWriter.Null, watched: false));
        error = string.Join("; ", Parts(line).SelectMany(part => root.Parse(part).Errors.Select(trouble => trouble.Message)));
        return error.Length == 0;
    }

    static IEnumerable<string[]> Parts(string line) =>
        from part in line.Split(["|", "&&", ";"], StringSplitOptions.TrimEntries)
        let words = CommandLineParser.SplitCommandLine(part.Split([" < ", " > "], StringSplitOptions.None)[0]).ToArray()
        where words.Length > 0 && words[0] is "tidings" or "./tidings"
        select words[1..];
}
