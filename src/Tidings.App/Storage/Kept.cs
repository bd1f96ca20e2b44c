using System.Text;

namespace Tidings.App.Storage;

/// <summary>Values that came up lately, so that equal ones are held once. Only a cache: what comes out is equal with or without it, on whatever thread.</summary>
sealed class Kept<T> where T : class
{
    const int Size = 1 << 13;

    readonly T?[] _values = new T?[Size];

    /// <summary>An equal value met before, else this one.</summary>
    public T Of(T value)
    {
        ref var kept = ref _values[value.GetHashCode() & (Size - 1)];
        return value.Equals(kept) ? kept! : kept = value;
    }
}

/// <summary>What short texts mean that came up lately, looked up by their UTF-8: they are neither decoded nor read again. Only a cache, safe on several threads.</summary>
/// <param name="read">Makes of a text what it means.</param>
sealed class KeptTexts<T>(Func<string, T> read)
{
    const int Size = 1 << 14;
    const int Longest = 256;

    readonly Entry?[] _entries = new Entry?[Size];

    public T Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
            return read(Encoding.UTF8.GetString(utf8));
        ref var kept = ref _entries[Slot(utf8)];
        var entry = kept;
        if (entry is null || !utf8.SequenceEqual(entry.Utf8))
            kept = entry = new Entry(utf8.ToArray(), read(Encoding.UTF8.GetString(utf8)));
        return entry.Value;
    }

    // FNV-1a (Fowler, Noll and Vo), folded to the size of the table.
    static int Slot(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var unit in utf8)
            hash = (hash ^ unit) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & (Size - 1));
    }

    sealed record Entry(byte[] Utf8, T Value);
}
