using System.Globalization;
using Tidings.Languages;
using Tidings.Tests.House;
using Xunit.Abstractions;

namespace Tidings.Tests.Gold;

/// <summary>The figures in <c>tests/gold/floors.tsv</c>: what has been reached on the project's own gold may not be lost.</summary>
sealed class Floors(ITestOutputHelper output)
{
    static readonly Dictionary<string, double> Known = TsvTable.Parse("floors.tsv", Repository.Read("tests/gold/floors.tsv")).Rows
        .ToDictionary(row => row.Required("measure"), row => row.Number("floor"));

    readonly List<string> _lost = [];

    public void Hold(string measure, double reached)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measure,-28} {reached:0.000}   floor {Known[measure]:0.000}"));
        if (reached < Known[measure])
            _lost.Add(string.Create(CultureInfo.InvariantCulture, $"{measure} is {reached:0.000}, and the floor is {Known[measure]:0.000}"));
    }

    public void Check() => Breaches.None(_lost);

    public static double F1(double found, double exported, double wanted) => found == 0 ? 0 : 2 * found / (exported + wanted);
}
