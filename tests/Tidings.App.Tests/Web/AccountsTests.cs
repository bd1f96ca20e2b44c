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

    [Theory]
    [InlineData("ruth", false)]
    [InlineData("mara", true)]
    public async Task Review_ByRole_OffersOnlyWhatMayBeDone(string name, bool may)
    {
        using var client = NewClient();
        await SignIn(client, name, GuardedDesk.Password);
        foreach (var address in new[] { "/review", "/review?mention=m-000000000007", "/coding" })
            Assert.Equal(may, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(address)).QuerySelector("main form[method=post]") is not null);
    }

    [Fact]
    public async Task Accounts_OfAReviewer_AreNotThere()
    {
        using var client = NewClient();
        await SignIn(client, "mara", GuardedDesk.Password);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/accounts")).StatusCode);
        Assert.DoesNotContain("/accounts", await client.GetStringAsync("/"));
        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync("/review")).QuerySelector("input[name=token]")!.GetAttribute("value")!;
        var fields = new Dictionary<string, string> { ["token"] = token, ["act"] = "put", ["name"] = "eve", ["role"] = "administrator", ["password"] = GuardedDesk.Password };
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/accounts", new FormUrlEncodedContent(fields))).StatusCode);
        Assert.Null(new RecordAccounts(desk.RecordPath).Find("eve"));
    }

    [Fact]
    public async Task Accounts_OfAnAdministrator_AreKeptOnThePage()
    {
        using var client = NewClient();
        await SignIn(client, "ada", GuardedDesk.Password);
        Assert.Contains("/accounts", await client.GetStringAsync("/"));
        await Forms.Send(client, "/accounts", ("act", "put"), ("name", "Noor"), ("role", "reader"), ("password", "another long password"));
        var hash = new RecordAccounts(desk.RecordPath).Find("noor")!.Hash;
        await Forms.Send(client, "/accounts", ("act", "put"), ("name", "noor"), ("role", "reviewer"), ("password", ""));
        Assert.Equal(new Account("noor", AccountRole.Reviewer, hash), new RecordAccounts(desk.RecordPath).Find("noor"));
        foreach (var wrong in new[] { new[] { "put", "kim", "reader", "short" }, ["put", "kim", "reader", ""], ["put", "kim", "king", "another long password"], ["put", "ada", "reader", ""], ["remove", "ada", "", ""] })
            Assert.Contains("problem", (await Forms.Send(client, "/accounts", ("act", wrong[0]), ("name", wrong[1]), ("role", wrong[2]), ("password", wrong[3]))).RequestMessage!.RequestUri!.Query);
        Assert.Null(new RecordAccounts(desk.RecordPath).Find("kim"));
        await Forms.Send(client, "/accounts", ("act", "remove"), ("name", "noor"));
        Assert.Null(new RecordAccounts(desk.RecordPath).Find("noor"));
        Assert.Equal(AccountRole.Administrator, new RecordAccounts(desk.RecordPath).Find("ada")!.Role);
    }

    [Fact]
    public async Task Get_SignedIn_UnchangedPageIsKnownByItsTag()
    {
        using var client = NewClient();
        await SignIn(client, "ruth", GuardedDesk.Password);
        await client.GetAsync("/incidents");
        var tag = (await client.GetAsync("/incidents")).Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, (await Asked(client, tag)).StatusCode);
        using var other = NewClient();
        await SignIn(other, "mara", GuardedDesk.Password);
        Assert.Equal(HttpStatusCode.OK, (await Asked(other, tag)).StatusCode);

        static Task<HttpResponseMessage> Asked(HttpClient client, System.Net.Http.Headers.EntityTagHeaderValue tag) =>
            client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/incidents") { Headers = { IfNoneMatch = { tag } } });
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
