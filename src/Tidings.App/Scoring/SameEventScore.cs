using System.Text.Json.Nodes;
using Tidings.App.Exports;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.App.Scoring;

/// <summary>
/// Scores what was put together as one happening, mention by mention (B-cubed: Bagga and Baldwin 1998): once over the mentions that people coded, handed in
/// as if the program had coded them, and once over what it coded itself, where a mention that it has not stands alone.
/// </summary>
sealed class SameEventScore(Gold gold, Exported exported, StoryPlaces places, Alignment alignment)
{
    /// <summary>Null when the gold has no groups.</summary>
    /// <param name="files">What the program knows of places, parties and kinds.</param>
    public JsonObject? Measures(DataFiles files)
    {
        if (gold.SameEvents.Count == 0)
            return null;
        var wanted = Wanted();
        return new JsonObject
        {
            ["groups"] = gold.SameEvents.Count,
            ["mentions"] = wanted.Count,
            ["given"] = Rates(wanted, new GivenMentions(gold, exported, places, files).Groups()),
            ["end_to_end"] = Rates(wanted, Coded()),
            ["offered"] = Offered(wanted, new GivenMentions(gold, exported, places, files).Matched()),
        };
    }

    /// <summary>The groups that were not put together as people did: of each mention its words, what it came into when handed in, and what when coded.</summary>
    public IEnumerable<string> Lacking(DataFiles files)
    {
        var (given, coded) = (new GivenMentions(gold, exported, places, files).Groups(), Coded());
        string Of(Dictionary<string, string> got, string mention) => got.GetValueOrDefault(mention, "alone");
        foreach (var group in gold.SameEvents.Where(group => new[] { given, coded }.Any(got => group.Select(mention => Of(got, mention)).Distinct().Count() > 1 || !got.ContainsKey(group[0]))))
            yield return string.Join(" / ", group.Select(id => $"{id} {Of(given, id)} {Of(coded, id)} {gold.Mentions.FirstOrDefault(mention => mention.Id == id)?.Quote}"));
    }

    Dictionary<string, string> Wanted()
    {
        var wanted = new Dictionary<string, string>();
        foreach (var (i, group) in gold.SameEvents.Index())
            foreach (var mention in group)
                wanted.TryAdd(mention, $"{i}");
        return wanted;
    }

    // Of each mention of the gold the incident of what was coded in its place.
    Dictionary<string, string> Coded()
    {
        var incidents = exported["incidents"].SelectMany(row => row.Strings("mentions").Select(mention => (mention, Id: row.Required("id")))).ToLookup(each => each.mention, each => each.Id);
        return alignment.Pairs.DistinctBy(pair => pair.Gold.Id).Where(pair => incidents.Contains(pair.Coded.Row.Required("id"))).ToDictionary(pair => pair.Gold.Id, pair => incidents[pair.Coded.Row.Required("id")].First());
    }

    // Of the pairs of incidents that are offered to people, in the files that people put together, how many a group of the gold has part in both of.
    JsonObject Offered(Dictionary<string, string> wanted, IReadOnlyList<MatchedIncident> matched)
    {
        var files = gold.Mentions.Where(mention => wanted.ContainsKey(mention.Id)).Select(mention => mention.File).ToHashSet();
        var fileOf = gold.Mentions.DistinctBy(mention => mention.Id).ToDictionary(mention => mention.Id, mention => mention.File);
        var groups = matched.ToDictionary(each => each.Incident.Id, each => each.Incident.Mentions.Where(wanted.ContainsKey).Select(mention => wanted[mention]).ToHashSet());
        var pairs = matched.SelectMany(each => each.Suggestions).Where(pair => files.Contains(fileOf[pair.Mention]) && files.Contains(fileOf[pair.OtherMention])).ToList();
        var right = pairs.Count(pair => groups[pair.Incident].Overlaps(groups[pair.Other]));
        return pairs.Count == 0 ? new JsonObject { ["pairs"] = 0 } : new JsonObject { ["pairs"] = pairs.Count, ["right"] = right, ["precision"] = right / (double)pairs.Count };
    }

    static JsonObject Rates(Dictionary<string, string> wanted, Dictionary<string, string> got)
    {
        var rates = CoreferenceRates.Of(Partition<string>.Of(wanted.Keys, mention => wanted[mention]), Partition<string>.Of(wanted.Keys, mention => got.GetValueOrDefault(mention, $"alone {mention}")));
        return Scorer.Rates(rates.BCubed.Precision, rates.BCubed.Recall);
    }
}
