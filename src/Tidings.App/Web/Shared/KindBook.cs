using System.Text.Json.Serialization;
using Tidings.Languages;

namespace Tidings.App.Web.Shared;

/// <summary>What a kind does to the record, in the five groups that the pages tell apart.</summary>
public enum EffectGroup { Violence, Control, Movement, Agreement, Other }

/// <summary>A kind of the codebook with the words that the pages use for it.</summary>
public sealed record KindLine(string Name, string Label, [property: JsonIgnore] string Definition, EffectGroup Group);

/// <summary>The codebook's kinds, as the pages name them.</summary>
public static class KindBook
{
    static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["air_drone_strike"] = "Air or drone strike",
        ["shelling_missile"] = "Shelling or missile attack",
        ["mine_ied_explosion"] = "Mine or IED explosion",
        ["grenade"] = "Grenade attack",
        ["chemical_weapon"] = "Chemical attack",
        ["weapons_disrupted"] = "Weapons shot down, seized or disarmed",
        ["arrest_or_capture"] = "Arrest or capture",
        ["loss_tally"] = "Tally of losses",
        ["other_event"] = "Other event",
    };

    static readonly Dictionary<string, KindLine> Lines = Read(DataFiles.BuiltIn);

    /// <summary>In the order of the codebook.</summary>
    public static IReadOnlyList<KindLine> All { get; } = [.. Lines.Values];

    public static KindLine Of(string kind) => Lines.TryGetValue(kind, out var line) ? line : new KindLine(kind, LabelOf(kind), "", EffectGroup.Other);

    public static string GroupName(EffectGroup group) => group switch
    {
        EffectGroup.Violence => "Violence",
        EffectGroup.Control => "Who holds what",
        EffectGroup.Movement => "People and forces moved",
        EffectGroup.Agreement => "Agreements and breaches",
        _ => "Talks and other",
    };

    static Dictionary<string, KindLine> Read(DataFiles files)
    {
        var lines = new Dictionary<string, KindLine>(StringComparer.Ordinal);
        if (files.TryRead("codebook/kinds.tsv") is not { } text)
            return lines;
        foreach (var row in TsvTable.Parse("codebook/kinds.tsv", text).Rows)
            lines[row["kind"]] = new KindLine(row["kind"], LabelOf(row["kind"]), row["definition"], GroupOf(row["effect"]));
        return lines;
    }

    static string LabelOf(string kind) =>
        Labels.TryGetValue(kind, out var label) ? label
        : kind.Length == 0 ? "Unknown"
        : char.ToUpperInvariant(kind[0]) + kind[1..].Replace('_', ' ');

    static EffectGroup GroupOf(string effect) => effect switch
    {
        "violence" => EffectGroup.Violence,
        "control_gained" or "control_lost" or "control_transferred" => EffectGroup.Control,
        "force_moved" or "people_moved" => EffectGroup.Movement,
        "bound" or "breach" => EffectGroup.Agreement,
        _ => EffectGroup.Other,
    };
}
