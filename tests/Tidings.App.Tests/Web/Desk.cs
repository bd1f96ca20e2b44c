using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Tidings.App.Storage;
using Tidings.App.Web;
using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Pages;

namespace Tidings.App.Tests.Web;

/// <summary>The pages over real HTTP, on a free port of this machine.</summary>
public class Desk : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("tidings-desk-").FullName;
    WebApplication _app = null!;

    public string RecordPath => Path.Combine(_folder, "r.db");

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Write(RecordPath);
        Prepare(RecordPath);
        _app = WebProgram.Build(RecordPath, "http://127.0.0.1:0");
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<IHtmlDocument> Page(string address) => new HtmlParser().ParseDocument(await Client.GetStringAsync(address));

    public async Task<JsonElement> Json(string address) => JsonDocument.Parse(await Client.GetStringAsync(address)).RootElement;

    public async Task<string[]> Lines(string address) => (await Client.GetStringAsync(address)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a test needs of the record before it is served.</summary>
    protected virtual void Prepare(string record)
    {
    }

    static void Write(string path)
    {
        using var store = RecordStore.Open(path);
        var printer = new StoryPrinter(DataFiles.BuiltIn);
        foreach (var story in SampleContents.Stories)
        {
            var bytes = Encoding.UTF8.GetBytes(story.Text.Value);
            var mentions = SampleContents.Mentions.Where(mention => mention.Story == story.Id).ToList();
            store.Write(new DocumentReading(new Document(story.Origin.Path, bytes, story.Origin.Sha256, "text/html", null, null), [new CodedStory(story, printer.Print(story), mentions)], []), "test");
        }
        store.AddIssue(SampleContents.Issue);
        using var folds = new FoldWriter(store.Connection);
        foreach (var family in SampleContents.Families)
            foreach (var story in family.Stories)
                folds.AddMember(family.Id, story);
        folds.Add(LinkRow.From(SampleContents.Lineage));
        foreach (var incident in SampleContents.Incidents)
            folds.Add(incident);
        folds.Add(SampleContents.Tally);
        folds.Add(SampleContents.Dispute);
        foreach (var claim in SampleContents.Control)
            folds.Add(claim);
        folds.Add(SampleContents.Agreement);
        foreach (var obligation in SampleContents.Obligations)
            folds.Add(obligation);
    }
}
