using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tidings.App.Exports;
using Tidings.Text;

namespace Tidings.App.Scoring;

/// <summary>When what was coded counts as what the gold says: names, dates, counts, places in the text.</summary>
public static partial class Likeness
{
    // Words that names have or leave out without meaning another thing.
    static readonly HashSet<string> Idle = ["the", "a", "an", "of", "in", "s", "district", "town", "region", "village", "city"];

    // Outcomes that annotators do not keep apart.
    static readonly HashSet<string> Losses = ["lost", "destroyed", "killed", "casualties", "other"];

    public static bool IsNamed(string? gold, params IEnumerable<string?> names) =>
        names.Any(name => IsAlike(gold, name) || gold is { Length: > 0 } && name is { Length: > 0 } && (gold.Contains(name, StringComparison.Ordinal) || name.Contains(gold, StringComparison.Ordinal)));

    /// <summary>Half of the words of the shorter name.</summary>
    public static bool IsAlike(string? a, string? b)
    {
        var (mine, other) = (Words(a), Words(b));
        return mine.Count > 0 && other.Count > 0 && mine.Count(other.Contains) / (double)Math.Min(mine.Count, other.Count) >= 0.5;
    }

    /// <summary>The same days, or within the days that the gold gives.</summary>
    public static bool IsSameDate(string? gold, string? coded)
    {
        if (Days(gold) is not { } wanted || Days(coded) is not { } got)
            return false;
        return wanted == got || gold!.Length == 10 && wanted.First == got.First
            || string.CompareOrdinal(wanted.First, got.First) <= 0 && string.CompareOrdinal(got.Last, wanted.Last) <= 0;
    }

    /// <summary>Share of the gold's counts that were found; null when it has none.</summary>
    public static double? Counts(JsonElement gold, JsonElement coded)
    {
        var wanted = gold.List("counts", count => (What: count.Optional("what"), Numbers: Numbers(count.GetProperty("n"))));
        if (wanted.Count == 0)
            return null;
        var got = coded.List("counts", count => (What: count.Optional("what"), Numbers: new[] { "best", "low", "high" }.SelectMany(name => count.Element(name) is { } n ? Numbers(n) : []).ToHashSet()));
        return wanted.Count(want => got.Any(has => want.Numbers.Overlaps(has.Numbers) && IsSameOutcome(want.What, has.What))) / (double)wanted.Count;
    }

    /// <summary>Share of the shorter of two passages that they have in common.</summary>
    public static double Overlap(TextSpan a, TextSpan b) => Common(a, b) / (double)Math.Max(1, Math.Min(a.Length, b.Length));

    /// <summary>Share of all that two passages cover which they have in common; below nothing when they lie apart.</summary>
    public static double Union(TextSpan a, TextSpan b) =>
        (Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / (double)Math.Max(1, Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));

    static int Common(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    static bool IsSameOutcome(string? a, string? b) => a == b || a is not null && b is not null && Losses.Contains(a) && Losses.Contains(b);

    /// <summary>The numbers that a figure of the gold has: one, or the ends of a range.</summary>
    internal static HashSet<double> Numbers(JsonElement number) =>
        [.. Digits().Matches(number.ToString().Replace(",", "")).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];

    static HashSet<string> Words(string? text)
    {
        var (words, word) = (new HashSet<string>(), new StringBuilder());
        foreach (var rune in (text ?? "").Normalize(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes().Append(new Rune(' ')))
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                continue;
            else if (IsWordLetter(rune))
                word.Append(rune.ToString());
            else
            {
                if (word.Length > 0)
                    words.Add(word.ToString());
                word.Clear();
            }
        words.ExceptWith(Idle);
        return words;
    }

    static bool IsWordLetter(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber || rune.Value == '_';

    /// <summary>First and last day that a date can mean, comparable as text.</summary>
    static (string First, string Last)? Days(string? edtf)
    {
        if (string.IsNullOrEmpty(edtf))
            return null;
        var ends = Doubt().Replace(edtf, "").Split('/', 2);
        return (End(ends[0], "00"), End(ends.Length > 1 && ends[1].Length > 0 ? ends[1] : ends[0], "99"));
    }

    static string End(string date, string missing)
    {
        var parts = date.Split('T')[0].Split('-').ToList();
        while (parts.Count < 3)
            parts.Add(missing);
        return string.Join('-', parts);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("[~?%]")]
    private static partial Regex Doubt();
}
