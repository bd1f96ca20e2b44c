namespace Tidings.Bench.Muc4;

/// <summary>Words that are no names although no lexicon lists them, known by their endings.</summary>
internal static class CommonWords
{
    static readonly string[] Endings = ["tion", "tions", "ment", "ments", "ness", "ship", "ity", "ities", "ism", "ist", "ists", "ing", "ings", "able", "ible", "ful", "less", "ous", "ive", "ical", "ally", "ly", "ers", "men", "ency", "ance", "ence", "ward", "hood", "woman", "worker", "workers"];

    public static bool IsKnown(string word) => word.Length > 5 && Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal)) || word.Contains('-');
}
