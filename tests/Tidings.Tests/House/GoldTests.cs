using System.Text;
using System.Text.Json;
using Tidings.Languages;

namespace Tidings.Tests.House;

/// <summary>The project's own gold says what it means: quotes stand at their offsets, words are the codebook's, references point at something.</summary>
public sealed class GoldTests
{
    const string Gold = "tests/gold";
    static readonly string[] Stances = ["reported", "claimed", "denied", "planned", "threatened", "hypothetical"];

    static readonly HashSet<string> Kinds = [.. Repository.Read("codebook/kinds.tsv").Split('\n').Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')[0])];

    static IEnumerable<JsonElement> Rows(string name) =>
        Repository.Read($"{Gold}/{name}.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);

    static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    static Rune[] Page(string file) => [.. Repository.Read($"{Gold}/pages/{file}.txt").EnumerateRunes()];

    [Theory]
    [InlineData("mentions")]
    [InlineData("control")]
    [InlineData("obligations")]
    public void Quotes_StandAtTheirOffsets(string name)
    {
        var pages = Rows("stories").Select(row => Text(row, "file")).Distinct().ToDictionary(file => file, Page);
        Breaches.None(Rows(name).Where(row => Between(pages[Text(row, "file")], row) != Text(row, "quote")).Select(row => $"{name} {Text(row, "id")}"));
    }

    static string Between(Rune[] page, JsonElement row) =>
        string.Concat(page[row.GetProperty("start").GetInt32()..row.GetProperty("end").GetInt32()].Select(rune => rune.ToString()));

    [Fact]
    public void Mentions_UseTheWordsOfTheCodebook() => Breaches.None(Rows("mentions")
        .Where(row => !Kinds.Contains(Text(row, "kind")) || !Stances.Contains(Text(row, "stance"))
            || row.GetProperty("alt_kinds").EnumerateArray().Any(kind => !Kinds.Contains(kind.GetString()!)))
        .Select(row => Text(row, "id")));

    [Fact]
    public void Counts_StandInTheirQuotes() => Breaches.None(Rows("mentions")
        .Where(row => row.GetProperty("counts").EnumerateArray().Any(count => !Text(row, "quote").Contains(Text(count, "text"))))
        .Select(row => Text(row, "id")));

    [Fact]
    public void Disputes_PointAtMentions()
    {
        var known = Rows("mentions").Select(row => Text(row, "id")).ToHashSet();
        Breaches.None(Rows("disputes").SelectMany(row => row.GetProperty("ids").EnumerateArray()).Select(id => id.GetString()!).Where(id => !known.Contains(id)));
    }

    [Fact]
    public void Samples_StandInTheirTable()
    {
        var told = TsvTable.Parse("samples.tsv", Repository.Read($"{Gold}/samples.tsv")).Rows.Select(row => row.Required("page")).Distinct();
        Assert.Equal(Repository.Sources("samples/pages", "*").Select(path => Path.GetFileName(path)), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_StandOnce() => Assert.All(["stories", "mentions", "control", "obligations"], name =>
        Assert.Equal(Rows(name).Count(), Rows(name).Select(row => Text(row, "id")).Distinct().Count()));
}
