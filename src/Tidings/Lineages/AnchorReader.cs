using System.Globalization;
using System.Runtime.InteropServices;
using Tidings.Languages;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>The sentences of a body as a translation keeps them: how many letters each has, and which anchors stand in it.</summary>
/// <param name="Letters">Letters and digits of each sentence.</param>
/// <param name="Counts">Anchors of each sentence.</param>
/// <param name="Anchors">All anchors, sentence by sentence, within a sentence in order of key.</param>
sealed record Skeleton(ushort[] Letters, ushort[] Counts, Anchor[] Anchors);

/// <summary>Reads what a translation keeps out of a text: numbers in any digits and names by their consonants. Linear in the length of the text.</summary>
sealed class AnchorReader(Transliteration sounds, KnownNames known)
{
    /// <summary>More sentences than this are read as one long last one; more anchors are left out.</summary>
    public const int MostSentences = 400;
    public const int MostAnchors = 1000;

    const int LongestWord = 40;

    /// <summary>Sentences of a story's body, in UTF-16 offsets; the same here and where passages are made.</summary>
    public static List<SentenceRange> Sentences(Story story)
    {
        var text = story.Text.Value;
        var split = new List<SentenceRange>();
        foreach (var (start, end) in story.Stretches())
            split.AddRange(SentenceSplitter.Plain.Split(text, start, end));
        var lines = AreLinesWhole(text, split);
        var sentences = new List<SentenceRange>(split.Count);
        foreach (var sentence in split)
            foreach (var part in lines ? Lines(text, sentence) : [sentence])
                if (Letters(text, part.Start, part.End) > 0)
                    Append(sentences, part);
        return sentences;
    }

    // Where lines inside sentences begin with capitals they are no wrapping: headlines and list entries without stops, which a translation may give them.
    static bool AreLinesWhole(string text, List<SentenceRange> sentences)
    {
        var (whole, wrapped) = (0, 0);
        foreach (var sentence in sentences)
            for (var i = sentence.Start; i + 1 < sentence.End; i++)
                if (text[i] == '\n' && char.IsUpper(text[i + 1]))
                    whole++;
                else if (text[i] == '\n')
                    wrapped++;
        return whole > 2 * wrapped;
    }

    static IEnumerable<SentenceRange> Lines(string text, SentenceRange sentence)
    {
        var start = sentence.Start;
        for (var i = start; i < sentence.End; i++)
            if (text[i] == '\n')
            {
                yield return new SentenceRange(start, i);
                start = i + 1;
            }
        yield return new SentenceRange(start, sentence.End);
    }

    static void Append(List<SentenceRange> sentences, SentenceRange sentence)
    {
        if (sentences.Count == MostSentences)
            sentences[^1] = new SentenceRange(sentences[^1].Start, sentence.End);
        else
            sentences.Add(sentence);
    }

