namespace Tidings.Mentions.Syntax;

/// <summary>A sentence as the coder reads it.</summary>
/// <param name="Start">First UTF-16 unit in the story.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Words">Its words, tagged.</param>
/// <param name="Clauses">Its clauses, in order.</param>
/// <param name="Paragraph">Which paragraph of the story it stands in, from 0.</param>
/// <param name="Part">Body, headline or caption.</param>
public sealed record Sentence(int Start, int End, List<Word> Words, List<Clause> Clauses, int Paragraph, MentionPart Part)
{
    /// <summary>Whether the whole of it stands inside a quotation that other sentences say who speaks.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The sentence that closes the quotation which this one opens; null where it opens none, or closes it itself.</summary>
    public Sentence? Teller { get; init; }

    /// <summary>The words before the dash that begins it: "MOSUL - A bomb …", "* MOSUL - …"; none where nothing stands before it.</summary>
    public List<Word> Lead { get; init; } = [];

    /// <summary>By which letters names of the sentence are called from there on.</summary>
    public IReadOnlyList<ShortForm> ShortForms { get; init; } = [];

    /// <summary>Whether a mark of a list stands before its lead.</summary>
    public bool IsItem { get; init; }

    /// <summary>Who takes the word with this sentence; null where nobody new does.</summary>
    public Turn? Turn { get; init; }

    /// <summary>Whether what stands before it tells of an agreement, so that what must be done in it is what was agreed.</summary>
    public bool IsUnderTerms { get; init; }

    /// <summary>Whether the story has told of an agreement anywhere before it.</summary>
    public bool IsAfterDeal { get; init; }

    /// <summary>What the sentence before told of that "it" can stand for: <c>ceasefire</c> or <c>agreement</c>; null where it told of neither.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether it asks and tells nothing.</summary>
    public bool IsQuestion => !IsQuoted && Words.LastOrDefault(word => word.Tag != Languages.WordTag.Quote) is { Normal: "?" };

    /// <summary>Whether a phrase is or contains what a class or a lemma names; "a series of airstrikes" is airstrikes.</summary>
    public bool Is(Phrase phrase, string category)
    {
        if (category == "unlisted" && (phrase.Classes.Contains("person") || phrase.Classes.Contains("designation")))
            return false;
        // "some of their weapons": things are nobody, however many.
        if (category is "pronoun" or "number" && phrase.Of is { } things && (things.Is("weapon") || things.Is("equipment")) && !things.Is("person") && IsTransparent(phrase))
            return false;
        if (category == "any" || category == "somebody" && phrase.IsSomebody || phrase.Is(category) || Words[phrase.Head].Lemma == category)
            return true;
        if (category is "ceasefire" or "agreement" && phrase.CoreEnd == phrase.First + 1 && phrase.Classes.Contains("thing") && phrase.IsPronoun)
            return IsTopic(phrase, category);
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
            if (i != phrase.Head && Words[i].Tag is Languages.WordTag.Noun or Languages.WordTag.Adjective && Modifies(i, category))
                return true;
        return phrase.Of is { } of && IsTransparent(phrase) && Is(of, category) || phrase.Apposition is { } other && Words[other.Head].Lemma == category;
    }

    // "A truce was agreed on Monday, but it was broken within the hour."
    bool IsTopic(Phrase phrase, string category)
    {
        for (var i = phrase.First - 1; i >= 0; i--)
            if (Words[i].Tag == Languages.WordTag.Noun && !(Words[i].Has("person") || Words[i].Has("force") || Words[i].Has("fighter")))
                return Words[i].Has(category) || i > 0 && Words[i - 1].Has(category);
        return Topic == category;
    }

    /// <summary>Whether the head says only how many or what sort: "a series of", "two of", "dozens of".</summary>
    public bool IsTransparent(Phrase phrase) => Words[phrase.Head].Has("transparent") || Words[phrase.Head].Number is not null || phrase.IsPronoun;

    // "missile strike", "mine explosion": the noun before the head says of what sort it is, as a means, not as who.
    bool Modifies(int i, string category) => Words[i].Lemma == category || Words[i].Has(category) && Words[i].Has("equipment") | Words[i].Has("blast") | Words[i].Has("shelling");
}
