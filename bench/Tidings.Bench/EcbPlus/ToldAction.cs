namespace Tidings.Bench.EcbPlus;

/// <summary>A mention with what comparing it with others needs, worked out once.</summary>
internal sealed class ToldAction
{
    /// <summary>How many words before and after a mention are near it.</summary>
    const int Near = 5;

    public ToldAction(EcbDocument document, int position, EcbMention mention, StoryWords words, PlainForms forms, Synonyms synonyms)
    {
        (Mention, Document) = (mention, position);
        (Loose, Tight) = (words.LooseGroups[position], words.TightGroups[position]);
        Words = [.. mention.Tokens.Select(token => document.Tokens[token].Text.ToLowerInvariant()).Distinct()];
        Head = forms.Of(HeadOf(document, mention, forms));
        Sorts = [.. synonyms.Of(Head).Concat(synonyms.Of(Phrase(document, mention, forms))).Distinct()];
        (Spread, IsLight) = (words.Spread(Head), forms.IsLight(Head));
        Sentence = document.Tokens[mention.Tokens[0]].Sentence;
        IsLead = Sentence - document.Tokens[0].Sentence <= 1;
        int[] around = [.. document.Tokens.Index().Where(token => token.Item.Sentence == Sentence && !mention.Tokens.Contains(token.Index)).Select(token => token.Index)];
        Context = StoryWords.Unit(Weights(around, words));
        NearWords = Weights(around.Where(token => token >= mention.Tokens[0] - Near && token <= mention.Tokens[^1] + Near), words);
        Figures = [.. around.Select(token => document.Tokens[token].Text).Where(text => text.Any(char.IsAsciiDigit))];
    }

    public EcbMention Mention { get; }

    /// <summary>The position of its document.</summary>
    public int Document { get; }

    public int Sentence { get; }

    /// <summary>Whether it stands in one of the first two sentences.</summary>
    public bool IsLead { get; }

    public int Loose { get; }

    public int Tight { get; }

    /// <summary>The plain form of the word that says what happens.</summary>
    public string Head { get; }

    /// <summary>Its words in lower case.</summary>
    public HashSet<string> Words { get; }

    /// <summary>The sorts of happening that its words stand for.</summary>
    public IReadOnlyList<int> Sorts { get; }

    /// <summary>In what share of the groups of documents its head is used.</summary>
    public double Spread { get; }

    public bool IsLight { get; }

    /// <summary>The other words of its sentence by rarity, of length one.</summary>
    public Dictionary<string, double> Context { get; }

    /// <summary>The words about it by rarity: who, to whom, where.</summary>
    public Dictionary<string, double> NearWords { get; }

    /// <summary>The figures of its sentence.</summary>
    public HashSet<string> Figures { get; }

    // What comes before the first preposition: "killing of three"; in "break out" too the verb.
    static string HeadOf(EcbDocument document, EcbMention mention, PlainForms forms)
    {
        string[] words = [.. mention.Tokens.Select(token => document.Tokens[token].Text)];
        var end = Array.FindIndex(words, 1, forms.IsPreposition);
        return words[end > 0 ? end - 1 : ^1];
    }

    static string Phrase(EcbDocument document, EcbMention mention, PlainForms forms) =>
        mention.Tokens.Count < 2 ? "" : $"{forms.Of(document.Tokens[mention.Tokens[0]].Text)} {document.Tokens[mention.Tokens[1]].Text.ToLowerInvariant()}";

    Dictionary<string, double> Weights(IEnumerable<int> tokens, StoryWords words) =>
        tokens.Select(token => words.Word(Document, token)).OfType<string>().Distinct().ToDictionary(word => word, words.Rarity, StringComparer.Ordinal);
}
