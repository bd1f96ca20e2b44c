using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>Counts the words of a story that belong to topics, all topics in one pass: one bit for each topic of a word.</summary>
sealed class TopicWords
{
    static readonly string[] Topics = ["sport", "commerce", "arts", "fighter", "killed", "wounded", "weapon", "accident", "army", "airstrike", "shelling", "attack", "drill", "ceasefire"];

    readonly Dictionary<string, int> _topics = new(StringComparer.Ordinal);

    public TopicWords(Lexicon lexicon)
    {
        for (var i = 0; i < Topics.Length; i++)
            foreach (var word in lexicon.WordsOf(Topics[i]))
                _topics[word] = _topics.GetValueOrDefault(word) | 1 << i;
    }

    /// <summary>How many words of a story each topic has.</summary>
    public TopicCounts Count(Token[] tokens)
    {
        var counts = new int[Topics.Length];
        foreach (ref readonly var token in tokens.AsSpan())
            if (token.IsWord && _topics.TryGetValue(token.Normal, out var topics))
                for (var i = 0; topics != 0; i++, topics >>= 1)
                    counts[i] += topics & 1;
        return new TopicCounts(counts);
    }

    /// <summary>How many words of each topic a story has.</summary>
    public sealed class TopicCounts(int[] counts)
    {
        public int this[string topic] => counts[Array.IndexOf(Topics, topic)];
    }
}
