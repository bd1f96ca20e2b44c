namespace Tidings.Lineages;

/// <summary>Sentences of two stories that say the same: numbers of the first and the last of either.</summary>
readonly record struct Bead(int Here, int HereCount, int There, int ThereCount);

/// <summary>How two stories lie side by side, sentence by sentence.</summary>
/// <param name="Cost">How badly lengths fit, per sentence: 0.4 is usual for translations, 1.5 and more for others.</param>
/// <param name="Inside">Weight of the anchors that meet inside beads.</param>
/// <param name="Shared">Weight of the anchors that both stories have, wherever they stand.</param>
/// <param name="Beads">What lies beside what, in order; sentences without a counterpart are left out.</param>
sealed record SentenceAlignment(double Cost, double Inside, double Shared, IReadOnlyList<Bead> Beads);

/// <summary>
/// Aligns the sentences of two texts by their lengths (Gale and Church 1993) and by numbers and names that stand in both.
/// Long texts are searched in a band along the diagonal, so the work grows with their length only.
/// </summary>
sealed class SentenceAligner(Func<uint, double> weight)
{
    const double LeastCost = -1e9;
    const double AnchorGain = 0.35;
    const double MostGain = 20;
    const double WorstFit = 8;

    static readonly (int Here, int There, double Cost)[] Shapes = [(1, 1, 0), (1, 0, 3.5), (0, 1, 3.5), (2, 1, 2), (1, 2, 2)];

    /// <summary>The alignment; null when the texts differ too much in length to have one.</summary>
    public SentenceAlignment? Align(StoryPrint here, StoryPrint there)
    {
        var (a, b) = (new Side(here), new Side(there));
        if (a.Count == 0 || b.Count == 0)
            return null;
        var grid = new Grid(a, b, weight);
        for (var i = 0; i <= a.Count; i++)
            for (var j = grid.From(i); j <= grid.To(i); j++)
                grid.Fill(i, j);
        return grid.Trace();
    }

    /// <summary>One story's sentences.</summary>
    sealed class Side
    {
        readonly StoryPrint _print;
        readonly int[] _firsts;

        public Side(StoryPrint print)
        {
            _print = print;
            _firsts = new int[Count + 1];
            for (var i = 0; i < Count; i++)
                _firsts[i + 1] = _firsts[i] + print.SentenceAnchors[i];
        }

        public int Count => _print.SentenceLetters.Length;

        public int Letters(int sentence) => _print.SentenceLetters[sentence];

        public double All => _print.SentenceLetters.Sum(letters => (double)letters);

        public ReadOnlySpan<uint> Keys(int sentence) => _print.AnchorKeys.AsSpan(_firsts[sentence].._firsts[sentence + 1]);

        public uint[] SortedKeys()
        {
            var keys = (uint[])_print.AnchorKeys.Clone();
            Array.Sort(keys);
            return keys;
        }
    }

    sealed class Grid
    {
        readonly Side _here;
        readonly Side _there;
        readonly Func<uint, double> _weight;
        readonly double _expansion;
        readonly double[,] _best;
        readonly double[,] _meeting;
        readonly byte[,] _shape;
        readonly double _band;

        public Grid(Side here, Side there, Func<uint, double> weight)
        {
            (_here, _there, _weight) = (here, there, weight);
            _expansion = there.All / Math.Max(1, here.All);
            _best = new double[here.Count + 1, there.Count + 1];
            _meeting = new double[here.Count + 1, there.Count + 1];
            _shape = new byte[here.Count + 1, there.Count + 1];
            _band = Math.Max(5, Math.Min(there.Count * 0.3, 16));
        }

        public int From(int i) => Math.Max(0, (int)Math.Ceiling(Middle(i) - _band));

        public int To(int i) => Math.Min(_there.Count, (int)Math.Floor(Middle(i) + _band));

        double Middle(int i) => (double)i * _there.Count / _here.Count;

        bool IsInside(int i, int j) => i >= 0 && j >= 0 && j >= From(i) && j <= To(i);

        public void Fill(int i, int j)
        {
            _best[i, j] = i == 0 && j == 0 ? 0 : LeastCost;
            if (i > 0 && j > 0)
                _meeting[i, j] = Common(_here.Keys(i - 1), _there.Keys(j - 1));
            for (var shape = 0; shape < Shapes.Length; shape++)
            {
                var (p, q, cost) = Shapes[shape];
                if (!IsInside(i - p, j - q) || _best[i - p, j - q] <= LeastCost / 2)
                    continue;
                var value = _best[i - p, j - q] - cost;
                if (p > 0 && q > 0)
                    value += AnchorGain * Math.Min(MostGain, Meeting(i, p, j, q)) - Misfit(i, p, j, q);
                if (value > _best[i, j])
                    (_best[i, j], _shape[i, j]) = (value, (byte)shape);
            }
        }

        double Meeting(int i, int p, int j, int q) =>
            _meeting[i, j] + (p > 1 ? _meeting[i - 1, j] : 0) + (q > 1 ? _meeting[i, j - 1] : 0);

        double Misfit(int i, int p, int j, int q)
        {
            var here = (_here.Letters(i - 1) + (p > 1 ? _here.Letters(i - 2) : 0)) * _expansion;
            var there = _there.Letters(j - 1) + (q > 1 ? _there.Letters(j - 2) : 0);
            var difference = (there - here) / Math.Sqrt(Math.Max(1, (here + there) / 2) * 3 * Math.Max(1, _expansion));
            return Math.Min(difference * difference / 2, WorstFit);
        }

        double Common(ReadOnlySpan<uint> here, ReadOnlySpan<uint> there)
        {
            var sum = 0.0;
            for (int i = 0, j = 0; i < here.Length && j < there.Length;)
                if (here[i] == there[j])
                    (sum, i, j) = (sum + _weight(here[i]), i + 1, j + 1);
                else if (here[i] < there[j])
                    i++;
                else
                    j++;
            return sum;
        }

        public SentenceAlignment? Trace()
        {
            var (i, j, cost, inside) = (_here.Count, _there.Count, 0.0, 0.0);
            if (!IsInside(i, j) || _best[i, j] <= LeastCost / 2)
                return null;
            var beads = new List<Bead>();
            while (i > 0 || j > 0)
            {
                var (p, q, price) = Shapes[_shape[i, j]];
                cost += price;
                if (p > 0 && q > 0)
                {
                    cost += Misfit(i, p, j, q);
                    inside += Meeting(i, p, j, q);
                    beads.Add(new Bead(i - p, p, j - q, q));
                }
                (i, j) = (i - p, j - q);
            }
            beads.Reverse();
            return new SentenceAlignment(cost * 2 / (_here.Count + _there.Count), inside, Common(_here.SortedKeys(), _there.SortedKeys()), beads);
        }
    }
}
