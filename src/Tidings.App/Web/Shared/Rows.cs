namespace Tidings.App.Web.Shared;

/// <summary>
/// All rows of a long list, asked for in parts so that none of it need stay in memory. The first parts are small, so that something comes at once, and each is at most as long as half of what was
/// given before it, so that little is made in vain for who takes only the beginning.
/// </summary>
static class Rows
{
    const int First = 25;
    const int Most = 1000;

    /// <param name="keys">By what the rows are asked for, in their order.</param>
    /// <param name="ask">Gives the rows of some of the keys.</param>
    public static IEnumerable<object> Of<TKey, T>(IReadOnlyList<TKey> keys, Func<IReadOnlyList<TKey>, IReadOnlyList<T>> ask)
        where T : notnull
    {
        for (int skip = 0, part = First; skip < keys.Count; skip += part, part = Math.Clamp(skip / 2, First, Most))
            foreach (var row in ask([.. Enumerable.Range(skip, Math.Min(part, keys.Count - skip)).Select(i => keys[i])]))
                yield return row;
    }

    /// <summary>Where a key stands; -1 where it does not.</summary>
    public static int IndexOf(IReadOnlyList<string> keys, string key)
    {
        for (var i = 0; i < keys.Count; i++)
            if (keys[i] == key)
                return i;
        return -1;
    }
}
