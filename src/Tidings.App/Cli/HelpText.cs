using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;

namespace Tidings.App.Cli;

/// <summary>What <c>--help</c> says; the reference page docs/reference/cli.md is made of the same text.</summary>
public static class HelpText
{
    const string Ending = "Ends with 0 (all read), 2 (read, with issues listed on standard error) or 1 (it could not be done).";

    public static string Of(RootCommand root)
    {
        var text = new StringBuilder($"{root.Description}\n\nUsage: tidings VERB [arguments] [options]\n\nVerbs:\n");
        Table(text, [.. root.Subcommands.Select(verb => (verb.Name, verb.Description ?? ""))]);
        return text.Append($"\ntidings VERB --help says more, with examples; tidings --version gives the version.\n{Ending}\n").ToString();
    }

    public static string Of(Verb verb)
    {
        var command = verb.Command;
        var text = new StringBuilder($"{command.Description}\n\nUsage: {Usage(command)}\n");
        if (command.Arguments.Count > 0)
            Table(text.Append("\nArguments:\n"), [.. command.Arguments.Select(argument => (argument.Name, argument.Description ?? ""))]);
        var options = command.Options.Where(option => option is not HelpOption).ToArray();
        if (options.Length > 0)
            Table(text.Append("\nOptions:\n"), [.. options.Select(option => (Left(option), Right(option)))]);
        text.Append("\nExamples:\n");
        foreach (var example in verb.Examples)
            text.Append($"  {example.Line}\n      {example.Does}\n");
        return text.Append($"\n{Ending}\n").ToString();
    }

    static string Usage(Command command)
    {
        var arguments = command.Arguments.Select(argument => (argument.Arity.MinimumNumberOfValues, argument.Arity.MaximumNumberOfValues) switch
        {
            (0, 1) => $"[{argument.Name}]",
            (_, > 1) => $"{argument.Name}...",
            _ => argument.Name,
        });
        return string.Join(' ', [$"tidings {command.Name}", .. arguments, .. command.Options.Any(option => option is not HelpOption) ? ["[options]"] : Array.Empty<string>()]);
    }

    static string Left(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length));
        return option.HelpName is null ? names : $"{names} {option.HelpName}";
    }

    static string Right(Option option) =>
        option.HasDefaultValue && option.GetDefaultValue() is { } value and not false ? $"{option.Description} [default: {value}]" : option.Description ?? "";

    static void Table(StringBuilder text, IReadOnlyList<(string Left, string Right)> rows)
    {
        var width = rows.Max(row => row.Left.Length);
        foreach (var (left, right) in rows)
            text.Append($"  {left.PadRight(width)}  {right}\n");
    }
}

/// <summary>Prints a text prepared only when it is asked for.</summary>
sealed class PrintHelp(Func<string> text) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(text());
        return 0;
    }
}
