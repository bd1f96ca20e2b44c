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

    readonly ComparedPrints _prints;
    readonly HashSet<ulong> _many;
    readonly Dictionary<ulong, HashSet<uint>> _templates = [];
    readonly Dictionary<(int, int), double> _likeness = [];

    /// <param name="prints">The prints that are compared.</param>
    public OutletTemplates(ComparedPrints prints)
    {
        _prints = prints;
        _many = [.. prints.Heads.Where(print => print.Outlet != 0).CountBy(print => print.Outlet).Where(outlet => outlet.Value >= Least).Select(outlet => outlet.Key)];
    }

    /// <summary>Takes in who has a sample: so many stories of one outlet that are not one story repeat a template.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="owners">All who have it, in order.</param>
    public void Meet(uint sample, ArraySegment<int> owners)
    {
        if (_many.Count == 0 || owners.Count < Least)
            return;
        foreach (var outlet in owners.Where(owner => _many.Contains(_prints.Heads[owner].Outlet)).GroupBy(owner => _prints.Heads[owner].Outlet))
            if (outlet.ToArray() is { Length: >= Least } carriers && !IsOneStory(carriers))
                (_templates.TryGetValue(outlet.Key, out var repeated) ? repeated : _templates[outlet.Key] = []).Add(sample);
    }

    /// <summary>Takes out of the words of two stories of one outlet what that outlet repeats.</summary>
    public (HashedWords Here, HashedWords There) Without(PrintHead here, HashedWords words, PrintHead there, HashedWords others) =>
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

    bool IsOneStory(int[] carriers)
    {
        var (sum, step) = (0.0, Math.Max(1, carriers.Length / Looked));
        var count = 0;
        for (var i = step; i < carriers.Length && count < Looked; i += step, count++)
        {
            var pair = (carriers[0], carriers[i]);
            if (!_likeness.TryGetValue(pair, out var alike))
                _likeness.Add(pair, alike = Alike(_prints.Print(pair.Item1).Sample, _prints.Print(pair.Item2).Sample));
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
