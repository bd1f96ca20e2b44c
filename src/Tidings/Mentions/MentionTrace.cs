using Tidings.Mentions.Frames;

namespace Tidings.Mentions;

/// <summary>Why a sentence was coded as it was.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Words">Each word with what it was taken to do.</param>
/// <param name="Clauses">The clauses, outermost first, with subject, verb and object.</param>
/// <param name="Mentions">What was coded, each with the reason for its stance and date.</param>
/// <param name="Lost">Rules that were tried and did not hold.</param>
public sealed record MentionTrace(string Sentence, string Words, IReadOnlyList<string> Clauses, IReadOnlyList<(Mention Mention, string Reason)> Mentions, IReadOnlyList<LostReading> Lost);
