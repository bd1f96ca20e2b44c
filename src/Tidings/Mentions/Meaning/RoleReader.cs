using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Which phrases do a happening and to which it is done, where the frame alone does not say.</summary>
static class RoleReader
{
    /// <summary>Who does it.</summary>
    public static IEnumerable<Phrase> Actors(Sentence sentence, Frame frame)
    {
        if (frame.Actors.Count > 0)
            return IsMoved(frame) ? frame.Actors.Concat(frame.Targets.Concat(ClauseRoles.Objects(frame.Clause)).Where(IsForce)).Distinct() : frame.Actors;
        if (IsMoved(frame))
            return frame.Targets.Concat(ClauseRoles.Objects(frame.Clause)).Where(IsForce).Distinct();
        return frame.Noun is not null && frame.Rule.Actor.Filler == RoleFiller.Modifier && HasPartyBefore(sentence, frame.Noun) ? [frame.Noun] : [];
    }

    /// <summary>To whom it is done.</summary>
    public static IEnumerable<Phrase> Targets(Sentence sentence, Frame frame)
    {
        if (!IsSpeech(frame.Rule.Kind))
            return frame.Targets.Concat(Used(sentence, frame));
        var addressed = frame.Targets.Where(IsSomebody).ToList();
        return addressed.Count > 0 || frame.Noun is not null ? addressed : Inside(sentence, frame).Where(IsSomebody);
    }

    // Who sends, and what is sent: "pulled its fighters back", "sent 80 advisers".
    static bool IsMoved(Frame frame) => frame.Noun is null && frame.Rule.Kind is "deployment" or "withdrawal";

    static bool IsForce(Phrase phrase) => phrase.Is("force") || phrase.Is("fighter") || phrase.Is("army") || phrase.Is("person") || phrase.Is("force-unit");

    static bool IsSpeech(string kind) => kind is "demand" or "accusation" or "threat" or "denial" or "talks" or "agreement" or "sanction";

    // Words are for somebody: "called for an end to the siege" has no target.
    static bool IsSomebody(Phrase phrase) =>
        phrase.IsPronoun || phrase.Is("party") || phrase.Is("person") || phrase.Is("official") || phrase.Is("force") || phrase.Is("fighter") || phrase.Is("state") || phrase.Is("name") || phrase.Is("people");

    // "demanded that the rebels withdraw": who is to act. "threatened to kill the hostages": who is to suffer.
    static IEnumerable<Phrase> Inside(Sentence sentence, Frame frame) =>
        sentence.Clauses.Where(inner => inner.Parent == frame.Clause).SelectMany(inner => (frame.Rule.Kind, inner.Relation) switch
        {
            ("demand", ClauseRelation.Complement) => inner.Subjects,
            ("threat", ClauseRelation.Infinitive or ClauseRelation.Complement) => ClauseRoles.Objects(inner),
            _ => [],
        });

    // What is fired at: "rockets at the airport".
    static IEnumerable<Phrase> Used(Sentence sentence, Frame frame) =>
        frame.Noun is null && frame.Clause.Verb.Verb.Has("use") ? ClauseRoles.Under(sentence, frame.Clause, "at").Where(phrase => !phrase.Is("name")) : [];

    // "an Israeli strike": who does it stands as an adjective.
    static bool HasPartyBefore(Sentence sentence, Phrase noun)
    {
        for (var i = noun.First; i < noun.CoreEnd; i++)
            if (i != noun.Head && sentence.Words[i].Name is { Parties.Count: > 0 })
                return true;
        return false;
    }
}
