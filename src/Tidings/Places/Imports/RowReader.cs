namespace Tidings.Places.Imports;

/// <summary>Reads files of rows: the tables of GeoNames, which have no heading, and tables with one, divided by tabs or commas.</summary>
sealed class RowReader(ImportWords words, PlaceImport import)
{
    const int GeoNamesCells = 19;

    /// <summary>What a row of the file is, by the first row that is no comment.</summary>
    public void Read(PeekableStream file)
    {
        Action<int, string>? take = null;
        foreach (var (number, line) in file.Lines())
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (take is null)
            {
                take = Form(line, out var isHeading);
                if (take is null)
                {
                    import.Refuse(number, $"\"{ImportWords.Shown(line)}\" begins neither a table of GeoNames nor one with a heading that names name, lat and lon");
                    return;
                }
                if (isHeading)
                    continue;
            }
            take(number, line);
        }
    }

    Action<int, string>? Form(string first, out bool isHeading)
    {
        isHeading = false;
        var cells = first.Split('\t');
        var geonames = new GeoNamesRows(words, import);
        if (IsNumber(cells[0]) && cells.Length == GeoNamesCells)
            return geonames.Place;
        if (cells.Length >= 4 && IsNumber(cells[0]) && IsNumber(cells[1]))
            return geonames.AlternateName;
        if (cells.Length == 4 && cells[0].IndexOf('.') == 2)
            return geonames.Division;
        if (cells.Length == GeoNamesCells && cells[0].Length == 2 && cells[1].Length == 3)
            return (_, _) => { };
        isHeading = true;
        var isTabbed = cells.Length > 1;
        return HeadedRows.Of(words, import, isTabbed ? cells : CsvLine.Split(first), isTabbed);
    }

    static bool IsNumber(string cell) => cell.Length > 0 && cell.All(char.IsAsciiDigit);
}
