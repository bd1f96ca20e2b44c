using Tidings.App.Storage;

namespace Tidings.App.Web.Shared;

/// <summary>Keeps what was worked out from a whole record until the record's file, or the log that is written before it, changes.</summary>
public sealed class UntilChanged<T>(Func<RecordReader, T> work)
    where T : class
{
    Tuple<Stamp, T>? _kept;

    public T Of(RecordReader record)
    {
        var stamp = Stamp.Of(record.Path);
        if (_kept is { } kept && kept.Item1 == stamp)
            return kept.Item2;
        var made = work(record);
        _kept = Tuple.Create(stamp, made);
        return made;
    }

    sealed record Stamp(string Path, DateTime File, long Length, DateTime Log, long LogLength)
    {
        public static Stamp Of(string path)
        {
            var (file, log) = (new FileInfo(path), new FileInfo(path + "-wal"));
            return log is { Exists: true, Length: > 0 }
                ? new Stamp(file.FullName, file.LastWriteTimeUtc, file.Length, log.LastWriteTimeUtc, log.Length)
                : new Stamp(file.FullName, file.LastWriteTimeUtc, file.Length, default, 0);
        }
    }
}
