using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>A noun phrase: "four employees of the ministry", "Azerbaijani troops", "it". Word positions are those of the sentence.</summary>
public sealed class Phrase
{
    public required int First { get; init; }

    /// <summary>The word after the last, "of" phrases included.</summary>
    public required int End { get; set; }

    /// <summary>The word that says what it is.</summary>
    public required int Head { get; set; }

    /// <summary>The end without "of" phrases.</summary>
    public required int CoreEnd { get; init; }

    /// <summary>What the head means; joined by what its names are: <c>place</c>, <c>party</c>, <c>name</c>, <c>pronoun</c>.</summary>
    public ClassSet Classes { get; } = new();

    /// <summary>What it is part of or belongs to: "the outskirts of Stepanakert".</summary>
    public Phrase? Of { get; set; }

    /// <summary>Further members of a list of which this phrase is the first: "Lachin and Shusha".</summary>
    public List<Phrase> And { get; } = [];

    /// <summary>The phrase and what is listed with it.</summary>
    public Phrase[] All => _all is { } all && all.Length == And.Count + 1 ? all : _all = [this, .. And];

    // Lists only grow: as many as there were are the same.
    Phrase[]? _all;

    /// <summary>Whose it is: "Iran's response".</summary>
    public Phrase? Possessor { get; set; }

    /// <summary>The same thing named again after a comma: "the governor, Vyacheslav Gladkov".</summary>
    public Phrase? Apposition { get; set; }

    public bool Is(string category) => Classes.Contains(category) || (Apposition?.Classes.Contains(category) ?? false);

    public bool IsPronoun => Classes.Contains("pronoun");

    /// <summary>The cases in which it can stand, in languages with cases.</summary>
    public GrammaticalCase Case { get; set; }

    /// <summary>The cases of the relative word that stands for it in a clause that tells of it; null where none does.</summary>
    public GrammaticalCase? Relative { get; set; }

    /// <summary>Of what sort those are whom a pronoun or a bare number goes back to; null where that is not known.</summary>
    public ClassSet? Lent { get; set; }

    /// <summary>Whether it can speak, promise or be blamed: somebody, a body of people, a name, or a word that stands for such.</summary>
    public bool IsSomebody => Classes.Overlaps(Somebody) || Apposition?.Classes.Overlaps(Somebody) == true || IsPronoun;

    static readonly ClassSet Somebody = new(["party", "person", "official", "force", "fighter", "army", "state", "name", "people", "civilian", "force-unit", "diplomat", "number"]);
}

/// <summary>A phrase under a preposition: "near the village of Madagiz".</summary>
/// <param name="Word">The preposition's position.</param>
/// <param name="Class">What the preposition marks, by the pack: <c>at</c>, <c>from</c>, <c>agent</c>.</param>
/// <param name="Object">What stands under it.</param>
public sealed record Adjunct(int Word, string Class, Phrase Object);
