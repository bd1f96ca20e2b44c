using FsCheck;
using FsCheck.Fluent;

namespace Tidings.Tests.Text;

/// <summary>Texts of the kind that break programs: many scripts, marks, pairs, halves of pairs, controls, odd blanks.</summary>
static class HostileText
{
    static readonly string[] Pieces =
    [
        "a", "B", "word", "U.N.", "Jan. 3", "3.5", "12,000", " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u00A0", "\u200B", "\u200D", "\u200F", "\uFEFF", "\0", ".", "...", "\u2026", "!", "?", "\u061F", "\u3002",
        "\u06D4", ",", ":", "-", "\u2013", "\"", "\u201C", "\u201D", "\u300C", "\u300D", "(", ")", "[1]", "قال", "الجيش", "شَهِدَ", "ـ", "שלום", "שָׁלוֹם", "軍", "入った", "カ", "が", "か\u3099", "e\u0301", "ё",
        "İ", "ı", "ß", "Հայ", "։", "ქართ", "한국", "\U0001F600", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\U00020000", "\uD83D", "\uDE00", "\uFFFD", "'s", "n't", "don\u2019t", "http://a.b/c?d", "1-", "٣١",
    ];

    static Gen<string> Texts => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

    public static Arbitrary<string> Arbitrary => Arb.From(Texts, Smaller);

    /// <summary>Checks a property on many texts.</summary>
    public static void ForAll(Func<string, bool> holds) =>
        Prop.ForAll(Arbitrary, text => holds(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));

    static IEnumerable<string> Smaller(string text)
    {
        if (text.Length < 2)
            yield break;
        yield return text[..(text.Length / 2)];
        yield return text[(text.Length / 2)..];
        yield return text[1..];
        yield return text[..^1];
    }
}
