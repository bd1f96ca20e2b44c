using Tidings.Languages;

namespace Tidings.Mentions.Syntax.VerbFinal;

/// <summary>Gathers what the endings after a verb say about it.</summary>
sealed class VerbEndings
{
    readonly Word _verb;
    Word _last;
    bool _passive;
    bool _causative;
    bool _negated;
    bool _past;
    bool _progressive;
    string? _modal;

    public VerbEndings(Word verb) => (_verb, _last, _negated) = (verb, verb, verb.Has("negated"));

    /// <summary>Takes a word that can stand after a verb; false for any other.</summary>
    public bool Take(Word word)
    {
        if (word.Tag is not (WordTag.Auxiliary or WordTag.Modal or WordTag.Negation) && !(word.Has("copula") && _last.Tag is WordTag.Modal or WordTag.Negation or WordTag.Auxiliary))
            return false;
        _last = word;
        _passive |= word.Has("passive");
        _causative |= word.Has("causative");
        _negated ^= word.Tag == WordTag.Negation || word.Has("negative");
        _past |= word.Has("past");
        _progressive |= word.Has("progressive");
        if (word.Tag == WordTag.Modal)
            _modal = word.Entry!.Classes.First;
        return true;
    }

    public VerbGroup Group(int first, int end) => new()
    {
        First = first,
        End = end,
        Main = first,
        Verb = _verb.Entry!,
        IsPassive = (_passive || _verb.Has("patient")) && !_causative,
        IsNegated = _negated,
        IsPast = _past || _verb.Slot == VerbSlot.None || _verb.Has("past"),
        IsProgressive = _progressive,
        IsFinite = true,
        Modal = _modal,
    };

    /// <summary>Whether the ending leaves the clause open: more follows, whose verb says when and how.</summary>
    public static bool Joins(List<Word> words, VerbGroup group)
    {
        var last = words[group.End - 1];
        return last.Has("joining") || last.Tag == WordTag.Verb && last.Slot is VerbSlot.Gerund or VerbSlot.None && !last.Has("copula");
    }
}
