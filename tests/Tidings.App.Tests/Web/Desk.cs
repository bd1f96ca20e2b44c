using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Tidings.App.Web;
using Tidings.App.Web.Shared;

namespace Tidings.App.Tests.Web;

/// <summary>The pages over real HTTP, on a free port of this machine.</summary>
public sealed class Desk : IAsyncLifetime
{
    WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var view = new RecordView(SampleContents.Make());
        _app = WebProgram.Build(new RecordSource(() => view), "http://127.0.0.1:0");
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async Task<IHtmlDocument> Page(string address) => new HtmlParser().ParseDocument(await Client.GetStringAsync(address));

    public async Task<JsonElement> Json(string address) => JsonDocument.Parse(await Client.GetStringAsync(address)).RootElement;

    public async Task<string[]> Lines(string address) => (await Client.GetStringAsync(address)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
