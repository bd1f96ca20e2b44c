using System.Text.Json;
using Tidings.App.Cli;

namespace Tidings.App.Scoring;

/// <summary>Files of one JSON object a line.</summary>
static class JsonRows
{
    /// <summary>The rows of a file; none when there is no such file.</summary>
    /// <exception cref="CannotException">A row is not what it should be; says which.</exception>
    public static IReadOnlyList<T> Read<T>(string path, Func<JsonElement, T> read) =>
        File.Exists(path) ? [.. File.ReadLines(path).Index().Where(line => line.Item.Trim().Length > 0).Select(line => Row(line.Item, $"{path}:{line.Index + 1}", read))] : [];

    static T Row<T>(string line, string place, Func<JsonElement, T> read)
    {
        try
        {
            return read(JsonDocument.Parse(line).RootElement);
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new CannotException($"{place}: {trouble.Message}");
        }
    }
}
