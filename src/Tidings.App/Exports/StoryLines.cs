using System.Text;
using System.Text.Json;
using Tidings.Evidence;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.App.Exports;

/// <summary>
/// Reads a line of a file of stories: the form that <see cref="StoryJson"/> writes, or the shorter one by which other systems hand text in,
/// <c>{"id","text","language"?,"published"?,"headline"?,"outlet"?}</c>. A given id is kept. A story without a language gets <c>und</c>.
/// </summary>
public static class StoryLines
{
    /// <summary>The story of a line; null with an issue that names the line when it cannot be read. A blank line gives neither.</summary>
    /// <param name="line">The line's bytes without its line end.</param>
    /// <param name="path">The file.</param>
    /// <param name="number">The line's number, from 1.</param>
    /// <param name="issue">What was wrong.</param>
    public static Story? Read(ReadOnlyMemory<byte> line, string path, int number, out Issue? issue)
    {
        issue = null;
        if (line.Span.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0)
            return null;
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(json.RootElement, Origin(line.Span, path, number));
        }
        catch (Exception trouble) when (trouble is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            issue = new Issue("story.line", path, $"line {number}", $"{trouble.Message.ReplaceLineEndings(" ")} The line was left out.");
            return null;
        }
    }

    static StoryOrigin Origin(ReadOnlySpan<byte> line, string path, int number) =>
        new($"{path}#{number}", ContentId.Sha256(line), "application/x-ndjson", null, null);

    static Story Read(JsonElement json, StoryOrigin origin)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException("The line is not an object.");
        var text = new SourceText(Text(json, "text") ?? throw new FormatException("The story has no text."));
        var published = Published(json);
        return new Story(
            Filled(json, "id") ?? ContentId.Of("s", origin.Sha256),
            Origin(json, origin),
            Span(json, text),
            SnakeCase.TryRead<StoryKind>(json.Optional("kind")) ?? StoryKind.Article,
            Filled(json, "language") ?? "und",
            Filled(json, "headline"),
            HeadlineSpan(json, text),
            Filled(json, "byline"),
            Filled(json, "outlet"),
            Filled(json, "dateline"),
            published,
            published is null ? null : SnakeCase.TryRead<PublishedBasis>(json.Optional("published_basis")) ?? PublishedBasis.Metadata,
            text,
            [.. json.List("holes", PartReading.Span).Where(hole => text.Whole.Contains(hole) && hole.Length > 0)]);
    }

    static StoryOrigin Origin(JsonElement json, StoryOrigin origin) => json.Element("document") is { ValueKind: JsonValueKind.Object } document
        ? origin with { Address = document.Optional("address"), Captured = PartReading.Moment(document.Optional("captured")) }
        : origin;

    static TextSpan Span(JsonElement json, SourceText text)
    {
        var start = json.Element("start") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) && value is >= 0 and < 1 << 30 ? value : 0;
        return new TextSpan(start, start + text.Length);
    }

    static TextSpan? HeadlineSpan(JsonElement json, SourceText text) =>
        json.Element("headline_span") is { } span && PartReading.Span(span) is var read && text.Whole.Contains(read) && read.Length > 0 ? read : null;

    // A date alone, or the date of a time with its zone: the day that the outlet's own clock showed.
    static DateOnly? Published(JsonElement json) => Filled(json, "published") is { } written
        ? PartReading.Day(written.Length > 10 && written[10] is 'T' or 't' or ' ' ? written[..10] : written)
            ?? throw new FormatException($"'{written}' is no date of the form 2020-11-25.")
        : null;

    static string? Filled(JsonElement json, string name) => Text(json, name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Replace('\0', '\uFFFD') : null;

    // GetString refuses lone surrogates; they are read as U+FFFD, one code point for one.
    static string? Text(JsonElement json, string name)
    {
        if (json.Element(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw new FormatException($"'{name}' is not a string.");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return Lenient(value.GetRawText());
        }
    }

    static string Lenient(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
            text.Append(raw[i] == '\\' ? Escape(raw, ref i) : raw[i]);
        var decoded = text.ToString().ToCharArray();
        for (var i = 0; i < decoded.Length; i++)
            if (char.IsHighSurrogate(decoded[i]) && i + 1 < decoded.Length && char.IsLowSurrogate(decoded[i + 1]))
                i++;
            else if (char.IsSurrogate(decoded[i]))
                decoded[i] = '\uFFFD';
        return new string(decoded);
    }

    static char Escape(string raw, ref int i) => raw[++i] switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        'u' => (char)Convert.ToInt32(raw.Substring((i += 4) - 3, 4), 16),
        var plain => plain,
    };
}
