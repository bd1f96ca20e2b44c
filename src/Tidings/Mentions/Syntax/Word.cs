using Tidings.Dates;
using Tidings.Languages;
using Tidings.Quantities;

namespace Tidings.Mentions.Syntax;

/// <summary>A word of a sentence as the coder reads it: one or more tokens with one meaning. Offsets are UTF-16 units of the story.</summary>
public sealed class Word
{
    // One bit for each tag that the lexicon allows: asked for many times for each word.
    readonly int _tags;

    public required int FirstToken { get; init; }

    public required int EndToken { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The words in normal form.</summary>
    public required string Normal { get; init; }

    /// <summary>Everything the lexicon says that it can be; empty for names and unknown words.</summary>
    public List<LexEntry> Readings
    {
        get;
        init
        {
            field = value;
            foreach (var entry in value)
                _tags |= 1 << (int)entry.Tag;
        }
    } = Unlisted;

    internal static readonly List<LexEntry> Unlisted = [];

    internal static readonly List<Word> None = [];

    /// <summary>What the gazetteer says that it can be.</summary>
    public NameHit? Name { get; init; }

    public NumberMention? Number { get; init; }

    public DateMention? Date { get; init; }

    public bool IsCapital { get; init; }

    /// <summary>What it does in this sentence.</summary>
    public WordTag Tag { get; set; } = WordTag.Other;

    /// <summary>The reading that context chose.</summary>
    public LexEntry? Entry { get; set; }

    public VerbSlot Slot => Entry?.Slot ?? VerbSlot.None;

    /// <summary>Class of the modal that governs it from further before: "должны до 15 ноября вывести".</summary>
    public string? Modal { get; set; }

    /// <summary>The cases in which it can stand, in languages with cases.</summary>
    public GrammaticalCase Case { get; set; }

    public string Lemma => Entry?.Lemma ?? Normal;

    public bool Has(string category) => Entry?.Has(category) ?? false;

    public bool Can(WordTag tag) => Readings.Count == 0 ? Tag == tag : (_tags & (1 << (int)tag)) != 0;

    /// <summary>The first reading with a tag; null where it has none.</summary>
    public LexEntry? As(WordTag tag)
    {
        if (Can(tag))
            foreach (var entry in Readings)
                if (entry.Tag == tag)
                    return entry;
        return null;
    }

    /// <summary>The first reading as a verb of a form; null where it has none.</summary>
    public LexEntry? As(VerbSlot slot)
    {
        foreach (var entry in Readings)
            if (entry.Slot == slot && entry.Tag is WordTag.Verb or WordTag.Auxiliary)
                return entry;
        return null;
    }

    public override string ToString() => $"{Normal}/{Tag}";
}
