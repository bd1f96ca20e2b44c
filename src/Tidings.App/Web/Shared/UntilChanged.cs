using Tidings.App.Storage;

namespace Tidings.App.Web.Shared;

/// <summary>Keeps what was worked out from a whole record until the record changes.</summary>
/// <param name="work">What is worked out.</param>
/// <param name="state">
/// By what it is seen that the record changed; where not given, by its file and the log that is written before it.
/// What depends only on what was put together asks for its digest, so that a decision of a person does not make everything be worked out anew.
/// </param>
public sealed class UntilChanged<T>(Func<RecordReader, T> work, Func<RecordReader, object>? state = null)
    where T : class
{
    Tuple<string, object, T>? _kept;

    public T Of(RecordReader record)
    {
        var now = state?.Invoke(record) ?? RecordStamp.Of(record);
        if (_kept is { } kept && kept.Item1 == record.Path && kept.Item2.Equals(now))
            return kept.Item3;
        var made = work(record);
        _kept = Tuple.Create(record.Path, now, made);
        return made;
    }
}
