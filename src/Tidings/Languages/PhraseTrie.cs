using Tidings.Text;

namespace Tidings.Languages;

/// <summary>A phrase found: tokens <c>First</c> to <c>End</c> (exclusive), and what it means.</summary>
public readonly record struct PhraseHit<T>(int First, int End, T Value);

/// <summary>
/// Many phrases compiled to one matcher over tokens: all phrases that begin at a token are found in one walk, whatever their number.
/// Phrases are added in normal form, split by <see cref="Tokeniser"/> as the text is.
/// </summary>
public sealed class PhraseTrie<T>
{
    readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    readonly Dictionary<long, int> _edges = [];

    // A bit for the letters of each word that a phrase begins with: most words of a text are none, and are known for such before they are looked up.
    readonly ulong[] _begins = new ulong[MarkBits >> 6];

    const int MarkBits = 1 << 15;
    // Most phrases mean one thing: what they mean is kept in arrays without room to spare.
    readonly List<T[]?> _values = [null];

    // For each node a bit for the letters of each word that goes on from it: most words that follow do not.
    readonly List<ulong> _goesOn = [0];

    public int Count { get; private set; }

    public void Add(string phrase, T value) => Add(Tokeniser.Split(phrase), value);

    public void Add(ReadOnlySpan<Token> phrase, T value)
    {
        if (phrase.Length == 0)
            return;
        var node = 0;
        foreach (var token in phrase)
            node = node == 0 ? Begin(token.Normal) : Step(node, token.Normal);
        _values[node] = [.. _values[node] ?? [], value];
        Count++;
    }

    /// <summary>Every phrase that begins at a token, shortest first.</summary>
    public void At(ReadOnlySpan<Token> tokens, int first, List<PhraseHit<T>> hits)
    {
        if (first >= tokens.Length || !TryBegin(tokens[first].Normal, out var node))
            return;
        for (var end = first + 1; ; end++)
        {
            if (_values[node] is { } values)
                foreach (var value in values)
                    hits.Add(new PhraseHit<T>(first, end, value));
            if (_goesOn[node] == 0 || end >= tokens.Length || !TryStep(node, tokens[end].Normal, out node))
                return;
        }
    }

    /// <summary>Whether a phrase begins with this word.</summary>
    public bool CanBegin(Token token) => TryBegin(token.Normal, out _);

    /// <summary>The values of exactly this phrase; empty when there are none.</summary>
    public IReadOnlyList<T> Exactly(ReadOnlySpan<Token> phrase)
    {
        var node = 0;
        foreach (var token in phrase)
            if (node == 0 ? !TryBegin(token.Normal, out node) : !TryStep(node, token.Normal, out node))
                return [];
        return _values[node] ?? [];
    }

    int Begin(string word)
    {
        if (!_first.TryGetValue(word, out var node))
            _first.Add(word, node = AddNode());
        var mark = Mark(word);
        _begins[mark >> 6] |= 1UL << (mark & 63);
        return node;
    }

    int Step(int node, string word)
    {
        if (!_words.TryGetValue(word, out var id))
            _words.Add(word, id = _words.Count + 1);
        var key = Key(node, id);
        if (!_edges.TryGetValue(key, out var next))
        {
            _edges.Add(key, next = AddNode());
            _goesOn[node] |= Step(word);
        }
        return next;
    }

    bool TryBegin(string word, out int node)
    {
        var mark = Mark(word);
        node = 0;
        return (_begins[mark >> 6] >> (mark & 63) & 1) != 0 && _first.TryGetValue(word, out node);
    }

    static int Mark(string word) => LetterMark.Of(word) & (MarkBits - 1);

    int AddNode()
    {
        _values.Add(null);
        _goesOn.Add(0);
        return _values.Count - 1;
    }

    static ulong Step(string word) => 1UL << (LetterMark.Of(word) & 63);

    bool TryStep(int node, string word, out int next)
    {
        next = 0;
        return (_goesOn[node] & Step(word)) != 0 && _words.TryGetValue(word, out var id) && _edges.TryGetValue(Key(node, id), out next);
    }

    static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
