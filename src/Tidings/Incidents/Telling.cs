using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Mentions;
using Tidings.Text;

namespace Tidings.Incidents;

/// <summary>
/// What is put together from mentions needs to know of one: its facts, and of its story the family and the date. The quotation stays with the mention;
/// its words alone come along.
/// </summary>
/// <param name="Id">The mention's id.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Family">The story's family; the story's own id when it stands alone.</param>
/// <param name="Published">When the story was published.</param>
/// <param name="Kind">A kind of the codebook.</param>
/// <param name="Stance">How it stands in the text.</param>
/// <param name="AttributedTo">According to whom.</param>
/// <param name="Date">When it happened.</param>
/// <param name="Places">Where.</param>
/// <param name="Actors">Who.</param>
/// <param name="Targets">To whom.</param>
/// <param name="Counts">How many.</param>
/// <param name="Span">Where the clause stands in the story.</param>
/// <param name="Words">The clause.</param>
/// <param name="Part">Body, headline or caption.</param>
public sealed record Telling(
    string Id,
    string Story,
    string Family,
    DateOnly? Published,
    string Kind,
    Stance Stance,
    NamedParty? AttributedTo,
    EdtfDate? Date,
    IReadOnlyList<NamedPlace> Places,
    IReadOnlyList<NamedParty> Actors,
    IReadOnlyList<NamedParty> Targets,
    IReadOnlyList<Count> Counts,
    TextSpan Span,
    string Words,
    MentionPart Part) : IComparable<Telling>
{
    /// <summary>What a mention tells.</summary>
    public static Telling Of(Mention mention, string family, DateOnly? published) => new(
        mention.Id, mention.Story, family, published, mention.Kind, mention.Stance, mention.AttributedTo, DateOf(mention), mention.Places, mention.Actors,
        mention.Targets, mention.Counts, mention.Evidence.Span, mention.Evidence.Exact, mention.Part)
    {
        DateBasis = mention.Date?.Basis,
        Holdings = mention.Holdings,
        Ground = mention.Ground,
        Undertaking = mention.Undertaking,
    };

    /// <summary>What its date rests on; null without a date.</summary>
    public DateBasis? DateBasis { get; init; }

    /// <summary>Whether its date is that of its story's publication for want of another.</summary>
    public bool IsDateAssumed => DateBasis == Dates.DateBasis.Published;

    /// <summary>Whether the text itself gives the one day on which it happened.</summary>
    public bool IsDayTold => DateBasis is Dates.DateBasis.Stated or Dates.DateBasis.Relative && Date is { IsDay: true };

    /// <summary>Whom its story comes from.</summary>
    public IReadOnlyList<Lineages.Origin> Origins { get; init; } = [];

    /// <summary>The passage that its words copy or translate, or its own where others do; null where nothing was translated.</summary>
    public Lineages.Original? Original { get; init; }

    /// <summary>Who holds which place by what its sentence says in passing.</summary>
    public IReadOnlyList<Holding> Holdings { get; init; } = [];

    /// <summary>What is taken, held, handed over or left; empty where the clause does not name it.</summary>
    public IReadOnlyList<NamedPlace> Ground { get; init; } = [];

    /// <summary>What an agreement or a promise binds to; null where none is told.</summary>
    public Undertaking? Undertaking { get; init; }

    // The day on which something was announced is not that on which it is due.
    static EdtfDate? DateOf(Mention mention) =>
        mention.Stance is Stance.Planned or Stance.Hypothetical && mention.Date?.Basis is Dates.DateBasis.Published or Dates.DateBasis.Carried ? null : mention.Date?.Date;

    /// <summary>The day by which tellings are handed on in time: when it happened, else when it was told; null when neither is known.</summary>
    public DateOnly? Day => Date?.First ?? Date?.Last ?? Published;

    /// <summary>Whether it is told as having happened, or as not having happened; plans, threats and suppositions are not.</summary>
    public bool IsPast => Stance is Stance.Reported or Stance.Claimed or Stance.Denied;

    /// <summary>The earlier told first; within a story the earlier in the text.</summary>
    public int CompareTo(Telling? other)
    {
        if (other is null)
            return 1;
        var published = (Published ?? DateOnly.MaxValue).CompareTo(other.Published ?? DateOnly.MaxValue);
        if (published != 0)
            return published;
        var story = string.CompareOrdinal(Story, other.Story);
        if (story != 0)
            return story;
        var span = Span.CompareTo(other.Span);
        return span != 0 ? span : string.CompareOrdinal(Id, other.Id);
    }
}
