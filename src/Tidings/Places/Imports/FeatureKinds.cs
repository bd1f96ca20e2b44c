using Tidings.Languages;

namespace Tidings.Places.Imports;

/// <summary>Which kind of place the codes of other gazetteers mean; read from <c>gazetteer/features.tsv</c>.</summary>
public sealed class FeatureKinds
{
    const string File = "gazetteer/features.tsv";

    /// <summary>The least people of a city and of a town; fewer, or nobody counted, make a village.</summary>
    const long City = 100_000, Town = 5_000;

    readonly Dictionary<(string Gazetteer, string Code), PlaceKind?> _kinds = [];

    public FeatureKinds(DataFiles files)
    {
        foreach (var row in TsvTable.Read(files, File).Rows)
            _kinds.Add((row.Required("gazetteer"), row.Required("code")), Kind(row));
    }

    /// <summary>The kind of a GeoNames feature, from class and code; null for what is no place to report of.</summary>
    public PlaceKind? OfGeoNames(string code, long population)
    {
        for (var length = code.Length; length > 0; length--)
            if (_kinds.TryGetValue(("geonames", code[..length]), out var kind))
                return kind ?? Settlement(population);
        return null;
    }

    /// <summary>The kind of a Who's On First placetype.</summary>
    public PlaceKind? OfWhosOnFirst(string placetype, long population) => Of("wof", placetype, population);

    /// <summary>The kind that a word in somebody's table means: a kind of ours, a placetype, a GeoNames code, a usual word.</summary>
    public PlaceKind? OfWord(string word, long population)
    {
        word = word.Trim();
        var first = word.Split('/')[0];
        if (Enum.TryParse<PlaceKind>(word, ignoreCase: true, out var kind) && !char.IsDigit(word[0]))
            return kind;
        return Of("plain", word.ToLowerInvariant(), population) ?? Of("wof", first.ToLowerInvariant(), population) ?? OfGeoNames(word, population) ?? OfCode(word, population);
    }

    // A GeoNames code without its class.
    PlaceKind? OfCode(string code, long population)
    {
        foreach (var feature in "PAHTLSR")
            if (code.Length >= 2 && char.IsUpper(code[0]) && OfGeoNames($"{feature}.{code}", population) is { } kind)
                return kind;
        return null;
    }

    PlaceKind? Of(string gazetteer, string code, long population) =>
        _kinds.TryGetValue((gazetteer, code), out var kind) ? kind ?? Settlement(population) : null;

    /// <summary>What a settlement of so many people is.</summary>
    public static PlaceKind Settlement(long population) => population >= City ? PlaceKind.City : population >= Town ? PlaceKind.Town : PlaceKind.Village;

    static PlaceKind? Kind(TsvRow row) => row.Required("kind") switch
    {
        "settlement" => null,
        var word when Enum.TryParse<PlaceKind>(word, ignoreCase: true, out var kind) => kind,
        var word => throw row.Error("kind", $"\"{word}\" is no kind of place"),
    };
}
