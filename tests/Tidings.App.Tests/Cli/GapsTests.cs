using System.Text.Json;

namespace Tidings.App.Tests.Cli;

public sealed class GapsTests : IDisposable
{
    const string Stories =
        """
        {"id":"a","language":"en","text":"Zarkovites attacked an army convoy on Monday. Zarkovites killed two soldiers."}
        {"id":"b","language":"en","text":"The army attacked Zarkovites near Zarkovka. Nobody saw it."}

        """;

    readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Gaps_Stories_CountsFormsMostFrequentFirst()
    {
        var run = CliCall.Run("gaps", _folder.Write("stories.ndjson", Stories));
        Assert.Equal(0, run.Code);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("kind\tform\tlanguage\tcount\tstories\texample", lines[0]);
        Assert.StartsWith("actor\tZarkovites\ten\t3\t2\tZarkovites attacked an army convoy on Monday. | ", lines[1]);
    }

    [Fact]
    public void Gaps_OutFileOfLines_HasObjects()
    {
        var run = CliCall.Run("gaps", _folder.Write("stories.ndjson", Stories), "--least", "2", "--out", _folder.At("gaps.ndjson"));
        Assert.Equal(0, run.Code);
        var row = JsonDocument.Parse(Assert.Single(File.ReadAllLines(_folder.At("gaps.ndjson")))).RootElement;
        Assert.Equal("Zarkovites", row.GetProperty("form").GetString());
        Assert.Equal(3, row.GetProperty("count").GetInt32());
        Assert.Equal(3, row.GetProperty("examples").GetArrayLength());
    }
}
