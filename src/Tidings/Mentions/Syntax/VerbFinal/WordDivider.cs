using Tidings.Dates;
using Tidings.Languages;
using Tidings.Quantities;
using Tidings.Text;

namespace Tidings.Mentions.Syntax.VerbFinal;

/// <summary>
/// Divides a sentence into words where blanks do not: of all ways to lay words of the lexicon, names, dates and numbers side by side, the one that costs least,
/// few long words costing less than many short ones. What follows a stem of a verb is its ending before it is anything else. Linear in the length of the sentence.
/// </summary>
sealed class WordDivider(Lexicon lexicon, NameIndex names)
{
    const int Fixed = 4;
    const int Listed = 10;
    const int Ending = 3;
    const int Named = 9;
    const int Foreign = 16;
    const int UnknownHan = 15;
    const int UnknownOther = 20;
    const int UnknownVerb = 32;
    const int LongestStem = 3;

    enum State { Plain, Verb }

    readonly record struct Step(int First, State From, Word? Word, int Cost);

    public List<Word> Divide(SentenceTokens sentence)
    {
        var walk = new Walk(this, sentence);
        for (var i = 0; i < sentence.Tokens.Length; i++)
            walk.Extend(i);
        return Merged(walk.Best(), sentence);
    }

    sealed class Walk(WordDivider divider, SentenceTokens sentence)
    {
        readonly Step?[,] _best = new Step?[sentence.Tokens.Length + 1, 2];
        readonly WordMaker _make = new(sentence);

        Token[] Tokens => sentence.Tokens;

        public void Extend(int i)
        {
            var plain = i == 0 || _best[i, 0] is not null;
            var verb = _best[i, 1] is not null;
            if (!plain && !verb)
                return;
            Given(i);
            Lexical(i, verb);
            Name(i);
            Unknown(i);
            Stem(i);
        }

        // A verb that nobody listed: one or two letters of Han and what of it is written in kana, before an ending.
        void Stem(int i)
        {
            if (Scripts(sentence.Text[Tokens[i].Start]) != Script.Han)
                return;
            var end = i + 1;
            if (end < Tokens.Length && Scripts(sentence.Text[Tokens[end].Start]) == Script.Han)
                end++;
            for (; end < Tokens.Length && end - i <= LongestStem && (end == i + 1 || Scripts(sentence.Text[Tokens[end - 1].Start]) == Script.Kana || end == i + 2); end++)
                if (EndingAt(end))
                    Take(i, _make.Stem(i, end), State.Verb, UnknownVerb + end - i);
        }

        bool EndingAt(int i)
        {
            foreach (var hit in Entries(i))
                if (hit.Value.Tag is WordTag.Auxiliary or WordTag.Negation && Follows(hit.Value, i))
                    return true;
            return false;
        }

        void Given(int i)
        {
            if (_make.Date(i) is { } date)
                Take(i, date, State.Plain, Fixed);
            if (_make.Number(i) is { } number)
                Take(i, number, State.Plain, Fixed + 1);
        }

        readonly List<PhraseHit<LexEntry>> _hits = [];

        // The entries at a token; the list is used again at the next.
        List<PhraseHit<LexEntry>> Entries(int i)
        {
            _hits.Clear();
            if (divider.CanBegin(Tokens[i]))
                divider.Entries(Tokens, i, _hits);
            return _hits;
        }

        void Lexical(int i, bool verb)
        {
            var hits = Entries(i);
            for (var n = 0; n < hits.Count;)
            {
                var end = hits[n].End;
                var from = n;
                while (n < hits.Count && hits[n].End == end)
                    n++;
                if (!IsWhole(i, end))
                    continue;
                var readings = hits.Skip(from).Take(n - from).Select(hit => hit.Value).ToList();
                var endings = readings.Where(entry => IsEnding(entry) && Follows(entry, i)).ToList();
                if (endings.Count > 0 && verb)
                    Take(i, _make.Word(i, end, endings), State.Verb, Ending, State.Verb);
                var words = readings.Where(entry => !IsEnding(entry)).ToList();
                if (words.Count > 0)
                    Take(i, _make.Word(i, end, words), words.Exists(entry => entry.Tag == WordTag.Verb) ? State.Verb : State.Plain, Listed);
            }
        }

        void Name(int i)
        {
            if (divider.NameAt(Tokens, i) is { } found && IsWhole(i, found.End))
                Take(i, _make.Name(i, found.End, found.Hit), State.Plain, Named);
        }

        void Unknown(int i)
        {
            var first = sentence.Text[Tokens[i].Start];
            if (Joins(i) && !(i > 0 && Joins(i - 1)))
                Take(i, _make.Unlisted(i, EndOfRun(i)), State.Plain, Foreign);
            if (!Joins(i) || (i > 0 && Joins(i - 1)))
                Take(i, _make.Unlisted(i, i + 1), State.Plain, Tokens[i].Shape == TokenShape.Mark || !ScriptRanges.IsUnspaced(first) ? Listed + 1 : Scripts(first) == Script.Han ? UnknownHan : UnknownOther);
        }

