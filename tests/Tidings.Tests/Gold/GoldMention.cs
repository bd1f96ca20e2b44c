using System.Text.Json;
using Tidings.Mentions;

namespace Tidings.Tests.Gold;

/// <summary>A mention as a person coded it.</summary>
sealed record GoldMention(string Story, int Start, int End, string Quote, HashSet<string> Kinds, HashSet<string> Stances, bool Key, string? Date, IReadOnlyList<long> Numbers)
{
    public static GoldMention Of(JsonElement row) => new(
        row.GetProperty("story").GetString()!, row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32(), row.GetProperty("quote").GetString()!,
        Words(row, "kind", "alt_kinds"), Words(row, "stance", "alt_stances"), row.GetProperty("key").GetBoolean(),
        row.TryGetProperty("date_basis", out _) ? null : row.GetProperty("date").GetString(),
        [.. row.GetProperty("counts").EnumerateArray().Select(count => count.GetProperty("n")).Where(n => n.ValueKind == JsonValueKind.Number).Select(n => n.GetInt64())]);

    public bool SameKind(Mention mention) => Kinds.Contains(mention.Kind);

    public bool SameStance(Mention mention) => Stances.Contains(mention.Stance.ToString().ToLowerInvariant());

    /// <summary>Share of the shorter of the two passages that they have in common.</summary>
    public double Overlap(int start, int end) => Math.Max(0, Math.Min(End, end) - Math.Max(Start, start)) / (double)Math.Max(1, Math.Min(End - Start, end - start));

    static HashSet<string> Words(JsonElement row, string first, string others) =>
        [row.GetProperty(first).GetString()!, .. row.TryGetProperty(others, out var more) ? more.EnumerateArray().Select(word => word.GetString()!) : []];
}
