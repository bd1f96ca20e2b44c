using Tidings.Languages;

namespace Tidings.Lineages;

/// <summary>
/// Whether of two stories in two languages one translates the other or both a third: reports of one event share its names and figures too,
/// but only a translation keeps their order and the lengths of the sentences that they stand in.
/// </summary>
sealed class TranslationJudge
{
    const double Reach = 0.06;

    readonly Dictionary<string, double> _expansion = new(StringComparer.Ordinal);
    readonly Func<uint, double> _weight;
    readonly SentenceAligner _aligner;

    public TranslationJudge(IReadOnlyDictionary<string, double> expansion, Func<uint, double> weight)
    {
        _expansion = new(expansion, StringComparer.Ordinal);
        _weight = weight;
        _aligner = new SentenceAligner(weight);
    }

    /// <summary>Letters of each language for a letter of English.</summary>
    public static IReadOnlyDictionary<string, double> ReadExpansion(DataFiles files) =>
        TsvTable.Read(files, "languages/expansion.tsv").Rows.ToDictionary(row => row.Required("language"), row => row.Number("letters"), StringComparer.Ordinal);

    /// <summary>How much the length of one story deviates from what the other's promises, as a logarithm; 0 when a language is not known.</summary>
    public double Deviation(StoryPrint here, StoryPrint there) =>
        _expansion.TryGetValue(here.Language, out var mine) && _expansion.TryGetValue(there.Language, out var other)
            ? Math.Abs(Math.Log(Math.Max(1, here.Letters) / mine) - Math.Log(Math.Max(1, there.Letters) / other)) : 0;

    /// <summary>The signs, and the alignment that they rest on; null when the stories have nothing in common.</summary>
    public (TranslationSigns Signs, SentenceAlignment Alignment)? Judge(StoryPrint here, StoryPrint there)
    {
        if (_aligner.Align(here, there) is not { Inside: > 0 } alignment)
            return null;
        var sentences = (here.SentenceLetters.Length + there.SentenceLetters.Length) / 2.0;
        return (new TranslationSigns(
            alignment.Cost,
            InPlace(here, there, alignment.Shared),
            Deviation(here, there),
            alignment.Inside,
            Math.Max(0, alignment.Shared - alignment.Inside) * 6 / Math.Max(6, sentences),
            alignment.Inside / Math.Max(1, Math.Min(All(here), All(there)))), alignment);
    }

    double All(StoryPrint print) => print.AnchorKeys.Sum(_weight);

    // Share of the common anchors that stand at the same height of both texts.
    double InPlace(StoryPrint here, StoryPrint there, double shared)
    {
        var places = new Dictionary<uint, List<ushort>>();
        for (var i = 0; i < there.AnchorKeys.Length; i++)
            if (places.TryGetValue(there.AnchorKeys[i], out var list))
                list.Add(there.AnchorPlaces[i]);
            else
                places.Add(there.AnchorKeys[i], [there.AnchorPlaces[i]]);
        var sum = 0.0;
        for (var i = 0; i < here.AnchorKeys.Length; i++)
            if (places.TryGetValue(here.AnchorKeys[i], out var list) && Take(list, here.AnchorPlaces[i]))
                sum += _weight(here.AnchorKeys[i]);
        return Math.Min(1, sum / Math.Max(0.001, shared));
    }

    static bool Take(List<ushort> places, ushort place)
    {
        var found = places.FindIndex(other => Math.Abs(other - place) < Reach * ushort.MaxValue);
        if (found >= 0)
            places.RemoveAt(found);
        return found >= 0;
    }
}
