using System.Text.Json;
using Tidings.App.Exports;
using Tidings.Text;

namespace Tidings.App.Scoring;

/// <summary>A coded mention at its place in a page.</summary>
public sealed record CodedMention(string File, TextSpan Span, JsonElement Row)
{
    public string Kind { get; } = Row.Required("kind");

    public string? Stance { get; } = Row.Optional("stance");
}

/// <summary>A mention of the gold and the coded one at its place; whether their kinds agree.</summary>
public sealed record AlignedPair(GoldMention Gold, CodedMention Coded, bool IsSameKind);

/// <summary>
/// Mentions of gold and coded ones, one to one, by where their quotes stand: half of the shorter quote must overlap; a right kind outweighs a better place.
/// </summary>
/// <param name="Coded">All coded mentions that stand where the gold is exhaustive.</param>
/// <param name="Pairs">Best first.</param>
/// <param name="LostQuotes">How many coded mentions quote what does not stand in the page.</param>
public sealed record Alignment(IReadOnlyList<CodedMention> Coded, IReadOnlyList<AlignedPair> Pairs, int LostQuotes)
{
    const double Enough = 0.5;

    public static Alignment Of(Gold gold, Exported exported, StoryPlaces places)
    {
        var (coded, lost) = (new List<CodedMention>(), 0);
        foreach (var row in exported["mentions"])
        {
            if (places.Of(row.Required("story")) is not { } place)
                continue;
            var spots = gold.Pages[place.File].Find(row.GetProperty("evidence").Required("quote"), place.Span);
            lost += spots.Count == 0 ? 1 : 0;
            foreach (var spot in spots.Where(spot => gold.IsCoded(place.File, spot.Start)).Take(1))
                coded.Add(new CodedMention(place.File, spot, row));
        }
        return new Alignment(coded, Match(gold.Mentions, coded), lost);
    }

    static List<AlignedPair> Match(IReadOnlyList<GoldMention> golds, List<CodedMention> codings)
    {
        var byFile = codings.Select((coded, j) => (coded, j)).ToLookup(each => each.coded.File);
        var pairs = from each in golds.Select((gold, i) => (gold, i))
                    from other in byFile[each.gold.File]
                    where Likeness.Overlap(each.gold.Span, other.coded.Span) >= Enough
                    let isSame = each.gold.Kinds.Contains(other.coded.Kind)
                    orderby Weight(each.gold, other.coded, isSame) descending, each.i descending, other.j descending
                    select new AlignedPair(each.gold, other.coded, isSame);
        var (goldsDone, codedDone) = (new HashSet<object>(ReferenceEqualityComparer.Instance), new HashSet<object>(ReferenceEqualityComparer.Instance));
        return [.. pairs.Where(pair => !goldsDone.Contains(pair.Gold) && !codedDone.Contains(pair.Coded) && goldsDone.Add(pair.Gold) && codedDone.Add(pair.Coded))];
    }

    static double Weight(GoldMention gold, CodedMention coded, bool isSame) =>
        (isSame ? 2 : 0) + Likeness.Union(gold.Span, coded.Span) + (gold.IsKey ? 0.2 : 0) + (coded.Stance == gold.Stances[0] ? 0.2 : 0);
}

/// <summary>Which page of the gold each exported story stands on, and where.</summary>
public sealed class StoryPlaces
{
    readonly Dictionary<string, (string File, TextSpan Span)> _places = [];

    public StoryPlaces(Gold gold, Exported exported)
    {
        foreach (var row in exported["stories"])
            if (gold.PageOf(row.GetProperty("document").Required("path")) is { } file)
                _places[row.Required("id")] = (file, new TextSpan(Whole(row, "start") ?? 0, Whole(row, "end") ?? 1_000_000_000));
    }

    /// <summary>Null when the story stands on no page of the gold.</summary>
    public (string File, TextSpan Span)? Of(string story) => _places.TryGetValue(story, out var place) ? place : null;

    static int? Whole(JsonElement row, string name) => row.Element(name)?.GetInt32();
}
