using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>What headlines, legends and points of a list say without a verb: that there was what they name.</summary>
static class Verbless
{
    /// <summary>Stands where a verb would: rules call what has none by it.</summary>
    public const string Lemma = "~";

    static readonly LexEntry There = new("", WordTag.Verb, VerbSlot.Past, false, ["light"]);

    /// <summary>A clause that carries some phrases; null when there are none.</summary>
    public static Clause? Of(IReadOnlyList<Phrase> phrases, IReadOnlyList<Adjunct> adjuncts, IReadOnlyList<int> dates)
    {
        if (phrases.Count == 0)
            return null;
        var first = phrases.Min(phrase => phrase.First);
        foreach (var adjunct in adjuncts)
            first = Math.Min(first, Math.Min(adjunct.Word, adjunct.Object.First));
        var end = phrases.Concat(adjuncts.Select(adjunct => adjunct.Object)).Max(phrase => phrase.End);
        var clause = new Clause { Verb = new VerbGroup { First = first, End = first, Main = first, Verb = There, IsPast = true, IsFinite = true }, First = first, End = end };
        clause.Objects.AddRange(phrases);
        clause.Adjuncts.AddRange(adjuncts);
        clause.Dates.AddRange(dates);
        return clause;
    }
}
