using Tidings.Languages;

namespace Tidings.Mentions.Syntax.VerbFinal;

/// <summary>Builds noun phrases, with owners before them and in lists, and verbs with their endings.</summary>
sealed class MarkedChunker(List<Word> words)
{
    static readonly string[] Sorts = ["place", "person", "force", "official", "equipment", "building", "state", "name"];

    public List<Chunk> Chunks()
    {
        var chunks = new List<Chunk>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var chunk = Next(i);
            chunks.Add(chunk);
            i = chunk.End;
        }
        return chunks;
    }

    Chunk Next(int i)
    {
        if (words[i].Tag == WordTag.Verb)
            return Verb(i);
        if (List(i) is { } phrase)
            return new Chunk(ChunkKind.Noun, i, EndOf(phrase), phrase);
        return new Chunk(Chunker.Kind(words[i].Tag), i, i + 1);
    }

    static int EndOf(Phrase phrase) => phrase.And.Count > 0 ? phrase.And[^1].End : phrase.End;

    Chunk Verb(int i)
    {
        var endings = new VerbEndings(words[i]);
        var end = i + 1;
        while (end < words.Count && endings.Take(words[end]))
            end++;
        return new Chunk(ChunkKind.Verb, i, end, Verb: endings.Group(i, end));
    }

    // "A and B", "A, B and C": phrases of one sort side by side.
    Phrase? List(int i)
    {
        if (Owned(i) is not { } first)
            return null;
        for (var at = first.End; Joint(at, first) is > 0 and var next && Owned(next) is { } other;)
        {
            if (first.And.Count == 0 && !IsOfSort(first, other) && other.Of is { And.Count: 0 } owner && IsOfSort(first, owner))
                return Shared(first, owner, other);
            first.And.Add(other);
            at = other.End;
        }
        return first;
    }

    // "of A and B the C": what is listed owns what follows.
    Phrase Shared(Phrase first, Phrase owner, Phrase owned)
    {
        first.And.Add(owner);
        var phrase = Described(first.First, owned.End, owned.Head);
        (phrase.Of, phrase.Possessor) = (first, first);
        return phrase;
    }

    int Joint(int at, Phrase first)
    {
        if (at >= words.Count)
            return 0;
        if (words[at].Can(WordTag.Coordinator) && at + 1 < words.Count && StartsNoun(at + 1))
            return !words[at].Can(WordTag.Preposition) || Owned(at + 1) is { } other && (IsOfSort(first, other) || other.Of is { } owner && IsOfSort(first, owner) || IsOfAnySort(first) == IsOfAnySort(other)) ? at + 1 : 0;
        if (words[at].Tag != WordTag.Comma || at + 1 >= words.Count)
            return 0;
        if (words[at + 1].Can(WordTag.Coordinator) && !words[at + 1].Can(WordTag.Preposition))
            return at + 2 < words.Count && StartsNoun(at + 2) ? at + 2 : 0;
        return StartsNoun(at + 1) && Owned(at + 1) is { } next && IsOfSort(first, next) ? at + 1 : 0;
    }

    /// <summary>Whether it is of a sort that is told apart: a person, a place, a force.</summary>
    public static bool IsOfAnySort(Phrase phrase) => Sorts.Any(phrase.Classes.Contains);

    static bool IsOfSort(Phrase first, Phrase next) => Sorts.Any(sort => first.Classes.Contains(sort) && next.Classes.Contains(sort));

    bool StartsNoun(int i) => words[i].Tag is WordTag.Noun or WordTag.Proper or WordTag.Number or WordTag.Determiner or WordTag.Adjective or WordTag.Pronoun || words[i].Tag == WordTag.Quote && words[i].Has("opening") && i + 1 < words.Count && words[i + 1].Tag is WordTag.Noun or WordTag.Proper;

    // "the army's soldiers": the owner stands before, with its particle.
    Phrase? Owned(int i)
    {
        var phrase = Core(i, i);
        while (phrase is not null && phrase.End + 1 < words.Count && words[phrase.End].Has("of") && words[phrase.End].Tag == WordTag.Preposition && StartsNoun(phrase.End + 1) && Core(phrase.End + 1, i) is { } owned)
        {
            if (words[phrase.Head].Tag != WordTag.Number)
                (owned.Of, owned.Possessor) = (phrase, phrase);
            phrase = owned;
        }
        return phrase;
    }

    Phrase? Core(int from, int first)
    {
        if (words[from].Tag == WordTag.Pronoun)
            return Chunker.Pronoun(words, from);
        var head = -1;
        var i = from;
        for (; i < words.Count && Continues(i, from, head); i++)
            if (words[i].Tag == WordTag.Proper || words[i].Tag == WordTag.Noun && !(head >= 0 && words[i].Has("suffix")))
                head = i;
        while (head >= 0 && i > head + 1 && (words[i - 1].Tag is WordTag.Determiner or WordTag.Adjective || words[i - 1].Has("opening") || words[i - 1].Has("linker")))
            i--;
        if (head < 0)
            head = Enumerable.Range(from, i - from).LastOrDefault(at => words[at].Tag == WordTag.Number, -1);
        return head < 0 ? null : Described(first, i, head);
    }

    bool Continues(int i, int from, int head) => words[i].Tag switch
    {
        WordTag.Noun or WordTag.Proper or WordTag.Number => true,
        WordTag.Determiner or WordTag.Adjective => head < 0 || words[i - 1].Has("opening"),
        WordTag.Other when words[i].Has("opening") => head >= 0 && ClosesWithoutVerb(i),
        WordTag.Other when words[i].Has("closing") => HasOpening(i, from),
        WordTag.Other => words[i].Has("linker") && i > from && i + 1 < words.Count && words[i + 1].Tag is WordTag.Noun or WordTag.Proper or WordTag.Adjective or WordTag.Number,
        WordTag.Quote => words[i].Has("opening") ? ClosesWithoutVerb(i) : head >= 0 && HasOpening(i, from),
        _ => false,
    };

    bool ClosesWithoutVerb(int i)
    {
        for (var j = i + 1; j < words.Count && j < i + 12; j++)
            if (words[j].Has("closing"))
                return true;
            else if (words[j].Tag is WordTag.Verb or WordTag.Comma)
                return false;
        return false;
    }

    bool HasOpening(int i, int from) => Enumerable.Range(from, i - from).Any(at => words[at].Has("opening"));

    Phrase Described(int first, int end, int head)
    {
        var phrase = Chunker.Make(words, first, end, head, null);
        if (words[head].Tag == WordTag.Number)
            phrase.Classes.UnionWith(words[head].Entry?.Classes ?? []);
        if (head > 0 && head > first && words[head - 1].Tag == WordTag.Proper && words[head].Tag == WordTag.Noun)
            phrase.Classes.Add("name");
        for (var i = head + 1; i < end; i++)
            if (words[i].Tag == WordTag.Noun)
                phrase.Classes.UnionWith(words[i].Entry?.Classes ?? []);
        return phrase;
    }
}
