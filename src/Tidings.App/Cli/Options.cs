using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Tidings.App.Cli;

/// <summary>What several verbs take, so that it is called the same everywhere.</summary>
static class Options
{
    public const string DefaultRecord = "tidings.db";

    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "A file, a folder (read recursively) or - for standard input. A .ndjson file holds stories, one JSON object a line.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string?> Out() => new("--out", "-o")
    {
        Description = "Where to write; standard output if not given.",
        HelpName = "FILE",
    };

    public static Option<string> Record() => new("--record", "-r")
    {
        Description = "The record.",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultRecord,
    };

    public static Option<DateOnly?> Published() => new("--published")
    {
        Description = "The date of publication (YYYY-MM-DD) of stories that do not say it themselves.",
        HelpName = "DATE",
        CustomParser = Date,
    };

    /// <summary>A day.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What it says.</param>
    public static Option<DateOnly?> Day(string name, string description) => new(name) { Description = description, HelpName = "DAY", CustomParser = Date };

    static DateOnly? Date(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: \"{text}\" is no date; write it as 2020-11-25");
        return null;
    }
}
