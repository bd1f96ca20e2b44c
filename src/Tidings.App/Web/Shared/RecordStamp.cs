using Tidings.App.Storage;

namespace Tidings.App.Web.Shared;

/// <summary>By what it is seen that a record's file, or the log that is written before it, changed.</summary>
sealed record RecordStamp(string Path, DateTime File, long Length, DateTime Log, long LogLength)
{
    public static RecordStamp Of(RecordReader record)
    {
        var (file, log) = (new FileInfo(record.Path), new FileInfo(record.Path + "-wal"));
        return log is { Exists: true, Length: > 0 }
            ? new RecordStamp(file.FullName, file.LastWriteTimeUtc, file.Length, log.LastWriteTimeUtc, log.Length)
            : new RecordStamp(file.FullName, file.LastWriteTimeUtc, file.Length, default, 0);
    }
}
