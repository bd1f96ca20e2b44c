using System.CommandLine;
using System.Text;
using Tidings.Languages;

namespace Tidings.App.Cli;

/// <summary><c>tidings language</c>: lines to language codes.</summary>
static class LanguageVerb
{
    public static Verb Create(Terminal terminal)
    {
        var command = new Command("language", "Says the language of each line of standard input: one ISO 639-1 code a line, und where it cannot be told.");
        command.SetAction(_ => (int)Run(terminal));
        return new Verb(command, [new Example("tidings language < lines.txt", "writes as many lines as it reads")]);
    }

    static ExitCode Run(Terminal terminal)
    {
        var identifier = LanguageIdentifier.Of(UserFiles.Files());
        var lines = new LineReader(terminal.In);
        using var output = terminal.OutWriter();
        while (lines.Next() is { } line)
            output.WriteLine(identifier.Identify(Encoding.UTF8.GetString(line.Span)));
        return ExitCode.AllRead;
    }
}
