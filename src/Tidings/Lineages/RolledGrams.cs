using System.Buffers;

namespace Tidings.Lineages;

/// <summary>The n-grams of some words as one hash each, for a moment: what they lie in is given back by disposing of them.</summary>
readonly ref struct RolledGrams : IDisposable
{
    readonly uint[] _row;
    readonly int _count;

    public RolledGrams(ReadOnlySpan<uint> words, int n)
    {
        _count = Winnowing.CountOf(words, n);
        _row = ArrayPool<uint>.Shared.Rent(_count);
        Winnowing.Roll(words, n, Hashes);
    }

    public Span<uint> Hashes => _row.AsSpan(0, _count);

    public void Dispose() => ArrayPool<uint>.Shared.Return(_row);
}
