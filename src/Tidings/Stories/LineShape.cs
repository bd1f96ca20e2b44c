using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>What can be said of a line by its shape, in any script.</summary>
static class LineShape
{
    const int MostWords = 32;
    const int LeastOfSentence = 14, LongestAfterSentence = 34;
    const string Stops = ".\u3002\u06D4\u0589\u0964\uFF0E\uFF61\u1362";
    const string Closers = "\"')]\u2019\u201D\u00BB\u203A\u300D\u300F\uFF09";
    const string Openers = "\"'([\u2018\u201C\u00AB\u2039\u300C\u300E\uFF08";

    /// <summary>Words and numbers; of Han and kana two characters count as one.</summary>
    public static int Words(Token[] tokens)
    {
        int words = 0, east = 0;
        foreach (var token in tokens)
            if (token.Shape != TokenShape.Mark)
                _ = token.End - token.Start == 1 && ScriptCounts.Of(token.Normal.Length > 0 ? token.Normal[0] : ' ') is Script.Han or Script.Kana ? east++ : words++;
        return words + (east + 1) / 2;
    }

    /// <summary>Whether the line ends as a sentence does: with a full stop, and quotes that close after it. Question marks end headlines as well and do not count.</summary>
    public static bool EndsSentence(string line)
    {
        var i = line.Length - 1;
        while (i > 0 && (Closers.Contains(line[i]) || char.IsWhiteSpace(line[i])))
            i--;
        return Stops.Contains(line[i]) || (line[i] is '!' or '?' or '\u061F' or '\u2026' && i < line.Length - 1 && Openers.Contains(line[0]));
    }

    /// <summary>Whether a line can be a headline: not too long, and no sentence with its stop.</summary>
    public static bool IsTitle(string line, int words)
    {
        if (words > MostWords || words < 1 || line.Length > 260 || EndsSentence(line) && !EndsWithShortForm(line) || words >= LeastOfSentence && EndsSoonAfterSentence(line))
            return false;
        return line[^1] is not (',' or ';' or '\u060C' or '\u061B' or '\u3001');
    }

    // "... was shut down. Read more", "... the company said. (Radio Ula)"
    static bool EndsSoonAfterSentence(string line)
    {
        var stop = line.Length - 1;
        while (stop > 0 && !(Stops.Contains(line[stop]) && stop + 1 < line.Length && char.IsWhiteSpace(line[stop + 1])))
            stop--;
        return stop > 0 && line.Length - stop <= LongestAfterSentence && char.IsLower(line[stop - 1]) && line.AsSpan(0, stop).LastIndexOf(' ') < stop - 3;
    }

    // "talks in the U.S."
    static bool EndsWithShortForm(string line) =>
        line.Length > 4 && line[^1] == '.' && char.IsUpper(line[^2]) && line[^3] is '.' or ' ' && !Closers.Contains(line[^1]);

    /// <summary>Whether all letters are capitals, of a script that has them.</summary>
    public static bool IsCapitals(string line)
    {
        int upper = 0, lower = 0;
        foreach (var c in line)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }
        return upper >= 8 && lower * 10 < upper;
    }

    public static bool IsAddress(string line)
    {
        var inner = line.AsSpan().Trim("<>()[]");
        return (inner.StartsWith("http://") || inner.StartsWith("https://") || inner.StartsWith("www.")) && inner.IndexOfAny(' ', '\t') < 0;
    }

    public static bool IsRule(Token[] tokens)
    {
        foreach (var token in tokens)
            if (token.Shape != TokenShape.Mark)
                return false;
        return true;
    }

    /// <summary>Whether a line is one word of letters and three or more digits, or one Latin letter.</summary>
    public static bool IsResidue(Token[] tokens)
    {
        if (tokens.Length == 1)
            return tokens[0].IsWord && tokens[0].Normal.Length == 1 && char.IsAsciiLetter(tokens[0].Normal[0]);
        if (tokens.Length > 6 || tokens.Skip(1).Any(token => token.SpaceBefore))
            return false;
        var digits = tokens.Where(token => token.Shape == TokenShape.Number).Sum(token => token.Normal.Length);
        return digits >= 3 && tokens.Any(token => token.IsWord) && tokens.All(token => token.Shape == TokenShape.Number || token.Normal.All(char.IsAscii));
    }

    /// <summary>Whether a line has nearly the words of a headline: told again as a caption, or in other capitals.</summary>
    public static bool Repeats(PageLine line, PageLine headline)
    {
        if (headline.Words < 3 || line.Words > headline.Words * 2)
            return false;
        var words = headline.Tokens.Where(token => token.IsWord).Select(token => token.Normal).ToHashSet(StringComparer.Ordinal);
        var again = line.Tokens.Where(token => token.IsWord && words.Contains(token.Normal)).Select(token => token.Normal).Distinct().Count();
        return again * 5 >= words.Count * 4;
    }

    /// <summary>Whether a line stands in square brackets as a whole: a note of the page, not of the story.</summary>
    public static bool IsBracketed(string line) => line.Length is > 2 and < 120 && line[0] == '[' && line[^1] == ']' && line.LastIndexOf('[') == 0;

    /// <summary>Whether a line is an item of a list by its mark.</summary>
    public static bool IsItem(string line) => line.Length > 2 && line[0] is '-' or '*' or '\u2022' or '\u2013' or '\u25CF' or '\u25AA' or '\u00B7' && char.IsWhiteSpace(line[1]);

    /// <summary>Whether a line begins with a number and a point or bracket: "3. The bridge".</summary>
    public static bool IsNumbered(string line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits is > 0 and < 4 && digits + 1 < line.Length && (line[digits] is '.' or ')') && line[digits + 1] == ' ';
    }

    /// <summary>Whether a line is a number with a mark: the head of a point in a list.</summary>
    public static bool IsListNumber(Token[] tokens) =>
        tokens.Length is > 0 and <= 3 && tokens[0].Shape == TokenShape.Number && tokens.Skip(1).All(token => token.Shape == TokenShape.Mark);
}
