using Tidings.Places;
using Tidings.Text;

namespace Tidings.Mentions.Toponyms;

/// <summary>
/// Weighs whether a name is a place here: the words before and after it, the weight of the places of that name, and how the story uses it elsewhere.
/// The weights were set on LGL (see bench/toponyms.md).
/// </summary>
sealed class ToponymEvidence(ToponymWords words)
{
    /// <summary>What must be reached to be a place.</summary>
    public const double Least = 2;

    const double Sure = 3.5;

    /// <summary>Weighs all names of a story and marks those that are places.</summary>
    public void Weigh(StoryTokens story, List<FoundName> found, IReadOnlyList<Place> homes)
    {
        Nest(story, found);
        var persons = Persons(story);
        foreach (var name in found.Where(name => name.Weight == 0))
            name.Weight = Prior(story, name) + Before(story, name) + After(story, name) + Known(story, name, persons) + AtHome(name, homes);
        foreach (var name in found.Where(name => name.Outer is not null))
            name.Weight += 3;
        foreach (var (one, other) in found.Zip(found.Skip(1)))
            if (IsListed(story, one, other))
                (one.Weight, other.Weight) = (one.Weight + Neighbour(other.Weight), other.Weight + Neighbour(one.Weight));
        var most = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var name in found.Where(name => !name.IsAdjective))
            most[name.Key] = Math.Max(name.Weight, most.GetValueOrDefault(name.Key));
        foreach (var name in found)
            name.IsAccepted = name.Weight + Elsewhere(most.GetValueOrDefault(name.Key)) >= Least;
    }

    // "Monroe, Trenton and Kendrick": what stands in a list with a place is one.
    static bool IsListed(StoryTokens story, FoundName one, FoundName other) =>
        other.First - one.End is 1 or 2 && story[one.End].Normal is "," or "and" or "or" && (other.First == one.End + 1 || story[one.End + 1].Normal is "and" or "or");

    static double Neighbour(double weight) => weight >= Least + 0.5 ? 1 : 0;

    // A name that is a place beyond doubt in one sentence is one in the others.
    static double Elsewhere(double most) => most >= Sure ? 1.5 : most >= Least ? 0.6 : 0;

    // "Paris, Texas": a name after a comma that contains a place of the name before it.
    public static void Nest(StoryTokens story, List<FoundName> found)
    {
        for (var i = 0; i + 1 < found.Count; i++)
            if (found[i + 1].First == found[i].End + 1 && story[found[i].End].Normal is "," or "(" && !found[i + 1].IsAdjective && !found[i].IsAdjective && !IsList(found[i], found[i + 1]))
                found[i].Outer = found[i + 1];
    }

    // "Turkey, Russia, the USA": countries after each other contain nothing of each other.
    static bool IsList(FoundName one, FoundName other) => one.Candidates.Any(place => place.Kind == PlaceKind.Country) && other.Candidates.Any(place => place.Kind == PlaceKind.Country);

    static double Prior(StoryTokens story, FoundName name)
    {
        var prior = name.Candidates.Max(Importance);
        if (name.NameEnd - name.First > 1)
            prior += 1;
        else if (name.Said is null && (story.IsListed(name.First) || story.IsAlsoSmall(name.First)))
            prior -= story.Opens(name.First) ? 3 : story.IsAlsoSmall(name.First) ? 2 : 1.2;
        return prior + (name.Said is not null ? 3 : 0);
    }

    static double Importance(Place place) => place.Kind switch
    {
        PlaceKind.Country => 3.5,
        PlaceKind.Region when place.Population > 0 => Math.Clamp(Math.Log10(place.Population + 1) - 4, 0, 2.5),
        PlaceKind.Region => 2.5,
        PlaceKind.District => -0.5,
        _ when place.Population == 0 => 2.2,
        _ => Math.Clamp((Math.Log10(place.Population + 1) - 3.2) * 0.9, -0.3, 2.6),
    };

    double Before(StoryTokens story, FoundName name)
    {
        var i = name.First - 1;
        if (i < 0 || story.Opens(name.First))
            return 0;
        if (story.Continues(name.First))
            return InName(story, i);
        var before = story[i];
        if (before.Normal == "-")
            return i > 0 && story[i - 1].Normal.Length == 1 && story[i - 1].IsCapital ? 1 : -1;
        if (before.Normal == "the" || before.Normal == "a" || words.Is(before, "modifier"))
            return Math.Max(0, i > 0 ? Preposition(story[i - 1]) - 0.5 : 0);
        return Preposition(before);
    }

    double Preposition(Token before) => words.Is(before, "in") ? 2 : words.Is(before, "to") ? 1 : words.Is(before, "with") ? -0.5 : 0;

    // What stands before it in the same name: "North", "Gov.", "William".
    double InName(StoryTokens story, int i)
    {
        var before = story[i].Normal == "." ? story[i - 1] : story[i];
        if (words.Is(before, "modifier"))
            return 0;
        if (words.Is(before, "title") || words.Is(before, "given") || before.Normal.Length == 1)
            return -4;
        if (words.Is(before, "body") || words.KindBefore(before) is not null)
            return -1;
        if (story.IsFunctionWord(i))
            return Preposition(before) / 2;
        return story.Opens(i) && (story.IsListed(i) || story.IsAlsoSmall(i)) ? Preposition(before) : -3;
    }

    double After(StoryTokens story, FoundName name)
    {
        var i = name.End;
        if (i >= story.Count)
            return 0;
        if (story.Continues(i))
            return words.Is(story[i], "road") && !story.Continues(i + 1) ? -4 : words.Is(story[i], "body") ? 0.8 : story.IsListed(i) || story.IsAlsoSmall(i) ? 0 : words.Is(story[i], "given") ? -1 : words.Is(story[name.First], "given") ? -2.5 : -1.2;
        return words.Is(story[i], "says") ? -1 : words.Is(story[i], "folk") ? 1 : 0;
    }

    double Known(StoryTokens story, FoundName name, HashSet<string> persons)
    {
        if (name.NameEnd - name.First != 1 || name.Said is not null)
            return 0;
        var word = story[name.First];
        return (persons.Contains(word.Normal) ? -3 : 0) + (words.Is(word, "given") ? -1.5 : 0) + (words.Is(word, "title") || words.Is(word, "body") || words.Is(word, "modifier") || words.Is(word, "word") ? -3 : 0);
    }

    static double AtHome(FoundName name, IReadOnlyList<Place> homes) =>
        homes.Any(home => name.Candidates.Any(place => place.Kind.IsSettlement() && place.KilometresTo(home) < 100)) ? 1 : 0;

    // Family names: what follows a title or a given name.
    HashSet<string> Persons(StoryTokens story)
    {
        var persons = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < story.Count; i++)
            if (story.Continues(i) && (story[i - 1].Normal == "." ? story[i - 2] : story[i - 1]) is var before && (words.Is(before, "given") || before.Normal.Length == 1 && i > 2 && story[i - 1].Normal == "." && story.Continues(i - 2) || words.Is(before, "title") && !words.Is(before, "body")))
                persons.Add(story[i].Normal);
        return persons;
    }
}
