using System.Globalization;
using System.Text.Json;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Mentions;
using Tidings.Text;

namespace Tidings.App.Exports;

/// <summary>The parts that several lines of the export contract share: parties, places, counts, dates, spans.</summary>
public static class PartJson
{
    public static void Party(this Utf8JsonWriter json, string name, NamedParty? party)
    {
        json.WritePropertyName(name);
        Party(json, party);
    }

    public static void Party(Utf8JsonWriter json, NamedParty? party)
    {
        if (party is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("text", party.Text);
        json.WriteString("id", party.Id);
        json.WriteString("name", party.Name);
        json.WriteEndObject();
    }

    public static void Place(Utf8JsonWriter json, NamedPlace? place)
    {
        if (place is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("text", place.Text);
        json.WriteString("id", place.Id);
        json.WriteString("name", place.Name);
        Number(json, "lat", place.Lat);
        Number(json, "lon", place.Lon);
        json.WriteString("role", SnakeCase.Of(place.Role));
        Number(json, "acled_precision", place.Precision?.Acled);
        Number(json, "ucdp_precision", place.Precision?.Ucdp);
        json.WriteEndObject();
    }

    public static void Holding(Utf8JsonWriter json, Holding holding)
    {
        json.WriteStartObject();
        json.WritePropertyName("place");
        Place(json, holding.Place);
        json.Party("holder", holding.Holder);
        json.WriteEndObject();
    }

    public static void Undertaking(this Utf8JsonWriter json, string name, Undertaking? undertaking)
    {
        if (undertaking is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("action", undertaking.Action);
        json.WriteString("object", undertaking.Object);
        json.Date("due", undertaking.Due);
        json.WriteStartArray("further");
        foreach (var thing in undertaking.Further)
        {
            json.WriteStartObject();
            json.WriteString("object", thing.Object);
            json.Date("due", thing.Due);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Count(Utf8JsonWriter json, Count count)
    {
        json.WriteStartObject();
        json.WriteString("what", SnakeCase.Of(count.What));
        json.WriteString("of", count.Of);
        Number(json, "best", count.Best);
        Number(json, "low", count.Low);
        Number(json, "high", count.High);
        json.WriteString("text", count.Text);
        json.WriteEndObject();
    }

    public static void Date(this Utf8JsonWriter json, string name, EdtfDate? date)
    {
        json.WritePropertyName(name);
        if (date is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("edtf", date.Text);
        json.WriteEndObject();
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly? day) => json.WriteString(name, Day(day));

    public static void List<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IReadOnlyList<string> items) =>
        json.List(name, items, static (writer, item) => writer.WriteStringValue(item));

    public static void Span(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Moment(DateTimeOffset? moment) =>
        moment?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static void Number(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    public static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
