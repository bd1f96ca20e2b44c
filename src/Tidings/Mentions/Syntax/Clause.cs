using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>How a clause hangs on another.</summary>
public enum ClauseRelation { Main, Coordinate, Complement, Relative, Infinitive, Gerund, Participle, Adverbial }

/// <summary>A verb with its auxiliaries: "has not been able to", "were killed".</summary>
public sealed class VerbGroup
{
    public required int First { get; init; }

    public required int End { get; set; }

    /// <summary>The word that carries the meaning.</summary>
    public required int Main { get; init; }

    public required LexEntry Verb { get; set; }

    public bool IsPassive { get; set; }

    public bool IsNegated { get; set; }

    public bool IsPerfect { get; set; }

    public bool IsProgressive { get; set; }

    public bool IsPast { get; set; }

    public bool IsFinite { get; set; }

    public bool IsInfinitive { get; set; }

    /// <summary>Class of the modal, by the pack: <c>future</c>, <c>possible</c>; null when there is none.</summary>
    public string? Modal { get; set; }

    /// <summary>The same verb where it is left out or stood for: "the rebels [hold] the hills", "as are Zarin and Kemira".</summary>
    /// <param name="first">The first word of what stands there.</param>
    /// <param name="end">The word behind it; equal to <paramref name="first"/> where nothing stands there.</param>
    internal VerbGroup StandIn(int first, int end) => new()
    {
        First = first, End = end, Main = Main, Verb = Verb, IsPassive = IsPassive, IsNegated = IsNegated, IsPerfect = IsPerfect, IsProgressive = IsProgressive,
        IsPast = IsPast, IsFinite = IsFinite, IsInfinitive = IsInfinitive, Modal = Modal,
    };
}

/// <summary>A verb with what belongs to it: who, whom, where, under which other verb.</summary>
public sealed class Clause
{
    public required VerbGroup Verb { get; init; }

    public ClauseRelation Relation { get; set; }

    /// <summary>The clause it hangs on; null for a main clause.</summary>
    public Clause? Parent { get; set; }

    /// <summary>The class of the word that joins it: <c>condition</c>, <c>time</c>, or of the preposition before a gerund.</summary>
    public string? Marker { get; set; }

    public List<Phrase> Subjects { get; set; } = [];

    public List<Phrase> Objects { get; } = [];

    public List<Adjunct> Adjuncts { get; } = [];

    /// <summary>Words of dates that belong to it.</summary>
    public List<int> Dates { get; } = [];

    /// <summary>First word.</summary>
    public int First { get; set; }

    /// <summary>The word after the last.</summary>
    public int End { get; set; }

    /// <summary>Whether the subject was understood from another clause rather than written in this one.</summary>
    public bool SharesSubject { get; set; }

    /// <summary>Words between commas or at the end that tell who says what stands around: "…, the governor said."</summary>
    public bool IsParenthetical { get; set; }

    /// <summary>"demanded that the rebels withdraw", "proposed that he be freed": what is asked for stands in the plain form of its verb.</summary>
    public bool IsDemanded =>
        this is { Relation: ClauseRelation.Complement, Parent: { } outer, Verb.Modal: null } && (outer.Verb.Verb.Has("demand") || outer.Verb.Verb.Has("plan")) && (Verb.Verb.Slot == VerbSlot.Base && !Verb.IsPast || !Verb.IsFinite);

    public override string ToString() => $"{Relation}:{Verb.Verb.Lemma}";
}
