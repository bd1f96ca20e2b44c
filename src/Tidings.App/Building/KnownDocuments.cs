using Microsoft.Data.Sqlite;
using Tidings.App.Storage;
using Tidings.Pages;

namespace Tidings.App.Building;

/// <summary>What is to be done with a document, as far as what is committed tells.</summary>
enum Duty
{
    /// <summary>Nothing: it is in the record as it would be read now.</summary>
    Nothing,
    /// <summary>It is in the record, found at another path.</summary>
    NotePath,
    Read,
}

/// <summary>Asks the record, on a connection of its own, which documents it has.</summary>
sealed class KnownDocuments : IDisposable
{
    readonly SqliteConnection _connection;
    readonly SqliteCommand _find;
    readonly string _reader;

    public KnownDocuments(string record, string reader)
    {
        (_connection, _reader) = (RecordFile.ForReading(record), reader);
        _find = _connection.Command(
            "select path, reader, exists (select 1 from document_path where document_path.sha256 = $sha256 and document_path.path = $path) from document where sha256 = $sha256",
            ("$sha256", ""), ("$path", ""));
        _find.Prepare();
    }

    /// <summary>What to do, and the document under the path it is to be read by: the first in ordinal order of those known.</summary>
    public (Duty Duty, Document Document) Judge(Document document)
    {
        _find.Parameters[0].Value = document.Sha256;
        _find.Parameters[1].Value = document.Path;
        using var row = _find.ExecuteReader();
        if (!row.Read())
            return (Duty.Read, document);
        var (path, readBySame, isPathKnown) = (row.GetString(0), row.GetString(1) == _reader, row.GetBoolean(2));
        if (string.CompareOrdinal(document.Path, path) < 0)
            return (Duty.Read, document);
        return readBySame ? (isPathKnown ? Duty.Nothing : Duty.NotePath, document) : (Duty.Read, Under(path, document));
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }

    static Document Under(string path, Document document) => path == document.Path || document.MediaType == "application/x-ndjson"
        ? document
        : document with { Path = path, MediaType = MediaTypes.Recognise(path, document.Bytes.Span) };
}
