using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.Languages;
using Tidings.Ledger;

namespace Tidings.App.Storage;

/// <summary>
/// The files of agreements that users gave a record, as its journal has them: of each file the text given last. So whoever puts the record together anew, or
/// verifies it, needs no file beside it, and what stood in a file before stays on record.
/// </summary>
public static class GivenFiles
{
    const string Text = "text";

    /// <summary>Takes files into the record; takes effect when it is next put together. How many were new or had changed.</summary>
    /// <param name="store">The record.</param>
    /// <param name="files">The program's data files.</param>
    /// <param name="given">Texts by the name of the file.</param>
    /// <param name="isAll">Whether files that are not among them are withdrawn.</param>
    /// <exception cref="PackException">A file is not of the format; nothing is taken.</exception>
    public static int Give(RecordStore store, DataFiles files, IReadOnlyDictionary<string, string> given, bool isAll)
    {
        using var transaction = Transaction.ToWrite(store.Connection);
        var known = Known(store.Connection);
        var kept = isAll ? [] : known.Where(file => !given.ContainsKey(file.Key));
        GivenAgreementReader.ReadAll(Over(files, kept.Concat(given)));
        var withdrawn = isAll ? known.Keys.Where(name => !given.ContainsKey(name)) : [];
        var changes = given.Where(file => known.GetValueOrDefault(file.Key) != file.Value).Select(file => (Name: file.Key, Text: (string?)file.Value))
            .Concat(withdrawn.Select(name => (Name: name, Text: (string?)null))).OrderBy(change => change.Name, StringComparer.Ordinal).ToList();
        foreach (var change in changes)
            store.Journal.Append(EntryKind.AgreementGiven, change.Name, JsonLine.Of(change.Text, Payload));
        transaction.Commit();
        return changes.Count;
    }

    /// <summary>The agreements that a record was given.</summary>
    internal static IReadOnlyList<GivenAgreement> Read(SqliteConnection connection, DataFiles files) => GivenAgreementReader.ReadAll(Over(files, Known(connection)));

    static DataFiles Over(DataFiles files, IEnumerable<KeyValuePair<string, string>> given) =>
        files.With(given.ToDictionary(file => GivenAgreementReader.Folder + file.Key, file => file.Value, StringComparer.Ordinal));

    static Dictionary<string, string> Known(SqliteConnection connection)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Journal.Of(connection, EntryKind.AgreementGiven))
            if (RecordReader.Parse(entry.Payload, json => json.Optional(Text)) is { } text)
                known[entry.Subject] = text;
            else
                known.Remove(entry.Subject);
        return known;
    }

    static void Payload(Utf8JsonWriter json, string? text)
    {
        json.WriteStartObject();
        json.WriteString(Text, text);
        json.WriteEndObject();
    }
}
