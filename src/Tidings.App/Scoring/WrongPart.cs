using System.Text.Json;
using Tidings.App.Exports;

namespace Tidings.App.Scoring;

/// <summary>A part of a coded mention of the right kind that is not what the gold has.</summary>
/// <param name="Part">stance, source, date, places, actors, targets or counts.</param>
/// <param name="Gold">The mention of the gold.</param>
/// <param name="Coded">The coded one.</param>
/// <param name="Wanted">What the gold has.</param>
/// <param name="Got">What was coded.</param>
public sealed record WrongPart(string Part, GoldMention Gold, CodedMention Coded, string Wanted, string Got)
{
    static readonly (string Part, Func<GoldMention, CodedMention, double?> Right, Func<JsonElement, string> Wanted, Func<JsonElement, string> Got)[] Parts =
    [
        ("stance", Correctness.Stance, row => row.Required("stance"), row => row.Optional("stance") ?? ""),
        ("source", Correctness.Source, row => row.Optional("source") ?? "", row => row.Element("attributed_to") is { } by ? Named(by) : ""),
        ("date", Correctness.Date, row => row.Optional("date") ?? "", row => row.Element("date") is { } date ? $"{date.Optional("edtf")} ({date.Optional("basis")})" : ""),
        ("places", Correctness.Places, row => Listed(row.Strings("places")), row => Listed(row.List("places", Named))),
        ("actors", Correctness.Actors, row => Listed(row.Strings("actor")), row => Listed(row.List("actors", Named))),
        ("targets", Correctness.Targets, row => Listed(row.Strings("target")), row => Listed(row.List("targets", Named))),
        ("counts", Correctness.Counts, row => Listed(row.List("counts", count => $"{count.GetProperty("n")} {count.Optional("what")}")), row => Listed(row.List("counts", count => $"{count.GetProperty("best")} {count.Optional("what")}"))),
    ];

    /// <summary>The parts of a pair that are not wholly right.</summary>
    public static IEnumerable<WrongPart> Of(AlignedPair pair) =>
        from part in Parts
        where part.Right(pair.Gold, pair.Coded) < 1
        select new WrongPart(part.Part, pair.Gold, pair.Coded, part.Wanted(pair.Gold.Row), part.Got(pair.Coded.Row));

    static string Listed(IEnumerable<string> all) => string.Join(", ", all);

    static string Named(JsonElement named) => named.Optional("name") is { } name && name != named.Optional("text") ? $"{named.Optional("text")} = {name}" : named.Optional("text") ?? "";
}
