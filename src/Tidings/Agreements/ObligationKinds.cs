using Tidings.Languages;

namespace Tidings.Agreements;

/// <summary>Whose act keeps an obligation.</summary>
public enum KeptBy { Nobody, Actor, Anyone }

/// <summary>What a kind of mention binds to when it states what is agreed.</summary>
public sealed record ObligationKind(string Action, IReadOnlyList<string> MetBy, KeptBy KeptBy, IReadOnlyList<string> BrokenBy);

/// <summary>What parties can bind themselves to: <c>codebook/obligations.tsv</c>.</summary>
public sealed class ObligationKinds
{
    const string File = "codebook/obligations.tsv";

    readonly Dictionary<string, ObligationKind> _kinds = new(StringComparer.Ordinal);
    readonly HashSet<string> _acts = new(StringComparer.Ordinal);

    ObligationKinds()
    {
    }

    /// <exception cref="PackException">The table cannot be used.</exception>
    public static ObligationKinds Read(DataFiles files) => files.Once(ReadTable);

    static ObligationKinds ReadTable(DataFiles files)
    {
        var kinds = new ObligationKinds();
        foreach (var row in TsvTable.Read(files, File).Rows)
        {
            var kind = new ObligationKind(row.Required("action"), row.List("met_by"), By(row), row.List("broken_by"));
            if (!kinds._kinds.TryAdd(row.Required("kind"), kind))
                throw row.Error("kind", $"\"{row["kind"]}\" stands twice");
            kinds._acts.UnionWith(kind.MetBy);
            kinds._acts.UnionWith(kind.BrokenBy);
        }
        return kinds;
    }

    /// <summary>What a kind binds to; null when it binds to nothing.</summary>
    public ObligationKind? Find(string kind) => _kinds.GetValueOrDefault(kind);

    /// <summary>Whether a mention of this kind can tell of the keeping or breaking of an obligation.</summary>
    public bool IsAct(string kind) => _acts.Contains(kind);

    static KeptBy By(TsvRow row) => row["by"] switch
    {
        "" => KeptBy.Nobody,
        "actor" => KeptBy.Actor,
        "anyone" => KeptBy.Anyone,
        _ => throw row.Error("by", $"\"{row["by"]}\" is neither actor nor anyone"),
    };
}
