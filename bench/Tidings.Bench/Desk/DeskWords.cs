namespace Tidings.Bench.Desk;

/// <summary>Words of the stories of a record to be looked for, by language: those that most of some stories have, and those that fewest have.</summary>
/// <param name="stories">Some stories, each its language, a blank and its text.</param>
internal sealed class DeskWords(string[] stories)
{
    const int MostCommon = 40;
    const int LongestPiece = 4;

    readonly Dictionary<string, (string[] Common, string[] Rare)> _words = stories.GroupBy(story => story[..story.IndexOf(' ')]).ToDictionary(group => group.Key, Counted, StringComparer.Ordinal);

    public IEnumerable<string> Languages => _words.Keys.Order(StringComparer.Ordinal);

    public string Common(Random chance, string? language = null) => Draw(_words[language ?? Language(chance)].Common, chance);

    public string Rare(Random chance, string? language = null) => Draw(_words[language ?? Language(chance)].Rare, chance);

    public string Any(Random chance, string? language = null) => chance.Next(2) == 0 ? Common(chance, language) : Rare(chance, language);

    static string Language(Random chance) => Letters.Languages[chance.Next(Letters.Languages.Length)];

    static string Draw(string[] words, Random chance) => words[chance.Next(words.Length)];

    static (string[] Common, string[] Rare) Counted(IEnumerable<string> stories)
    {
        var counts = stories.SelectMany(story => WordsOf(story).Distinct(StringComparer.Ordinal)).CountBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        return ([.. counts.Take(MostCommon).Select(pair => pair.Key)], [.. counts.TakeLast(Math.Max(1, counts.Count / 4)).Select(pair => pair.Key)]);
    }

    // Where words stand without blanks between them, pieces of the text.
    static IEnumerable<string> WordsOf(string story)
    {
        foreach (var word in story.Split([' ', '\n', '.'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(word => word.Any(char.IsLetter)))
            if (word.Length > 20)
                for (var i = 0; i + LongestPiece <= word.Length; i += LongestPiece)
                    yield return word.Substring(i, i % 3 == 0 ? LongestPiece : LongestPiece - 1);
            else
                yield return word;
    }
}
