namespace Tidings.App.Scoring;

/// <summary>
/// Pairs the things of two sides, each with at most one of the other, so that the sum of what the pairs are worth is greatest: the Hungarian method (Kuhn 1955,
/// Munkres 1957) with potentials, in time of the third power of a part. Whatever has no pair of worth in common is a part by itself.
/// </summary>
static class OptimalAssignment
{
    /// <summary>The greatest sum.</summary>
    /// <param name="worth">What a pair of a left and a right thing is worth, above 0; pairs that are not listed are worth nothing.</param>
    public static double Greatest(IReadOnlyDictionary<(int Left, int Right), double> worth)
    {
        var (byLeft, byRight) = (worth.Keys.ToLookup(pair => pair.Left, pair => pair.Right), worth.Keys.ToLookup(pair => pair.Right, pair => pair.Left));
        var (seen, sum) = (new HashSet<int>(), 0.0);
        foreach (var first in byLeft.Select(group => group.Key).Order())
            if (seen.Add(first))
                sum += Greatest(Part(first, byLeft, byRight, seen), worth);
        return sum;
    }

    // All that hangs together with a left thing.
    static (List<int> Left, List<int> Right) Part(int first, ILookup<int, int> byLeft, ILookup<int, int> byRight, HashSet<int> seen)
    {
        var (left, right, met) = (new List<int> { first }, new List<int>(), new HashSet<int>());
        for (var i = 0; i < left.Count; i++)
            foreach (var other in byLeft[left[i]].Where(met.Add))
            {
                right.Add(other);
                left.AddRange(byRight[other].Where(seen.Add));
            }
        return (left, right);
    }

    static double Greatest((List<int> Left, List<int> Right) part, IReadOnlyDictionary<(int Left, int Right), double> worth)
    {
        var swapped = part.Left.Count > part.Right.Count;
        var (rows, columns) = swapped ? (part.Right, part.Left) : (part.Left, part.Right);
        double Worth(int row, int column) => worth.GetValueOrDefault(swapped ? (columns[column], rows[row]) : (rows[row], columns[column]));
        var ofColumn = Assign(rows.Count, columns.Count, (row, column) => -Worth(row, column));
        return ofColumn.Index().Where(pair => pair.Item >= 0).Sum(pair => Worth(pair.Item, pair.Index));
    }

    // Of each column the row with which the sum of costs is least, -1 for none; there are no more rows than columns.
    static int[] Assign(int rows, int columns, Func<int, int, double> cost)
    {
        var (rowPrice, columnPrice, ofColumn) = (new double[rows], new double[columns + 1], new int[columns + 1]);
        Array.Fill(ofColumn, -1);
        for (var row = 0; row < rows; row++)
            Augment(row, rowPrice, columnPrice, ofColumn, cost);
        return ofColumn[..columns];
    }

    // A shortest path from a row to a column that is free; the last column stands for the start.
    static void Augment(int row, double[] rowPrice, double[] columnPrice, int[] ofColumn, Func<int, int, double> cost)
    {
        var columns = columnPrice.Length - 1;
        var (least, before, used) = (new double[columns], new int[columns], new bool[columns + 1]);
        Array.Fill(least, double.PositiveInfinity);
        ofColumn[columns] = row;
        var at = columns;
        do
        {
            used[at] = true;
            var (next, step) = (-1, double.PositiveInfinity);
            for (var column = 0; column < columns; column++)
            {
                if (used[column])
                    continue;
                var reduced = cost(ofColumn[at], column) - rowPrice[ofColumn[at]] - columnPrice[column];
                if (reduced < least[column])
                    (least[column], before[column]) = (reduced, at);
                if (least[column] < step)
                    (next, step) = (column, least[column]);
            }
            Reprice(step, rowPrice, columnPrice, ofColumn, used, least);
            at = next;
        }
        while (ofColumn[at] >= 0);
        for (; at != columns; at = before[at])
            ofColumn[at] = ofColumn[before[at]];
        ofColumn[columns] = -1;
    }

    static void Reprice(double step, double[] rowPrice, double[] columnPrice, int[] ofColumn, bool[] used, double[] least)
    {
        for (var column = 0; column < used.Length; column++)
            if (used[column])
            {
                rowPrice[ofColumn[column]] += step;
                columnPrice[column] -= step;
            }
            else
                least[column] -= step;
    }
}
