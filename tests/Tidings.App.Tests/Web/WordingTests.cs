using System.Text.RegularExpressions;
using Tidings.App.Storage;
using Tidings.App.Web.Overview;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Timelines;
using Tidings.App.Web.Wordings;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Lineages;
using Tidings.Places;
using Tidings.Stories;
using Tidings.Tests.House;

namespace Tidings.App.Tests.Web;

public sealed partial class WordingTests
{
    static readonly DeskLanguages Languages = DeskLanguages.BuiltIn;

    /// <summary>Keys of which a part is a value of the record: all below them are in use.</summary>
    static readonly string[] OpenSections = ["action.", "kind.", "definition.", "language.", "about.", "standing.", "tie.", "stance-verb.", "degrees."];

    static readonly Type[] Enums =
    [
        typeof(Stance), typeof(IncidentStatus), typeof(Tidings.Agreements.Compliance), typeof(CountOutcome), typeof(EffectGroup), typeof(Relation), typeof(DifferenceKind), typeof(PlaceRole), typeof(StoryKind),
        typeof(PublishedBasis), typeof(LaneBy), typeof(Zoom), typeof(AccountRole), typeof(Decision), typeof(PlaceKind), typeof(JoinedBy), typeof(JoinSign),
    ];

    public static TheoryData<string> Codes => [.. Languages.All.Select(language => language.Code)];

    [Fact]
    public void All_OfTheProgram_AreTheFourToBeginWith() => Assert.Equal(["en", "ar", "ru", "tr"], Languages.All.Select(language => language.Code));

