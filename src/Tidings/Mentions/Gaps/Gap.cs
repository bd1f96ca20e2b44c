using Tidings.Text;

namespace Tidings.Mentions.Gaps;

/// <summary>What of a clause about fighting was not known.</summary>
public enum GapKind
{
    /// <summary>A name that does or suffers something, and that the gazetteer of parties has not.</summary>
    Actor,

    /// <summary>The same, where a title shows that it is a person's.</summary>
    Person,

    /// <summary>A name that stands where a place stands, and that the gazetteer of places has not.</summary>
    Place,

    /// <summary>A verb that no rule is called by, in a clause of which nothing was coded.</summary>
    Verb,

    /// <summary>A verb that rules are called by, of which none held, in a clause of which nothing was coded.</summary>
    Clause,
}

/// <summary>Something that a pack or the gazetteer lacks, and where that was seen.</summary>
/// <param name="Kind">What is lacking.</param>
/// <param name="Form">The name as the text has it, or the verb's plain form.</param>
/// <param name="Language">Of the story.</param>
/// <param name="Story">Its id.</param>
/// <param name="Span">The sentence it stands in.</param>
/// <param name="Sentence">Its words.</param>
public sealed record Gap(GapKind Kind, string Form, string Language, string Story, TextSpan Span, string Sentence);
