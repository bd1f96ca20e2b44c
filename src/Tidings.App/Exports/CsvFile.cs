using System.Globalization;
using System.Text;

namespace Tidings.App.Exports;

/// <summary>
/// Writes a CSV file (RFC 4180, UTF-8) that spreadsheets open without running anything: text that they would take for a formula gets an apostrophe before it.
/// Numbers are written as they are.
/// </summary>
sealed class CsvFile : IDisposable
{
    const string FormulaSigns = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    readonly StreamWriter _writer;

    /// <param name="path">The file.</param>
    /// <param name="columns">The names in its first line.</param>
    public CsvFile(string path, IEnumerable<string> columns)
    {
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\r\n" };
        _writer.WriteLine(string.Join(',', columns));
    }

    /// <summary>Writes a line of strings, whole numbers and numbers; null is an empty cell.</summary>
    public void Write(params IEnumerable<object?> cells) => _writer.WriteLine(string.Join(',', cells.Select(Cell)));

    public void Dispose() => _writer.Dispose();

    /// <summary>A cell as it stands in the file.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(Safe(text)),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{value.GetType().Name} is no value of a cell.", nameof(value)),
    };

    // Blanks before the sign do not keep a spreadsheet from seeing it.
    static string Safe(string text) => text.AsSpan().TrimStart() is [var first, ..] && FormulaSigns.Contains(first) || text is [var own, ..] && FormulaSigns.Contains(own) ? $"'{text}" : text;

    static string Quoted(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
