using System.Globalization;
using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Agreements;

/// <summary>A day or a minute as a user wrote it: <c>2020-10-10</c>, <c>2020-10-10T12:00</c>, <c>2020-10-10T12:00+04:00</c>. The day is the one at its own place.</summary>
/// <param name="Text">As written.</param>
/// <param name="Day">The day.</param>
/// <param name="HasTime">Whether an hour is given, so that the day before it is not covered.</param>
public sealed record Moment(string Text, DateOnly Day, bool HasTime)
{
    static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mmzzz"];

    /// <summary>Reads one; null when it is none.</summary>
    public static Moment? TryParse(string text) => DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? new Moment(text, DateOnly.FromDateTime(moment.DateTime), text.Contains('T', StringComparison.Ordinal)) : null;
}

/// <summary>An agreement as a user gave it.</summary>
/// <param name="Agreement">The agreement, as yet without mentions.</param>
/// <param name="Area">Where it holds; empty when not said.</param>
/// <param name="Articles">What it binds to.</param>
public sealed record GivenAgreement(Agreement Agreement, IReadOnlyList<NamedPlace> Area, IReadOnlyList<GivenArticle> Articles)
{
    /// <summary>Parties and third parties.</summary>
    public IEnumerable<NamedParty> Everybody => Agreement.Parties.Concat(Agreement.Given!.ThirdParties.Select(third => third.Party));
}

/// <summary>One article: who must do what, where, by when, and what counts as kept and as broken.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Number">Its number or name, once in an agreement.</param>
/// <param name="Who">Each of them is bound.</param>
/// <param name="Kind">A kind of <c>codebook/obligations.tsv</c>.</param>
/// <param name="Text">What it says.</param>
public sealed record GivenArticle(GivenAt Source, string Number, IReadOnlyList<NamedParty> Who, string Kind, string Text)
{
    /// <summary>What must be done, as a verb.</summary>
    public required string Action { get; init; }

    /// <summary>To what.</summary>
    public string? Object { get; init; }

    /// <summary>Where; all of them must be done.</summary>
    public IReadOnlyList<NamedPlace> Places { get; init; } = [];

    /// <summary>By when, as first set.</summary>
    public EdtfDate? Due { get; init; }

    /// <summary>Later days, in their order.</summary>
    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>How many were agreed.</summary>
    public long? Amount { get; init; }

    /// <summary>Which counts of a happening tell how many.</summary>
    public CountOutcome? Counted { get; init; }

    public Moment? Start { get; init; }

    public Moment? End { get; init; }

    /// <summary>Kinds of happening that keep it.</summary>
    public IReadOnlyList<string> MetBy { get; init; } = [];

    /// <summary>Whose happenings keep it.</summary>
    public KeptBy KeptBy { get; init; }

    /// <summary>Kinds of happening that break it when who is bound does them.</summary>
    public IReadOnlyList<string> BrokenBy { get; init; } = [];

    /// <summary>The day that counts: the last it was extended to, else the first.</summary>
    public EdtfDate? LastDue => Extensions.Count > 0 ? Extensions[^1].To : Due;
}
