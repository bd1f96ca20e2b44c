using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Mentions.Toponyms;

/// <summary>The tokens of a story with what capitals and small letters in it tell.</summary>
sealed class StoryTokens
{
    readonly Lexicon _lexicon;
    readonly HashSet<string> _small = new(StringComparer.Ordinal);

    public StoryTokens(string text, Token[] tokens, Lexicon lexicon)
    {
        (Text, Tokens, _lexicon) = (text, tokens, lexicon);
        foreach (var token in tokens)
            if (token.Shape == TokenShape.Lower)
                _small.Add(token.Normal);
    }

    /// <summary>The same story as far as a token.</summary>
    public StoryTokens(StoryTokens story, int end) => (Text, Tokens, _lexicon, _small) = (story.Text, [.. story.Tokens.Take(end)], story._lexicon, story._small);

    public string Text { get; }

    public Token[] Tokens { get; }

    public int Count => Tokens.Length;

    public Token this[int i] => Tokens[i];

    public string Words(int first, int end) => Text[Tokens[first].Start..Tokens[end - 1].End];

    /// <summary>Whether a sentence, a line or a quotation begins with a token: its capital then tells nothing.</summary>
    public bool Opens(int i) => i == 0 || Tokens[i - 1].Normal is "!" or "?" or ":" or ";" or "\"" or "\u201C" or "\u2014"
        || Tokens[i - 1].Normal == "." && !IsShortened(i - 1) || Text.AsSpan(Tokens[i - 1].End, Tokens[i].Start - Tokens[i - 1].End).Contains('\n');

    // "St. Louis", "J. Smith", "Mr. Jackson": the point ends a word, not a sentence.
    bool IsShortened(int point) => point > 0 && !Tokens[point].SpaceBefore && Tokens[point - 1].IsCapital && Tokens[point - 1].Normal.Length <= 3;

    /// <summary>Whether the story writes the word small too.</summary>
    public bool IsAlsoSmall(int i) => _small.Contains(Tokens[i].Normal);

    /// <summary>Whether the lexicon has the word; it holds common words only.</summary>
    public bool IsListed(int i) => _lexicon.Knows(Tokens[i]);

    /// <summary>Whether a word is an acronym: short, in capitals, and not among other words in capitals.</summary>
    public bool IsAcronym(int i) =>
        Tokens[i].Shape == TokenShape.Upper && Tokens[i].Normal.Length <= 4 && !(i > 0 && IsLongUpper(i - 1)) && !(i + 1 < Count && IsLongUpper(i + 1));

    bool IsLongUpper(int i) => Tokens[i].Shape == TokenShape.Upper && Tokens[i].Normal.Length > 1;

    public bool IsFunctionWord(int i)
    {
        var entries = _lexicon.Exactly(Tokens[i]);
        return entries.Count > 0 && entries.All(entry => entry.Tag is not (WordTag.Noun or WordTag.Adjective or WordTag.Verb or WordTag.Proper));
    }

    /// <summary>Whether a token continues a name with the one before it: a capital after nothing but a blank.</summary>
    public bool Continues(int i) =>
        i > 0 && i < Count && Tokens[i].IsCapital && Tokens[i].SpaceBefore && (Tokens[i - 1].IsCapital || Tokens[i - 1].Normal == "." && IsShortened(i - 1))
        && !Text.AsSpan(Tokens[i - 1].End, Tokens[i].Start - Tokens[i - 1].End).Contains('\n');
}
