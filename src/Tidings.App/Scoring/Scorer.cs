using System.Text.Json;
using System.Text.Json.Nodes;
using Tidings.App.Exports;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.App.Scoring;

/// <summary>Scores what a program made of pages against gold. Each measure has a name, and measures of one thing stand together.</summary>
public sealed class Scorer
{
    readonly Gold _gold;
    readonly Exported _exported;
    readonly StoryPlaces _places;

    public Scorer(Gold gold, Exported exported)
    {
        (_gold, _exported, _places) = (gold, exported, new StoryPlaces(gold, exported));
        Alignment = Alignment.Of(gold, exported, _places);
    }

    public Alignment Alignment { get; }

    /// <summary>Pairs whose kinds agree, best first.</summary>
    public IEnumerable<AlignedPair> Right => Alignment.Pairs.Where(pair => pair.IsSameKind);

    /// <summary>Key mentions of the gold that nothing of a right kind was coded for.</summary>
    public IEnumerable<GoldMention> Missed()
    {
        var found = Right.Select(pair => pair.Gold.Id).ToHashSet();
        return _gold.Mentions.Where(mention => mention.IsKey && !found.Contains(mention.Id));
    }

    /// <summary>Coded mentions where the gold has none.</summary>
    public IEnumerable<CodedMention> Spurious()
    {
        var found = Alignment.Pairs.Select(pair => pair.Coded).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return Alignment.Coded.Where(coded => !found.Contains(coded));
    }

    /// <summary>All measures.</summary>
    /// <param name="files">What the program knows, for groups of mentions that are handed in.</param>
    public JsonObject Measures(DataFiles? files = null)
    {
        var all = new JsonObject();
        if (Stories() is { } stories)
            all["stories"] = stories;
        all["mentions"] = Mentions();
        if (new LineageScore(_gold, _exported, _places).Measures() is { } lineage)
            all["lineage"] = lineage;
        Table(all, "control", _gold.Control, IsSameClaim);
        Table(all, "obligations", _gold.Obligations, IsSameObligation);
        if (new DisputeScore(_gold, _exported, Alignment).Measures() is { } disputes)
            all["disputes"] = disputes;
        if (new SameEventScore(_gold, _exported, _places, Alignment).Measures(files ?? DataFiles.BuiltIn) is { } events)
            all["same_event"] = events;
        return all;
    }

    /// <summary>Precision, recall and their harmonic mean.</summary>
    public static JsonObject Rates(double precision, double recall) => new()
    {
        ["precision"] = precision,
        ["recall"] = recall,
        ["f1"] = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0.0,
    };

    JsonObject? Stories()
    {
        var golds = _gold.Stories.Where(story => story.IsStory && _gold.Pages.TryGetValue(story.File, out var page) && story.Span.End <= page.Length).ToList();
        if (golds.Count == 0)
            return null;
        var mine = _exported["stories"].Where(row => row.Optional("kind") is not ("boilerplate" or "links") && _places.Of(row.Required("id")) is not null).ToList();
        var pairs = Match(golds, mine);
        var dated = pairs.Where(pair => pair.Gold.StatedDate is not null).ToList();
        return new JsonObject
        {
            ["gold"] = golds.Count,
            ["exported"] = mine.Count,
            ["found"] = pairs.Count,
            ["recall"] = pairs.Count / (double)golds.Count,
            ["precision"] = pairs.Count / (double)Math.Max(1, mine.Count),
            ["language_right"] = pairs.Count(pair => pair.Row.Optional("language") == pair.Gold.Language),
            ["stated_dates"] = dated.Count,
            ["stated_dates_right"] = dated.Count(pair => pair.Row.Optional("published")?.Split('T')[0] == pair.Gold.StatedDate),
        };
    }

    // A story is found when four fifths of what it and the other cover together is common to both.
    List<(GoldStory Gold, JsonElement Row)> Match(List<GoldStory> golds, List<JsonElement> mine)
    {
        var (pairs, used) = (new List<(GoldStory, JsonElement)>(), new HashSet<int>());
        foreach (var gold in golds)
        {
            var (best, share) = (-1, 0.0);
            for (var i = 0; i < mine.Count; i++)
                if (!used.Contains(i) && _places.Of(mine[i].Required("id"))!.Value is var place && place.File == gold.File && Likeness.Union(gold.Span, place.Span) is >= 0.8 and var union && union > share)
                    (best, share) = (i, union);
            if (best >= 0 && used.Add(best))
                pairs.Add((gold, mine[best]));
        }
        return pairs;
    }

