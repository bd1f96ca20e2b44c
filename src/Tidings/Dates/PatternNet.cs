namespace Tidings.Dates;

/// <summary>The patterns of one stage, compiled to one net in which those with the same beginning share it.</summary>
sealed class PatternNet
{
    readonly List<Node> _nodes = [new()];

    /// <summary>Whether a pattern can begin with this word or one of these slots.</summary>
    public bool CanBegin(int word, uint slots) => (_nodes[0].Mask & slots) != 0 || (word > 0 && _nodes[0].Words.ContainsKey(word));

    /// <summary>Whether every pattern holds a date, so that none can match where none was found.</summary>
    public bool NeedsDate { get; private set; } = true;

    public void Add(IReadOnlyList<PatternItem> sequence, DatePattern pattern, Func<string, int> wordId)
    {
        NeedsDate &= sequence.Any(item => item.Word is null && item.Slot == DateSlot.Date);
        var node = 0;
        foreach (var item in sequence)
            node = item.Word is null ? StepSlot(node, item) : StepWord(node, wordId(item.Word));
        _nodes[node].Pattern ??= pattern;
    }

    /// <summary>The longest match at a token; of two of one length, that which stands first in the pack.</summary>
    public bool TryMatch(DateSentence sentence, int first, Match best)
    {
        best.Reset();
        Walk(0, first, sentence, best);
        return best.Pattern is not null;
    }

    void Walk(int at, int token, DateSentence sentence, Match best)
    {
        var node = _nodes[at];
        if (node.Pattern is { } pattern && token > best.End && sentence.Allows(pattern, token))
            best.Keep(pattern, token);
        if (token >= sentence.Count)
            return;
        if (node.Words.Count > 0 && sentence.Word(token) is > 0 and var word && node.Words.TryGetValue(word, out var next))
            Walk(next, token + 1, sentence, best);
        var open = node.Mask & sentence.Slots(token);
        if (open == 0)
            return;
        foreach (var (slot, index, target) in node.Slots)
            if ((open & (1u << (int)slot)) != 0)
                Fill(slot, index, target, token, sentence, best);
    }

    void Fill(DateSlot slot, byte index, int target, int token, DateSentence sentence, Match best)
    {
        for (var choice = 0; sentence.TryFill(slot, token, choice, out var end, out var value); choice++)
        {
            best.Push(new DateFilling(slot, index, token, end, value));
            Walk(target, end, sentence, best);
            best.Pop();
        }
    }

    int StepWord(int node, int word)
    {
        if (!_nodes[node].Words.TryGetValue(word, out var next))
            _nodes[node].Words.Add(word, next = AddNode());
        return next;
    }

    int StepSlot(int node, PatternItem item)
    {
        foreach (var (slot, index, target) in _nodes[node].Slots)
            if (slot == item.Slot && index == item.Index)
                return target;
        var next = AddNode();
        _nodes[node].Slots.Add((item.Slot, item.Index, next));
        _nodes[node].Mask |= 1u << (int)item.Slot;
        return next;
    }

    int AddNode()
    {
        _nodes.Add(new Node());
        return _nodes.Count - 1;
    }

    sealed class Node
    {
        public Dictionary<int, int> Words { get; } = [];

        public List<(DateSlot Slot, byte Index, int Target)> Slots { get; } = [];

        /// <summary>A bit for each slot that leads on.</summary>
        public uint Mask { get; set; }

        public DatePattern? Pattern { get; set; }
    }

    /// <summary>The best match so far, and the fillings of the walk under way.</summary>
    public sealed class Match
    {
        readonly List<DateFilling> _path = [];

        public DatePattern? Pattern { get; private set; }

        public int End { get; private set; }

        public List<DateFilling> Fillings { get; } = [];

        public void Reset()
        {
            _path.Clear();
            (Pattern, End) = (null, -1);
        }

        public void Push(DateFilling filling) => _path.Add(filling);

        public void Pop() => _path.RemoveAt(_path.Count - 1);

        public void Keep(DatePattern pattern, int end)
        {
            (Pattern, End) = (pattern, end);
            Fillings.Clear();
            Fillings.AddRange(_path);
        }
    }
}
