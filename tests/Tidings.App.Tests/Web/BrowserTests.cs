using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tidings.App.Storage;
using Tidings.App.Web.Wordings;
using Tidings.Ledger;

namespace Tidings.App.Tests.Web;

public sealed class BrowserTests(BrowserDesk browser) : IClassFixture<BrowserDesk>
{
    public static TheoryData<string> Addresses =>
    [
        "/", "/map", "/map?show=control&as_of=2020-11-12", "/timeline", "/timeline?lanes=place", "/incidents", "/incidents/i-000000000001", "/incidents/i-000000000002", "/disputes", "/control", "/agreements", "/tallies",
        "/stories", "/stories/s-000000000001", "/stories/s-000000000003", "/stories/" + Uri.EscapeDataString(SampleContents.HostileId), "/families/f-000000000001", "/lineages/s-000000000002~s-000000000001",
        "/places/hill", "/parties/south", "/search?q=Ford", "/search?q=script", "/sources", "/changes?since=1", "/review", "/review?mention=m-000000000007", "/coding", "/coding/agreement", "/sign-in", "/health", "/report", "/report?from=yesterday",
    ];

    [BrowserTheory, MemberData(nameof(Addresses))]
    public async Task Open_EachPage_IsQuietAndAccessibleInLightDarkAndOnAPhone(string address)
    {
        var faults = new List<string>();
        foreach (var (dark, width) in new[] { (false, 1280), (true, 1280), (false, 390) })
            await browser.Show(address, faults, dark, width);
        Assert.Empty(faults.Distinct());
    }

    [BrowserTheory, MemberData(nameof(Addresses))]
    public async Task Open_EachPageInEachLanguage_SpeaksItAndFitsAPhone(string address)
    {
        var faults = new List<string>();
        foreach (var language in DeskLanguages.BuiltIn.All.Where(language => language.Code != DeskLanguages.Fallback))
        {
            var found = new List<string>();
            var page = await browser.Show(address, found, width: 390, language: language.Code);
            faults.AddRange(found.Select(fault => $"{language.Code}: {fault}"));
            Assert.Equal((language.Code, language.Direction), (await page.EvaluateAsync<string>("document.documentElement.lang"), await page.EvaluateAsync<string>("getComputedStyle(document.body).direction")));
            var left = await page.EvaluateAsync<string[]>(TextsOfThePage, English(language));
            faults.AddRange(left.Select(text => $"{language.Code}: \"{text}\" is not translated"));
        }
        Assert.Empty(faults.Distinct());
    }

