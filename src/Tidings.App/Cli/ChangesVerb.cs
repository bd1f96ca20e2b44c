using System.CommandLine;
using Tidings.App.Exports;
using Tidings.App.Storage;

namespace Tidings.App.Cli;

/// <summary><c>tidings changes</c>: what is new since an export.</summary>
static class ChangesVerb
{
    public static Verb Create(Terminal terminal)
    {
        var (record, output) = (Options.Record(), Options.Out());
        var since = new Option<long?>("--since") { Description = "The version to compare with, from the version.json of an export; the one before the newest when not given.", HelpName = "VERSION" };
        var command = new Command("changes", "Lists what appeared, changed or was withdrawn since a version of the record, and why, one JSON object a line.") { record, since, output };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetRequiredValue(record), parsed.GetValue(since), parsed.GetValue(output)));
        return new Verb(command, [new Example("tidings changes --record tidings.db --since 3", "says what to add, replace and delete in what was taken from version 3")]);
    }

    static ExitCode Run(Terminal terminal, string record, long? since, string? path)
    {
        var reader = new RecordReader(record);
        var newest = reader.Version()?.Number ?? throw new CannotException($"{record}: it was not put together yet; tidings build does that");
        var from = since ?? newest - 1;
        if (from < 0 || from > newest)
            throw new CannotException($"{record}: there is no version {from}; the newest is {newest}");
        var changes = reader.ChangesAfter(from);
        using (var output = LineOutput.Open(terminal, path))
            foreach (var change in changes)
                output.Write(change, VersionJson.Write);
        terminal.Error.WriteLine($"{record}: {changes.Count} changes from version {from} to {newest}");
        return ExitCode.AllRead;
    }
}
