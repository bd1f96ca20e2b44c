using Tidings.Stories;

namespace Tidings.Lineages;

/// <summary>
/// The prints among which lineages are found, by position in order of arrival: heads are at hand, the rest is fetched.
/// Of prints with equal digests one stands for all, the earliest: ten thousand copies of one text cost ten thousand links and no comparison.
/// </summary>
sealed class PrintTable(IPrintSource source)
{
    /// <summary>Shorter texts are equal by chance.</summary>
    public const int LeastWords = 12;

    const int None = -1;

    readonly List<PrintHead> _heads = [];
    readonly List<int> _next = [];
    readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    readonly Dictionary<UInt128, int> _first = [];
    readonly List<bool> _hidden = [];

    public IReadOnlyList<PrintHead> Heads => _heads;

    public IPrintSource Source => source;

    public PrintHead this[int position] => _heads[position];

    public int PositionOf(string id) => _positions[id];

    public bool Has(string id) => _positions.ContainsKey(id);

    public StoryPrint Print(int position) => source.Print(_heads[position].Id);

    public Story Story(int position) => source.Story(_heads[position].Id);

    /// <summary>Two positions, the lesser first: by such pairs is kept what two prints have in common.</summary>
    public static (int First, int Second) Pair(int a, int b) => a < b ? (a, b) : (b, a);

    /// <summary>Whether a print is compared with others: it has words, and no other stands for it.</summary>
    public bool IsCompared(int position) => _heads[position].Words > 0 && !_hidden[position];

    /// <summary>The positions of all prints that stand for themselves, in order of position.</summary>
    public IEnumerable<int> Compared() => Enumerable.Range(0, _heads.Count).Where(IsCompared);

    /// <summary>Takes in a print.</summary>
    /// <returns>Its position, and that of the print that stood for its text until now and no longer does; -1 when there is none.</returns>
    public (int Position, int Replaced) Add(PrintHead head)
    {
        var position = _heads.Count;
        _heads.Add(head);
        _next.Add(None);
        _hidden.Add(false);
        _positions.Add(head.Id, position);
        if (head.Words < LeastWords)
            return (position, None);
        if (!_first.TryGetValue(head.Digest, out var first))
        {
            _first.Add(head.Digest, position);
            return (position, None);
        }
        return (position, Queue(position, first));
    }

    /// <summary>All prints with the words of one, itself included; the one that stands for them comes first.</summary>
    public IEnumerable<int> Equals(int position)
    {
        if (_heads[position].Words < LeastWords)
        {
            yield return position;
            yield break;
        }
        for (var at = _first[_heads[position].Digest]; at != None; at = _next[at])
            yield return at;
    }

    /// <summary>Whether another print has the same words.</summary>
    public bool HasEquals(int position) => _next[position] != None || StandingFor(position) != position;

    /// <summary>The print that stands for one.</summary>
    public int StandingFor(int position) => _heads[position].Words < LeastWords ? position : _first[_heads[position].Digest];

    // The one that stands for all is the head of the queue.
    int Queue(int position, int first)
    {
        if (IsEarlier(_heads[position], _heads[first]))
        {
            _next[position] = first;
            _first[_heads[position].Digest] = position;
            _hidden[first] = true;
            return first;
        }
        (_next[position], _next[first]) = (_next[first], position);
        _hidden[position] = true;
        return None;
    }

    static bool IsEarlier(PrintHead here, PrintHead there)
    {
        var (mine, other) = ((here.Published ?? DateOnly.MaxValue, here.IsTranslation), (there.Published ?? DateOnly.MaxValue, there.IsTranslation));
        return mine.CompareTo(other) is < 0 or 0 && (mine != other || string.CompareOrdinal(here.Id, there.Id) < 0);
    }
}
