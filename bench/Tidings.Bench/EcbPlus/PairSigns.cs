namespace Tidings.Bench.EcbPlus;

/// <summary>What speaks for and against two mentions telling of one happening. The signs have names, under which their weights are kept.</summary>
internal sealed class PairSigns(StoryWords words)
{
    /// <summary>From how many letters in common two words are taken to be derived from one another: "acquire", "acquisition".</summary>
    const int Stem = 5;

    readonly Dictionary<(int, int), double> _likeness = [];

    /// <summary>The names of the signs, in the order of their values.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "any", "same", "synonym", "derived", "context", "near", "stories", "one_story", "one_sentence", "light", "same_spread", "akin_spread", "same_context", "same_near", "akin_context", "akin_near",
        "same_stories", "same_one_story", "same_group", "akin_group", "same_lead", "akin_lead", "one_lead", "figures", "other_figures", "same_other_words", "group_lead_near",
    ];

    /// <summary>Whether the words themselves make two mentions candidates.</summary>
    public static bool AreAkin(ToldAction one, ToldAction other) => one.Head == other.Head || one.Sorts.Any(other.Sorts.Contains) || AreDerived(one.Head, other.Head);

    public double[] Of(ToldAction one, ToldAction other)
    {
        var same = one.Head == other.Head;
        var synonym = !same && one.Sorts.Any(other.Sorts.Contains);
        var derived = !same && !synonym && AreDerived(one.Head, other.Head);
        var (oneStory, group) = (one.Document == other.Document, one.Tight == other.Tight);
        var (lead, akin) = (one.IsLead && other.IsLead, synonym || derived);
        var (context, near) = (StoryWords.Cosine(one.Context, other.Context), Near(one, other));
        var (stories, spread) = (oneStory ? 0 : Likeness(one.Document, other.Document), Math.Sqrt(Math.Max(one.Spread, other.Spread)));
        var (shared, figures) = (one.Figures.Overlaps(other.Figures), one.Figures.Count > 0 && other.Figures.Count > 0);
        return
        [
            1, Yes(same), Yes(synonym), Yes(derived), context, near, stories, Yes(oneStory), Yes(oneStory && one.Sentence == other.Sentence), Yes((same || akin) && one.IsLight),
            same ? spread : 0, akin ? spread : 0, same ? context : 0, same ? near : 0, akin ? context : 0, akin ? near : 0,
            same ? stories : 0, Yes(same && oneStory), Yes(same && group), Yes(akin && group), Yes(same && lead), Yes(akin && lead), Yes((same || akin) && one.IsLead != other.IsLead),
            Yes(shared), Yes(figures && !shared), same ? OtherWords(one, other) : 0, group && lead ? near : 0,
        ];
    }

    static double Yes(bool holds) => holds ? 1 : 0;

    static bool AreDerived(string one, string other)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        return common >= Stem || (common == Stem - 1 && common >= Math.Min(one.Length, other.Length));
    }

    // 0 for nothing in common, towards 1 the rarer and the more the common words are.
    static double Near(ToldAction one, ToldAction other) => 1 - Math.Exp(-one.NearWords.Where(word => other.NearWords.ContainsKey(word.Key)).Sum(word => word.Value) / 4);

    static int OtherWords(ToldAction one, ToldAction other) => one.Words.Count(word => !other.Words.Contains(word)) + other.Words.Count(word => !one.Words.Contains(word));

    double Likeness(int one, int other)
    {
        var pair = (Math.Min(one, other), Math.Max(one, other));
        return _likeness.TryGetValue(pair, out var known) ? known : _likeness[pair] = words.Likeness(one, other);
    }
}
