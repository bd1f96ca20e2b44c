using System.Globalization;
using System.Xml.Linq;

namespace Tidings.Bench;

/// <summary>A place that annotators marked: where it stands, and where on earth it lies if they say so.</summary>
internal sealed record GoldPlace(int Start, int End, string Text, double? Lat, double? Lon, bool IsFound = false);

/// <summary>A text of LGL or GeoWebNews with its places.</summary>
internal sealed record ToponymDocument(string Paper, string Text, List<GoldPlace> Places)
{
    // What GeoWebNews marks and does not count among toponyms.
    static readonly HashSet<string> NoToponyms = ["Non_Toponym", "Literal_Expression", "Non_Lit_Expression"];

    public static List<ToponymDocument> ReadAll(string path) =>
        [.. XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!.Elements("article").Select(Read)];

    static ToponymDocument Read(XElement article)
    {
        var text = article.Element("text")!.Value;
        var units = Units(text);
        var paper = article.Element("domain")?.Value ?? (Uri.TryCreate(article.Element("link")?.Value, UriKind.Absolute, out var link) ? link.Host : "");
        var places = article.Descendants("toponym").Where(place => !NoToponyms.Contains(place.Element("type")?.Value ?? "")).Select(place => Place(place, text, units)).OfType<GoldPlace>().OrderBy(place => place.Start).ToList();
        return new ToponymDocument(paper, text, places);
    }

    // Offsets count code points.
    static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1)
            units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }

    static GoldPlace? Place(XElement place, string text, int[] units)
    {
        var (start, end) = ((int)place.Element("start")!, (int)place.Element("end")!);
        if (start < 0 || end >= units.Length || start >= end)
            return null;
        var tag = place.Element("gaztag");
        return new GoldPlace(units[start], units[end], text[units[start]..units[end]], Degrees(tag?.Element("lat") ?? place.Element("latitude")), Degrees(tag?.Element("lon") ?? place.Element("longitude")));
    }

    static double? Degrees(XElement? element) => double.TryParse(element?.Value, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
