using Tidings.Languages;

namespace Tidings.Mentions.Syntax.ByCase;

/// <summary>Builds noun phrases by agreement - what describes stands before its noun in its case, who owns after it in the genitive - and verbs with what belongs to them.</summary>
sealed class CasedChunker(List<Word> words)
{
    const GrammaticalCase Core = GrammaticalCase.Nominative | GrammaticalCase.Accusative;
    const int Deepest = 4;
    const int LongestQuoted = 5;

    public List<Chunk> Chunks()
    {
        var chunks = new List<Chunk>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var chunk = CasedVerbs.At(words, i) ?? Participle(i) ?? Noun(i) ?? new Chunk(Chunker.Kind(words[i].Tag), i, i + 1);
            chunks.Add(chunk);
            i = chunk.End;
        }
        return chunks;
    }

    // "захваченный в январе": a full participle that describes no noun after it is the verb of a clause of its own.
    Chunk? Participle(int i) =>
        words[i].Tag == WordTag.Verb && words[i].Has("full") && Headed(i) < 0 && !IsAhead(i) ? new Chunk(ChunkKind.Verb, i, i + 1, Verb: CasedVerbs.Full(words, i)) : null;

    // "Находившиеся в нём военнослужащие": at the head of a sentence it describes what follows.
    bool IsAhead(int i) => i == 0 || words[i - 1].Tag is WordTag.Complementiser or WordTag.Break;

    Chunk? Noun(int i) => List(i) is { } phrase ? new Chunk(ChunkKind.Noun, i, EndOf(phrase), phrase) : null;

    static int EndOf(Phrase phrase) => phrase.And.Count > 0 ? EndOf(phrase.And[^1]) : phrase.End;

    // "A и B", "A, B и C": phrases in one case side by side.
    Phrase? List(int i, int depth = 0)
    {
        if (Owned(i, depth) is not { } first)
            return null;
        for (var at = first.End; Joint(at) is > 0 and var next && Owned(next, depth) is { } other && IsAlike(first, other) && (words[at].Tag != WordTag.Comma || words[at + 1].Tag == WordTag.Coordinator || GoesOn(other.End, first)); at = other.End)
        {
            first.And.Add(other);
            first.Case &= other.Case;
        }
        return first;
    }

    int Joint(int at)
    {
        if (at + 1 >= words.Count)
            return 0;
        if (words[at].Tag == WordTag.Coordinator && words[at].Has("and"))
            return at + 1;
        if (words[at].Tag != WordTag.Comma)
            return 0;
        return words[at + 1].Tag == WordTag.Coordinator && words[at + 1].Has("and") ? at + 2 : at + 1;
    }

    // A comma makes a list only where more of it follows.
    bool GoesOn(int at, Phrase first) => Joint(at) is > 0 and var next && Owned(next, Deepest) is { } other && IsAlike(first, other);

    bool IsAlike(Phrase first, Phrase other) =>
        (first.Case & other.Case) != 0 && !first.IsPronoun && !other.IsPronoun
        && (first.Classes.Overlaps(other.Classes) || first.Classes.Count == 0 && other.Classes.Count == 0 || words[first.Head].Tag == WordTag.Number && words[other.Head].Tag == WordTag.Number || IsWho(first) == IsWho(other) && !first.Is("place") && !other.Is("time") && !first.Is("time"));

    static bool IsWho(Phrase phrase) => phrase.Is("person") || phrase.Is("force") || phrase.Is("party");

    Phrase? Owned(int i, int depth)
    {
        if (Described(i) is not { } phrase)
            return null;
        if (depth < Deepest && phrase.End < words.Count && TakesOwner(phrase) && List(phrase.End, depth + 1) is { } owner && Owns(phrase, owner, depth))
        {
            if (words[phrase.Head].Tag == WordTag.Number)
                return Counted(phrase, owner);
            (phrase.Of, phrase.End) = (owner, EndOf(owner));
        }
        return Renamed(phrase);
    }

    // A number that stands alone counts what follows it: "десятки [жителей]" and the like are one phrase with it.
    Phrase Counted(Phrase number, Phrase counted)
    {
        var phrase = Chunker.Make(words, number.First, counted.End, counted.Head, null);
        phrase.Classes.UnionWith([.. counted.Classes]);
        (phrase.Of, phrase.Case, phrase.Apposition) = (counted.Of, Core | GrammaticalCase.Genitive, counted.Apposition);
        return phrase;
    }

    bool TakesOwner(Phrase phrase) => words[phrase.Head].Tag is WordTag.Noun or WordTag.Number || words[phrase.Head].Name is { Parties.Count: > 0 } && !phrase.Is("person") && !phrase.Is("place");

    // In the genitive; a form that could as well be the object is none beside somebody to whom or by whom it is done.
    bool Owns(Phrase phrase, Phrase owner, int depth)
    {
        if ((owner.Case & (words[phrase.Head].Has("commands") ? GrammaticalCase.Genitive | GrammaticalCase.Instrumental : GrammaticalCase.Genitive)) == 0 || owner.IsPronoun && !words[owner.Head].Has("owner"))
            return false;
        if (words[phrase.Head].Tag != WordTag.Number && words[owner.First].Number is { IsCount: true } && !words[phrase.Head].Has("transparent"))
            return (words[phrase.Head].Has("casualty") || words[phrase.Head].Has("footage") || words[phrase.Head].Has("killing")) && depth == 0 && phrase.Case != GrammaticalCase.Instrumental;
        if (words[owner.Head] is { Tag: WordTag.Proper, Name: null } && depth > 0 && (owner.Case & GrammaticalCase.Nominative) != 0)
            return false;
        return (owner.Case & GrammaticalCase.Nominative) == 0 || phrase.First > 0 && words[phrase.First - 1].Tag == WordTag.Preposition || (phrase.Case & ~(GrammaticalCase.Dative | GrammaticalCase.Instrumental)) != 0;
    }

    // "президент Южной Осетии Эдуард Кокойты": a name after a title and whose title it is.
    Phrase Renamed(Phrase phrase)
    {
        if (phrase.Of is null || !(phrase.Is("official") || phrase.Is("person")) || phrase.Classes.Contains("name") || phrase.End >= words.Count || words[phrase.End].Tag is not (WordTag.Proper or WordTag.Noun) || phrase.Of.And.Count > 0
            || Described(phrase.End) is not { } name || name.Is("place") || words[name.Head].Tag != WordTag.Proper || !Agree(words[name.Head], name.Case, phrase.Case))
            return phrase;
        name.Classes.UnionWith([.. phrase.Classes]);
        name.Classes.Remove("unlisted");
        (phrase.Apposition, phrase.End) = (name, name.End);
        return phrase;
    }

    // The noun that words before it describe; below 0 when none does.
    int Headed(int i)
    {
        var cases = GrammaticalCase.Any;
        var at = i;
        for (; at < words.Count && Describes(at, at > i); at++)
            if (words[at].Number is null && words[at].Case != 0)
            {
                if ((cases & words[at].Case) == 0)
                    return -1;
                cases &= words[at].Case;
            }
        return at < words.Count && words[at].Tag is WordTag.Noun or WordTag.Proper && (cases & words[at].Case) != 0 ? at : -1;
    }

    bool Describes(int i, bool inside) =>
        words[i].Tag is WordTag.Determiner or WordTag.Number or WordTag.Adjective || words[i].Tag == WordTag.Verb && words[i].Has("full") || inside && words[i].Tag == WordTag.Adverb && words[i].Has("degree") || words[i].Tag == WordTag.Coordinator && inside && i + 1 < words.Count && words[i - 1].Tag == WordTag.Adjective && words[i + 1].Tag == WordTag.Adjective;

    Phrase? Described(int i)
    {
        if (words[i].Tag == WordTag.Pronoun)
        {
            var pronoun = Chunker.Pronoun(words, i);
            pronoun.Case = words[i].Case;
            return pronoun;
        }
        var opens = words[i].Tag == WordTag.Quote && i + 1 < words.Count && words[i + 1].Tag is WordTag.Proper ? i + 1 : i;
        var head = Headed(opens);
        return head < 0 ? Alone(i) : Named(i, head);
    }

    // "двое", "более 300", "азербайджанские": what stands for those whom it counts or describes.
    Phrase? Alone(int i)
    {
        var end = i;
        while (end < words.Count && words[end].Tag is WordTag.Number or WordTag.Determiner)
            end++;
        if (end > i && words[end - 1].Tag == WordTag.Number)
        {
            var number = Chunker.Make(words, i, end, end - 1, null);
            number.Case = Core | GrammaticalCase.Genitive;
            return number;
        }
        if (words[i] is not { Tag: WordTag.Adjective, Name: not null } people)
            return null;
        var phrase = Chunker.Make(words, i, i + 1, i, null);
        phrase.Case = people.Case;
        return phrase;
    }

    Phrase Named(int first, int head)
    {
        var (noun, cases) = (head, Agreed(first, head));
        var end = head + 1;
        while (end < words.Count && words[end].Tag == WordTag.Proper && Calls(noun, head, end, cases))
        {
            if (words[end].Number is null)
                cases = (cases & words[end].Case) is not 0 and var both ? both : cases;
            head = words[end].Number is null || words[noun].Tag == WordTag.Proper ? end : head;
            end++;
        }
        end = Quoted(end, ref head);
        var phrase = Chunker.Make(words, first, end, head, null);
        phrase.Case = Counts(first, noun) && (words[noun].Case & (GrammaticalCase.Genitive | GrammaticalCase.Nominative)) != 0 ? Core | GrammaticalCase.Genitive : cases;
        if (noun == head && IsSingle(first, head))
            phrase.Classes.Add("single");
        return phrase;
    }

    bool Counts(int first, int head) => Enumerable.Range(first, head - first).Any(i => words[i].Number is { IsCount: true });

    GrammaticalCase Agreed(int first, int head)
    {
        var cases = words[head].Case;
        for (var i = first; i < head; i++)
            if (words[i].Number is null && words[i].Case != 0 && (cases & words[i].Case) != 0)
                cases &= words[i].Case;
        return cases;
    }

    bool IsSingle(int first, int head) =>
        words[head] is { Tag: WordTag.Noun, Entry.IsPlural: false } noun && !noun.Readings.Any(entry => entry.IsPlural && (entry.Case & Core) != 0) && !noun.Has("mass") && (noun.Has("person") || noun.Has("equipment")) && !Counts(first, head);

    // "президент Ильхам Алиев", "город Тертер", "вертолёт Ми-25": a name after what it is the name of; "президент России" owns.
    bool Calls(int noun, int head, int next, GrammaticalCase cases)
    {
        var (before, name) = (words[noun], words[next]);
        if (name.Number is not null)
            return before.Tag == WordTag.Noun && !before.Has("time");
        if (!Agree(name, name.Case, cases))
            return false;
        if (before.Tag == WordTag.Proper)
            return before.Name is null && name.Name is null && (next == noun + 1 || words[next - 1].Name is null);
        if (head > noun)
            return name.Name is null && words[head].Name is null;
        if (before.Has("settlement"))
            return name.Name is null || name.Name.Places.Count > 0;
        return (before.Has("person") || before.Has("official")) && (name.Name is null || name.Name.Parties.Any(party => party.Kind == Parties.PartyKind.Person));
    }

    // Of a name that nobody listed a form that can be the nominative is no accusative: so it is with who lives.
    static bool Agree(Word name, GrammaticalCase named, GrammaticalCase cases) =>
        ((name.Name is null && named != GrammaticalCase.Any && (named & (GrammaticalCase.Nominative | GrammaticalCase.Genitive)) == GrammaticalCase.Nominative ? named & ~GrammaticalCase.Accusative : named) & cases) != 0;

    // "движения «Талибан»", "установки «Град»": a name in quotation marks belongs to what it names.
    int Quoted(int end, ref int head)
    {
        if (end + 1 >= words.Count || words[end].Tag != WordTag.Quote || words[head].Tag is not (WordTag.Noun or WordTag.Proper) || !words[end + 1].IsCapital)
            return end;
        for (var close = end + 2; close < words.Count && close <= end + LongestQuoted; close++)
            if (words[close].Tag == WordTag.Quote)
            {
                if (words[head].Tag == WordTag.Noun && words[end + 1] is { Name.Parties.Count: > 0 } && (words[head].Has("force") || words[head].Has("party")))
                    head = end + 1;
                return close + 1;
            }
        return end;
    }
}
