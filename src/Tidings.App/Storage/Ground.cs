using System.Text;
using System.Text.Json;
using Tidings.Evidence;

namespace Tidings.App.Storage;

/// <summary>What a person saw of a mention when deciding on it: all that is coded, but not by which rule nor how likely it is right.</summary>
static class Ground
{
    static readonly string[] LeftOut = ["rule", "confidence"];

    /// <summary>The digest of a line of mentions.ndjson.</summary>
    public static string Of(string line)
    {
        using var json = JsonDocument.Parse(line);
        return ContentId.Sha256(Encoding.UTF8.GetBytes(string.Join('\n', json.RootElement.EnumerateObject().Where(field => !LeftOut.Contains(field.Name)).Select(field => $"{field.Name} {field.Value.GetRawText()}"))));
    }
}
