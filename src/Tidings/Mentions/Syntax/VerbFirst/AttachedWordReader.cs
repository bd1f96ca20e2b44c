using System.Globalization;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Mentions.Syntax.VerbFirst;

/// <summary>
/// Finds the words of a sentence where conjunctions, prepositions, the article and pronouns are written together with a word: of the ways to take them off,
/// the first that leaves a word of the lexicon or a name, taking off as little as can be.
/// </summary>
sealed class AttachedWordReader(Lexicon lexicon, NameIndex names, SyntaxForm form)
{
    readonly Dictionary<string, IReadOnlyList<LexEntry>> _attached = form.Before.Concat(form.After).Distinct().ToDictionary(word => word, lexicon.Exactly);

    const int ShortestUnknown = 4;
    const int LongestPhrase = 4;

    public List<Word> Read(SentenceTokens sentence)
    {
        var make = new WordMaker(sentence);
        var words = new List<Word>(sentence.Tokens.Length + 8);
        var work = (Token[])sentence.Tokens.Clone();
        for (var i = 0; i < work.Length;)
        {
            if ((make.Date(i) ?? make.Number(i)) is { } given)
            {
                words.Add(given.Number is { } number && CountedBy(work, given) is { } counted ? make.Counted(i, given.EndToken, number, counted) : given);
                i = given.EndToken;
                continue;
            }
            i = Split(sentence, work, make, i, words);
        }
        return words;
    }

    // "two soldiers" is one word where nouns have a dual.
    LexEntry? CountedBy(Token[] work, Word number)
    {
        if (number.EndToken != number.FirstToken + 1 || !work[number.FirstToken].IsWord)
            return null;
        var hits = new List<PhraseHit<LexEntry>>();
        lexicon.At(work, number.FirstToken, hits);
        return hits.Where(hit => hit.End == number.EndToken).Select(hit => hit.Value).FirstOrDefault(entry => entry.Tag == WordTag.Noun);
    }

    int Split(SentenceTokens sentence, Token[] work, WordMaker make, int i, List<Word> words)
    {
        var token = sentence.Tokens[i];
        if (!token.IsWord)
        {
            words.Add(Core(work, make, i, token.Start, token.End) ?? make.Unlisted(i, i + 1));
            return i + 1;
        }
        foreach (var (before, core) in Beginnings(token.Normal))
            foreach (var (left, after) in Endings(core))
                if (Try(sentence, work, make, i, before, left, after) is { } found)
                {
                    words.AddRange(found);
                    return found.Max(word => word.EndToken);
                }
        words.AddRange(Unknown(sentence, work, make, i));
        return i + 1;
    }

    List<Word>? Try(SentenceTokens sentence, Token[] work, WordMaker make, int i, IReadOnlyList<string> before, string left, string? after)
    {
        var token = sentence.Tokens[i];
        var start = Skip(sentence.Text, token.Start, token.End, before.Sum(word => word.Length));
        var end = after is null ? token.End : Skip(sentence.Text, token.Start, token.End, token.Normal.Length - after.Length);
        work[i] = token with { Normal = left };
        var core = start < end ? Core(work, make, i, start, end) : null;
        work[i] = token;
        if (core is null || !Fits(before, core) || after is not null && core.EndToken > i + 1)
            return null;
        var words = Parts(sentence, make, i, before);
        words.Add(core);
        if (after is not null)
            words.Add(make.Part(i, end, token.End, after, _attached[after]));
        return words;
    }

    // A modal asks for a verb, a preposition for anything else.
    bool Fits(IReadOnlyList<string> before, Word core)
    {
        if (before.Count == 0)
            return true;
        var last = _attached[before[^1]].Where(entry => entry.Tag != WordTag.Pronoun).ToList();
        if (last.Exists(entry => entry.Tag == WordTag.Modal))
            return core.Can(WordTag.Verb);
        return !last.TrueForAll(entry => entry.Tag == WordTag.Preposition) || core.Readings.Count == 0 || core.Readings.Any(entry => entry.Tag != WordTag.Verb);
    }

    List<Word> Parts(SentenceTokens sentence, WordMaker make, int i, IReadOnlyList<string> before)
    {
        var parts = new List<Word>();
        var token = sentence.Tokens[i];
        var at = token.Start;
        foreach (var part in before)
        {
            var end = Skip(sentence.Text, at, token.End, part.Length);
            parts.Add(make.Part(i, at, end, part, _attached[part]));
            at = end;
        }
        return parts;
    }

    // The word itself: an entry, a name, or either with its article.
    Word? Core(Token[] work, WordMaker make, int i, int start, int end)
    {
        if (Listed(work, make, i, start, end, false) is { } plain)
            return plain;
        if (!HasArticle(work[i].Normal))
            return Derived(work, make, i, start, end);
        var last = Math.Min(work.Length, i + LongestPhrase);
        var kept = work[i..last];
        for (var n = i; n < last; n++)
            if (HasArticle(work[n].Normal))
                work[n] = work[n] with { Normal = work[n].Normal[form.Article.Length..] };
        var found = Listed(work, make, i, start, end, true) ?? Derived(work, make, i, start, end);
        kept.CopyTo(work, i);
        return found;
    }