    public Skeleton Read(Story story)
    {
        var text = story.Text.Value;
        var sentences = Sentences(story);
        var letters = sentences.Select(sentence => Letters(text, sentence.Start, sentence.End)).ToArray();
        var (all, before) = (Math.Max(1, letters.Sum()), 0);
        var anchors = new List<Anchor>();
        var counts = new ushort[sentences.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            var first = anchors.Count;
            Read(text, sentences[i], new Ruler(before, all), anchors);
            before += letters[i];
            counts[i] = (ushort)(anchors.Count - first);
            CollectionsMarshal.AsSpan(anchors)[first..].Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Place.CompareTo(b.Place));
        }
        return new Skeleton([.. letters.Select(count => (ushort)Math.Min(ushort.MaxValue, count))], counts, [.. anchors]);
    }

    static int Letters(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
            if (char.IsLetterOrDigit(text[i]))
                count++;
        return count;
    }

    void Read(string text, SentenceRange sentence, Ruler ruler, List<Anchor> anchors)
    {
        var knownUntil = sentence.Start;
        for (var i = sentence.Start; i < sentence.End && anchors.Count < MostAnchors;)
        {
            var place = ruler.Place;
            var start = i;
            if (char.IsDigit(text[i]))
                Add(anchors, Number(text, ref i, sentence.End), place);
            else if (IsLetter(text[i]))
            {
                Known(text, i, sentence.End, ref knownUntil, place, anchors);
                Name(text, start, i = EndOfWord(text, i, sentence.End), place, anchors);
            }
            else
                i++;
            ruler.Pass(Letters(text, start, i));
        }
    }

    // A name inside a longer one that is known says nothing more.
    void Known(string text, int start, int end, ref int knownUntil, ushort place, List<Anchor> anchors)
    {
        if (start < knownUntil)
            return;
        var key = known.Find(text, start, end, out var after);
        for (var i = 0; key == 0 && i < sounds.Prefixes.Count && sounds.MayBePrefix(text[start]); i++)
            if (sounds.Prefixes[i].Length < end - start && text.AsSpan(start, end - start).StartsWith(sounds.Prefixes[i], StringComparison.Ordinal))
                key = known.Find(text, start + sounds.Prefixes[i].Length, end, out after);
        knownUntil = key != 0 ? after : knownUntil;
        Add(anchors, key, place);
    }

    static bool IsLetter(char c) => WordTable.Of(c) > WordTable.Nothing;

    // Katakana keeps to itself: what is written in it between other characters is mostly a name.
    static int EndOfWord(string text, int i, int end)
    {
        var katakana = ScriptRanges.IsKatakana(text[i]);
        if (!katakana && ScriptRanges.IsUnspaced(text[i]))
            return i + 1;
        for (i++; i < end; i++)
            if (WordTable.Of(text[i]) == WordTable.Break || ScriptRanges.IsKatakana(text[i]) != katakana || (!katakana && ScriptRanges.IsUnspaced(text[i])))
                break;
        return i;
    }

    static uint Number(string text, ref int i, int end)
    {
        Span<char> digits = stackalloc char[LongestWord];
        var (count, group, point) = (0, 0, -1);
        for (; i < end; i++)
            if (char.IsDigit(text[i]))
            {
                if (count < digits.Length)
                    digits[count++] = (char)('0' + (int)CharUnicodeInfo.GetNumericValue(text[i]));
                group++;
            }
            else if (text[i] is ',' or '.' or '\u066B' or '\u066C' && i + 1 < end && char.IsDigit(text[i + 1]))
                (point, group) = (point >= 0 && group != 3 ? -2 : point == -2 ? -2 : count, 0);
            else
                break;
        return Anchor.Number(Plain(digits[..count], point, group));
    }

    // A separator before three digits divides thousands; before more or fewer it is a decimal point.
    static ReadOnlySpan<char> Plain(Span<char> digits, int point, int group)
    {
        if (point > 0 && group != 3 && digits.Length < LongestWord)
        {
            var whole = new char[digits.Length + 1];
            digits[..point].CopyTo(whole);
            whole[point] = '.';
            digits[point..].CopyTo(whole.AsSpan(point + 1));
            return whole;
        }
        var plain = digits.TrimStart('0');
        return plain.IsEmpty ? "0" : plain;
    }

    void Name(string text, int start, int end, ushort place, List<Anchor> anchors)
    {
        if (end - start < (ScriptRanges.IsHangul(text[start]) ? 2 : 3) || end - start > LongestWord)
            return;
        if (!char.IsUpper(text[start]) && !sounds.IsCaseless(WordTable.Of(text[start])) && !ScriptRanges.IsHangul(text[start]))
            return;
        Span<char> folded = stackalloc char[LongestWord];
        var length = 0;
        for (var i = start; i < end; i++)
            if (WordTable.Of(text[i]) is var letter && letter > WordTable.Nothing)
                folded[length++] = letter;
        Add(anchors, Consonants(folded[..length]), place);
        foreach (var prefix in sounds.Prefixes)
            if (length - prefix.Length >= 3 && folded[..length].StartsWith(prefix))
                Add(anchors, Consonants(folded[prefix.Length..length]), place);
    }

    uint Consonants(ReadOnlySpan<char> word)
    {
        if (ScriptRanges.IsHangul(word[0]))
            word = word.ToString().Normalize(System.Text.NormalizationForm.FormD);
        var classes = new ConsonantClasses(stackalloc byte[LongestWord]);
        foreach (var letter in word)
            if (sounds.Sound(letter) is { } sound)
                foreach (var c in sound)
                    classes.Add(c);
        return Anchor.Name(classes.Finish());
    }

    static void Add(List<Anchor> anchors, uint key, ushort place)
    {
        if (key != 0 && (anchors.Count == 0 || anchors[^1] != new Anchor(key, place)))
            anchors.Add(new Anchor(key, place));
    }

    /// <summary>Measures how far into the body's letters a reader has come.</summary>
    struct Ruler(int before, int all)
    {
        int _passed = before;

        public readonly ushort Place => (ushort)Math.Min(ushort.MaxValue, (long)_passed * ushort.MaxValue / all);

        public void Pass(int letters) => _passed += letters;
    }
}
