using System.Globalization;

namespace Tidings.Bench.EcbPlus;

/// <summary>The weights of the signs: a logistic regression on the training topics, kept in <c>weights.tsv</c>.</summary>
internal sealed class SignWeights(double[] weights)
{
    const int Rounds = 12;
    const double Ridge = 1;

    /// <summary>The weights that the program was built with.</summary>
    public static SignWeights BuiltIn()
    {
        using var stream = typeof(SignWeights).Assembly.GetManifestResourceStream("EcbPlus/weights.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n').Skip(1).Where(row => row.Length > 0 && row[0] != '#').Select(row => row.Split('\t')).ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));
        return new SignWeights([.. PairSigns.Names.Select(name => rows[name])]);
    }

    /// <summary>The logarithm of the odds that two mentions tell of one happening.</summary>
    public double Odds(double[] signs)
    {
        var odds = 0.0;
        for (var i = 0; i < signs.Length; i++)
            odds += weights[i] * signs[i];
        return odds;
    }

    /// <summary>What a file of weights holds.</summary>
    public string ToTsv(string about) =>
        $"sign\tweight\n# {about}\n" + string.Concat(PairSigns.Names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weights[i]:F3}\n")));

    /// <summary>The weights with which the pairs are likeliest, by Newton's method; every weight is held a little towards 0, so that there is one answer.</summary>
    public static SignWeights Learn(IReadOnlyList<(double[] Signs, bool AreOne)> pairs)
    {
        var count = PairSigns.Names.Count;
        var weights = new double[count];
        for (var round = 0; round < Rounds; round++)
        {
            var (slope, curve) = (new double[count], new double[count, count]);
            var current = new SignWeights(weights);
            foreach (var (signs, areOne) in pairs)
                Sum(signs, areOne, current.Odds(signs), slope, curve);
            for (var i = 0; i < count; i++)
            {
                slope[i] -= Ridge * weights[i];
                curve[i, i] += Ridge;
            }
            var step = Solve(curve, slope);
            weights = [.. weights.Select((weight, i) => weight + step[i])];
        }
        return new SignWeights(weights);
    }

    static void Sum(double[] signs, bool areOne, double odds, double[] slope, double[,] curve)
    {
        var chance = 1 / (1 + Math.Exp(-odds));
        var (error, spread) = ((areOne ? 1 : 0) - chance, chance * (1 - chance));
        for (var i = 0; i < signs.Length; i++)
        {
            if (signs[i] == 0)
                continue;
            slope[i] += error * signs[i];
            for (var j = 0; j < signs.Length; j++)
                curve[i, j] += spread * signs[i] * signs[j];
        }
    }

    // Elimination without exchange of rows: what is solved is symmetric and positive.
    static double[] Solve(double[,] rows, double[] right)
    {
        var count = right.Length;
        for (var i = 0; i < count; i++)
            for (var below = i + 1; below < count; below++)
            {
                var factor = rows[below, i] / rows[i, i];
                for (var j = i; j < count; j++)
                    rows[below, j] -= factor * rows[i, j];
                right[below] -= factor * right[i];
            }
        for (var i = count - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < count; j++)
                right[i] -= rows[i, j] * right[j];
            right[i] /= rows[i, i];
        }
        return right;
    }
}
