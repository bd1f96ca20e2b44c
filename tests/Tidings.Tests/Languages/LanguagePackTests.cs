using Tidings.Languages;

namespace Tidings.Tests.Languages;

public sealed class LanguagePackTests
{
    public static IEnumerable<object[]> Codes => LanguagePack.Codes(DataFiles.BuiltIn).Select(code => new object[] { code });

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_EveryPackOfTheProject_IsWhole(string code)
    {
        var pack = LanguagePack.Read(DataFiles.BuiltIn, code);

        Assert.Equal(code, pack.Code);
        NumberWords.Read(DataFiles.BuiltIn, pack);
        Tidings.Dates.DateReader.For(DataFiles.BuiltIn, code);
    }

    [Fact]
    public void Read_UnknownEngine_SaysWhichThereAre()
    {
        var files = DataFiles.BuiltIn.With(new Dictionary<string, string>
        {
            ["languages/en/language.yml"] = DataFiles.BuiltIn.Read("languages/en/language.yml").Replace("engine: additive", "engine: abacus"),
        });

        var error = Assert.Throws<PackException>(() => LanguagePack.Read(files, "en"));

        Assert.Contains("\"abacus\" is not one of additive", error.Message);
        Assert.StartsWith("languages/en/language.yml:8:", error.Message);
    }

    [Fact]
    public void Read_NumberWordOfUnknownKind_IsAnErrorWithItsLine()
    {
        var files = DataFiles.BuiltIn.With(new Dictionary<string, string> { ["languages/en/numbers.tsv"] = "form\tkind\tvalue\tnote\none\tadds\t1\n" });

        var error = Assert.Throws<PackException>(() => NumberWords.Read(files, LanguagePack.Read(files, "en")));

        Assert.Equal(2, error.Line);
    }

    [Theory]
    [InlineData("{dya} {month}", "\"dya\" is no slot")]
    [InlineData("({day} {month}", "\")\" is missing")]
    [InlineData("{day", "\"{\" is not closed")]
    [InlineData("{day})", "\")\" closes nothing")]
    public void Read_BrokenPattern_SaysWhatAndWhere(string pattern, string reason)
    {
        var files = DataFiles.BuiltIn.With(new Dictionary<string, string>
        {
            ["languages/en/dates.yml"] = $"format: 1\nwords: {{month: {{1: [january]}}}}\npoints:\n  - {{id: x, is: \"{pattern}\", gives: date}}\n",
        });

        var error = Assert.Throws<PackException>(() => Tidings.Dates.DateReader.For(files, "en"));

        Assert.Contains(reason, error.Message);
        Assert.Equal(4, error.Line);
    }
}
