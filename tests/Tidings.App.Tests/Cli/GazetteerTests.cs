using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Tidings.App.Tests.Cli;

/// <summary>A user's gazetteer from its files to where a happening is put.</summary>
public sealed class GazetteerTests : IDisposable
{
    const string Table = "name\tlat\tlon\tkind\tpopulation\tcountry\nKendrick\t10.5\t20.25\ttown\t60000\tTD\nDunmore\t10.25\t20.5\tvillage\t900\tTD\n";
    const string Story = "{\"id\":\"a\",\"text\":\"Gunmen attacked soldiers in Kendrick on Monday, killing four of them.\",\"published\":\"2021-03-05\"}\n";

    readonly Folder _folder = new();

    [Fact]
    public void Add_Table_IsUsedByOtherVerbsInThatFolder()
    {
        _folder.Write("own.tsv", Table);
        var added = Run("gazetteer", "add", "own.tsv");
        Assert.True(added.Code == 0, added.Error);
        Assert.Contains("2 places, 2 of them new", added.Error, StringComparison.Ordinal);
        Assert.Equal("own.tsv\t2\n", Run("gazetteer", "list").Out);
        var place = JsonDocument.Parse(CliProcess.RunIn(_folder.Path, Story, "code", "-").Out.Split('\n')[0]).RootElement.GetProperty("places")[0];
        Assert.Equal(("own-kendrick-10.5-20.25", 10.5, 1, 1), (place.GetProperty("id").GetString(), place.GetProperty("lat").GetDouble(), place.GetProperty("acled_precision").GetInt32(), place.GetProperty("ucdp_precision").GetInt32()));
    }

    [Fact]
    public void Add_ZipAndGzip_AreUnpacked_AndAgainChangesNothing()
    {
        using (var zip = ZipFile.Open(_folder.At("own.zip"), ZipArchiveMode.Create))
        using (var entry = new StreamWriter(zip.CreateEntry("own.txt").Open()))
            entry.Write(Table);
        using (var gzip = new GZipStream(File.Create(_folder.At("more.tsv.gz")), CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes("name\tlat\tlon\nElm\t1\t2\n"));
        Assert.Equal(0, Run("gazetteer", "add", "own.zip", "more.tsv.gz").Code);
        var once = File.ReadAllBytes(_folder.At("tidings.places"));
        Assert.Equal(0, Run("gazetteer", "add", "more.tsv.gz", "own.zip").Code);
        Assert.Equal(once, File.ReadAllBytes(_folder.At("tidings.places")));
        Assert.Equal("more.tsv\t1\nown.txt\t2\n", Run("gazetteer", "list").Out);
        Assert.Equal(0, Run("gazetteer", "remove", "own.txt").Code);
        Assert.Equal("more.tsv\t1\n", Run("gazetteer", "list").Out);
    }

    [Fact]
    public void Add_BadRows_AreListedAndTheRestIsTaken()
    {
        _folder.Write("own.tsv", Table + "Nowhere\tx\ty\ttown\t1\tTD\n");
        var added = Run("gazetteer", "add", "own.tsv", "missing.tsv");
        Assert.Equal(2, added.Code);
        Assert.Contains(added.ErrorLines, line => line == "own.tsv: line 4: place.bad-row: latitude: \"x\" is no number");
        Assert.Contains(added.ErrorLines, line => line.StartsWith("missing.tsv: whole: file.missing", StringComparison.Ordinal));
        Assert.Equal("own.tsv\t2\n", Run("gazetteer", "list").Out);
    }

    [Fact]
    public void Add_NothingToTake_LeavesWhatWasThere()
    {
        _folder.Write("none.txt", "nothing\n");
        Assert.Equal(1, Run("gazetteer", "add", "none.txt").Code);
        Assert.False(File.Exists(_folder.At("tidings.places")));
        Assert.Equal(1, Run("gazetteer", "list").Code);
    }

    [Fact]
    public void Code_WithAGazetteerThatIsNone_EndsWithOneLine()
    {
        _folder.Write("bad.places", "hello");
        foreach (var name in new[] { "bad.places", "missing.places" })
        {
            var run = CliProcess.RunIn(_folder.Path, Story, "code", "-", "--gazetteer", name);
            Assert.Equal(1, run.Code);
            Assert.Single(run.ErrorLines);
        }
    }

    public void Dispose() => _folder.Dispose();

    CliResult Run(params string[] args) => CliProcess.RunIn(_folder.Path, "", args);
}
