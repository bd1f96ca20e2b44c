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

    /// <summary>A number with the word that counts with it: "four (people)".</summary>
    public Word Counted(int first, int end, NumberMention number, LexEntry counter) => Make(first, end, WordTag.Number, [counter], number: number);

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

    static bool IsHiragana(char c) => ScriptRanges.IsUnspaced(c) && ScriptCounts.Of(c) == Script.Kana;

    static WordTag TagOf(NumberKind kind) => kind switch
    {
        NumberKind.Count or NumberKind.Other or NumberKind.Percent => WordTag.Number,
        NumberKind.Designation => WordTag.Proper,
        NumberKind.Money or NumberKind.Measure or NumberKind.Distance => WordTag.Noun,
        NumberKind.Ordinal or NumberKind.Age => WordTag.Adjective,
        _ => WordTag.Adverb,
    };

    Word Make(int first, int end, WordTag tag, IReadOnlyList<LexEntry>? readings = null, NameHit? name = null, NumberMention? number = null, DateMention? date = null) => new()
    {
        FirstToken = first,
        EndToken = end,
        Start = sentence.Tokens[first].Start,
        End = sentence.Tokens[end - 1].End,
        Normal = end == first + 1 ? sentence.Tokens[first].Normal : Joined(first, end),
        IsCapital = sentence.Tokens[first].IsCapital,
        Readings = readings ?? [],
        Name = name,
        Number = number,
        Date = date,
        Tag = tag,
        Entry = readings?[0],
    };

    string Joined(int first, int end) => string.Join(' ', Enumerable.Range(first, end - first).Select(i => sentence.Tokens[i].Normal));
}
