using Tidings.Languages;

namespace Tidings.Mentions.Syntax.ByCase;

/// <summary>Verbs with what stands before them: negation, modals, the verb "to be" in the past and the future.</summary>
static class CasedVerbs
{
    const int Reach = 7;

    /// <summary>The verb that begins at a word; null when none does.</summary>
    public static Chunk? At(List<Word> words, int i)
    {
        var at = i;
        var (negated, past, modal, be) = (false, false, (string?)null, -1);
        for (; at < words.Count && Leads(words, at, i); at++)
        {
            negated |= words[at].Tag == WordTag.Negation;
            if (words[at].Tag == WordTag.Modal)
                modal = words[at].Entry!.Classes.First;
            else if (words[at].Tag == WordTag.Auxiliary)
            {
                be = at;
                past |= words[at].Has("past");
                modal ??= words[at].Has("future") ? "future" : null;
            }
        }
        if (at < words.Count && words[at].Tag == WordTag.Verb && !words[at].Has("full"))
            return new Chunk(ChunkKind.Verb, i, at + 1, Verb: Group(words, i, at, negated, past, modal));
        if (modal is not null && be < 0 && Ahead(words, at) is > 0 and var verb)
            words[verb].Modal = modal;
        return be < 0 ? null : new Chunk(ChunkKind.Verb, i, be + 1, Verb: Group(words, i, be, negated, past, modal));
    }

    static bool Leads(List<Word> words, int at, int first) =>
        words[at].Tag is WordTag.Negation or WordTag.Modal or WordTag.Auxiliary || at > first && words[at].Tag == WordTag.Adverb && words[at].Date is null;

    // "должны до 15 ноября вывести войска": the verb of a modal further on.
    static int Ahead(List<Word> words, int from)
    {
        for (var i = from; i < words.Count && i < from + Reach && words[i].Tag is not (WordTag.Comma or WordTag.Break); i++)
            if (words[i].Tag == WordTag.Verb && !words[i].Has("full"))
                return words[i].Slot is VerbSlot.Base ? i : 0;
        return 0;
    }

    static VerbGroup Group(List<Word> words, int first, int main, bool negated, bool past, string? modal)
    {
        var verb = words[main];
        var entry = verb.Entry!;
        modal ??= verb.Modal;
        var infinitive = entry.Slot == VerbSlot.Base && modal is null;
        if (modal is null && entry is { Slot: VerbSlot.Present } && !entry.Has("imperfective") && verb.Tag == WordTag.Verb)
            modal = "future";
        return new VerbGroup
        {
            First = first,
            End = main + 1,
            Main = main,
            Verb = entry,
            IsPassive = entry.Slot == VerbSlot.Participle || entry.Has("passive") || entry.Has("patient"),
            IsNegated = negated,
            IsPast = past || entry.Slot is VerbSlot.Past or VerbSlot.Participle && modal is null,
            IsInfinitive = infinitive,
            IsFinite = !infinitive && entry.Slot != VerbSlot.Gerund,
            Modal = modal,
        };
    }

    /// <summary>A full participle as the verb of its clause.</summary>
    public static VerbGroup Full(List<Word> words, int i) => new()
    {
        First = i,
        End = i + 1,
        Main = i,
        Verb = words[i].Entry!,
        IsPassive = words[i].Has("passive") || words[i].Has("patient"),
        IsPast = true,
        IsFinite = false,
    };
}
