namespace Tidings.Languages;

/// <summary>How forms are made: the rows of a language's <c>inflection.tsv</c>, by slot.</summary>
public sealed class Inflections
{
    readonly Dictionary<string, List<Change>> _bySlot = [];

    public Inflections(DataFiles files, string language)
    {
        foreach (var row in TsvTable.Read(files, $"languages/{language}/inflection.tsv").Rows)
            Add(row.Required("slot"), new Change(row["ending"], (int)row.Number("strip"), row["add"], row.Optional("beginning"), row.Optional("lead")));
    }

    /// <summary>The slots in the order in which they are first met.</summary>
    public List<string> Slots { get; } = [];

    void Add(string slot, Change change)
    {
        if (!_bySlot.TryGetValue(slot, out var changes))
        {
            _bySlot.Add(slot, changes = []);
            Slots.Add(slot);
        }
        changes.Add(change);
    }

    /// <summary>The form of a slot, by the change whose beginning and ending are longest; null when none fits.</summary>
    public string? TryMake(string form, string slot)
    {
        Change? best = null;
        foreach (var change in _bySlot.GetValueOrDefault(slot) ?? [])
            if ((best is null || change.Length > best.Length) && form.EndsWith(change.Ending, StringComparison.Ordinal) && form.StartsWith(change.Beginning, StringComparison.Ordinal))
                best = change;
        return best is null ? null : best.Lead + form[best.Beginning.Length..^best.Strip] + best.Add;
    }

    /// <summary>The endings that forms of a slot have.</summary>
    public IEnumerable<string> Endings(string slot) => (_bySlot.GetValueOrDefault(slot) ?? []).Select(change => change.Ending[..^Math.Min(change.Strip, change.Ending.Length)] + change.Add).Distinct();

    // What a form must end and begin with, how many letters fall at the end, what is added there, and what stands for the beginning.
    sealed record Change(string Ending, int Strip, string Add, string Beginning, string Lead)
    {
        public int Length => Ending.Length + Beginning.Length;
    }
}
