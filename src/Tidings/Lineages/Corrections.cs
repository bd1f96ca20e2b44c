using Tidings.Places;

namespace Tidings.Lineages;

/// <summary>Names that are spelt in two ways at the same place of two copies: the one that the gazetteer has was put in later, for nobody misspells what stood there right.</summary>
sealed class Corrections(Func<KnownNames> names)
{
    const int Least = 5;
    const int MostEdits = 2;

    readonly Lazy<KnownNames> _names = new(names);

    /// <summary>How many names here are right that there are wrong, less the others.</summary>
    public int Count(HashedWords here, string text, HashedWords there, string other, List<WordRun> runs)
    {
        var count = 0;
        for (var i = 1; i < runs.Count; i++)
            if (runs[i].Here - runs[i - 1].HereEnd == 1 && runs[i].There - runs[i - 1].ThereEnd == 1)
                count += Compare(text[here.Start(runs[i].Here - 1)..here.End(runs[i].Here - 1)], other[there.Start(runs[i].There - 1)..there.End(runs[i].There - 1)]);
        return count;
    }

    int Compare(string here, string there)
    {
        if (here.Length < Least || there.Length < Least || !char.IsUpper(here[0]) || !char.IsUpper(there[0]) || Misspellings.Distance(here, there, MostEdits) > MostEdits)
            return 0;
        return (_names.Value.Has(here) ? 1 : 0) - (_names.Value.Has(there) ? 1 : 0);
    }
}
