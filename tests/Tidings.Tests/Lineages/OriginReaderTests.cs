using Tidings.Languages;
using Tidings.Lineages;

namespace Tidings.Tests.Lineages;

public sealed class OriginReaderTests
{
    static readonly StoryPrinter Printer = new(DataFiles.BuiltIn);

    [Fact]
    public void Read_OutletOfAState_GivesItAndItsOwner() =>
        Assert.Equal(["Outlet tass", "Owner state:rus"], Read("The road was closed on Monday.", "TASS", null));

    [Fact]
    public void Read_UnknownOutlet_IsKnownByItsName() => Assert.Equal(["Outlet the valley herald"], Read("The road was closed on Monday.", "The Valley Herald", null));

    [Theory]
    [InlineData("Jane Q. Miller", "Author jane q. miller")]
    [InlineData("Jane Miller and Omar Haddad", "Author jane miller|Author omar haddad")]
    [InlineData("Jane Miller, Reuters", "Author jane miller|Agency reuters")]
    [InlineData("Associated Press", "Agency ap")]
    [InlineData("Staff", "")]
    public void Read_Byline_GivesAuthorsAndAgencies(string byline, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Read("The road was closed on Monday.", null, byline));

    [Theory]
    [InlineData("BAGHDAD, March 3 (Reuters) - The road was closed.", "Agency reuters")]
    [InlineData("KYIV (AP) — The road was closed.", "Agency ap")]
    [InlineData("МОСКВА, 3 марта - РИА Новости. Дорога закрыта.", "Agency ria-novosti")]
    [InlineData("KYIV, 3 March, Interfax - The road was closed.", "Agency interfax")]
    [InlineData("The road was closed.\nSource: Anadolu Agency", "Agency anadolu")]
    [InlineData("The road was closed.\nThis article was originally published by Eurasianet.", "Agency eurasianet")]
    [InlineData("Reuters journalists were on the road when it was closed, the mayor said.", "")]
    [InlineData("The road was closed, and the ap store with it.", "")]
    public void Read_TopAndEndOfText_GiveAgencies(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Read(text, null, null));

    static IEnumerable<string> Read(string text, string? outlet, string? byline) =>
        Printer.Print(Written.Story("s-1", text, outlet: outlet) with { Byline = byline }).Origins.Select(origin => $"{origin.Kind} {origin.Key}");
}
