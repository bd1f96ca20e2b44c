namespace Tidings.Lineages;

/// <summary>
/// Text that an outlet repeats in stories that are otherwise different: appeals, notes on itself, background paragraphs.
/// Two stories of one outlet are not copies because they share it (Henzinger 2006 found such pairs to be most of the false ones).
/// </summary>
sealed class OutletTemplates
{
    /// <summary>Fewer stories than this make no template.</summary>
    const int Least = 4;

    /// <summary>Stories that share more than this part of their samples are one story told again, whatever they repeat.</summary>
    const double SameStory = 0.8;

    const int Looked = 5;

    readonly Dictionary<ulong, HashSet<uint>> _templates = [];

    public OutletTemplates(IReadOnlyList<StoryPrint> prints)
    {
        foreach (var outlet in prints.Where(print => print.Outlet != 0).GroupBy(print => print.Outlet))
            if (outlet.Count() >= Least && Repeated([.. outlet]) is { Count: > 0 } repeated)
                _templates.Add(outlet.Key, repeated);
    }

    /// <summary>Takes out of the words of two stories of one outlet what that outlet repeats.</summary>
    public (HashedWords Here, HashedWords There) Without(StoryPrint here, HashedWords words, StoryPrint there, HashedWords others) =>
        here.Outlet == there.Outlet && _templates.TryGetValue(here.Outlet, out var repeated) ? (Without(words, repeated), Without(others, repeated)) : (words, others);

    static HashedWords Without(HashedWords words, HashSet<uint> repeated)
    {
        var gram = StoryPrinter.GramOf(words);
        var grams = Winnowing.Grams(words.Hashes, gram);
        var left = new bool[words.Count];
        Array.Fill(left, true);
        var end = -1;
        for (var i = 0; i < grams.Length; i++)
            if (repeated.Contains(grams[i]))
            {
                // No window of n-grams is without a sample, so what stands between two near ones is of the template too.
                var from = end >= 0 && i - end <= Winnowing.Window ? end : i;
                left.AsSpan(from, i + gram - from).Clear();
                end = i + gram;
            }
        return words.Where(left);
    }

    static HashSet<uint> Repeated(StoryPrint[] prints)
    {
        var having = new Dictionary<uint, List<int>>();
        for (var i = 0; i < prints.Length; i++)
            foreach (var sample in prints[i].Sample)
                if (!having.TryGetValue(sample, out var list))
                    having.Add(sample, [i]);
                else
                    list.Add(i);
        var likeness = new Dictionary<(int, int), double>();
        return [.. having.Where(one => one.Value.Count >= Least && !IsOneStory(prints, one.Value, likeness)).Select(one => one.Key)];
    }

    static bool IsOneStory(StoryPrint[] prints, List<int> carriers, Dictionary<(int, int), double> likeness)
    {
        var (sum, step) = (0.0, Math.Max(1, carriers.Count / Looked));
        var count = 0;
        for (var i = step; i < carriers.Count && count < Looked; i += step, count++)
        {
            var pair = (carriers[0], carriers[i]);
            if (!likeness.TryGetValue(pair, out var alike))
                likeness.Add(pair, alike = Alike(prints[pair.Item1].Sample, prints[pair.Item2].Sample));
            sum += alike;
        }
        return sum / count > SameStory;
    }

    static double Alike(uint[] here, uint[] there)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < here.Length && j < there.Length;)
            if (here[i] == there[j])
                (shared, i, j) = (shared + 1, i + 1, j + 1);
            else
                (i, j) = here[i] < there[j] ? (i + 1, j) : (i, j + 1);
        return (double)shared / Math.Max(1, Math.Min(here.Length, there.Length));
    }
}
