using Tidings.Dates;
using Tidings.Languages;
using Tidings.Quantities;
using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>The walk over the tokens of one sentence.</summary>
public sealed partial class WordReader
{
    sealed record Walk(NameIndex Names, string Text, Token[] Tokens, IReadOnlyList<DateMention> Dates, IReadOnlyList<NumberMention> Numbers, IReadOnlySet<string> Common, StoryPlaces Places)
    {
        readonly (bool IsKnown, (NameHit Hit, int End)? Name)[] _named = new (bool, (NameHit, int)?)[Tokens.Length];

        /// <summary>The name of the gazetteer that begins at a token, looked up once; null where none does.</summary>
        public (NameHit Hit, int End)? NameAt(int i)
        {
            if (!_named[i].IsKnown)
                _named[i] = (true, Names.At(Tokens, i));
            return _named[i].Name;
        }

        /// <summary>What the lexicon has at the token that was last asked for.</summary>
        public List<PhraseHit<LexEntry>> Hits { get; } = [];

        // Most words stand in capitals: capitals then tell nothing.
        public bool IsShouted { get; } = IsUpper(Tokens) || IsTitled(Tokens);

        /// <summary>Whether the words are all in capitals, and not only the first letters of a headline's.</summary>
        public bool IsCaseless { get; } = IsUpper(Tokens);

        static bool IsUpper(Token[] tokens)
        {
            var (upper, words) = (0, 0);
            foreach (ref readonly var token in tokens.AsSpan())
                (upper, words) = (token.Shape == TokenShape.Upper ? upper + 1 : upper, token.IsWord ? words + 1 : words);
            return upper * 2 > words;
        }

        // A headline in title case.
        static bool IsTitled(Token[] tokens)
        {
            if (tokens.Length > 0 && tokens[^1].Normal == ".")
                return false;
            var (capitals, small) = (0, 0);
            foreach (var token in tokens)
                if (token.IsWord && token.End - token.Start > 3)
                    (capitals, small) = token.IsCapital ? (capitals + 1, small) : (capitals, small + 1);
            return capitals > 3 && capitals > 4 * small;
        }

        public bool BeginsDate(int i)
        {
            for (var n = 0; n < Dates.Count; n++)
                if (Dates[n].FirstToken == i)
                    return true;
            return false;
        }

        public bool HasCapitalBehind(int i) => Array.FindIndex(Tokens, i + 1, Math.Min(3, Tokens.Length - i - 1), token => token.IsCapital) >= 0;

        public bool IsTight(int i) => i > 0 && i + 1 < Tokens.Length && !Tokens[i].SpaceBefore && !Tokens[i + 1].SpaceBefore;

        public Word Make(int first, int end, WordTag tag, List<LexEntry>? readings = null, NameHit? name = null, NumberMention? number = null, DateMention? date = null)
        {
            var (start, stop) = (Tokens[first].Start, Tokens[end - 1].End);
            return new Word
            {
                FirstToken = first,
                EndToken = end,
                Start = start,
                End = stop,
                Normal = end == first + 1 ? Tokens[first].Normal : string.Join(' ', Tokens[first..end].Select(token => token.Normal)),
                IsCapital = Tokens[first].IsCapital,
                Readings = readings ?? Word.Unlisted,
                Name = name,
                Number = number,
                Date = date,
                Tag = tag,
                Entry = readings is [var only] ? only : null,
            };
        }
    }
}
