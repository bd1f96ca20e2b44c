using System.Net;
using System.Text.Json;

namespace Tidings.App.Tests.Web;

public sealed class FormatsTests(Desk desk) : IClassFixture<Desk>
{
    public static TheoryData<string> Lists => ["/incidents", "/stories", "/search{0}?q=Ford", "/disputes", "/control", "/agreements", "/tallies", "/sources", "/map", "/map{0}?show=control", "/timeline", "/changes", "/review"];

    [Theory, MemberData(nameof(Lists))]
    public async Task Get_EachList_ComesInEveryForm(string list)
    {
        string At(string ending) => list.Contains("{0}") ? list.Replace("{0}", ending) : list + ending;
        var rows = (await desk.Lines(At(".ndjson"))).Length;
        Assert.True(rows > 0);
        var csv = await desk.Client.GetAsync(At(".csv"));
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        Assert.True((await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length >= rows + 1);
        var geo = await desk.Json(At(".geojson"));
        Assert.Equal("FeatureCollection", geo.GetProperty("type").GetString());
        Assert.Equal(rows, geo.GetProperty("features").GetArrayLength());
    }

    [Fact]
    public async Task Get_Csv_HoldsNoFormula()
    {
        var rows = await desk.Client.GetStringAsync("/stories.csv");
        Assert.Contains("<script>alert('headline')</script>", rows);
        Assert.DoesNotContain(rows.Split("\r\n").SelectMany(line => line.Split(',')), cell => cell.StartsWith('=') || cell.StartsWith('@') || cell.StartsWith('+'));
    }

    [Fact]
    public async Task Get_GeoJson_SaysHowFarAroundAnAreaReaches()
    {
        var feature = (await desk.Json("/incidents.geojson?place=ford")).GetProperty("features")[0];
        Assert.Equal([46.7, 39.8], feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
        Assert.True(feature.GetProperty("properties").TryGetProperty("around_km", out _));
    }

    [Fact]
    public async Task Get_Again_WithTheTag_IsAnsweredWithoutBody()
    {
        foreach (var address in new[] { "/incidents", "/incidents.json?kind=talks", "/map", "/incidents.csv" })
        {
            var tag = (await desk.Client.GetAsync(address)).Headers.ETag!;
            using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
            Assert.Equal(HttpStatusCode.NotModified, (await desk.Client.SendAsync(again)).StatusCode);
            using var other = new HttpRequestMessage(HttpMethod.Get, address + (address.Contains('?') ? "&" : "?") + "page=2") { Headers = { IfNoneMatch = { tag } } };
            Assert.Equal(HttpStatusCode.OK, (await desk.Client.SendAsync(other)).StatusCode);
        }
    }

    [Fact]
    public async Task Get_Api_GivesWhatPagesShow()
    {
        foreach (var address in new[] { "/incidents?kind=talks", "/stories/s-000000000001", "/health" })
            Assert.Equal(await desk.Client.GetStringAsync(address.Contains('?') ? address.Replace("?", ".json?") : address + ".json"), await desk.Client.GetStringAsync("/api/v1" + address));
        Assert.StartsWith("id,kind", await desk.Client.GetStringAsync("/api/v1/incidents.csv"));
    }

    [Fact]
    public async Task Get_OpenApi_NamesOnlyAddressesThatAnswer()
    {
        var paths = (await desk.Json("/openapi.json")).GetProperty("paths");
        foreach (var path in paths.EnumerateObject().Select(path => path.Name).Where(path => !path.Contains("{id}") && !path.EndsWith("/stream")))
        {
            var answer = await desk.Client.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answers {answer.StatusCode}");
            Assert.Equal(answer.Content.Headers.ContentType?.MediaType, paths.GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Single().Name);
        }
    }

    [Fact]
    public async Task Get_ChangeStream_GoesOnAfterTheEntryNamed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/changes/stream") { Headers = { { "Last-Event-ID", "2" } } };
        using var answer = await desk.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        string? line;
        while ((line = await lines.ReadLineAsync()) is not null && !line.StartsWith("id:"))
        {
        }
        Assert.Equal("id: 3", line);
        Assert.Equal("event: entry", await lines.ReadLineAsync());
        Assert.Equal(3, JsonDocument.Parse((await lines.ReadLineAsync())!["data: ".Length..]).RootElement.GetProperty("sequence").GetInt32());
    }

    [Fact]
    public async Task Get_OverviewAfterAnotherVisit_TellsWhatChangedSince()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", "tidings-visit=1.2.100" } } };
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = desk.Client.BaseAddress };
        Assert.Contains("Since your last visit", await (await client.SendAsync(request)).Content.ReadAsStringAsync());
        Assert.DoesNotContain("Since your last visit", await client.GetStringAsync("/"));
    }
}