    [BrowserFact]
    public async Task Switch_WithoutScript_ChangesTheLanguageAndIsRemembered()
    {
        var faults = new List<string>();
        var page = await browser.Open("/incidents?kind=withdrawal", faults, scripts: false);
        await page.Locator(".languages a[hreflang=ar]").ClickAsync();
        Assert.Equal("rtl", await page.Locator("html").GetAttributeAsync("dir"));
        Assert.Contains("kind=withdrawal", page.Url);
        await page.Locator("nav.pages a[href='/map']").ClickAsync();
        Assert.Equal("ar", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("ltr", await page.Locator(".map-svg").First.EvaluateAsync<string>("map => getComputedStyle(map).direction"));
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Brush_FromRightToLeft_NarrowsTheDays()
    {
        var faults = new List<string>();
        var page = await browser.Open("/timeline?from=2020-11-01&to=2020-11-30", faults, language: "ar");
        var box = (await page.Locator("#lanes").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.77f), box.Y + 12);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.6f), box.Y + 14, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("to=2020-11-30"));
        Assert.Matches("from=2020-11-0[1-3]&to=2020-11-(0[6-9]|10)", page.Url);
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Print_Story_ShowsTheTextWithoutWhatIsForTheScreen()
    {
        var faults = new List<string>();
        var page = await browser.Open("/incidents/i-000000000001", faults);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await page.Locator(".top nav.pages").IsVisibleAsync());
        Assert.True(await page.Locator("blockquote.evidence").First.IsVisibleAsync());
        Assert.True((await page.PdfAsync()).Length > 1000);
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Keys_OnAPage_LeadToTheContentAndThroughTheFilters()
    {
        var faults = new List<string>();
        var page = await browser.Open("/incidents", faults);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Locator("#f-kind").FocusAsync();
        await page.Locator("#f-kind").SelectOptionAsync("withdrawal");
        await page.Locator("#f-q").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/incidents\?kind=withdrawal"));
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Keys_InTheQueue_DecideUndoAndCorrectBySelectedWords()
    {
        var faults = new List<string>();
        var page = await browser.Open("/review?mention=m-000000000001", faults);
        await page.EvaluateAsync(
            """
            const text = [...document.querySelectorAll('.review-story mark a')].map(mark => mark.firstChild).find(node => node?.data?.includes('Ford Town'));
            const at = text.data.indexOf('Ford Town');
            getSelection().setBaseAndExtent(text, at, text, at + 9);
            """);
        await Pressed(page, "p");
        Assert.Contains(Decided(), review => review is { Decision: Decision.Correct, Subject: "m-000000000001", Field: "place", Value: "Ford Town" });
        await Pressed(page, "u");
        Assert.Equal(Decision.Withdraw, Decided()[^1].Decision);
        await Pressed(page, "x");
        Assert.Equal((Decision.Reject, "m-000000000001"), (Decided()[^1].Decision, Decided()[^1].Subject));
        await Pressed(page, "u");
        await page.Keyboard.PressAsync("c");
        Assert.Equal("c-kind", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Brush_OverTheTimeline_NarrowsTheDays()
    {
        var faults = new List<string>();
        var page = await browser.Open("/timeline?from=2020-11-01&to=2020-11-30", faults);
        var box = (await page.Locator("#lanes").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.5f), box.Y + 12);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.7f), box.Y + 14, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("from=2020-11-01"));
        Assert.Matches("from=2020-11-1[0-9]&to=2020-11-[12][0-9]", page.Url);
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Slider_OnTheMap_GoesThroughTheDays()
    {
        var faults = new List<string>();
        var page = await browser.Open("/map?show=control", faults);
        await page.Locator("#big-map[data-ready]").WaitForAsync();
        await page.Locator("#as-of-slider").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("as_of=2020-11-09"));
        Assert.Equal("South", (await page.Locator(".held a").GetAttributeAsync("aria-label"))![^5..]);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Nearer" }).ClickAsync();
        Assert.DoesNotContain("0 0 1000", await page.Locator("#big-map .map-svg").GetAttributeAsync("viewBox"));
        Assert.Empty(faults);
    }

    // Every text of the page that is not the record's own (names, quotations, code), where it is one of those that are given, or the key of one.
    const string TextsOfThePage =
        """
        english => {
          const known = new Set(english);
          const texts = document.querySelector('h1 bdi, h1[lang]') ? [] : [document.title.replace(/ \u2013 Tidings$/, '')];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('bdi, code, kbd, [lang], datalist, script, .map-svg, .family-svg')) texts.push(walk.currentNode.data);
          for (const element of document.querySelectorAll('body :not(bdi)')) if (!element.closest('[lang]')) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
          return texts.map(text => text.trim()).filter(text => known.has(text) || /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(text));
        }
        """;

    // What English says where the language says something else; short words that could be the record's own are left out.
    static string[] English(Wording language) =>
        [.. DeskLanguages.BuiltIn.English.Keys.Where(key => IsPlain(DeskLanguages.BuiltIn.English, key) && IsPlain(language, key)).Select(key => (English: DeskLanguages.BuiltIn.English[key], Here: language[key]))
            .Where(pair => pair.English.Any(char.IsLetter) && pair.English != pair.Here).Select(pair => pair.English).Distinct()];

    static bool IsPlain(Wording language, string key) => language.TryGet(key, out var message) && message is { Counts: false, Slots.Count: 0 };

    // What is sent is answered with a redirection to the page that is looked at next: waited for is that the old page is gone and the new one whole.
    static async Task Pressed(IPage page, string key)
    {
        await page.EvaluateAsync("window.isOld = true");
        await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync(key), answer => answer.Request.IsNavigationRequest && answer.Status == 200);
        for (var left = 200; left > 0 && !await IsNew(page); left--)
            await page.WaitForTimeoutAsync(50);
    }

    static async Task<bool> IsNew(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>("!window.isOld && document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    IReadOnlyList<Review> Decided() => new RecordReader(browser.Desk.RecordPath).Reviews();
}
