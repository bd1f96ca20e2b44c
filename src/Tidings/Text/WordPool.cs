namespace Tidings.Text;

/// <summary>
/// Short words met before on this thread, so that the commonest are made once. Only a cache: what comes out is equal with or without it.
/// </summary>
static class WordPool
{
    const int Size = 1 << 13;
    const int Longest = 24;

    [ThreadStatic]
    static string?[]? _words;

    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
            return new string(word);
        ref var kept = ref (_words ??= new string?[Size])[Slot(word)];
        if (kept is not null && word.SequenceEqual(kept))
            return kept;
        return kept = new string(word);
    }

    // FNV-1a (Fowler, Noll and Vo), folded to the size of the table.
    static int Slot(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & (Size - 1));
    }
}
