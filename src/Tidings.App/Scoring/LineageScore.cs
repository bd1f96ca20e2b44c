using System.Text.Json.Nodes;
using Tidings.App.Exports;
using Tidings.Text;

namespace Tidings.App.Scoring;

/// <summary>Scores lineage over pairs of stories; a copy's copy is a copy.</summary>
sealed class LineageScore(Gold gold, Exported exported, StoryPlaces places)
{
    // A name for the two ends of a link, the same in both directions.
    readonly record struct Link(string First, string Second)
    {
        public static Link Of(string a, string b) => string.CompareOrdinal(a, b) < 0 ? new Link(a, b) : new Link(b, a);
    }

    /// <summary>Null when the gold has no links.</summary>
    public JsonObject? Measures()
    {
        var whole = gold.Stories.Where(story => gold.Pages.TryGetValue(story.File, out var page) && story.Span.End <= page.Length).Select(story => story.Id).ToHashSet();
        var links = gold.Stories.SelectMany(story => story.Of.Select(of => (story.Id, of))).Where(link => whole.Contains(link.Id) && whole.Contains(link.of)).Select(link => Link.Of(link.Id, link.of)).ToList();
        if (links.Count == 0)
            return null;
        var (wanted, got) = (Closed(links), Closed(Exported()));
        var both = wanted.Count(got.Contains);
        var measures = new JsonObject { ["gold_pairs"] = wanted.Count, ["exported_pairs"] = got.Count };
        foreach (var (name, rate) in Scorer.Rates(both / (double)Math.Max(1, got.Count), both / (double)wanted.Count))
            measures[name] = rate!.GetValue<double>();
        return measures;
    }

    List<Link> Exported() =>
        [.. from row in exported["lineage"]
            let ends = (First: AsGold(row.Required("story")), Second: AsGold(row.Required("of")))
            where ends.First is not null && ends.Second is not null && ends.First != ends.Second
            select Link.Of(ends.First, ends.Second)];

    // The story of the gold that covers the same part of the page.
    string? AsGold(string story)
    {
        if (places.Of(story) is not { } place)
            return null;
        var best = gold.Stories.Where(candidate => candidate.File == place.File).Select(candidate => (Share: Math.Max(0, Likeness.Union(candidate.Span, place.Span)), candidate.Id))
            .OrderByDescending(each => each.Share).ThenByDescending(each => each.Id, StringComparer.Ordinal).FirstOrDefault();
        return best.Share >= 0.5 ? best.Id : null;
    }

    static HashSet<Link> Closed(IEnumerable<Link> links)
    {
        var groups = new Dictionary<string, HashSet<string>>();
        foreach (var (a, b) in links)
        {
            HashSet<string> merged = [a, b, .. groups.GetValueOrDefault(a) ?? [], .. groups.GetValueOrDefault(b) ?? []];
            foreach (var story in merged)
                groups[story] = merged;
        }
        return [.. groups.Values.Distinct().SelectMany(group => group.SelectMany(a => group.Where(b => b != a).Select(b => Link.Of(a, b))))];
    }
}
