namespace Tidings.App.Web.Shared;

/// <summary>
/// Something that is worked out when it is first asked for, from what it was in an earlier state of the record where that was ever asked for: whatever states lie between in which nobody asked.
/// </summary>
/// <param name="make">Works it out; is given what it was, or null.</param>
/// <param name="before">The same of the state before.</param>
sealed class Renewed<T>(Func<T?, T> make, Renewed<T>? before)
    where T : class
{
    readonly Lock _making = new();
    T? _before = before?.Latest, _value;

    public T Value
    {
        get
        {
            lock (_making)
            {
                _value ??= make(_before);
                _before = null;
                return _value;
            }
        }
    }

    T? Latest => _value ?? _before;
}
