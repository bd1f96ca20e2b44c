using System.Globalization;
using System.Text.Json;
using Tidings.Places.Stored;

namespace Tidings.Places.Imports;

/// <summary>One GeoJSON feature as a place: the properties of Who's On First, of Natural Earth, of OpenStreetMap, or somebody's own.</summary>
sealed class FeatureRow(ImportWords words)
{
    /// <summary>The place; null, with the reason where it is one of ours, when there is none.</summary>
    public GivenPlace? Read(JsonElement feature, out string? reason)
    {
        reason = null;
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            return Null("a feature without properties", out reason);
        if (IsGone(properties))
            return null;
        var name = First(properties, "name", "wof:name", "name_en", "NAME", "Name", "nameascii", "shapeName");
        if (!ImportWords.IsName(name))
            return Null($"\"{ImportWords.Shown(name)}\" cannot be a name", out reason);
        var people = ImportWords.Population(First(properties, "population", "wof:population", "pop_max", "POP_MAX", "gn:population", "pop"));
        var isWof = properties.TryGetProperty("wof:placetype", out _);
        var word = First(properties, "wof:placetype", "kind", "place", "featurecla", "FEATURECLA", "fcode", "type");
        var kind = isWof ? words.Kinds.OfWhosOnFirst(word, people) : word.Length > 0 ? words.Kinds.OfWord(word, people) : FeatureKinds.Settlement(people);
        if (kind is null)
            return isWof ? null : Null($"\"{ImportWords.Shown(word)}\" is no kind of place that is known", out reason);
        if (Point(feature, properties) is not var (lat, lon) || Math.Abs(lat) > 90 || Math.Abs(lon) > 180)
            return Null("no point on earth: neither a geometry nor latitude and longitude can be used", out reason);
        return Made(feature, properties, new GivenPlace(Id(feature, properties, name, lat, lon), kind.Value, name, lat, lon) { Population = people });
    }

    GivenPlace Made(JsonElement feature, JsonElement properties, GivenPlace place)
    {
        var country = words.Country(First(properties, "wof:country", "iso:country", "country_code", "iso_a2", "ISO_A2", "country"));
        var first = country.Length > 0 ? First(properties, "admin1", "adm1", "adm1name", "ADM1NAME", "region", "state") : "";
        var within = first.Length > 0 ? $"{country}.{first.Replace('.', '-')}" : "";
        return place with
        {
            Country = country,
            Within = place.Kind is PlaceKind.Region or PlaceKind.Country ? "" : within,
            Division = place.Kind == PlaceKind.Region && country.Length > 0 ? $"{country}.{place.Name.Replace('.', '-')}" : "",
            Names = [.. Names(properties).Where(name => name.Text != place.Name).DistinctBy(name => (name.Language, name.Text))],
        };
    }

    static GivenPlace? Null(string why, out string? reason)
    {
        reason = why;
        return null;
    }

    // Records that Who's On First has withdrawn are kept in its files.
    static bool IsGone(JsonElement properties) =>
        First(properties, "mz:is_current") == "0" || First(properties, "edtf:deprecated", "edtf:cessation") is { Length: > 0 } ended && ended is not ("uuuu" or ".." or "u") || First(properties, "mz:is_ceased", "mz:is_superseded") == "1";

    static string First(JsonElement properties, params string[] names)
    {
        foreach (var name in names)
            if (properties.TryGetProperty(name, out var value) && Text(value) is { Length: > 0 } text)
                return text;
        return "";
    }

    static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    static string Id(JsonElement feature, JsonElement properties, string name, double lat, double lon)
    {
        var wof = First(properties, "wof:id");
        if (wof.Length > 0)
            return "wof-" + wof;
        var geonames = First(properties, "geonameid", "GEONAMEID", "gn:id");
        if (geonames.Length > 0 && geonames.All(char.IsAsciiDigit) && geonames != "0")
            return "gn-" + geonames;
        var id = feature.TryGetProperty("id", out var own) ? Text(own) : First(properties, "id", "@id");
        return id.Length > 0 ? id : FormattableString.Invariant($"own-{ImportWords.Slug(name)}-{Math.Round(lat, 2)}-{Math.Round(lon, 2)}");
    }

    // "name:eng_x_preferred": [...] of Who's On First; "name:ru" of OpenStreetMap; "name_ru" of Natural Earth.
    static IEnumerable<GivenName> Names(JsonElement properties)
    {
        foreach (var property in properties.EnumerateObject())
        {
            if (!property.Name.StartsWith("name", StringComparison.OrdinalIgnoreCase) || property.Name.Length < 7 || property.Name[4] is not (':' or '_'))
                continue;
            var parts = property.Name[5..].ToLowerInvariant().Split('_', '-');
            if (parts[0].Length is not (2 or 3))
                continue;
            var language = ImportWords.Language(parts[0]);
            var isUsual = parts.Length < 3 || parts[^1] is "preferred" or "variant";
            foreach (var text in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().Select(Text) : [Text(property.Value)])
                if (ImportWords.IsAlternate(text))
                    yield return language == "en" ? new GivenName(language, text, isUsual) : ImportWords.Untagged(text) with { Language = language };
        }
    }

    static (double Lat, double Lon)? Point(JsonElement feature, JsonElement properties)
    {
        foreach (var (lat, lon) in new[] { ("lbl:latitude", "lbl:longitude"), ("geom:latitude", "geom:longitude"), ("lat", "lon"), ("latitude", "longitude") })
            if (Number(First(properties, lat)) is { } y && Number(First(properties, lon)) is { } x)
                return (y, x);
        return feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("coordinates", out var coordinates)
            ? GeometryMiddle.Of(coordinates) : null;
    }

    static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
