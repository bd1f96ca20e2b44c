using System.Net;
using Tidings.App.Storage;
using Tidings.App.Web;

namespace Tidings.App.Tests.Web;

public sealed class AccountsTests(GuardedDesk desk) : IClassFixture<GuardedDesk>
{
    [Fact]
    public async Task Get_WithoutSession_LeadsToTheSignIn()
    {
        using var client = NewClient(follows: false);
        Assert.Equal("/sign-in", (await client.GetAsync("/incidents")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/incidents.json")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/incidents")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/assets/tidings.css")).StatusCode);
    }

    [Theory]
    [InlineData("mara", GuardedDesk.Password, true)]
    [InlineData("MARA", GuardedDesk.Password, true)]
    [InlineData("mara", "another password", false)]
    [InlineData("nobody", GuardedDesk.Password, false)]
    public async Task SignIn_NameAndPassword_OpensOnlyWithTheRightOnes(string name, string password, bool opens)
    {
        using var client = NewClient();
        await SignIn(client, name, password);
        var page = await client.GetStringAsync("/incidents");
        Assert.Equal(opens, page.Contains("<h1>Incidents</h1>"));
    }

    [Fact]
    public async Task Decide_Reader_IsRefused()
    {
        using var client = NewClient();
        await SignIn(client, "ruth", GuardedDesk.Password);
        Assert.Equal(HttpStatusCode.Forbidden, (await Forms.Send(client, "/review", ("mention", "m-000000000001"), ("decision", "accept"))).StatusCode);
    }

    [Fact]
    public async Task Decide_Reviewer_IsKeptUnderTheirName()
    {
        using var client = NewClient();
        await SignIn(client, "mara", GuardedDesk.Password);
        Assert.Equal(HttpStatusCode.OK, (await Forms.Send(client, "/review", ("mention", "m-000000000002"), ("decision", "accept"))).StatusCode);
        Assert.Contains(new RecordReader(desk.RecordPath).Reviews(), review => review is { By: "mara", Subject: "m-000000000002" });
        await Forms.Send(client, "/sign-out");
        Assert.Contains("Sign in", await client.GetStringAsync("/incidents"));
    }

    [Fact]
    public void Build_WithAccounts_MayListenForOthers() => Assert.NotNull(WebProgram.Build(desk.RecordPath, "http://0.0.0.0:0"));

    static Task<HttpResponseMessage> SignIn(HttpClient client, string name, string password) => Forms.Send(client, "/sign-in", ("name", name), ("password", password));

    HttpClient NewClient(bool follows = true) => new(new HttpClientHandler { AllowAutoRedirect = follows }) { BaseAddress = desk.Client.BaseAddress };
}
