using Tidings.Languages;

namespace Tidings.Tests.House;

/// <summary>The named exceptions to the limits, in exceptions.tsv: each must still be needed, and the list may only shrink.</summary>
sealed class Exceptions(string rule)
{
    readonly Dictionary<string, (int Allowed, int Line)> _rows = TsvTable.Parse("exceptions.tsv", Repository.Read("tests/Tidings.Tests/House/exceptions.tsv")).Rows
        .Where(row => row.Required("rule") == rule).ToDictionary(row => row.Required("name"), row => ((int)row.Number("allowed"), row.Line));

    readonly HashSet<string> _needed = [];

    public int Count => _rows.Count;

    /// <summary>What is over the limit and over what its exception allows, and exceptions that nothing needs.</summary>
    public IReadOnlyList<string> Breaches(IEnumerable<(string Name, int Size)> sizes, int limit)
    {
        var over = sizes.Where(item => item.Size > limit && !Allows(item.Name, item.Size)).Select(item => $"{item.Name}: {item.Size}, and the limit is {limit}").ToList();
        return [.. over, .. _rows.Where(row => !_needed.Contains(row.Key)).Select(row => $"exceptions.tsv:{row.Value.Line}: {row.Key} is not needed any more: take the line out")];
    }

    bool Allows(string name, int size)
    {
        if (!_rows.TryGetValue(name, out var row))
            return false;
        _needed.Add(name);
        return size <= row.Allowed;
    }
}
