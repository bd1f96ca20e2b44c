using System.Text.Json;
using Tidings.App.Exports;

namespace Tidings.App.Scoring;

/// <summary>What of a coded mention is right, 0 to 1; null where the gold does not say and nothing is scored.</summary>
static class Correctness
{
    static readonly string[] NotStated = ["outside", "inferred", "context"];

    public static double? Stance(GoldMention gold, CodedMention coded) => gold.Stances.Contains(coded.Stance) ? 1 : 0;

    public static double? Source(GoldMention gold, CodedMention coded)
    {
        if (gold.Row.Optional("source") is not { Length: > 0 } source)
            return null;
        var by = coded.Row.Element("attributed_to");
        string?[] names = [by?.Optional("text"), by?.Optional("name")];
        return Likeness.IsNamed(source, names) || Likeness.IsNamed(gold.Row.Optional("source_en"), names) ? 1 : 0;
    }

    public static double? Date(GoldMention gold, CodedMention coded) =>
        gold.Row.Optional("date") is not { Length: > 0 } date || NotStated.Contains(gold.Row.Optional("date_basis")) ? null
        : Likeness.IsSameDate(date, coded.Row.Element("date")?.Optional("edtf")) ? 1 : 0;

    public static double? Places(GoldMention gold, CodedMention coded) => Names(gold, "places", coded, "places");

    public static double? Actors(GoldMention gold, CodedMention coded) => Names(gold, "actor", coded, "actors");

    public static double? Targets(GoldMention gold, CodedMention coded) => Names(gold, "target", coded, "targets");

    public static double? Counts(GoldMention gold, CodedMention coded) => Likeness.Counts(gold.Row, coded.Row);

    /// <summary>Stance, date and counts are right, and one of the places, as far as the gold has them.</summary>
    public static bool Whole(GoldMention gold, CodedMention coded) =>
        Stance(gold, coded) > 0 && Date(gold, coded) is null or 1 && Places(gold, coded) is null or > 0 && Counts(gold, coded) is null or 1;

    static double? Names(GoldMention gold, string field, CodedMention coded, string plural)
    {
        var wanted = gold.Row.Strings(field).Count;
        if (wanted == 0)
            return null;
        string?[] names = [.. coded.Row.List(plural, Both).SelectMany(both => both)];
        return Enumerable.Range(0, wanted).Count(i => gold.Forms(field, i).Any(form => Likeness.IsNamed(form, names))) / (double)wanted;
    }

    static string?[] Both(JsonElement named) => [named.Optional("text"), named.Optional("name")];
}
