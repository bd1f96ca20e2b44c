using Tidings.Agreements;
using Tidings.Control;
using Tidings.Incidents;

namespace Tidings;

/// <summary>All tellings of a record, fetched as they are needed.</summary>
public interface ITellings
{
    /// <summary>In order of <see cref="Telling.Day"/>, those without a day first.</summary>
    IEnumerable<Telling> ByDay();

    /// <summary>Story by story in order of id, in text order within a story.</summary>
    IEnumerable<Telling> ByStory();

    /// <summary>The telling of a mention; null when there is none. Not asked for while another enumeration runs.</summary>
    Telling? Find(string mention);
}

/// <summary>Takes values under keys and gives them back key by key: more of them than memory holds.</summary>
public interface IShelf<T>
{
    /// <summary>Lays a value of a story under a key.</summary>
    void Put(string key, string story, T value);

    /// <summary>All keys in one order that never changes, each with its values, story by story in order of id and in the order in which they were put.</summary>
    IEnumerable<(string Key, IReadOnlyList<T> Values)> ByKey();

    /// <summary>The values under one key, in that order.</summary>
    IReadOnlyList<T> Of(string key);

    /// <summary>Takes out all values of a story and gives the keys that they lay under.</summary>
    IReadOnlyCollection<string> Forget(string story);
}

/// <summary>Where things lie that are told story by story and put in order by place, series or party.</summary>
public interface IWorkroom
{
    /// <summary>Claims to places, by place.</summary>
    IShelf<FamilyClaim> Claims { get; }

    /// <summary>Mentions that give a figure, by series.</summary>
    IShelf<string> Figures { get; }

    /// <summary>Obligations, by place or party.</summary>
    IShelf<Duty> Duties { get; }

    /// <summary>What may keep or break obligations, by place and party.</summary>
    IShelf<Act> Acts { get; }
}

/// <summary>A shelf in memory, in ordinal order of the keys.</summary>
public sealed class MemoryShelf<T> : IShelf<T>
{
    readonly SortedDictionary<string, List<(string Story, T Value)>> _values = new(StringComparer.Ordinal);

    public void Put(string key, string story, T value)
    {
        if (!_values.TryGetValue(key, out var list))
            _values.Add(key, list = []);
        list.Add((story, value));
    }

    public IEnumerable<(string Key, IReadOnlyList<T> Values)> ByKey() => _values.Keys.ToList().Select(key => (key, Of(key)));

    public IReadOnlyList<T> Of(string key) => _values.TryGetValue(key, out var list) ? [.. list.OrderBy(pair => pair.Story, StringComparer.Ordinal).Select(pair => pair.Value)] : [];

    public IReadOnlyCollection<string> Forget(string story)
    {
        var keys = _values.Where(pair => pair.Value.RemoveAll(each => each.Story == story) > 0).Select(pair => pair.Key).ToList();
        foreach (var key in keys.Where(key => _values[key].Count == 0))
            _values.Remove(key);
        return keys;
    }
}
