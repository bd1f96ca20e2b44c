using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Mentions;

/// <summary>Where in a story a mention stands; headlines, captions and link lines are coded but weigh less than the body.</summary>
public enum MentionPart { Body, Headline, Caption }

/// <summary>One reported happening or claim, coded from one clause.</summary>
/// <param name="Id">From story, place, kind and stance.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Kind">A kind of the codebook.</param>
/// <param name="Stance">Whether it is reported, claimed, denied, planned, threatened or hypothetical.</param>
/// <param name="AttributedTo">According to whom; null when in the writer's own voice.</param>
/// <param name="Date">When it happened (not when it was said).</param>
/// <param name="Places">Where.</param>
/// <param name="Actors">Who did it; in speech the speaker, in deployments who sends and what is sent.</param>
/// <param name="Targets">To whom; in tallies the loser.</param>
/// <param name="Counts">How many.</param>
/// <param name="Evidence">The clause it was coded from.</param>
/// <param name="Part">Body, headline or caption.</param>
/// <param name="Language">Of the words.</param>
/// <param name="Rule">The id of the rule that coded it, e.g. <c>en/territory_taken.capture</c>.</param>
/// <param name="Confidence">How likely it is right, 0 to 1, three decimals; see <c>ConfidenceTable</c>.</param>
public sealed record Mention(
    string Id,
    string Story,
    string Kind,
    Stance Stance,
    NamedParty? AttributedTo,
    DatedBy? Date,
    IReadOnlyList<NamedPlace> Places,
    IReadOnlyList<NamedParty> Actors,
    IReadOnlyList<NamedParty> Targets,
    IReadOnlyList<Count> Counts,
    Quote Evidence,
    MentionPart Part,
    string Language,
    string Rule,
    double Confidence)
{
    /// <summary>Who holds which place by what its sentence says in passing.</summary>
    public IReadOnlyList<Holding> Holdings { get; init; } = [];

    /// <summary>What is taken, held, handed over or left, apart from where it lies; empty where the clause does not name it.</summary>
    public IReadOnlyList<NamedPlace> Ground { get; init; } = [];

    /// <summary>What an agreement or a promise binds to; null where none is told.</summary>
    public Undertaking? Undertaking { get; init; }
}