        static Script Scripts(char c) => ScriptCounts.Of(c);

        // A stretch of katakana with its points and long vowels is one word or name.
        bool Joins(int i) => ScriptRanges.IsKatakana(sentence.Text[Tokens[i].Start]) || IsPoint(i) && i > 0 && ScriptRanges.IsKatakana(sentence.Text[Tokens[i - 1].Start]) && i + 1 < Tokens.Length && ScriptRanges.IsKatakana(sentence.Text[Tokens[i + 1].Start]);

        bool IsPoint(int i) => sentence.Text[Tokens[i].Start] is '\u30FB' or '\uFF1D' or '\u30A0' or '=';

        int EndOfRun(int i)
        {
            while (i < Tokens.Length && Joins(i))
                i++;
            return i;
        }

        // No word ends inside a stretch of katakana.
        bool IsWhole(int first, int end) =>
            !(first > 0 && IsKatakana(first) && IsKatakana(first - 1)) && !(end < Tokens.Length && IsKatakana(end - 1) && IsKatakana(end));

        bool IsKatakana(int i) => ScriptRanges.IsKatakana(sentence.Text[Tokens[i].Start]);

        static bool IsEnding(LexEntry entry) => entry.Tag is WordTag.Auxiliary or WordTag.Modal or WordTag.Negation;

        // An ending may ask for the letter that it follows.
        bool Follows(LexEntry entry, int i)
        {
            var asked = false;
            foreach (var category in entry.Classes)
                if (category.StartsWith("after:", StringComparison.Ordinal))
                {
                    asked = true;
                    if (i > 0 && category.AsSpan(6).SequenceEqual(Tokens[i - 1].Normal))
                        return true;
                }
            return !asked;
        }

        void Take(int i, Word word, State to, int cost, State? from = null)
        {
            foreach (var state in from is { } only ? [only] : new[] { State.Plain, State.Verb })
            {
                if (!(i == 0 && state == State.Plain) && _best[i, (int)state] is null)
                    continue;
                var total = cost + (i == 0 ? 0 : _best[i, (int)state]!.Value.Cost);
                if (_best[word.EndToken, (int)to] is not { } known || total <= known.Cost)
                    _best[word.EndToken, (int)to] = new Step(i, state, word, total);
            }
        }

        public List<Word> Best()
        {
            var words = new List<Word>();
            var at = Tokens.Length;
            var state = _best[at, 1] is { } verb && (_best[at, 0] is not { } plain || verb.Cost <= plain.Cost) ? State.Verb : State.Plain;
            while (at > 0)
            {
                var step = _best[at, (int)state]!.Value;
                words.Add(step.Word!);
                (at, state) = (step.First, step.From);
            }
            words.Reverse();
            return words;
        }
    }

    bool CanBegin(Token token) => lexicon.CanBegin(token);

    void Entries(ReadOnlySpan<Token> tokens, int i, List<PhraseHit<LexEntry>> hits) => lexicon.At(tokens, i, hits);

    (NameHit Hit, int End)? NameAt(ReadOnlySpan<Token> tokens, int i) => names.At(tokens, i);

    // Unknown letters side by side are one word; a number takes the word that counts with it; a noun and "to do" are a verb.
    static List<Word> Merged(List<Word> words, SentenceTokens sentence)
    {
        var make = new WordMaker(sentence);
        var merged = new List<Word>(words.Count);
        foreach (var word in words)
        {
            var last = merged.Count > 0 ? merged[^1] : null;
            if (last is not null && IsUnknown(last) && IsUnknown(word))
                merged[^1] = make.Unlisted(last.FirstToken, word.EndToken);
            else if (last is { Number: { } number, Tag: WordTag.Number, Entry: null } && word.Readings.FirstOrDefault(entry => entry.Has("counter")) is { } counter)
                merged[^1] = make.Counted(last.FirstToken, word.EndToken, number, counter);
            else if (last is { Number: { } counted, Tag: WordTag.Number } && word.EndToken < sentence.Tokens.Length && word.Readings.Any(entry => entry.Has("of")))
                merged[^1] = make.Counted(last.FirstToken, word.EndToken, counted, last.Entry);
            else if (last is { Tag: WordTag.Noun, Number: null, Name: null } && word.Readings.FirstOrDefault(entry => entry.Has("verbal")) is { } verbal)
                merged[^1] = make.Made(last.FirstToken, word.EndToken, last.Normal.Replace(" ", "", StringComparison.Ordinal) + verbal.Lemma, verbal.Slot);
            else
                merged.Add(word);
        }
        return merged;
    }

    static bool IsUnknown(Word word) => word is { Readings.Count: 0, Name: null, Number: null, Date: null, Tag: WordTag.Noun };
}
