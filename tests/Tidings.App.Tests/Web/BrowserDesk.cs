using Microsoft.Playwright;
using Tidings.Tests.House;

namespace Tidings.App.Tests.Web;

/// <summary>The pages in a real browser, started once for all tests of a class.</summary>
public class BrowserDesk : IAsyncLifetime
{
    public BrowserDesk() : this(new Desk())
    {
    }

    protected BrowserDesk(Desk desk) => Desk = desk;

    readonly Dictionary<(bool Dark, int Width, string Language), (IPage Page, List<string> Faults)> _screens = [];
    IPlaywright? _playwright;
    IBrowser? _browser;

    public Desk Desk { get; }

    /// <summary>The checks of accessibility, where <c>npm ci</c> was run in <c>web</c>; else null.</summary>
    public string? Axe { get; private set; }

    /// <summary>The cookies that pages are opened with; null where nobody signed in.</summary>
    protected string? Session { get; set; }

    public virtual async Task InitializeAsync()
    {
        await Desk.InitializeAsync();
        if (Chromium.Path is null)
            return;
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu"],
        });
        var axe = Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js");
        Axe = File.Exists(axe) ? await File.ReadAllTextAsync(axe) : null;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Desk.DisposeAsync();
    }

    /// <summary>A page of a fresh browser; whatever goes wrong on it is noted in <paramref name="faults"/>.</summary>
    public async Task<IPage> Open(string address, List<string> faults, bool dark = false, int width = 1280, string language = "en", bool scripts = true)
    {
        var page = await NewPage(faults, dark, width, language, scripts);
        var answer = await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        if (answer?.Ok != true)
            faults.Add($"{address} answers {answer?.Status}");
        return page;
    }

    /// <summary>
    /// A page of the browser that is led from address to address: for tests that look and change nothing. A fresh one takes longer to start than most addresses take to load.
    /// What goes wrong is added to <paramref name="faults"/>, and what of the page before was noted since.
    /// </summary>
    public async Task<IPage> Show(string address, List<string> faults, bool dark = false, int width = 1280, string language = "en")
    {
        if (!_screens.TryGetValue((dark, width, language), out var screen))
        {
            var noted = new List<string>();
            _screens[(dark, width, language)] = screen = (await NewPage(noted, dark, width, language, scripts: true), noted);
        }
        var answer = await screen.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        if (answer?.Ok != true)
            screen.Faults.Add($"{address} answers {answer?.Status}");
        screen.Faults.AddRange(await FaultsOf(screen.Page));
        faults.AddRange(screen.Faults);
        screen.Faults.Clear();
        return screen.Page;
    }

    /// <summary>The same as <see cref="Open"/> before it opens anything.</summary>
    public async Task<IPage> NewPage(List<string> faults, bool dark = false, int width = 1280, string language = "en", bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Desk.Client.BaseAddress!.ToString(),
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = language,
            JavaScriptEnabled = scripts,
            StorageState = Session,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") faults.Add($"console: {message.Text}"); };
        page.PageError += (_, error) => faults.Add($"script: {error}");
        page.Dialog += async (_, dialog) => { faults.Add($"dialog: {dialog.Message}"); await dialog.DismissAsync(); };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not ("data" or "file") } url && url.Authority != Desk.Client.BaseAddress!.Authority)
                faults.Add($"asks another host: {request.Url}");
        };
        return page;
    }

    /// <summary>What is wrong with a page as it stands: wider than the screen, or a serious finding of accessibility.</summary>
    public async Task<IReadOnlyList<string>> FaultsOf(IPage page)
    {
        var faults = new List<string>();
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))
            faults.Add($"wider than the screen at {page.ViewportSize!.Width}");
        if (Axe is null)
            return faults;
        await page.EvaluateAsync(Axe);
        faults.AddRange(await page.EvaluateAsync<string[]>(
            "async () => (await axe.run({ resultTypes: ['violations'] })).violations.filter(each => ['serious', 'critical'].includes(each.impact)).map(each => `axe: ${each.id}: ${each.nodes[0].html.slice(0, 160)}`)"));
        return faults;
    }
}
