using Tidings.Languages;

namespace Tidings.Lineages;

/// <summary>
/// Whether of two stories in two languages one translates the other or both a third: reports of one event share its names and figures too,
/// but only a translation keeps their order and the lengths of the sentences that they stand in.
/// </summary>
sealed class TranslationJudge
{
    const double Reach = 0.06;

    // With fewer sentences there is no order to keep: any two notices about one town share its name and a figure.
    const int FewestSentences = 3;

    readonly Dictionary<string, double> _expansion = new(StringComparer.Ordinal);
    readonly SentenceAligner _aligner = new(Anchor.Weight);

    public TranslationJudge(IReadOnlyDictionary<string, double> expansion) => _expansion = new(expansion, StringComparer.Ordinal);

    /// <summary>Letters of each language for a letter of English.</summary>
    public static IReadOnlyDictionary<string, double> ReadExpansion(DataFiles files) =>
        TsvTable.Read(files, "languages/expansion.tsv").Rows.ToDictionary(row => row.Required("language"), row => row.Number("letters"), StringComparer.Ordinal);

    /// <summary>How much the length of one story deviates from what the other's promises, as a logarithm; 0 when a language is not known.</summary>
    public double Deviation(PrintHead here, PrintHead there) =>
        _expansion.TryGetValue(here.Language, out var mine) && _expansion.TryGetValue(there.Language, out var other)
            ? Math.Abs(Math.Log(Math.Max(1, here.Letters) / mine) - Math.Log(Math.Max(1, there.Letters) / other)) : 0;

    /// <summary>The signs, and the alignment that they rest on; null when the stories have too little in common for one to translate the other.</summary>
    public (TranslationSigns Signs, SentenceAlignment Alignment)? Judge(StoryPrint here, StoryPrint there)
    {
        if (Math.Min(here.SentenceLetters.Length, there.SentenceLetters.Length) < FewestSentences)
            return null;
        var (shared, inPlace) = Meet(here, there);
        var all = Math.Max(1, Math.Min(All(here), All(there)));
        if (!TranslationSigns.MayConvince(shared, shared / all) || _aligner.Align(here, there) is not { Inside: > 0 } alignment)
            return null;
        var sentences = (here.SentenceLetters.Length + there.SentenceLetters.Length) / 2.0;
        return (new TranslationSigns(
            alignment.Cost,
            inPlace / shared,
            Deviation(here, there),
            alignment.Inside,
            Math.Max(0, shared - alignment.Inside) * 6 / Math.Max(6, sentences),
            alignment.Inside / all), alignment);
    }

    static double All(StoryPrint print) => print.AnchorKeys.Sum(Anchor.Weight);

    // Weight of the anchors that both have, and of those among them that stand at the same height of both texts.
    static (double Shared, double InPlace) Meet(StoryPrint here, StoryPrint there)
    {
        var (mine, other) = (Sorted(here), Sorted(there));
        var (shared, inPlace) = (0.0, 0.0);
        for (int i = 0, j = 0; i < mine.Length && j < other.Length;)
        {
            var (key, second) = ((uint)(mine[i] >> 16), (uint)(other[j] >> 16));
            if (key != second)
            {
                (i, j) = key < second ? (i + 1, j) : (i, j + 1);
                continue;
            }
            var (end, last) = (EndOf(mine, i), EndOf(other, j));
            var weight = Anchor.Weight(key);
            shared += weight * Math.Min(end - i, last - j);
            inPlace += weight * Pairs(mine.AsSpan(i..end), other.AsSpan(j..last));
            (i, j) = (end, last);
        }
        return (shared, inPlace);
    }

    static ulong[] Sorted(StoryPrint print)
    {
        var sorted = new ulong[print.AnchorKeys.Length];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = (ulong)print.AnchorKeys[i] << 16 | print.AnchorPlaces[i];
        Array.Sort(sorted);
        return sorted;
    }

    static int EndOf(ulong[] sorted, int i)
    {
        var key = sorted[i] >> 16;
        while (i < sorted.Length && sorted[i] >> 16 == key)
            i++;
        return i;
    }

    static int Pairs(ReadOnlySpan<ulong> here, ReadOnlySpan<ulong> there)
    {
        var pairs = 0;
        for (int i = 0, j = 0; i < here.Length && j < there.Length;)
            if (Math.Abs((long)here[i] - (long)there[j]) < Reach * ushort.MaxValue)
                (pairs, i, j) = (pairs + 1, i + 1, j + 1);
            else
                (i, j) = here[i] < there[j] ? (i + 1, j) : (i, j + 1);
        return pairs;
    }
}
