using System.Globalization;
using System.Text.Json;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Mentions;
using Tidings.Text;

namespace Tidings.App.Exports;

/// <summary>Reads back what <see cref="PartJson"/> writes. Lines of the record are trusted: a missing field is our error and throws.</summary>
public static class PartReading
{
    public static string Required(this JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    public static string? Optional(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static JsonElement? Element(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static NamedParty? Party(this JsonElement json, string name) => json.Element(name) is { } party ? Party(party) : null;

    public static NamedParty Party(JsonElement json) => new(json.Required("text"), json.Optional("id"), json.Optional("name"));

    public static NamedPlace? Place(this JsonElement json, string name) => json.Element(name) is { } place ? Place(place) : null;

    public static NamedPlace Place(JsonElement json) =>
        new(json.Required("text"), json.Optional("id"), json.Optional("name"), Real(json, "lat"), Real(json, "lon"), SnakeCase.Read<PlaceRole>(json.Optional("role")), Precision(json));

    static PlacePrecision? Precision(JsonElement json) =>
        json.Element("acled_precision") is { } acled && json.Element("ucdp_precision") is { } ucdp ? new PlacePrecision(acled.GetInt32(), ucdp.GetInt32()) : null;

    public static Holding Holding(JsonElement json) => new(Place(json.GetProperty("place")), Party(json.GetProperty("holder")));

    public static Undertaking? Undertaking(this JsonElement json, string name) => json.Element(name) is { } terms ? Undertaking(terms) : null;

    public static Undertaking Undertaking(JsonElement json) => new(json.Required("action"), json.Optional("object"), json.Date("due"))
    {
        Further = json.List("further", thing => new UndertakenThing(thing.Optional("object"), thing.Date("due")!)),
    };

    public static Count Count(JsonElement json) =>
        new(SnakeCase.Read<CountOutcome>(json.Optional("what")), json.Optional("of"), Whole(json, "best"), Whole(json, "low"), Whole(json, "high"), json.Required("text"));

    public static EdtfDate? Date(this JsonElement json, string name) => json.Element(name) is { } date ? EdtfDate.TryParse(date.Optional("edtf")) : null;

    public static DateOnly? Day(string? text) => EdtfDate.ReadDay(text);

    public static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    public static IReadOnlyList<T> List<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.Element(name) is { } list ? [.. list.EnumerateArray().Select(read)] : [];

    public static IReadOnlyList<string> Strings(this JsonElement json, string name) => json.List(name, item => item.GetString() ?? "");

    public static TextSpan Span(JsonElement json) => new(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32());

    static long? Whole(JsonElement json, string name) => json.Element(name)?.GetInt64();

    static double? Real(JsonElement json, string name) => json.Element(name)?.GetDouble();
}
