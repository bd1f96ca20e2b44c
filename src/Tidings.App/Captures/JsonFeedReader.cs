using System.Globalization;
using System.Text.Json;
using Tidings.App.Building;

namespace Tidings.App.Captures;

/// <summary>JSON Feed 1.0 and 1.1: each item is a page made of its fields.</summary>
sealed class JsonFeedReader(CaptureReader captures)
{
    public IEnumerable<Captured> Read(Holder holder, Stream stream)
    {
        if (captures.Bytes(holder, stream) is not { } bytes || Parse(holder, bytes) is not { } feed)
            yield break;
        using (feed)
        {
            if (feed.RootElement.ValueKind != JsonValueKind.Object || !feed.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                yield break;
            var (outlet, number) = (Text(feed.RootElement, "title"), 0);
            foreach (var item in items.EnumerateArray())
                yield return CaptureReader.Taken(holder.Inside((++number).ToString(CultureInfo.InvariantCulture)), Page(item, outlet));
        }
    }

    JsonDocument? Parse(Holder holder, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException trouble)
        {
            captures.Report(holder, "feed.broken", $"line {trouble.LineNumber + 1}", "the feed is no whole JSON; not read");
            return null;
        }
    }

    static MadePage Page(JsonElement item, string? outlet) => new(
        Text(item, "title"),
        Text(item, "url"),
        DateTimeOffset.TryParse(Text(item, "date_published"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null,
        Author(item),
        outlet,
        Text(item, "content_html") ?? MadePage.OfText(Text(item, "content_text") ?? Text(item, "summary") ?? ""));

    static string? Author(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
            return string.Join(", ", authors.EnumerateArray().Select(author => Text(author, "name")).OfType<string>()) is { Length: > 0 } names ? names : null;
        return item.ValueKind == JsonValueKind.Object && item.TryGetProperty("author", out var one) ? Text(one, "name") : null;
    }

    static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;
}
