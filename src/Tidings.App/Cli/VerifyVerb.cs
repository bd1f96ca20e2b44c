using System.CommandLine;
using Tidings.App.Storage;
using Tidings.Languages;

namespace Tidings.App.Cli;

/// <summary><c>tidings verify</c>: whether a record is whole.</summary>
static class VerifyVerb
{
    public static Verb Create(Terminal terminal)
    {
        var (record, gazetteer) = (Options.Record(), UserGazetteer.Option());
        var command = new Command("verify", "Checks a record against itself: documents and stories against their digests, every quotation at its place, the journal, and what was put together.") { record, gazetteer };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetRequiredValue(record), UserGazetteer.Files(parsed.GetValue(gazetteer))));
        return new Verb(command, [new Example("tidings verify --record tidings.db", "ends with 2 and lists what is wrong when something is")]);
    }

    static ExitCode Run(Terminal terminal, string record, DataFiles files)
    {
        var found = new RecordVerifier(record, files).Verify();
        var issues = new IssueLog(terminal);
        foreach (var fault in found.Faults)
            issues.Add(fault);
        terminal.Error.WriteLine($"{record}: {found.Documents} documents, {found.Stories} stories, {found.Mentions} mentions, {found.Entries} entries of the journal checked; {found.Faults.Count} faults");
        if (!found.IsGathered)
            terminal.Error.WriteLine($"{record}: a build was stopped before everything was put together; the next build finishes it");
        return issues.ExitCode;
    }
}