    bool HasArticle(string normal) => form.Article.Length > 0 && normal.Length > form.Article.Length + 1 && normal.StartsWith(form.Article, StringComparison.Ordinal);

    Word? Listed(Token[] tokens, WordMaker make, int i, int start, int end, bool definite)
    {
        var hits = new List<PhraseHit<LexEntry>>();
        if (lexicon.CanBegin(tokens[i]))
            lexicon.At(tokens, i, hits);
        var last = hits.Count > 0 ? hits[^1].End : i;
        if (names.At(tokens, i) is { } name && name.End >= last && !(last == name.End && hits.Exists(hit => hit.End == last && IsSmall(hit.Value))))
            return make.Name(tokens, (i, name.End), name.Hit, (start, name.End == i + 1 ? end : tokens[name.End - 1].End));
        if (hits.Count == 0)
            return null;
        var readings = hits.Where(hit => hit.End == last).Select(hit => definite ? hit.Value with { Classes = [.. hit.Value.Classes, "definite"] } : hit.Value).ToList();
        return definite && readings.TrueForAll(entry => entry.Tag is not (WordTag.Noun or WordTag.Adjective)) ? null
            : make.Listed(tokens, (i, last), readings, (start, last == i + 1 ? end : tokens[last - 1].End));
    }

    // A word of grammar, or a verb, is not taken for a name of the same letters.
    static bool IsSmall(LexEntry entry) => entry.Tag is not (WordTag.Noun or WordTag.Adjective);

    // An adjective of a name in another gender or number.
    Word? Derived(Token[] tokens, WordMaker make, int i, int start, int end)
    {
        var normal = tokens[i].Normal;
        foreach (var ending in form.Agreement)
            if (normal.Length > ending.Length + 2 && normal.EndsWith(ending, StringComparison.Ordinal))
            {
                tokens[i] = tokens[i] with { Normal = normal[..^ending.Length] };
                var name = names.At(tokens, i);
                tokens[i] = tokens[i] with { Normal = normal };
                if (name is { Hit.Parties.Count: > 0 } found && found.End == i + 1 && found.Hit.IsAdjective)
                    return make.Name(tokens, (i, i + 1), found.Hit, (start, end));
            }
        return null;
    }

    List<Word> Unknown(SentenceTokens sentence, Token[] work, WordMaker make, int i)
    {
        var token = sentence.Tokens[i];
        foreach (var (before, core) in Beginnings(token.Normal))
            if (before.Count == 1 && (HasArticle(core) || core.Length >= ShortestUnknown && before[0] == form.Before[0]))
            {
                var words = Parts(sentence, make, i, before);
                words.Add(make.Unknown(i, Skip(sentence.Text, token.Start, token.End, before[0].Length), token.End, core, HasArticle(core)));
                return words;
            }
        return [make.Unknown(i, token.Start, token.End, token.Normal, HasArticle(token.Normal))];
    }

    // A token with fewer and more words before it taken off; the article loses its first letter after some.
    IEnumerable<(IReadOnlyList<string> Before, string Core)> Beginnings(string normal)
    {
        var found = new List<(IReadOnlyList<string> Before, string Core, int Next)> { ([], normal, 0) };
        for (var n = 0; n < found.Count; n++)
        {
            var (before, core, next) = found[n];
            yield return (before, core);
            for (var k = next; k < form.Before.Count; k++)
                if (core.Length > form.Before[k].Length + 1 && core.StartsWith(form.Before[k], StringComparison.Ordinal))
                {
                    var rest = core[form.Before[k].Length..];
                    if (LosesLetter(form.Before[k], rest))
                        found.Add(([.. before, form.Before[k]], form.Article[..1] + rest, k + 1));
                    found.Add(([.. before, form.Before[k]], rest, k + 1));
                }
        }
    }

    bool LosesLetter(string before, string rest) =>
        form.Article.Length > 1 && form.Article.EndsWith(before, StringComparison.Ordinal) && rest.StartsWith(form.Article[1..], StringComparison.Ordinal);

    IEnumerable<(string Core, string? After)> Endings(string core)
    {
        yield return (core, null);
        foreach (var after in form.After)
            if (core.Length > after.Length + 1 && core.EndsWith(after, StringComparison.Ordinal))
            {
                var left = core[..^after.Length];
                yield return (left, after);
                foreach (var (joined, alone) in form.Joined)
                    if (left.EndsWith(joined, StringComparison.Ordinal))
                        yield return (left[..^joined.Length] + alone, after);
            }
    }

    // So many letters on, with the marks over and under them.
    static int Skip(string text, int start, int end, int letters)
    {
        var at = start;
        for (; letters > 0 && at < end; letters--)
        {
            at++;
            while (at < end && (char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark || text[at] == '\u0640'))
                at++;
        }
        return at;
    }
}
