using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Tidings.App.Scoring;

/// <summary>Measures in words, and one by one.</summary>
public static class ScoreText
{
    const int Column = 22;

    /// <summary>A line for each measure, those of one thing under its name.</summary>
    public static string Of(JsonObject measures)
    {
        var text = new StringBuilder();
        foreach (var (thing, of) in measures)
        {
            text.Append(thing).Append('\n');
            foreach (var (name, value) in of!.AsObject())
                text.Append($"    {name.PadRight(Column)} {(value is JsonObject inner ? string.Join("  ", inner.Select(each => $"{each.Key}={Figure(each.Value)}")) : Figure(value))}\n");
        }
        return text.ToString();
    }

    /// <summary>All rates under their full names, e.g. <c>mentions.kind.f1</c>.</summary>
    public static IEnumerable<(string Measure, double Value)> Rates(JsonObject measures, string under = "")
    {
        foreach (var (name, value) in measures)
            if (value is JsonObject inner)
                foreach (var rate in Rates(inner, $"{under}{name}."))
                    yield return rate;
            else if (value is JsonValue figure && figure.TryGetValue<double>(out var rate))
                yield return (under + name, rate);
    }

    static string Figure(JsonNode? value) =>
        value is not JsonValue figure ? "-" : figure.TryGetValue<double>(out var rate) ? rate.ToString("0.000", CultureInfo.InvariantCulture) : figure.ToString();
}
