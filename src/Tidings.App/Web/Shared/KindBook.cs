using Tidings.Languages;

namespace Tidings.App.Web.Shared;

/// <summary>What a kind does to the record, in the five groups that the pages tell apart.</summary>
public enum EffectGroup { Violence, Control, Movement, Agreement, Other }

/// <summary>A kind of the codebook with its definition there, which is English.</summary>
public sealed record KindLine(string Name, string Definition, EffectGroup Group);

/// <summary>The codebook's kinds, as the pages need them; how they are called stands with the words of the pages.</summary>
public static class KindBook
{
    static readonly Dictionary<string, KindLine> Lines = Read(DataFiles.BuiltIn);

    /// <summary>In the order of the codebook.</summary>
    public static IReadOnlyList<KindLine> All { get; } = [.. Lines.Values];

    public static KindLine Of(string kind) => Lines.TryGetValue(kind, out var line) ? line : new KindLine(kind, "", EffectGroup.Other);

    static Dictionary<string, KindLine> Read(DataFiles files)
    {
        var lines = new Dictionary<string, KindLine>(StringComparer.Ordinal);
        if (files.TryRead("codebook/kinds.tsv") is not { } text)
            return lines;
        foreach (var row in TsvTable.Parse("codebook/kinds.tsv", text).Rows)
            lines[row["kind"]] = new KindLine(row["kind"], row["definition"], GroupOf(row["effect"]));
        return lines;
    }

    static EffectGroup GroupOf(string effect) => effect switch
    {
        "violence" => EffectGroup.Violence,
        "control_gained" or "control_lost" or "control_transferred" => EffectGroup.Control,
        "force_moved" or "people_moved" => EffectGroup.Movement,
        "bound" or "breach" => EffectGroup.Agreement,
        _ => EffectGroup.Other,
    };
}
