using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Tidings.App.Storage;
using Tidings.Languages;

namespace Tidings.App.Cli;

/// <summary>
/// The program as typed. Verbs are built at once and do nothing until called: asking for help loads no pack, no database and no web server.
/// Three kinds of error end differently: our own mistake shows where it is and asks to be reported; what cannot be done, broken data files included,
/// is said in one line; what cannot be read is an issue, and the run goes on.
/// </summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        using var output = terminal.OutWriter();
        var parsed = Root(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
            return Refuse(parsed, terminal);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception trouble)
        {
            return End(trouble, terminal);
        }
    }

    /// <summary>The verbs in the order in which they are listed: from reading to using the record.</summary>
    public static IReadOnlyList<Verb> Verbs(Terminal terminal) =>
    [
        DemoVerb.Create(terminal),
        ReadVerb.Create(terminal),
        LanguageVerb.Create(terminal),
        TraceVerb.Create(terminal),
        CodeVerb.Create(terminal),
        BuildVerb.Create(terminal),
        ExplainVerb.Create(terminal),
        ReviewVerb.Create(terminal),
        ChangesVerb.Create(terminal),
        ExportVerb.Create(terminal),
        ReportVerb.Create(terminal),
        ServeVerb.Create(terminal),
        AccountVerb.Create(terminal),
        BoundariesVerb.Create(terminal),
        ScoreVerb.Create(terminal),
        GapsVerb.Create(terminal),
        VerifyVerb.Create(terminal),
        GazetteerVerb.Create(terminal),
    ];

    internal static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Reads news about armed conflicts and turns it into a record that can be checked sentence by sentence.");
        foreach (var verb in Verbs(terminal))
        {
            verb.Command.Options.Add(new HelpOption { Action = new PrintHelp(() => HelpText.Of(verb)) });
            root.Subcommands.Add(verb.Command);
        }
        root.Options.OfType<HelpOption>().Single().Action = new PrintHelp(() => HelpText.Of(root));
        return root;
    }

    static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
            terminal.Error.WriteLine($"tidings: {error.Message}");
        var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        terminal.Error.WriteLine($"tidings: see tidings{verb} --help");
        return (int)ExitCode.CouldNot;
    }

    /// <summary>Says why a run ended, in a line, or at length where it is our own mistake.</summary>
    internal static int End(Exception trouble, Terminal terminal)
    {
        terminal.Error.WriteLine(trouble switch
        {
            OperationCanceledException => "tidings: stopped",
            CannotException or PackException or RecordException or IOException or UnauthorizedAccessException => $"tidings: {trouble.Message}",
            _ => $"tidings: this is a mistake in the program, not in what it read; please report it with the lines below (CONTRIBUTING.md says how)\n{trouble}",
        });
        return (int)ExitCode.CouldNot;
    }
}
