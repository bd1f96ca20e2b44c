using System.CommandLine;
using Tidings.App.Building;
using Tidings.App.Storage;
using Tidings.Languages;

namespace Tidings.App.Cli;

/// <summary><c>tidings build</c>: documents to the record.</summary>
static class BuildVerb
{
    public static Verb Create(Terminal terminal)
    {
        var (paths, record, gazetteer, agreements) = (Options.Paths(), Options.Record(), UserGazetteer.Option(), UserAgreements.Option());
        var command = new Command("build", "Reads documents into a record. Again, on the same or more documents, it adds only what is new.") { paths, record, gazetteer, agreements };
        command.SetAction(async parsed => (int)await RunAsync(terminal, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(record), UserGazetteer.Files(parsed.GetValue(gazetteer)), parsed.GetValue(agreements)));
        return new Verb(command,
        [
            new Example("tidings build samples/pages --record tidings.db", "makes the record, or adds to it"),
            new Example("tidings build more-pages --record tidings.db", "adds the pages of another folder"),
            new Example("tidings build pages --agreements treaties --record tidings.db", "follows the agreements that treaties/*.yml give: who must do what by when, and whether it was kept"),
        ]);
    }

    /// <summary>Reads into a record and says in one line what was done.</summary>
    public static async Task<ExitCode> RunAsync(Terminal terminal, string[] paths, string record, DataFiles files, string? agreements = null)
    {
        var watcher = new BuildTelling(terminal);
        using var store = RecordStore.Open(record);
        var given = UserAgreements.Find(paths, agreements);
        UserAgreements.Give(terminal, store, files, given, isAll: agreements is not null);
        var source = new FileSource(paths, terminal.In, FileSource.FilesOf(record).Union(given).ToHashSet(StringComparer.Ordinal));
        var outcome = await new Builder(store, files, Environment.ProcessorCount).Build(source.Documents, watcher);
        watcher.Done();
        terminal.Error.WriteLine($"{record}: {outcome.Documents} documents read, {outcome.Known} known already, {outcome.Issues} issues");
        if (new RecordReader(record).ReviewStates().Count(each => each.State is GroundState.Moved or GroundState.Gone) is > 0 and var moved)
            terminal.Error.WriteLine($"{record}: what {moved} decisions were made on is coded otherwise now; tidings review list --record {record} shows them");
        return watcher.ExitCode;
    }
}
