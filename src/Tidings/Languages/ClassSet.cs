using System.Collections;

namespace Tidings.Languages;

/// <summary>
/// The classes of a word or a phrase. They are few and asked for often, and the answer is mostly no: one bit of 64 for each, by its letters, says so before any is compared.
/// </summary>
public sealed class ClassSet : IReadOnlyList<string>
{
    string[] _names;
    ulong _marks;

    public ClassSet() => _names = [];

    public ClassSet(IReadOnlyList<string> names)
    {
        _names = new string[names.Count];
        foreach (var name in names)
            Add(name);
    }

    public int Count { get; private set; }

    public string this[int index] => index < Count ? _names[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The class listed first; null where there is none.</summary>
    public string? First => Count > 0 ? _names[0] : null;

    public bool Contains(string name) => (_marks & Mark(name)) != 0 && IndexOf(name) >= 0;

    public void Add(string name)
    {
        if (Contains(name))
            return;
        if (Count == _names.Length)
            Array.Resize(ref _names, Math.Max(4, 2 * Count));
        _names[Count++] = name;
        _marks |= Mark(name);
    }

    public void UnionWith(IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
            Add(names[i]);
    }

    public void UnionWith(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            Add(name);
    }

    public bool Remove(string name)
    {
        var at = (_marks & Mark(name)) == 0 ? -1 : IndexOf(name);
        if (at < 0)
            return false;
        Count--;
        Array.Copy(_names, at + 1, _names, at, Count - at);
        _marks = 0;
        foreach (var kept in _names.AsSpan(0, Count))
            _marks |= Mark(kept);
        return true;
    }

    public bool Overlaps(ClassSet other)
    {
        if ((_marks & other._marks) != 0)
            foreach (var name in other._names.AsSpan(0, other.Count))
                if (Contains(name))
                    return true;
        return false;
    }

    IEnumerator<string> IEnumerable<string>.GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return _names[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<string>)this).GetEnumerator();

    /// <summary>The names as they stand, for loops.</summary>
    public ReadOnlySpan<string>.Enumerator GetEnumerator() => new ReadOnlySpan<string>(_names, 0, Count).GetEnumerator();

    int IndexOf(string name)
    {
        for (var i = 0; i < Count; i++)
            if (_names[i] == name)
                return i;
        return -1;
    }

    static ulong Mark(string name) => 1UL << (LetterMark.Of(name) & 63);
}
