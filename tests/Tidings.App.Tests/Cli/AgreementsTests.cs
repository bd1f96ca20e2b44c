using System.Text.Json;
using Tidings.Tests.House;

namespace Tidings.App.Tests.Cli;

/// <summary>The agreements that the samples give, followed through the samples' pages until 26 November 2020.</summary>
public sealed class AgreementsTests : IDisposable
{
    static readonly string[] Told = ["moscow-truce", "truce-broken", "second-truce", "third-truce", "steppe-telegraph-statement", "kalbajar-delay", "caspian-shore-gazette-agdam", "25-caucasus-wire-kalbajar"];

    readonly Folder _folder = new();

    public AgreementsTests()
    {
        foreach (var page in Directory.EnumerateFiles(Repository.At("samples/pages")).Where(path => Told.Any(name => path.Contains(name, StringComparison.Ordinal))))
            Copy(page, "pages");
        foreach (var agreement in Directory.EnumerateFiles(Repository.At("samples/agreements")))
            Copy(agreement, "agreements");
    }

    [Fact]
    public void Build_AgreementsBesideThePages_AreFollowed()
    {
        Run("build", "pages", "--record", "r.db");
        var obligations = Obligations("r.db");
        string Outcome(string file, string article, string party) => obligations.Single(line =>
            Given(line) is { } given && given.GetProperty("file").GetString() == file && given.GetProperty("article").GetString() == article && line.GetProperty("party").GetProperty("id").GetString() == party)
            .GetProperty("compliance").GetString()!;
        Assert.Equal("met", Outcome("statement-2020-11-09.yml", "2", "arm"));
        Assert.Equal("met_late", Outcome("statement-2020-11-09.yml", "6, Kalbajar", "arm"));
        Assert.Equal("pending", Outcome("statement-2020-11-09.yml", "6, Lachin", "arm"));
        foreach (var truce in new[] { "truce-2020-10-10.yml", "truce-2020-10-18.yml", "truce-2020-10-26.yml" })
        {
            Assert.Equal(("broken", "broken"), (Outcome(truce, "1", "arm"), Outcome(truce, "1", "aze")));
            var allegers = obligations.Where(line => Given(line)?.GetProperty("file").GetString() == truce)
                .SelectMany(line => Given(line)!.Value.GetProperty("violations").EnumerateArray()).Select(violation => violation.GetProperty("alleged_by")).Where(by => by.ValueKind == JsonValueKind.Object)
                .Select(by => by.GetProperty("id").GetString()).ToHashSet();
            Assert.Superset(new HashSet<string?> { "arm", "aze" }, allegers);
        }
        Run("verify", "--record", "r.db");
    }

    [Fact]
    public void Build_ChangedFile_TakesEffectAndWhatPeopleDecidedStays()
    {
        Run("build", "pages", "--record", "r.db");
        var mention = Lines("r.db", "mentions").First().GetProperty("id").GetString()!;
        Run("review", "accept", mention, "--by", "A. Reader", "--record", "r.db");
        var file = _folder.At("agreements/statement-2020-11-09.yml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("due: 2020-12-01", "due: 2020-11-22", StringComparison.Ordinal));
        Run("build", "pages", "--record", "r.db");
        var lachin = Obligations("r.db").Single(line => Given(line)?.GetProperty("article").GetString() == "6, Lachin");
        Assert.Equal(("2020-11-22", "overdue"), (lachin.GetProperty("due").GetProperty("edtf").GetString(), lachin.GetProperty("compliance").GetString()));
        Assert.Single(Lines("r.db", "reviews"));
        Run("verify", "--record", "r.db");
    }

    [Fact]
    public void Build_PagesAndAgreementsInAnotherOrder_GivesTheSameBytes()
    {
        Run("build", "pages", "--record", "r.db");
        foreach (var few in Directory.EnumerateFiles(_folder.At("pages")).OrderDescending(StringComparer.Ordinal).Chunk(8))
            Run(["build", .. few.Select(page => Path.GetRelativePath(_folder.Path, page)), "--record", "other.db", "--agreements", Directory.CreateDirectory(_folder.At("none")).FullName]);
        Run("build", "pages", "--record", "other.db");
        foreach (var file in new[] { "agreements", "obligations", "incidents" })
            Assert.Equal(Exported("r.db", file), Exported("other.db", file));
    }

    [Fact]
    public void Build_FolderThatLacksAFile_WithdrawsIt()
    {
        Run("build", "pages", "--record", "r.db");
        File.Delete(_folder.At("agreements/truce-2020-10-18.yml"));
        Run("build", "pages", "--record", "r.db");
        Assert.Contains(Lines("r.db", "agreements"), line => Given(line)?.GetProperty("file").GetString() == "truce-2020-10-18.yml");
        Run("build", "pages", "--record", "r.db", "--agreements", "agreements");
        Assert.DoesNotContain(Lines("r.db", "agreements"), line => Given(line)?.GetProperty("file").GetString() == "truce-2020-10-18.yml");
    }

    [Fact]
    public void Build_FileThatIsNotOfTheFormat_SaysWhereAndBuildsNothing()
    {
        _folder.Write("bad/deal.yml", "format: 1\nid: deal\nname: A deal\ndate: soon\n");
        var result = CliCall.Run("build", _folder.At("pages"), "--agreements", _folder.At("bad"), "--record", _folder.At("r.db"));
        Assert.Equal(1, result.Code);
        Assert.Contains("agreements/deal.yml:4:7: \"soon\" is no date", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    static JsonElement? Given(JsonElement line) => line.GetProperty("given") is { ValueKind: JsonValueKind.Object } given ? given : null;

    IReadOnlyList<JsonElement> Obligations(string record) => Lines(record, "obligations");

    IReadOnlyList<JsonElement> Lines(string record, string file) => [.. Exported(record, file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    string Exported(string record, string file)
    {
        Run("export", "--record", record, "--format", "ndjson", "--out", record + ".out");
        return File.ReadAllText(_folder.At($"{record}.out/{file}.ndjson"));
    }

    void Run(params string[] args)
    {
        var result = CliCall.Run([.. args.Select(Whole)]);
        Assert.True(result.Code == 0, string.Join(' ', args) + ": " + result.Error);
    }

    // What stands in the folder, or is to stand there.
    string Whole(string arg) => arg is "pages" or "agreements" || arg.StartsWith("pages/", StringComparison.Ordinal) || arg.EndsWith(".db", StringComparison.Ordinal) || arg.EndsWith(".out", StringComparison.Ordinal) ? _folder.At(arg) : arg;

    void Copy(string path, string folder)
    {
        Directory.CreateDirectory(_folder.At(folder));
        File.Copy(path, Path.Combine(_folder.At(folder), Path.GetFileName(path)));
    }
}
