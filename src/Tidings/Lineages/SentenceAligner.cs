namespace Tidings.Lineages;

/// <summary>Sentences of two stories that say the same: numbers of the first and the last of either.</summary>
readonly record struct Bead(int Here, int HereCount, int There, int ThereCount);

/// <summary>How two stories lie side by side, sentence by sentence.</summary>
/// <param name="Cost">How badly lengths fit, per sentence: 0.4 is usual for translations, 1.5 and more for others.</param>
/// <param name="Inside">Weight of the anchors that meet inside beads.</param>
/// <param name="Beads">What lies beside what, in order; sentences without a counterpart are left out.</param>
sealed record SentenceAlignment(double Cost, double Inside, IReadOnlyList<Bead> Beads);

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

    // One sentence may be told in up to four, as headlines and lists without stops are read as one.
    static readonly (int Here, int There, double Cost)[] Shapes =
        [(1, 1, 0), (1, 0, 3.5), (0, 1, 3.5), (2, 1, 2), (1, 2, 2), (3, 1, 3), (1, 3, 3), (4, 1, 4), (1, 4, 4)];

    /// <summary>The alignment; null when the texts differ too much in length to have one.</summary>
    public SentenceAlignment? Align(StoryPrint here, StoryPrint there)
    {
        var (a, b) = (new Side(here, weight), new Side(there, weight));
        if (a.Count == 0 || b.Count == 0)
            return null;
        var grid = new Grid(a, b);
        for (var i = 0; i <= a.Count; i++)
            for (var j = grid.From(i); j <= grid.To(i); j++)
                grid.Fill(i, j);
        return grid.Trace();
    }

    /// <summary>One story's sentences, with the weights of their anchors.</summary>
    sealed class Side
    {
        readonly uint[] _keys;
        readonly int[] _firsts;
        readonly double[] _weights;
        readonly int[] _letters;

        public Side(StoryPrint print, Func<uint, double> weight)
        {
            (Count, _keys) = (print.SentenceLetters.Length, print.AnchorKeys);
            _weights = new double[_keys.Length];
            for (var i = 0; i < _weights.Length; i++)
                _weights[i] = weight(_keys[i]);
            (_firsts, _letters) = (new int[Count + 1], new int[Count + 1]);
            for (var i = 0; i < Count; i++)
                (_firsts[i + 1], _letters[i + 1]) = (_firsts[i] + print.SentenceAnchors[i], _letters[i] + print.SentenceLetters[i]);
        }

        public int Count { get; }

        public int All => _letters[Count];

        /// <summary>Letters of so many sentences before one.</summary>
        public int Letters(int end, int count) => _letters[end] - _letters[end - count];

        /// <summary>Weight of the anchors that a sentence shares with one of another story. Both are in order of key.</summary>
        public double Common(int sentence, Side other, int there)
        {
            var (sum, end, last) = (0.0, _firsts[sentence + 1], other._firsts[there + 1]);
            for (int i = _firsts[sentence], j = other._firsts[there]; i < end && j < last;)
                if (_keys[i] == other._keys[j])
                {
                    sum += _weights[i++];
                    j++;
                }
                else if (_keys[i] < other._keys[j])
                    i++;
                else
                    j++;
            return sum;
        }
    }

    /// <summary>What the best alignment of the first so many sentences of either is worth. One row a sentence; only cells near the diagonal are filled.</summary>
    sealed class Grid
    {
        readonly Side _here;
        readonly Side _there;
        readonly int _width;
        readonly double _band;
        readonly double _expansion;
        readonly double[] _best;
        readonly double[] _meeting;
        readonly byte[] _shape;

        public Grid(Side here, Side there)
        {
            (_here, _there, _width) = (here, there, there.Count + 1);
            _expansion = (double)there.All / Math.Max(1, here.All);
            _band = Math.Max(5, Math.Min(there.Count * 0.3, 16));
            var cells = (here.Count + 1) * _width;
            (_best, _meeting, _shape) = (new double[cells], new double[cells], new byte[cells]);
            Array.Fill(_best, LeastCost);
            _best[0] = 0;
        }

        public int From(int i) => Math.Max(0, (int)Math.Ceiling((double)i * _there.Count / _here.Count - _band));

        public int To(int i) => Math.Min(_there.Count, (int)Math.Floor((double)i * _there.Count / _here.Count + _band));

        public void Fill(int i, int j)
        {
            var cell = i * _width + j;
            if (i > 0 && j > 0)
                _meeting[cell] = _here.Common(i - 1, _there, j - 1);
            for (var shape = 0; shape < Shapes.Length; shape++)
            {
                var (p, q, cost) = Shapes[shape];
                if (i < p || j < q || _best[cell - p * _width - q] <= LeastCost / 2)
                    continue;
                var value = _best[cell - p * _width - q] - cost;
                if (p > 0 && q > 0)
                    value += AnchorGain * Math.Min(MostGain, Meeting(cell, p, q)) - Misfit(i, p, j, q);
                if (value > _best[cell])
                    (_best[cell], _shape[cell]) = (value, (byte)shape);
            }
        }

        // Of a shape one side is a single sentence.
        double Meeting(int cell, int p, int q)
        {
            var (sum, step) = (0.0, p > 1 ? _width : 1);
            for (var k = Math.Max(p, q) - 1; k >= 0; k--)
                sum += _meeting[cell - k * step];
            return sum;
        }

        double Misfit(int i, int p, int j, int q)
        {
            var (here, there) = (_here.Letters(i, p) * _expansion, (double)_there.Letters(j, q));
            var difference = there - here;
            return Math.Min(difference * difference / (Math.Max(1, (here + there) / 2) * 6 * Math.Max(1, _expansion)), WorstFit);
        }

        /// <summary>The best alignment; null when there is none near the diagonal.</summary>
        public SentenceAlignment? Trace()
        {
            var (i, j, cost, inside) = (_here.Count, _there.Count, 0.0, 0.0);
            if (_best[^1] <= LeastCost / 2)
                return null;
            var beads = new List<Bead>();
            while (i > 0 || j > 0)
            {
                var (p, q, price) = Shapes[_shape[i * _width + j]];
                cost += price;
                if (p > 0 && q > 0)
                {
                    cost += Misfit(i, p, j, q);
                    inside += Meeting(i * _width + j, p, q);
                    beads.Add(new Bead(i - p, p, j - q, q));
                }
                (i, j) = (i - p, j - q);
            }
            beads.Reverse();
            return new SentenceAlignment(cost * 2 / (_here.Count + _there.Count), inside, beads);
        }
    }
}
