using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Gathers what auxiliaries, modals and negation say about the verb that follows them.</summary>
sealed class VerbMarks
{
    List<Word>? _auxiliaries;
    bool _negated;
    bool _infinitive;
    string? _modal;

    /// <summary>Takes a word that can stand before a verb; false for any other.</summary>
    public bool Take(Word word)
    {
        switch (word.Tag)
        {
            case WordTag.Auxiliary:
                (_auxiliaries ??= []).Add(word);
                return true;
            case WordTag.Modal:
                _modal = word.Entry!.Classes.First;
                _negated |= word.Has("negated");
                return true;
            case WordTag.Negation:
                _negated = true;
                return true;
            case WordTag.To when _auxiliaries is null && _modal is null:
                _infinitive = true;
                return true;
            case WordTag.Quote:
                return _auxiliaries is not null;
            default:
                return word.Tag == WordTag.Adverb;
        }
    }

    /// <summary>The auxiliary that stands alone as the verb: "were", "had"; -1 when there is none.</summary>
    public int LastAuxiliary(List<Word> words, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
            if (words[i].Tag == WordTag.Auxiliary)
                return i;
        return -1;
    }

    public VerbGroup Group(List<Word> words, int start, int end, int main)
    {
        var verb = words[main];
        _auxiliaries?.Remove(verb);
        var before = _auxiliaries ?? Word.None;
        var be = before.Count > 0 && before[^1].Lemma == "be";
        var first = before.Count > 0 ? before[0] : verb;
        return new VerbGroup
        {
            First = start,
            End = end,
            Main = main,
            Verb = verb.Entry!,
            IsPassive = be && verb.Slot == VerbSlot.Participle,
            IsProgressive = be && verb.Slot == VerbSlot.Gerund,
            IsPerfect = before.Exists(word => word.Lemma == "have"),
            IsNegated = _negated,
            IsInfinitive = _infinitive,
            IsFinite = !_infinitive && (_modal is not null || first.Slot is VerbSlot.Past or VerbSlot.Present || (first.Slot == VerbSlot.Base && first.Lemma != "be")),
            IsPast = first.Slot == VerbSlot.Past || _modal == "conditional",
            Modal = _modal,
        };
    }
}
