using System.Text;
using System.Text.Json;
using Tidings.App.Tests.Cli;
using Tidings.Tests.House;

namespace Tidings.App.Tests.Exports;

/// <summary>The sample pages and some hostile stories in a record, written in every format by the program.</summary>
[CollectionDefinition(Name)]
public sealed class ExportedRecord : IDisposable, ICollectionFixture<ExportedRecord>
{
    /// <summary>Of the tests that share it: it is made once for all of them.</summary>
    public const string Name = "the exported record";

    readonly Folder _folder = new();

    public ExportedRecord()
    {
        var stories = new[]
        {
            ("s-formula", "=HYPERLINK(\"http://evil.example\",\"click\")", "@SUM(A1:A9)", "+cmd|'/c calc'!A0 said that rebels shelled Stepanakert on Tuesday, 10 November 2020. Three civilians were killed, \"the\nmayor\" said."),
            ("s-markup", "<script>alert(1)</script> & more", "-2+3", "Azerbaijan's army shelled Stepanakert on 9 November 2020 and killed two <b>civilians</b>, Armenia said. Azerbaijan denied that it had shelled Stepanakert on 9 November 2020."),
            ("s-several", "Deaths", "Paper", "On 11 November 2020 Russian forces attacked Kharkiv. Several people were killed in Kharkiv. Ukrainian soldiers killed dozens of Russian soldiers near Kharkiv on 12 November 2020."),
        };
        Stories = _folder.Write("hostile.ndjson", string.Concat(stories.Select(story => JsonSerializer.Serialize(new { id = story.Item1, headline = story.Item2, outlet = story.Item3, text = story.Item4, language = "en", published = "2020-11-12" }) + "\n")));
        Built = CliCall.Run("build", Repository.At("samples/pages"), Stories, "--record", Record);
        Exported = CliProcess.Run(Exporting("out"));
    }

    public string Stories { get; }

    public string Record => _folder.At("r.db");

    internal CliResult Built { get; }

    internal CliResult Exported { get; }

    internal CliResult Export(string folder) => CliCall.Run(Exporting(folder));

    public string At(string name) => _folder.At(name);

    public JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllText(At($"out/{name}"))).RootElement;

    public IEnumerable<JsonElement> Lines(string name) => File.ReadLines(At($"out/{name}")).Select(line => JsonDocument.Parse(line).RootElement);

    /// <summary>A CSV file by RFC 4180: the names in the first line, then a row each.</summary>
    public (string[] Columns, List<Dictionary<string, string>> Rows) Csv(string name)
    {
        var lines = Parse(File.ReadAllText(At($"out/{name}")));
        Assert.All(lines, line => Assert.Equal(lines[0].Count, line.Count));
        return ([.. lines[0]], [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))]);
    }

    public void Dispose() => _folder.Dispose();

    string[] Exporting(string folder) => ["export", "--record", Record, "--format", "acled,annotations,claimreview,geojson,ndjson,package,plover,timeline,ucdp", "--out", _folder.At(folder)];

    static List<List<string>> Parse(string text)
    {
        var (lines, line, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\r')
            {
                line.Add(cell.ToString());
                cell.Clear();
            }
            else if (!quoted && text[i] == '\n')
            {
                lines.Add(line);
                line = [];
            }
            else
                cell.Append(text[i]);
        Assert.False(quoted);
        Assert.Empty(line);
        return lines;
    }
}
