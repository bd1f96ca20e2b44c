namespace Tidings.Languages;

/// <summary>One row of a table, which knows where it stands so that what is wrong with it can be said.</summary>
public sealed class TsvRow(TsvTable table, int line, string[] cells)
{
    /// <summary>From 1, in the file.</summary>
    public int Line { get; } = line;

    /// <summary>The cell under a heading; empty when the row is shorter.</summary>
    public string this[string column] => table.IndexOf(column) is var i && i < cells.Length ? cells[i] : "";

    /// <summary>The cell under a heading, split at <c>|</c>; empty when the cell is.</summary>
    public string[] List(string column) => this[column] is { Length: > 0 } cell ? cell.Split('|') : [];

    /// <summary>The cell, which may not be empty.</summary>
    public string Required(string column) => this[column] is { Length: > 0 } cell ? cell : throw Error(column, "may not be empty");

    /// <summary>The cell; empty also where the table has no such column.</summary>
    public string Optional(string column) => table.Has(column) ? this[column] : "";

    public double Number(string column) =>
        double.TryParse(Required(column), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number : throw Error(column, $"\"{this[column]}\" is no number");

    public PackException Error(string column, string reason)
    {
        var i = table.IndexOf(column);
        var start = cells.Take(i).Sum(cell => cell.Length + 1);
        return new PackException(table.Path, Line, start + 1, $"{column}: {reason}");
    }
}

/// <summary>
/// A table of tab-separated values: lines that begin with <c>#</c> are comments, the first other line is the heading, cells are taken as they stand
/// (no quoting; a list in a cell is divided by <c>|</c>).
/// </summary>
public sealed class TsvTable
{
    readonly Dictionary<string, int> _columns = [];

    TsvTable(string path) => Path = path;

    public string Path { get; }

    public List<TsvRow> Rows { get; } = [];

    public static TsvTable Read(DataFiles files, string path) => Parse(path, files.Read(path));

    public static TsvTable Parse(string path, string text)
    {
        var table = new TsvTable(path);
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (table._columns.Count == 0)
                table.ReadHeading(cells, number);
            else
                table.AddRow(cells, number);
        }
        return table;
    }

    public int IndexOf(string column) =>
        _columns.TryGetValue(column, out var i) ? i : throw new PackException(Path, 1, 1, $"there is no column \"{column}\"");

    public bool Has(string column) => _columns.ContainsKey(column);

    void ReadHeading(string[] cells, int line)
    {
        for (var i = 0; i < cells.Length; i++)
            if (!_columns.TryAdd(cells[i], i))
                throw new PackException(Path, line, 1, $"the column \"{cells[i]}\" stands twice");
    }

    void AddRow(string[] cells, int line)
    {
        if (cells.Length > _columns.Count)
            throw new PackException(Path, line, 1, $"{cells.Length} cells under {_columns.Count} headings");
        Rows.Add(new TsvRow(this, line, cells));
    }
}
