using System.Globalization;
using Tidings.Languages;
using Tidings.Tests.House;
using Xunit.Abstractions;

namespace Tidings.Tests.Gold;

/// <summary>
/// The figures in <c>tests/gold/floors.tsv</c>: what has been reached on the project's own gold may not be lost. With TIDINGS_WRITE_FLOORS set, floors are
/// raised to a point below what is reached; they are lowered only where the corpus itself has changed.
/// </summary>
sealed class Floors(ITestOutputHelper output)
{
    const string Path = "tests/gold/floors.tsv";
    const string Corpus = "corpus";

    // What an unrelated change may cost before the test fails, in hundredths.
    const int Slack = 1;

    readonly Dictionary<string, string> _known = TsvTable.Parse("floors.tsv", Repository.Read(Path)).Rows.ToDictionary(row => row.Required("measure"), row => row.Required("floor"));

    readonly List<string> _lost = [];
    bool _isOtherCorpus;

    static bool Writes => Environment.GetEnvironmentVariable("TIDINGS_WRITE_FLOORS") is { Length: > 0 };

    /// <summary>Says which corpus the figures are reached on.</summary>
    public void On(string fingerprint)
    {
        _isOtherCorpus = _known.GetValueOrDefault(Corpus) != fingerprint;
        if (_isOtherCorpus)
            _lost.Add($"the gold or its pages have changed since the floors were set (they are now {fingerprint}): TIDINGS_WRITE_FLOORS=1 sets them anew");
        _known[Corpus] = fingerprint;
    }

    /// <summary>Whether there are floors under a name, or they are being set.</summary>
    public bool Has(string prefix) => Writes || _known.Keys.Any(measure => measure.StartsWith(prefix, StringComparison.Ordinal));

    public void Hold(string measure, double reached)
    {
        var floor = _known.TryGetValue(measure, out var known) ? double.Parse(known, CultureInfo.InvariantCulture) : (double?)null;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measure,-34} {reached:0.000}   floor {floor:0.00}"));
        if (floor is null || reached < floor)
            _lost.Add(string.Create(CultureInfo.InvariantCulture, $"{measure} is {reached:0.000}, and {(floor is null ? "there is no floor: TIDINGS_WRITE_FLOORS=1 sets it" : $"the floor is {floor:0.00}")}"));
        var near = Math.Max(0, Math.Floor(reached * 100) - Slack) / 100;
        if (floor is null || near > floor || _isOtherCorpus)
            _known[measure] = near.ToString("0.00", CultureInfo.InvariantCulture);
    }

    public void Check()
    {
        if (Writes)
            Write();
        else
            Breaches.None(_lost);
    }

    public static double F1(double found, double exported, double wanted) => found == 0 ? 0 : 2 * found / (exported + wanted);

    void Write()
    {
        var head = Repository.Read(Path).Split('\n').TakeWhile(line => line.StartsWith('#') || line.StartsWith("measure\t"));
        var rows = _known.OrderBy(row => row.Key != Corpus).ThenBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key}\t{row.Value}");
        File.WriteAllText(Repository.At(Path), string.Join('\n', [.. head, .. rows, ""]));
    }
}
