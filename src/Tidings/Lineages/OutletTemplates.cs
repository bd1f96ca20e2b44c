using System.Collections.Concurrent;

namespace Tidings.Lineages;

/// <summary>
/// Text that an outlet repeats in stories that are otherwise different: appeals, notes on itself, background paragraphs.
/// Two stories of one outlet are not copies because they share it (Henzinger 2006 found such pairs to be most of the false ones).
/// What is one is looked up when two stories of an outlet are compared, and remembered.
/// </summary>
sealed class OutletTemplates(PrintTable prints, CandidatePairs pairs)
{
    /// <summary>Fewer stories than this make no template.</summary>
    const int Least = 4;

    /// <summary>Stories that share more than this part of their samples are one story told again, whatever they repeat.</summary>
    const double SameStory = 0.8;

    const int Looked = 5;

    /// <summary>No outlet tells one story so often: what so many of its stories have is a template, however alike they are.</summary>
    const int Many = 50;

    readonly ConcurrentDictionary<(ulong Outlet, uint Sample), bool> _repeated = new();

    /// <summary>Whether two stories of one outlet meet in nothing but what that outlet repeats, so that there is no need to read them.</summary>
    public bool IsAll(int here, int there)
    {
        var outlet = prints[here].Outlet;
        if (outlet == 0 || outlet != prints[there].Outlet)
            return false;
        var (mine, others) = (prints.Print(here), prints.Print(there));
        return !mine.Bands.AsSpan().ContainsAny(others.Bands) && AreRepeated(outlet, Winnowing.Shared(mine.Sample, others.Sample, stackalloc uint[Winnowing.Most + 1]));
    }

    bool AreRepeated(ulong outlet, ReadOnlySpan<uint> samples)
    {
        foreach (var sample in samples)
            if (!IsRepeated(outlet, sample))
                return false;
        return true;
    }

    /// <summary>Takes out of the words of two stories of one outlet what that outlet repeats.</summary>
    public (HashedWords Here, HashedWords There) Without(int here, HashedWords words, int there, HashedWords others)
    {
        var outlet = prints[here].Outlet;
        if (outlet == 0 || outlet != prints[there].Outlet)
            return (words, others);
        var repeated = new HashSet<uint>();
        foreach (var samples in new[] { prints.Print(here).Sample, prints.Print(there).Sample })
            foreach (var sample in samples)
                if (IsRepeated(outlet, sample))
                    repeated.Add(sample);
        return repeated.Count == 0 ? (words, others) : (Without(words, repeated), Without(others, repeated));
    }

    /// <summary>Looks again at what a story of an outlet says, and gives the samples of which another thing is true than before.</summary>
    public List<uint> Renew(StoryPrint print)
    {
        var changed = new List<uint>();
        if (print.Outlet == 0)
            return changed;
        foreach (var sample in print.Sample.Where(sample => !pairs.IsCommon(sample)))
            if (_repeated.TryRemove((print.Outlet, sample), out var before) && before != IsRepeated(print.Outlet, sample))
                changed.Add(sample);
        return changed;
    }

    bool IsRepeated(ulong outlet, uint sample) => _repeated.TryGetValue((outlet, sample), out var known) ? known : _repeated[(outlet, sample)] = Repeats(outlet, sample);

    // So many stories of one outlet that are not one story repeat a template; the first few tell which it is.
    bool Repeats(ulong outlet, uint sample)
    {
        var carriers = pairs.HoldersOf(sample);
        if (carriers.Count < Least)
            return false;
        carriers.RemoveAll(holder => prints[holder].Outlet != outlet);
        return carriers.Count >= Least && (carriers.Count > Many || !IsOneStory([.. carriers.OrderBy(carrier => prints[carrier].Id, StringComparer.Ordinal).Take(Looked + 1)]));
    }

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
                var from = i - Math.Max(0, end) <= Winnowing.Window ? Math.Max(0, end) : i;
                left.AsSpan(from, i + gram - from).Clear();
                end = i + gram;
            }
        // Nor does the rest after the last sample of a template at the end tell anything.
        if (end >= 0 && words.Count - end <= Winnowing.Window)
            left.AsSpan(end).Clear();
        return words.Where(left);
    }

    bool IsOneStory(List<int> carriers)
    {
        var first = prints.Print(carriers[0]).Sample;
        return carriers.Skip(1).Average(carrier => Alike(first, prints.Print(carrier).Sample)) > SameStory;
    }

    static double Alike(uint[] here, uint[] there) => (double)Winnowing.Shared(here, there, stackalloc uint[Winnowing.Most + 1]).Length / Math.Max(1, Math.Min(here.Length, there.Length));
}
