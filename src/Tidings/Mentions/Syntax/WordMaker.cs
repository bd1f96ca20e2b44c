using Tidings.Dates;
using Tidings.Languages;
using Tidings.Quantities;
using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>Makes the words of one sentence from stretches of its tokens.</summary>
sealed class WordMaker(SentenceTokens sentence)
{
    /// <summary>The date that begins at a token; null when none does.</summary>
    public Word? Date(int i)
    {
        foreach (var date in sentence.Dates)
            if (date.FirstToken == i && date.Flavour != DateFlavour.Reference)
                return Make(i, date.EndToken, date.IsDate ? WordTag.Date : WordTag.Adverb, date: date);
        return null;
    }

    /// <summary>The number that begins at a token; null when none does.</summary>
    public Word? Number(int i)
    {
        foreach (var number in sentence.Numbers)
            if (number.FirstToken == i && number.Kind != NumberKind.Article)
                return Make(i, number.EndToken, TagOf(number.Kind), number: number);
        return null;
    }

    /// <summary>A number with the word that counts with it, where there is one: "four (people)".</summary>
    public Word Counted(int first, int end, NumberMention number, LexEntry? counter) => Make(first, end, WordTag.Number, counter is null ? null : [counter], number: number);

    /// <summary>A verb made of a noun and a verb that says no more than that it is done.</summary>
    public Word Made(int first, int end, string lemma, VerbSlot slot) => Word(first, end, [new LexEntry(lemma, WordTag.Verb, slot, false, [])]);

    public Word Word(int first, int end, IReadOnlyList<LexEntry> readings) => Make(first, end, readings[0].Tag, readings);

    /// <summary>The stem of a verb that nobody listed.</summary>
    public Word Stem(int first, int end) => Word(first, end, [new LexEntry(Joined(first, end).Replace(" ", "", StringComparison.Ordinal), WordTag.Verb, VerbSlot.Gerund, false, [])]);

    public Word Name(int first, int end, NameHit name) => Make(first, end, name.IsAdjective ? WordTag.Adjective : WordTag.Proper, name: name);

    /// <summary>What nobody listed: a mark, a name by its letters, or a noun.</summary>
    public Word Unlisted(int first, int end)
    {
        var token = sentence.Tokens[first];
        var c = sentence.Text[token.Start];
        var tag = token.Shape == TokenShape.Mark ? WordTag.Other : token.IsCapital || ScriptRanges.IsKatakana(c) ? WordTag.Proper : IsHiragana(c) ? WordTag.Other : WordTag.Noun;
        return Make(first, end, tag);
    }

    /// <summary>A word of the lexicon that begins and ends inside tokens; its letters are those of <paramref name="tokens"/>.</summary>
    public Word Listed(Token[] tokens, (int First, int End) at, IReadOnlyList<LexEntry> readings, (int Start, int End) text) =>
        Make(at.First, at.End, readings[0].Tag, readings, from: text.Start, to: text.End, normal: Joined(tokens, at.First, at.End));

    /// <summary>A name that begins and ends inside tokens.</summary>
    public Word Name(Token[] tokens, (int First, int End) at, NameHit name, (int Start, int End) text) =>
        Make(at.First, at.End, name.IsAdjective ? WordTag.Adjective : WordTag.Proper, name: name, from: text.Start, to: text.End, normal: Joined(tokens, at.First, at.End));

    /// <summary>A word written together with another.</summary>
    public Word Part(int token, int start, int stop, string normal, IReadOnlyList<LexEntry> readings) =>
        Make(token, token + 1, readings.Count > 0 ? readings[0].Tag : WordTag.Other, readings.Count > 0 ? readings : null, from: start, to: stop, normal: normal);

    /// <summary>A part of a token that nobody listed.</summary>
    public Word Unknown(int token, int start, int stop, string normal, bool definite) =>
        Make(token, token + 1, WordTag.Noun, definite ? [new LexEntry(normal, WordTag.Noun, VerbSlot.None, false, ["definite", "unknown"])] : [new LexEntry(normal, WordTag.Noun, VerbSlot.None, false, ["unknown"])], from: start, to: stop, normal: normal);

    static bool IsHiragana(char c) => ScriptRanges.IsUnspaced(c) && ScriptCounts.Of(c) == Script.Kana;

    static WordTag TagOf(NumberKind kind) => kind switch
    {
        NumberKind.Count or NumberKind.Other or NumberKind.Percent => WordTag.Number,
        NumberKind.Designation => WordTag.Proper,
        NumberKind.Money or NumberKind.Measure or NumberKind.Distance => WordTag.Noun,
        NumberKind.Ordinal or NumberKind.Age => WordTag.Adjective,
        _ => WordTag.Adverb,
    };

    Word Make(int first, int end, WordTag tag, IReadOnlyList<LexEntry>? readings = null, NameHit? name = null, NumberMention? number = null, DateMention? date = null, int? from = null, int? to = null, string? normal = null) => new()
    {
        FirstToken = first,
        EndToken = end,
        Start = from ?? sentence.Tokens[first].Start,
        End = to ?? sentence.Tokens[end - 1].End,
        Normal = normal ?? (end == first + 1 ? sentence.Tokens[first].Normal : Joined(first, end)),
        IsCapital = sentence.Tokens[first].IsCapital,
        Readings = [.. readings ?? []],
        Name = name,
        Number = number,
        Date = date,
        Tag = tag,
        Entry = readings?[0],
    };

    string Joined(int first, int end) => Joined(sentence.Tokens, first, end);

    static string Joined(Token[] tokens, int first, int end) => string.Join(' ', Enumerable.Range(first, end - first).Select(i => tokens[i].Normal));
}
