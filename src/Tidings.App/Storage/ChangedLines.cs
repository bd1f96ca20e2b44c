namespace Tidings.App.Storage;

/// <summary>A line that came, went or has other words.</summary>
/// <param name="Table">Of which table.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Before">As it was; null when there was none.</param>
/// <param name="After">As it is; null when it is gone.</param>
sealed record ChangedLine(string Table, string Id, string? Before, string? After);

/// <summary>Which lines of a record came and went.</summary>
sealed class ChangedLines
{
    readonly SortedDictionary<(string Table, string Id), ChangedLine> _lines = new(Comparer<(string Table, string Id)>.Create((one, other) =>
        string.CompareOrdinal(one.Table, other.Table) is not 0 and var table ? table : string.CompareOrdinal(one.Id, other.Id)));

    /// <summary>The tables whose lines have an id and are compared.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["incident", "dispute", "agreement", "obligation"];

    public void Was(string table, string id, string line)
    {
        if (Tables.Contains(table))
            _lines[(table, id)] = Line(table, id) is var known && known.Before is null && known.After is null ? known with { Before = line } : known with { After = null };
    }

    public void Is(string table, string id, string line)
    {
        if (Tables.Contains(table))
            _lines[(table, id)] = Line(table, id) with { After = line };
    }

    /// <summary>Those that are not as they were, in order of table and id.</summary>
    public IEnumerable<ChangedLine> All() => _lines.Values.Where(line => line.Before != line.After);

    ChangedLine Line(string table, string id) => _lines.GetValueOrDefault((table, id)) ?? new ChangedLine(table, id, null, null);
}
