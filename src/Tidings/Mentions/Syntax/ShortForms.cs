using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>A name and the letters that it is called by from there on.</summary>
/// <param name="Short">The letters.</param>
/// <param name="Long">The name, as the text writes it.</param>
public readonly record struct ShortForm(string Short, string Long);

/// <summary>
/// Takes letters in brackets out of a sentence, that only say how a name is shortened: "the Lisandi Patriotic Front (LPF) withdrew" is read without them.
/// Which letters go with which name is told after the first letters of its words, as by Schwartz and Hearst (2003), "A simple algorithm for identifying
/// abbreviation definitions in biomedical text"; letters that come from another language are taken out too where the sentence goes on behind them, and so is a measure told again in another unit.
/// </summary>
static class ShortForms
{
    const int LongestShort = 8;
    const int LongestName = 8;
    const int LongestForeign = 12;

    /// <summary>The tokens without the letters.</summary>
    /// <param name="text">The story's text.</param>
    /// <param name="tokens">A sentence.</param>
    /// <param name="found">The short forms that the sentence gives.</param>
    /// <param name="names">Where, among the tokens left, names stand that have words with small letters: first token and end of each.</param>
    public static Token[] Leave(string text, Token[] tokens, out IReadOnlyList<ShortForm> found, out IReadOnlyList<(int First, int End)> names)
    {
        List<ShortForm>? forms = null;
        List<(int First, int End)>? mixed = null;
        List<Token>? kept = null;
        for (var i = 0; i < tokens.Length; i++)
            if (Form(text, tokens, i) is { } form)
            {
                (forms ??= []).Add(form.Form);
                kept ??= [.. tokens.AsSpan(0, i)];
                if (Array.FindIndex(tokens, form.First, i - form.First, token => token.Shape == TokenShape.Lower) >= 0)
                    (mixed ??= []).Add((kept.Count - (i - form.First), kept.Count));
                i += 2;
            }
            else if (IsConverted(tokens, i))
            {
                kept ??= [.. tokens.AsSpan(0, i)];
                i += 3;
            }
            else
                kept?.Add(tokens[i]);
        found = forms ?? (IReadOnlyList<ShortForm>)[];
        names = mixed ?? (IReadOnlyList<(int, int)>)[];
        return kept is null ? tokens : [.. kept];
    }

    // "30 kilometres (18 miles) from the border": the same in another unit.
    static bool IsConverted(Token[] tokens, int i) =>
        i > 1 && i + 3 < tokens.Length && tokens[i].Normal == "(" && tokens[i + 3].Normal == ")" && tokens[i + 1].Shape == TokenShape.Number && tokens[i + 2].Shape == TokenShape.Lower && tokens[i - 1].Shape == TokenShape.Lower && tokens[i - 2].Shape == TokenShape.Number;

    // "(", letters, ")" right behind a name.
    static (ShortForm Form, int First)? Form(string text, Token[] tokens, int i)
    {
        if (i == 0 || i + 2 >= tokens.Length || tokens[i].Normal != "(" || tokens[i + 2].Normal != ")" || !IsShort(text, tokens[i + 1]) || !tokens[i - 1].IsWord)
            return null;
        return Behind(text, tokens, i);
    }

    static (ShortForm Form, int First)? Behind(string text, Token[] tokens, int i)
    {
        var first = i - 1;
        while (first > 0 && i - first < LongestName && (tokens[first - 1].IsCapital || first > 1 && tokens[first - 1].IsWord && tokens[first - 2].IsCapital))
            first--;
        while (first < i - 1 && !tokens[first].IsCapital)
            first++;
        var initials = string.Concat(Enumerable.Range(first, i - first).Where(at => tokens[at].IsCapital).Select(at => text[tokens[at].Start]));
        var letters = text[tokens[i + 1].Start..tokens[i + 1].End];
        var start = initials.IndexOf(letters[0]);
        if (start < 0 || !Runs(letters, initials.AsSpan(start)))
            return Foreign(text, tokens, i, letters) is > -1 and var foreign ? Told(text, tokens, foreign, i) : initials.Length > 1 && i + 3 < tokens.Length && tokens[i + 3].IsWord ? Told(text, tokens, first, i) : null;
        return Told(text, tokens, Enumerable.Range(first, i - first).Where(at => tokens[at].IsCapital).ElementAt(start), i);
    }

    static (ShortForm, int) Told(string text, Token[] tokens, int first, int i) => (new(text[tokens[i + 1].Start..tokens[i + 1].End], text[tokens[first].Start..tokens[i - 1].End]), first);

    // "Mouvement patriotique pour la Centrafrique (MPC)": every letter, from the last to the first, begins a word, great or small; the first a great one.
    static int Foreign(string text, Token[] tokens, int i, string letters)
    {
        var left = letters.Length;
        for (var at = i - 1; at >= 0 && i - at <= LongestForeign && tokens[at].IsWord; at--)
            if (char.ToUpperInvariant(text[tokens[at].Start]) == letters[left - 1] && --left == 0)
                return tokens[at].IsCapital ? at : -1;
        return -1;
    }

    static bool IsShort(string text, Token token) => token.End - token.Start is > 1 and <= LongestShort && token.Shape == TokenShape.Upper && text.AsSpan(token.Start, token.End - token.Start).IndexOfAnyInRange('0', '9') < 0;

    // Whether most of the letters stand among the initials in order: of "Sudan People's Liberation Movement" S, P, L, M.
    static bool Runs(string letters, ReadOnlySpan<char> initials)
    {
        var met = 0;
        foreach (var initial in initials)
            if (met < letters.Length && letters[met] == initial)
                met++;
        return met > 1 && met >= letters.Length - 1;
    }
}
