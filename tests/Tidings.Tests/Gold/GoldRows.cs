using System.Text.Json;
using Tidings.Tests.House;

namespace Tidings.Tests.Gold;

/// <summary>The lines of <c>tests/gold</c>.</summary>
static class GoldRows
{
    public static IEnumerable<JsonElement> Of(string name) =>
        Repository.Read($"tests/gold/{name}.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);

    public static string Page(string file) => Repository.Read($"tests/gold/pages/{file}.txt");

    /// <summary>Pages that were coded exhaustively.</summary>
    public static HashSet<string> Coded() =>
        [.. JsonDocument.Parse(Repository.Read("tests/gold/ranges.json")).RootElement.EnumerateObject().Where(page => page.Value.GetArrayLength() > 0).Select(page => page.Name)];
}
