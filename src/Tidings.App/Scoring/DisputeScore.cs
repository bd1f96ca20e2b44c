using System.Text.Json;
using System.Text.Json.Nodes;
using Tidings.App.Exports;

namespace Tidings.App.Scoring;

/// <summary>
/// Scores disputes of the gold that are about facts, not about a translation: one is found where a dispute of the export sets against each other, on two of
/// its sides, two of the mentions that the gold sets against each other (one is enough where the gold has but one).
/// </summary>
sealed class DisputeScore(Gold gold, Exported exported, Alignment alignment)
{
    const double Enough = 0.5;

    /// <summary>Null when the gold has none.</summary>
    public JsonObject? Measures()
    {
        if (gold.Disputes.Count == 0)
            return null;
        var factual = Factual().Count();
        var found = factual - Lacking().Count();
        return new JsonObject
        {
            ["gold"] = gold.Disputes.Count,
            ["exported"] = exported["disputes"].Count,
            ["factual"] = factual,
            ["found"] = found,
            ["recall"] = found / (double)Math.Max(1, factual),
        };
    }

    /// <summary>What those that were not found are about, with the words of their mentions.</summary>
    public IEnumerable<string> Lacking() => Factual().Where(row => !IsFound(row.Strings("ids")))
        .Select(row => $"{row.Optional("about")}: {string.Join(" / ", row.Strings("ids").Select(id => gold.Mentions.FirstOrDefault(mention => mention.Id == id)?.Quote ?? id))}");

    IEnumerable<JsonElement> Factual() => gold.Disputes.Where(row => row.Optional("type") is null or "factual");

    bool IsFound(IReadOnlyList<string> ids)
    {
        var spots = ids.Select(Coded).ToList();
        var wanted = Math.Min(2, ids.Count);
        return exported["disputes"].Any(row =>
        {
            var sides = row.List("sides", side => side.Strings("mentions").ToHashSet()).ToList();
            // "Each side blamed the other": two mentions on one span may each be of either side.
            var held = spots.Select(spot => Enumerable.Range(0, sides.Count).Where(side => sides[side].Overlaps(spot)).ToList()).Where(found => found.Count > 0).ToList();
            return held.Count >= wanted && (wanted == 1 || held.SelectMany(found => found).Distinct().Count() > 1);
        });
    }

    // All that was coded where a mention of the gold stands.
    HashSet<string> Coded(string id) => gold.Mentions.FirstOrDefault(mention => mention.Id == id) is { } wanted
        ? [.. alignment.Coded.Where(coded => coded.File == wanted.File && Likeness.Overlap(coded.Span, wanted.Span) >= Enough).Select(coded => coded.Row.Required("id"))] : [];
}