    [Theory, MemberData(nameof(Codes))]
    public void Keys_OfEachLanguage_AreThoseOfEnglish(string code)
    {
        var language = Languages.Find(code)!;
        Assert.Empty(Languages.English.Keys.Except(language.Keys));
        Assert.DoesNotContain(language.Keys.Except(Languages.English.Keys), key => !key.StartsWith("definition.", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Values_OfTheRecord_HaveNames(string code)
    {
        var language = Languages.Find(code)!;
        foreach (var value in Enums.SelectMany(type => Enum.GetValues(type).Cast<Enum>()))
            Assert.NotEmpty(language.Of(value));
        foreach (var tie in Enum.GetValues<TieKind>())
            Assert.True(language.TryGet($"tie.{Words.Of(tie).Replace(' ', '-')}", out _), $"{tie}");
        foreach (var kind in KindBook.All)
            Assert.True(language.TryGet($"kind.{kind.Name}", out _) && language.Definition(kind.Name).Length > 0, kind.Name);
        foreach (var row in TsvTable.Read(DataFiles.BuiltIn, "codebook/obligations.tsv").Rows)
            Assert.True(language.TryGet($"action.{row["action"]}", out _), row["action"]);
        foreach (var field in Correction.All)
            Assert.NotEmpty(language.Field(field));
    }

    [Fact]
    public void Texts_InOtherLanguages_AreNotLeftEnglish()
    {
        // Words that are the same in both, or are none.
        string[] alike = ["percent", "title.", "list", "about.question", "date.", "map.at", "timeline.bar", "timeline.lead", "timeline.lane-bar", "search.title-of", "obligation", "figure.", "report.no-figure", "report.held", "report.side", "report.clauses", "report.colon", "report.when", "report.figure", "report.version-of"];
        foreach (var language in Languages.All.Where(language => language != Languages.English))
            Assert.DoesNotContain(Languages.English.Keys, key => !alike.Any(key.StartsWith) && Plain(language, key) == Plain(Languages.English, key));
    }

    [Fact]
    public void Keys_ThatPagesAskFor_AreThereAndNoneIsLeftOver()
    {
        var asked = Repository.Sources("src/Tidings.App/Web", "*.razor").Concat(Repository.Sources("src/Tidings.App/Web")).SelectMany(file => Key().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        var known = Languages.English.Keys.ToHashSet(StringComparer.Ordinal);
        var enums = Enums.SelectMany(type => Enum.GetValues(type).Cast<Enum>()).Select(Wording.KeyOf);
        Assert.Empty(Asked().Except(known));
        Assert.DoesNotContain(known.Except(asked).Except(enums), key => !OpenSections.Any(key.StartsWith));

        IEnumerable<string> Asked() => Repository.Sources("src/Tidings.App/Web", "*.razor").SelectMany(file => AskedKey().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value));
    }

    /// <summary>The forms of the Unicode CLDR's own samples.</summary>
    [Theory]
    [InlineData("en", "one", 1L)]
    [InlineData("en", "other", 0L, 2L, 11L, 101L)]
    [InlineData("tr", "one", 1L)]
    [InlineData("tr", "other", 0L, 2L, 21L)]
    [InlineData("ru", "one", 1L, 21L, 101L, 1001L)]
    [InlineData("ru", "few", 2L, 4L, 22L, 104L)]
    [InlineData("ru", "many", 0L, 5L, 11L, 12L, 14L, 19L, 100L, 111L)]
    [InlineData("ar", "zero", 0L)]
    [InlineData("ar", "one", 1L)]
    [InlineData("ar", "two", 2L)]
    [InlineData("ar", "few", 3L, 10L, 103L, 1003L)]
    [InlineData("ar", "many", 11L, 99L, 111L)]
    [InlineData("ar", "other", 100L, 102L, 200L, 1000L)]
    public void Plurals_OfEachLanguage_AreThoseOfCldr(string code, string form, params long[] numbers) =>
        Assert.All(numbers, number => Assert.Equal(form, Languages.Find(code)!.Plurals.Of(number)));

    [Theory]
    [InlineData("ru", "2020-11-09", "9 \u043D\u043E\u044F\u0431\u0440\u044F 2020")]
    [InlineData("ru", "2020-11", "\u043D\u043E\u044F\u0431\u0440\u044C 2020")]
    [InlineData("ru", "../2020-12-01", "\u0434\u043E 1 \u0434\u0435\u043A\u0430\u0431\u0440\u044F 2020")]
    [InlineData("tr", "2020-10-26/2020-10-27", "26\u201327 Ekim 2020")]
    [InlineData("tr", "../2020-12-01", "1 Aral\u0131k 2020 tarihine kadar")]
    [InlineData("ar", "2020-11-09", "9 \u0646\u0648\u0641\u0645\u0628\u0631 2020")]
    public void Date_InEachLanguage_IsWrittenItsWay(string code, string edtf, string expected) => Assert.Equal(expected, Languages.Find(code)!.Date(EdtfDate.TryParse(edtf)));

    [Theory]
    [InlineData("en", "1,234,567")]
    [InlineData("ru", "1\u00A0234\u00A0567")]
    [InlineData("tr", "1.234.567")]
    [InlineData("ar", "1,234,567")]
    public void Number_InEachLanguage_IsGroupedItsWay(string code, string expected) => Assert.Equal(expected, Languages.Find(code)!.Number(1234567));

    [Theory]
    [InlineData("en", "Armenia")]
    [InlineData("ru", "\u0410\u0440\u043C\u0435\u043D\u0438\u044F")]
    [InlineData("ar", "\u0623\u0631\u0645\u064A\u0646\u064A\u0627")]
    public void PlaceName_OfTheGazetteer_IsThatOfTheLanguage(string code, string expected)
    {
        var language = Languages.Find(code)!;
        Assert.Equal(expected, language.PlaceName("arm", "Armenia"));
        Assert.Equal(expected, language.CountryName("Armenia"));
        Assert.Equal(expected, language.PartyName("arm", "Armenia"));
        Assert.NotEqual(language.PlaceName("aze-shusha", "Shusha"), language.PlaceName("aze-shusha-district", "Shusha District"));
        Assert.Equal("Ford Town", language.PlaceName("no-such-place", "Ford Town"));
        Assert.Equal("a hill", language.PlaceName(null, "a hill"));
    }

    [Fact]
    public void With_NameThatRunsTheOtherWay_IsSetApart()
    {
        Assert.Equal("\u2068Ford Town\u2069: x", Languages.Find("ar")!.With("map.at", ("place", "Ford Town"), ("what", "x")).Replace("\u2068x\u2069", "x"));
        Assert.Equal("Ford Town: x", Languages.English.With("map.at", ("place", "Ford Town"), ("what", "x")));
    }

    [Theory]
    [InlineData("armed clash, Ford, 2020-11-09: whether it happened", "Armed clash, Ford, 9 November 2020: whether it happened")]
    [InlineData("shelling missile, Ford: how many killed", "Shelling or missile attack, Ford: how many killed")]
    [InlineData("who is to blame, Ford, 2020-11", "Who is to blame, Ford, November 2020")]
    [InlineData("Who shelled Ford: and why", "Who shelled Ford: and why")]
    public void About_OfDispute_IsSaidInWords(string about, string expected) => Assert.Equal(expected, Languages.English.About(about));

    [Theory]
    [InlineData("format: 1", "format: 2", 2, "only format 1 is known")]
    [InlineData("direction: right-to-left", "direction: up", 4, "neither left-to-right nor right-to-left")]
    [InlineData("  two: n = 2\n", "  two: n is 2\n", 8, "is no relation")]
    [InlineData("  two: n = 2\n", "  pair: n = 2\n", 8, "is no form")]
    [InlineData("  read: ", "  reed: ", 25, "is not known")]
    [InlineData("two: \u062D\u0627\u062F\u062B\u0627\u0646, few", "few", 63, "the form \"two\" is missing")]
    public void Read_BrokenFile_SaysWhere(string was, string made, int line, string reason)
    {
        var text = Repository.Read("languages/ar/desk.yml");
        var error = Assert.Throws<PackException>(() => DeskLanguages.Of(DataFiles.BuiltIn.With(new Dictionary<string, string> { ["languages/ar/desk.yml"] = text.Replace(was, made) })));
        Assert.StartsWith("languages/ar/desk.yml:", error.Message);
        Assert.Contains(reason, error.Message);
        Assert.InRange(int.Parse(error.Message.Split(':')[1]), line - 1, line + 3);
    }

    [Fact]
    public void Read_MissingKeyOrSlot_SaysWhich()
    {
        var text = Repository.Read("languages/tr/desk.yml");
        Assert.Contains("\"site.skip\" is missing", Broken(text.Replace("    skip: ", "    # ")));
        Assert.Contains("\"site.data\" has the slots none, and json in English", Broken(Regex.Replace(text, "    data: .*", "    data: veri")));
        Assert.Contains("\"count.incident\" counts", Broken(Regex.Replace(text, "    incident: .*", "    incident: olay")));

        static string Broken(string text) => Assert.Throws<PackException>(() => DeskLanguages.Of(DataFiles.BuiltIn.With(new Dictionary<string, string> { ["languages/tr/desk.yml"] = text }))).Message;
    }

    static string Plain(Wording language, string key) => language.TryGet(key, out var message) ? string.Concat(message.Forms.Values.SelectMany(text => text.Pieces).Select(piece => piece.Text)) : "";

    [GeneratedRegex("\"([a-z-]+(?:\\.[a-z-]+)?)\"")]
    private static partial Regex Key();

    [GeneratedRegex("Say(?:\\[|\\.(?:With|Counted|Show)\\()\"([a-z.-]+)\"")]
    private static partial Regex AskedKey();
}
