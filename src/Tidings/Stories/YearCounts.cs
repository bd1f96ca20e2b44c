using System.Globalization;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>Years that a text speaks of.</summary>
static class YearCounts
{
    const int First = 1990, Last = 2100;

    public static IReadOnlyDictionary<int, int> Of(IEnumerable<PageLine> lines)
    {
        var years = new Dictionary<int, int>();
        foreach (var line in lines)
            foreach (var token in line.Tokens)
                if (token.Shape == TokenShape.Number && token.Normal.Length == 4 && int.TryParse(token.Normal, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= First and <= Last)
                    years[year] = years.GetValueOrDefault(year) + 1;
        return years;
    }

    /// <summary>The latest year named; a single year far after the others is a forecast and does not count. Null when there is none.</summary>
    public static int? Likeliest(IReadOnlyDictionary<int, int> years)
    {
        if (years.Count == 0)
            return null;
        var sorted = years.Keys.Order().ToArray();
        return sorted.Length > 1 && sorted[^1] - sorted[^2] > 2 && years[sorted[^1]] == 1 ? sorted[^2] : sorted[^1];
    }
}
