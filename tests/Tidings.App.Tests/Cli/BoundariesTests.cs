using Tidings.App.Storage;

namespace Tidings.App.Tests.Cli;

/// <summary>A user's areas from their file to the record.</summary>
public sealed class BoundariesTests : IDisposable
{
    const string Area = """{"type":"Feature","properties":{"name":"North","holder":"Lisandi Front","since":"2020-11-01"},"geometry":{"type":"Polygon","coordinates":[[[46,39],[47,39],[47,40],[46,39]]]}}""";

    readonly Folder _folder = new();

    [Fact]
    public void Add_Polygon_StandsInTheRecordUntilItIsRemoved()
    {
        _folder.Write("areas.geojson", Area);
        Assert.Equal(0, Run("boundaries", "add", "areas.geojson", "--record", "r.db").Code);
        Assert.Equal(0, Run("boundaries", "add", "areas.geojson", "--record", "r.db").Code);
        var area = Assert.Single(new RecordBoundaries(_folder.At("r.db")).All());
        Assert.Equal(("North", "Lisandi Front", new DateOnly(2020, 11, 1), 4), (area.Name, area.Holder, area.Since, Assert.Single(area.Rings).Count));
        Assert.Equal(0, Run("boundaries", "remove", "areas.geojson", "--record", "r.db").Code);
        Assert.Empty(new RecordBoundaries(_folder.At("r.db")).All());
    }

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[],[],[],[]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[46,139],[47,39],[47,40],[46,139]]]}""")]
    [InlineData("""{"type":"Point","coordinates":[46,39]}""")]
    [InlineData("[1,2]")]
    [InlineData("not json")]
    public void Add_WhatIsNoArea_SaysSoAndAddsNothing(string json)
    {
        _folder.Write("areas.geojson", json);
        var run = Run("boundaries", "add", "areas.geojson", "--record", "r.db");
        Assert.Equal(1, run.Code);
        Assert.Contains("areas.geojson", run.Error, StringComparison.Ordinal);
    }

    CliResult Run(params string[] args) => CliCall.Run([.. args.Select(arg => arg is "areas.geojson" or "r.db" ? _folder.At(arg) : arg)]);

    public void Dispose() => _folder.Dispose();
}
