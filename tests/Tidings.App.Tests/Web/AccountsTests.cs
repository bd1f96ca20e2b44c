using System.Net;
using Tidings.App.Storage;
using Tidings.App.Web;
using Tidings.App.Web.Accounts;

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
    public void ReaderOf_LastAccountRemoved_LetsNobodyIn()
    {
        using var folder = new Cli.Folder();
        var path = Path.Combine(folder.Path, "record.db");
        File.Copy(desk.RecordPath, path);
        var accounts = new RecordAccounts(path);
        var sessions = new Sessions(accounts, "local", TimeProvider.System);
        var cookie = sessions.Open("mara", GuardedDesk.Password);
        Assert.NotNull(sessions.ReaderOf(cookie));
        foreach (var account in accounts.All())
            accounts.Remove(account.Name);
        Assert.Null(sessions.ReaderOf(cookie));
        Assert.Null(sessions.ReaderOf(null));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in.json")]
    [InlineData("/api/v1/sign-in")]
    public async Task SignIn_UnderAnyEnding_IsHeldBack(string address)
    {
        using var folder = new Cli.Folder();
        var path = Path.Combine(folder.Path, "record.db");
        File.Copy(desk.RecordPath, path);
        await using var app = WebProgram.Build(path, "http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        var status = HttpStatusCode.OK;
        for (var i = 0; i < 12; i++)
            status = (await client.PostAsync(address, new FormUrlEncodedContent([]))).StatusCode;
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
    }

    [Fact]
    public void Build_WithAccounts_MayListenForOthers() => Assert.NotNull(WebProgram.Build(desk.RecordPath, "http://0.0.0.0:0"));

    static Task<HttpResponseMessage> SignIn(HttpClient client, string name, string password) => Forms.Send(client, "/sign-in", ("name", name), ("password", password));

    HttpClient NewClient(bool follows = true) => new(new HttpClientHandler { AllowAutoRedirect = follows }) { BaseAddress = desk.Client.BaseAddress };
}
