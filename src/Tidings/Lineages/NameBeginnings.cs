namespace Tidings.Lineages;

/// <summary>The first letters of names, as bits: most words begin as no name does, and are told apart by these without a look at the names.</summary>
sealed class NameBeginnings
{
    const int Bits = 20;

    readonly ulong[] _capital = new ulong[1 << (Bits - 6)];
    readonly ulong[] _any = new ulong[1 << (Bits - 6)];

    /// <param name="folded">A name in letters as <see cref="WordTable"/> folds them.</param>
    /// <param name="isCapital">Whether it is one only where it begins with a capital.</param>
    public void Add(string folded, bool isCapital)
    {
        var slot = folded.Length > 2 ? Slot(folded[0], folded[1], folded[2]) : Slot(folded[0], folded[1], '\0');
        (isCapital ? _capital : _any)[slot >> 6] |= 1UL << slot;
    }

    /// <summary>Whether a name may begin here.</summary>
    public bool MayBegin(string text, int start, int end)
    {
        if (end - start < 2)
            return false;
        var (first, second, third) = (WordTable.Of(text[start]), Inner(text[start + 1]), end - start > 2 ? Inner(text[start + 2]) : ' ');
        if (first <= WordTable.Nothing || second == WordTable.Nothing || third == WordTable.Nothing || (second == ' ' && third == ' '))
            return true;
        var isCapital = char.IsUpper(text[start]);
        return Has(Slot(first, second, third), isCapital) || Has(Slot(first, second, '\0'), isCapital);
    }

    // What divides words counts as one blank, as in the names.
    static char Inner(char c) => WordTable.Of(c) is var letter && letter == WordTable.Break ? ' ' : letter;

    bool Has(int slot, bool isCapital) => ((_any[slot >> 6] | (isCapital ? _capital[slot >> 6] : 0)) >> slot & 1) != 0;

    static int Slot(char first, char second, char third) => (int)(HashedWords.Mix(((uint)first * 31 + second) * 0x9E3779B1u + third) >> (32 - Bits));
}
