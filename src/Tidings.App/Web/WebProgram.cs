using System.Text.Encodings.Web;
using System.Text.Unicode;
using Tidings.App.Storage;
using Tidings.App.Web.Accounts;
using Tidings.App.Web.Agreements;
using Tidings.App.Web.Api;
using Tidings.App.Web.Changes;
using Tidings.App.Web.Control;
using Tidings.App.Web.Disputes;
using Tidings.App.Web.Families;
using Tidings.App.Web.Health;
using Tidings.App.Web.Incidents;
using Tidings.App.Web.Lineages;
using Tidings.App.Web.Map;
using Tidings.App.Web.Overview;
using Tidings.App.Web.Parties;
using Tidings.App.Web.Places;
using Tidings.App.Web.Reports;
using Tidings.App.Web.Reviews;
using Tidings.App.Web.Search;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Sources;
using Tidings.App.Web.Stories;
using Tidings.App.Web.Tallies;
using Tidings.App.Web.Timelines;
using Tidings.App.Web.Wordings;

namespace Tidings.App.Web;

/// <summary>Serves a record as pages and as data: on this machine, or to others where the record has accounts to sign in with.</summary>
public static class WebProgram
{
    /// <summary>Where it listens when nothing else is asked for.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The server, not yet started. Nothing is read from the environment or from settings files.</summary>
    /// <param name="record">The record's file.</param>
    /// <param name="urls">Addresses divided by <c>;</c>, on the loopback interface where the record has no accounts; port 0 takes a free one.</param>
    /// <param name="reviewer">By what name decisions are kept where the record has no accounts.</param>
    /// <param name="languages">What the pages speak; where not given, what the program was built with.</param>
    /// <exception cref="RecordException">The file is not there, or is no record.</exception>
    /// <exception cref="ArgumentException">An address is none, or is open to other machines.</exception>
    public static WebApplication Build(string record, string urls = DefaultUrl, string reviewer = "local", DeskLanguages? languages = null)
    {
        var reader = new RecordReader(record);
        var sessions = new Sessions(new RecordAccounts(record), reviewer, TimeProvider.System);
        var localOnly = !sessions.AreNeeded;
        var addresses = LoopbackUrls.Of(urls, hasAccounts: !localOnly);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "tidings-app", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls([.. addresses]);
        builder.Services.AddRouting().AddRazorComponents();
        // Letters of all scripts stand as they are: escaped, a page in Arabic would be three times as long.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddHttpContextAccessor().AddScoped(services => DeskLanguages.Of(services.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        builder.Services.AddSingleton(languages ?? DeskLanguages.BuiltIn).AddSingleton(reader).AddSingleton(TimeProvider.System).AddSingleton(sessions);
        builder.Services.AddRateLimiter(options => (options.GlobalLimiter, options.RejectionStatusCode, options.OnRejected) = (Gate.Limits(), StatusCodes.Status429TooManyRequests, Gate.Refuse));
        var app = builder.Build();
        app.Use((http, next) => Guard.Answer(http, next, localOnly));
        app.Use(PageEndings.Read);
        app.Use(app.Services.GetRequiredService<DeskLanguages>().Choose);
        app.UseRateLimiter();
        app.Use(Gate.Pass);
        app.Use(Visit.Note);
        app.UseRouting();
        MapPages(app);
        return app;
    }

    /// <summary>Reads ahead what the first askers would else have to wait for; to be called once it is started, beside answering.</summary>
    public static void Prepare(WebApplication app)
    {
        var record = app.Services.GetRequiredService<RecordReader>();
        Kept.Of(record).Prepare();
        _ = (ReviewQueue.Of(record), ReportBook.Of(record));
        ReportPage.Prepare(record, app.Services.GetRequiredService<DeskLanguages>().English);
    }

    static void MapPages(WebApplication app)
    {
        app.MapPage("/", OverviewPage.Read);
        app.MapPage("/incidents", IncidentsPage.Read);
        app.MapPage("/incidents", IncidentPage.Read);
        app.MapPage("/map", MapPage.Read);
        app.MapPage("/timeline", TimelinePage.Read);
        app.MapPage("/stories", StoriesPage.Read);
        app.MapPage("/stories", StoryPage.Read);
        app.MapPage("/families", FamilyPage.Read);
        app.MapPage("/lineages", LineagePage.Read);
        app.MapPage("/search", SearchPage.Read);
        app.MapPage("/disputes", DisputesPage.Read);
        app.MapPage("/control", ControlPage.Read);
        app.MapPage("/places", PlacePage.Read);
        app.MapPage("/parties", PartyPage.Read);
        app.MapPage("/agreements", AgreementsPage.Read);
        app.MapPage("/tallies", TalliesPage.Read);
        app.MapPage("/sources", SourcesPage.Read);
        app.MapPage("/report", ReportPage.Read);
        app.MapFile("/report.html", ReportPage.Html);
        app.MapFile("/report.md", ReportPage.Markdown);
        app.MapPage("/review", ReviewPage.Read);
        app.MapPost("/review", Deciding.Decide);
        app.MapPage("/coding", CodingPage.Read);
        app.MapPost("/coding", CodingPage.Code);
        app.MapPage("/coding/agreement", AgreementPage.Read);
        app.MapPage("/sign-in", SignInPage.Read);
        app.MapPost("/sign-in", SignInPage.SignIn);
        app.MapPost("/sign-out", SignInPage.SignOut);
        app.MapPage("/accounts", AccountsPage.Read);
        app.MapPost("/accounts", AccountsPage.Change);
        app.MapPage("/changes", ChangesPage.Read);
        app.MapGet("/changes/stream", ChangeStream.Serve);
        app.MapPage("/health", HealthPage.Read);
        app.MapGet("/openapi", OpenApiDocument.Read);
        app.MapGet("/assets/{name}", Assets.Read);
        app.Map("/{**any}", PageAnswers.NotFound);
    }
}
