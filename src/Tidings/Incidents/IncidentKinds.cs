using Tidings.Languages;

namespace Tidings.Incidents;

/// <summary>What part a kind of mention has in incidents.</summary>
public enum IncidentPart
{
    /// <summary>None: tallies.</summary>
    None,
    /// <summary>Told with a happening, but none by itself.</summary>
    Joins,
    /// <summary>A happening of its own.</summary>
    Founds,
}

/// <summary>Which kinds are happenings, and which can tell of one and the same: <c>codebook/incidents.tsv</c>.</summary>
public sealed class IncidentKinds
{
    const string File = "codebook/incidents.tsv";

    static readonly string[] Nothing = [];

    readonly Dictionary<string, (IncidentPart Part, string[] Likeness, bool IsMutual)> _kinds = new(StringComparer.Ordinal);
    readonly System.Collections.Concurrent.ConcurrentDictionary<string, string[]> _kindred = new(StringComparer.Ordinal);

    IncidentKinds()
    {
    }

    /// <exception cref="PackException">The table cannot be used.</exception>
    public static IncidentKinds Read(DataFiles files) => files.Once(ReadTable);

    static IncidentKinds ReadTable(DataFiles files)
    {
        var kinds = new IncidentKinds();
        foreach (var row in TsvTable.Read(files, File).Rows)
            if (!kinds._kinds.TryAdd(row.Required("kind"), (Part(row), row.List("likeness"), IsMutual(row))))
                throw row.Error("kind", $"\"{row["kind"]}\" stands twice");
        return kinds;
    }

    /// <summary>What part a kind has; one that the table lacks is a happening that is like no other.</summary>
    public IncidentPart PartOf(string kind) => _kinds.TryGetValue(kind, out var row) ? row.Part : IncidentPart.Founds;

    /// <summary>What mentions of a kind are looked up by: their likenesses and the kind itself.</summary>
    public IEnumerable<string> BlocksOf(string kind) => LikenessOf(kind).Prepend(kind);

    /// <summary>Whether two kinds can tell of one happening.</summary>
    public bool AreAlike(string one, string other) => one == other || LikenessOf(one).AsSpan().ContainsAny(LikenessOf(other));

    /// <summary>The kinds of which one telling can meet another of a kind, the kind itself among them.</summary>
    public IReadOnlyCollection<string> KindredOf(string kind) => _kindred.GetOrAdd(kind, one =>
    {
        var blocks = BlocksOf(one).ToHashSet(StringComparer.Ordinal);
        return [.. _kinds.Keys.Append(one).Where(other => BlocksOf(other).Any(blocks.Contains)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    });

    /// <summary>Whether two sides have part in happenings of a kind, so that either can be named as the one that acts.</summary>
    public bool IsMutual(string kind) => _kinds.TryGetValue(kind, out var row) && row.IsMutual;

    string[] LikenessOf(string kind) => _kinds.TryGetValue(kind, out var row) ? row.Likeness : Nothing;

    static bool IsMutual(TsvRow row) => row["sides"] switch
    {
        "" => false,
        "mutual" => true,
        _ => throw row.Error("sides", $"\"{row["sides"]}\" is not mutual"),
    };

    static IncidentPart Part(TsvRow row) => row.Required("part") switch
    {
        "founds" => IncidentPart.Founds,
        "joins" => IncidentPart.Joins,
        "none" => IncidentPart.None,
        _ => throw row.Error("part", $"\"{row["part"]}\" is none of founds, joins, none"),
    };
}
