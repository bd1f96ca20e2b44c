using System.Text;

namespace Tidings.Places.Imports;

/// <summary>Splits a line of comma-separated values (RFC 4180; a cell does not run over lines).</summary>
static class CsvLine
{
    public static string[] Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
            if (quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
                Take(cells, cell);
            else
                cell.Append(line[i]);
        Take(cells, cell);
        return [.. cells];
    }

    static void Take(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }
}
