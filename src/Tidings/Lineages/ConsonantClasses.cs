namespace Tidings.Lineages;

/// <summary>
/// Turns Latin letters into classes of consonants that scripts and spellings confuse, after Soundex: lips, teeth, throat, hiss, m, n, and r with l.
/// Vowels, h, w and y fall out and repetitions count once, since scripts differ most in them.
/// </summary>
ref struct ConsonantClasses(Span<byte> classes)
{
    const byte Lips = 1, Teeth = 2, Throat = 3, Hiss = 4, M = 5, N = 6, Liquid = 7;

    readonly Span<byte> _classes = classes;
    int _count;
    char _pending;

    public void Add(char c)
    {
        var first = _pending;
        _pending = c;
        if (first == 0)
            return;
        if ((first == 'c' && c == 'h') || (first is 't' or 'd' && c is 's' or 'z' or 'j'))
        {
            Put(Hiss);
            _pending = '\0';
        }
        else
            Put(Class(first));
    }

    public ReadOnlySpan<byte> Finish()
    {
        Put(Class(_pending));
        return _classes[.._count];
    }

    void Put(byte value)
    {
        if (value != 0 && _count < _classes.Length && (_count == 0 || _classes[_count - 1] != value))
            _classes[_count++] = value;
    }

    static byte Class(char c) => c switch
    {
        'b' or 'p' or 'v' or 'f' => Lips,
        't' or 'd' => Teeth,
        'k' or 'g' or 'q' or 'c' or 'x' => Throat,
        's' or 'z' or 'j' => Hiss,
        'm' => M,
        'n' => N,
        'r' or 'l' => Liquid,
        _ => 0,
    };
}
