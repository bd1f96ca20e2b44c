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
    /// <summary>Lays a value under a key.</summary>
    void Put(string key, T value);

    /// <summary>All keys in one order that never changes, each with its values in the order in which they were put.</summary>
    IEnumerable<(string Key, IReadOnlyList<T> Values)> ByKey();
}

/// <summary>Where things lie that are told story by story and put in order by place, series or party.</summary>
public interface IWorkroom
{
    /// <summary>Claims to places, by place.</summary>
    IShelf<FamilyClaim> Claims { get; }

    /// <summary>Mentions that give a figure, by series.</summary>
    IShelf<string> Figures { get; }

    /// <summary>Obligations and what may keep or break them, by place or party.</summary>
    IShelf<Matter> Matters { get; }
}

/// <summary>A shelf in memory, in ordinal order of the keys.</summary>
public sealed class MemoryShelf<T> : IShelf<T>
{
    readonly SortedDictionary<string, List<T>> _values = new(StringComparer.Ordinal);

    public void Put(string key, T value)
    {
        if (!_values.TryGetValue(key, out var list))
            _values.Add(key, list = []);
        list.Add(value);
    }

    public IEnumerable<(string Key, IReadOnlyList<T> Values)> ByKey() => _values.Select(pair => (pair.Key, (IReadOnlyList<T>)pair.Value));
}