    JsonObject Mentions()
    {
        var (right, keys) = (Right.ToList(), _gold.Mentions.Where(mention => mention.IsKey).ToList());
        var rightKeys = right.Where(pair => pair.Gold.IsKey).ToList();
        double coded = Math.Max(1, Alignment.Coded.Count), wanted = Math.Max(1, keys.Count);
        var whole = rightKeys.Count(pair => Correctness.Whole(pair.Gold, pair.Coded));
        return new JsonObject
        {
            ["gold"] = _gold.Mentions.Count,
            ["key"] = keys.Count,
            ["coded"] = Alignment.Coded.Count,
            ["quotes_not_in_page"] = Alignment.LostQuotes,
            ["kind"] = Rates(right.Count / coded, rightKeys.Count / wanted),
            ["span_only"] = Rates(Alignment.Pairs.Count / coded, Alignment.Pairs.Count(pair => pair.Gold.IsKey) / wanted),
            ["stance"] = Share(right, Correctness.Stance),
            ["source"] = Share(right, Correctness.Source),
            ["date"] = Share(right, Correctness.Date),
            ["places"] = Share(right, Correctness.Places),
            ["actors"] = Share(right, Correctness.Actors),
            ["targets"] = Share(right, Correctness.Targets),
            ["counts"] = Share(right, Correctness.Counts),
            ["whole_record"] = new JsonObject { ["key_mentions_all_right"] = whole, ["share_of_key"] = whole / wanted },
            ["recall_by_kind"] = ByKind(keys, rightKeys),
        };
    }

    static JsonObject Share(List<AlignedPair> pairs, Func<GoldMention, CodedMention, double?> right)
    {
        var values = pairs.Select(pair => right(pair.Gold, pair.Coded)).OfType<double>().ToList();
        return new JsonObject { ["n"] = values.Count, ["right"] = values.Count > 0 ? values.Sum() / values.Count : null };
    }

    static JsonObject ByKind(List<GoldMention> keys, List<AlignedPair> rightKeys)
    {
        var found = rightKeys.CountBy(pair => pair.Gold.Kind).ToDictionary();
        return new JsonObject(keys.CountBy(mention => mention.Kind).OrderByDescending(kind => kind.Value)
            .Select(kind => KeyValuePair.Create(kind.Key, (JsonNode?)$"{found.GetValueOrDefault(kind.Key)}/{kind.Value}")));
    }

    /// <summary>What the gold has beside mentions and the export has not, in words: of <c>control</c>, <c>obligations</c>, <c>disputes</c> or <c>same_event</c>.</summary>
    /// <param name="files">What the program knows, for groups of mentions that are handed in.</param>
    public IEnumerable<string> Lacking(string name, DataFiles files) => name switch
    {
        "control" => Lacking(name, _gold.Control, IsSameClaim, "controller", "place", "as_of"),
        "obligations" => Lacking(name, _gold.Obligations, IsSameObligation, "party", "action", "object", "due"),
        "disputes" => new DisputeScore(_gold, _exported, Alignment).Lacking(),
        "same_event" => new SameEventScore(_gold, _exported, _places, Alignment).Lacking(files),
        _ => [],
    };

    IEnumerable<string> Lacking(string name, IReadOnlyList<JsonElement> golds, Func<JsonElement, JsonElement, bool> isSame, params string[] fields) => golds
        .Where(gold => !_exported[name].Any(row => isSame(gold, row)))
        .Select(gold => $"{gold.Optional("file")} [{string.Join(" | ", fields.Select(field => gold.Optional(field) ?? "-"))}] {gold.Optional("quote")}");

    void Table(JsonObject all, string name, IReadOnlyList<JsonElement> golds, Func<JsonElement, JsonElement, bool> isSame)
    {
        if (golds.Count == 0)
            return;
        var found = golds.Count - Lacking(name, golds, isSame).Count();
        all[name] = new JsonObject { ["gold"] = golds.Count, ["exported"] = _exported[name].Count, ["found"] = found, ["recall"] = found / (double)golds.Count };
    }

    static bool IsSameClaim(JsonElement gold, JsonElement row) =>
        IsPart(gold.Optional("place"), row.Element("place")) && IsPart(gold.Optional("controller"), row.Element("holder")) && IsDue(gold, row, "as_of");

    static bool IsSameObligation(JsonElement gold, JsonElement row) =>
        (Likeness.IsAlike(gold.Optional("object"), row.Optional("object")) || Likeness.IsAlike(gold.Optional("object"), row.Optional("text"))) && IsDue(gold, row, "due");

    static bool IsPart(string? gold, JsonElement? named) => Likeness.IsNamed(gold, named?.Optional("text"), named?.Optional("name"));

    static bool IsDue(JsonElement gold, JsonElement row, string field) =>
        gold.Optional(field) is not { Length: > 0 } date || Likeness.IsSameDate(date, row.Element(field)?.Optional("edtf"));
}
