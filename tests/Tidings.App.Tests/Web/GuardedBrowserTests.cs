using Microsoft.Playwright;

namespace Tidings.App.Tests.Web;

/// <summary>Pages of a record with accounts, and what is taken along from it, in light and dark, on a screen and on a phone, from left to right and from right to left.</summary>
public sealed class GuardedBrowserTests(GuardedBrowserTests.GuardedBrowser browser) : IClassFixture<GuardedBrowserTests.GuardedBrowser>
{
    public sealed class GuardedBrowser() : BrowserDesk(new GuardedDesk())
    {
        // Once for all tests: an address may try to sign in ten times a minute only.
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            if (Chromium.Path is null)
                return;
            var faults = new List<string>();
            var page = await Open("/sign-in", faults);
            await page.Locator("main input[name=name]").FocusAsync();
            await page.Keyboard.TypeAsync("ada");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync(GuardedDesk.Password);
            await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Enter"), answer => answer.Url.EndsWith('/') && answer.Status == 200);
            await page.WaitForLoadStateAsync(LoadState.Load);
            Faults = faults;
            Session = await page.Context.StorageStateAsync();
            await page.Context.CloseAsync();
        }

        /// <summary>What went wrong when somebody signed in by keyboard.</summary>
        public IReadOnlyList<string> Faults { get; private set; } = [];
    }

    public static TheoryData<bool, int, string> Screens => new() { { false, 1280, "en" }, { true, 1280, "en" }, { true, 390, "en" }, { false, 390, "ar" }, { true, 390, "ar" } };

    [BrowserTheory, MemberData(nameof(Screens))]
    public async Task Open_WhatAccountsNeed_IsQuietAndAccessible(bool dark, int width, string language)
    {
        var faults = browser.Faults.ToList();
        var page = await browser.NewPage(faults, dark, width, language);
        foreach (var address in new[] { "/sign-in", "/sign-in?failed=1", "/accounts", "/review", "/" })
        {
            Assert.True((await page.GotoAsync(address))!.Ok, address);
            Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
            faults.AddRange((await browser.FaultsOf(page)).Select(fault => $"{address}: {fault}"));
        }
        await page.Context.CloseAsync();
        Assert.Empty(faults.Distinct());
    }

    [BrowserTheory, MemberData(nameof(Screens))]
    public async Task Open_ASavedReport_NeedsNothingElseAndIsAccessible(bool dark, int width, string language)
    {
        var faults = new List<string>();
        var page = await browser.NewPage(faults, dark, width, language);
        var answer = await page.APIRequest.GetAsync($"/report.html?from=2020-11-01&to=2020-11-30&lang={language}");
        var folder = Directory.CreateTempSubdirectory("tidings-report-").FullName;
        var saved = Path.Combine(folder, "report.html");
        await File.WriteAllBytesAsync(saved, await answer.BodyAsync());
        await page.GotoAsync(new Uri(saved).AbsoluteUri);
        Assert.Equal((200, language), (answer.Status, await page.EvaluateAsync<string>("document.documentElement.lang")));
        Assert.True(await page.Locator(".report-notes li").CountAsync() > 0);
        faults.AddRange(await browser.FaultsOf(page));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True((await page.PdfAsync()).Length > 1000);
        await page.Context.CloseAsync();
        Directory.Delete(folder, recursive: true);
        Assert.Empty(faults.Distinct());
    }
}
