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
        readonly StoryPrint _print;
        readonly int[] _firsts;
        readonly double[] _weights;

        public Side(StoryPrint print, Func<uint, double> weight)
        {
            _print = print;
            _weights = new double[print.AnchorKeys.Length];
            for (var i = 0; i < _weights.Length; i++)
                _weights[i] = weight(print.AnchorKeys[i]);
            _firsts = new int[Count + 1];
            for (var i = 0; i < Count; i++)
                _firsts[i + 1] = _firsts[i] + print.SentenceAnchors[i];
        }

        public int Count => _print.SentenceLetters.Length;

        public int Letters(int sentence) => _print.SentenceLetters[sentence];

        public double All => _print.SentenceLetters.Sum(letters => (double)letters);

        /// <summary>Weight of the anchors that a sentence shares with one of another story. Both are in order of key.</summary>
        public double Common(int sentence, Side other, int there)
        {
            var (sum, end, last) = (0.0, _firsts[sentence + 1], other._firsts[there + 1]);
            for (int i = _firsts[sentence], j = other._firsts[there]; i < end && j < last;)
                if (_print.AnchorKeys[i] == other._print.AnchorKeys[j])
                    (sum, i, j) = (sum + _weights[i], i + 1, j + 1);
                else if (_print.AnchorKeys[i] < other._print.AnchorKeys[j])
                    i++;
                else
                    j++;
            return sum;
        }
    }

    sealed class Grid
    {
        readonly Side _here;
        readonly Side _there;
        readonly double _expansion;
        readonly double[,] _best;
        readonly double[,] _meeting;
        readonly byte[,] _shape;
        readonly double _band;

        public Grid(Side here, Side there)
        {
            (_here, _there) = (here, there);
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
                _meeting[i, j] = _here.Common(i - 1, _there, j - 1);
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

        double Meeting(int i, int p, int j, int q)
        {
            var sum = 0.0;
            for (var k = 0; k < p; k++)
                for (var l = 0; l < q; l++)
                    sum += _meeting[i - k, j - l];
            return sum;
        }

        double Misfit(int i, int p, int j, int q)
        {
            var (here, there) = (0.0, 0.0);
            for (var k = 1; k <= p; k++)
                here += _here.Letters(i - k) * _expansion;
            for (var l = 1; l <= q; l++)
                there += _there.Letters(j - l);
            var difference = (there - here) / Math.Sqrt(Math.Max(1, (here + there) / 2) * 3 * Math.Max(1, _expansion));
            return Math.Min(difference * difference / 2, WorstFit);
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
            return new SentenceAlignment(cost * 2 / (_here.Count + _there.Count), inside, beads);
        }
    }
}
