using System.Net;
using Tidings.App.Storage;
using Tidings.Incidents;
using Tidings.Ledger;

namespace Tidings.App.Tests.Web;

public sealed class DecidingTests : IAsyncLifetime
{
    readonly Desk _desk = new();

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Decide_AcceptThenUndo_TakesTheDecisionBack()
    {
        var first = await First();
        await Forms.Send(_desk.Client, "/review", ("mention", first), ("decision", "accept"));
        Assert.NotEqual(first, await First());
        await Forms.Send(_desk.Client, "/review", ("decision", "undo"));
        Assert.Equal(first, await First());
        Assert.Equal([Decision.Accept, Decision.Withdraw], Reviews().Select(review => review.Decision));
        Assert.Empty(Tidings.Ledger.Reviews.Standing([.. Reviews()]));
    }

    [Theory]
    [InlineData("kind", "withdrawal", "withdrawal")]
    [InlineData("stance", "claimed", "claimed")]
    [InlineData("date", "2020-11-08", "2020-11-08")]
    [InlineData("date", "8 November 2020", "2020-11-08")]
    [InlineData("place", "Shusha", "Shusha [aze-shusha]")]
    [InlineData("place", "Nowhere [x]; y", "Nowhere; y")]
    [InlineData("place", "the town [aze-shusha]; the mill", "the town [aze-shusha]; the mill")]
    [InlineData("actor", "Azerbaijan", "Azerbaijan [aze]")]
    [InlineData("kind", "nonsense", null)]
    [InlineData("stance", "7", null)]
    [InlineData("date", "soon", null)]
    [InlineData("place", "", "")]
    [InlineData("kind", "", null)]
    [InlineData("rule", "x", null)]
    public async Task Decide_Correct_KeepsWhatCanBeUnderstood(string field, string value, string? kept)
    {
        var answer = await Forms.Send(_desk.Client, "/review", ("mention", "m-000000000001"), ("decision", "correct"), ("field", field), ("value", value));
        Assert.Equal(kept, Reviews().SingleOrDefault()?.Value);
        Assert.Equal(kept is null, (await answer.Content.ReadAsStringAsync()).Contains("role=\"alert\""));
    }

    [Fact]
    public async Task Decide_WithoutToken_IsRefused()
    {
        var form = new FormUrlEncodedContent([KeyValuePair.Create("mention", "m-000000000001"), KeyValuePair.Create("decision", "reject"), KeyValuePair.Create("token", "")]);
        Assert.Equal(HttpStatusCode.Forbidden, (await _desk.Client.PostAsync("/review", form)).StatusCode);
        Assert.Empty(Reviews());
    }

    [Fact]
    public async Task Decide_FromAnotherSite_IsRefused()
    {
        var page = await _desk.Page("/review");
        var fields = new[] { ("mention", "m-000000000001"), ("decision", "reject"), ("token", page.QuerySelector("input[name=token]")!.GetAttribute("value")!) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/review") { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))) };
        request.Headers.Add("Origin", "http://attacker.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await _desk.Client.SendAsync(request)).StatusCode);
        Assert.Empty(Reviews());
    }

    [Fact]
    public async Task Code_Blind_ShowsNothingOfTheCodingAndIsKept()
    {
        var page = await _desk.Page("/coding");
        var mention = page.QuerySelector("input[name=mention]")!.GetAttribute("value")!;
        Assert.Empty(page.QuerySelectorAll(".badge"));
        await Forms.Send(_desk.Client, "/coding", ("mention", mention), ("kind", "nothing"), ("stance", "reported"));
        Assert.Equal([("kind", "nothing"), ("stance", "reported")], Reviews().Select(review => (review.Field!, review.Value!)));
        Assert.NotEqual(mention, (await _desk.Page("/coding")).QuerySelector("input[name=mention]")!.GetAttribute("value"));
        var lines = (await _desk.Json("/coding/agreement.json")).GetProperty("lines");
        Assert.Equal(1, lines[1].GetProperty("sentences").GetInt32());
        Assert.Equal(0, lines[1].GetProperty("agreed").GetInt32());
    }

    async Task<string> First() => (await _desk.Json("/review.json")).GetProperty("mention").GetProperty("id").GetString()!;

    IReadOnlyList<Review> Reviews() => new RecordReader(_desk.RecordPath).Reviews();
}
