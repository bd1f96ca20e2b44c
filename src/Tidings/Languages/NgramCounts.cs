namespace Tidings.Languages;

/// <summary>How often runs of one, two and three letters occur in the words of a language; a blank stands before and after each word.</summary>
sealed class NgramCounts
{
    readonly Dictionary<ulong, double> _contexts = [];
    readonly Dictionary<ulong, double> _pairs = [];

    public Dictionary<ulong, double> One { get; } = [];

    public Dictionary<ulong, double> Two { get; } = [];

    public Dictionary<ulong, double> Three { get; } = [];

    public double Total { get; private set; }

    public static ulong Key(char c) => c;

    public static ulong Key(char b, char c) => ((ulong)b << 16) | c;

    public static ulong Key(char a, char b, char c) => ((ulong)a << 32) | ((ulong)b << 16) | c;

    public void Add(string word, double weight)
    {
        char a = ' ', b = ' ';
        for (var i = 0; i <= word.Length; i++)
        {
            var c = i < word.Length ? word[i] : ' ';
            Count(One, Key(c), weight);
            Count(Two, Key(b, c), weight);
            Count(Three, Key(a, b, c), weight);
            Count(_contexts, Key(b), weight);
            Count(_pairs, Key(a, b), weight);
            Total += weight;
            (a, b) = (b, c);
        }
    }

    /// <summary>How often the first letter of a pair stands before a letter.</summary>
    public double Context(ulong pair) => _contexts[pair >> 16];

    /// <summary>How often a pair stands before a letter.</summary>
    public double Pair(ulong pair) => _pairs[pair];

    /// <summary>The probability of the last letter of a run, whatever stands before it.</summary>
    public double Single(ulong run) => One[run & 0xFFFF] / Total;

    /// <summary>The probability of the second letter of a pair after its first.</summary>
    public double Conditional(ulong pair) => Two[pair] / Context(pair);

    static void Count(Dictionary<ulong, double> table, ulong key, double weight) => table[key] = table.GetValueOrDefault(key) + weight;
}
