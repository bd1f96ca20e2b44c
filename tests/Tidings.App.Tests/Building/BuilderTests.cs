using System.Text;
using Microsoft.Data.Sqlite;
using Tidings.App.Building;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Languages;

namespace Tidings.App.Tests.Building;

public sealed class BuilderTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("tidings-build-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    sealed class Watcher : IBuildWatcher
    {
        public List<Issue> Issues { get; } = [];

        public void Written(string path)
        {
        }

        public void Trouble(Issue issue) => Issues.Add(issue);

        public void Gathering()
        {
        }
    }

    string At(string name) => Path.Combine(_folder, name);

    string Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    async Task<(BuildOutcome Outcome, List<Issue> Issues)> Build(string record, int workers, params string[] paths)
    {
        var watcher = new Watcher();
        using var store = RecordStore.Open(At(record));
        var source = new FileSource(paths, Stream.Null, FileSource.FilesOf(At(record)));
        return (await new Builder(store, DataFiles.BuiltIn, workers).Build(source.Documents, watcher), watcher.Issues);
    }

    Dictionary<string, string> Exported(string record)
    {
        NdjsonExport.Write(At(record), At(record + ".out"));
        return NdjsonExport.Files.ToDictionary(file => file, file => File.ReadAllText(Path.Combine(At(record + ".out"), file)));
    }

    Verification Verified(string record) => new RecordVerifier(At(record), DataFiles.BuiltIn).Verify();

    void PutPages()
    {
        for (var i = 0; i < 30; i++)
            Put($"pages/{i % 3}/{i:00}.txt", Page(i));
        Put("pages/1/copy.txt", Page(7));
        Put("pages/in.ndjson", "{\"id\":\"given-1\",\"text\":\"The army shelled Kalbajar on Monday and 12 people were killed.\",\"language\":\"en\",\"published\":\"2020-11-25\"}\n\nnonsense\n{\"id\":\"given-2\",\"text\":\"On November 23, four people were wounded near Agdam, the ministry said.\"}\n");
    }

    static string Page(int i) =>
        $"Town number {i} changes hands\n\nNovember {1 + (i % 28)}, 2020\n\nOn November {1 + (i % 28)}, Azerbaijani troops entered the district of Kalbajar. At least {i + 3} soldiers were killed near Agdam. The ministry denied any losses in its statement of the day.\n\nThe army said that it had captured {i} villages around Lachin, a claim that nobody could check.\n";

    [Fact]
    public async Task Build_PageThatNamesItsAddress_GivesARecordThatVerifies()
    {
        Put("pages/a.html", "<html lang=en><head><link rel=canonical href=\"https://outlet.example/a\"><title>Troops enter</title></head><body><article><h1>Troops enter</h1><p>"
            + string.Join("</p><p>", Page(3).Split("\n\n")) + "</p></article></body></html>");
        await Build("r.db", 1, At("pages"));
        Assert.Empty(Verified("r.db").Faults);
        Assert.Contains("https://outlet.example/a", Exported("r.db")["stories.ndjson"]);
    }

    [Fact]
    public async Task Build_Folder_GivesARecordThatVerifies()
    {
        PutPages();
        var (outcome, issues) = await Build("r.db", 2, At("pages"));
        Assert.Equal(33, outcome.Documents + outcome.Known);
        Assert.Equal("story.line", Assert.Single(issues).Code);
        var verification = Verified("r.db");
        Assert.Empty(verification.Faults);
        Assert.True(verification.IsGathered);
        Assert.True(verification.Stories >= 32);
        var reader = new RecordReader(At("r.db"));
        Assert.Equal("2020-11-25", reader.Story("given-1")!.Story.Published?.ToString("yyyy-MM-dd"));
        Assert.Equal(1, reader.Counts().Issues);
        Assert.Contains(reader.Documents(0, 100).Items, document => document.Paths is ["1/07.txt", "1/copy.txt"]);
    }

    [Fact]
    public async Task Build_Twice_AddsNothing()
    {
        PutPages();
        await Build("r.db", 2, At("pages"));
        var (before, bytes) = (new RecordReader(At("r.db")).Counts(), File.ReadAllBytes(At("r.db")));
        var (outcome, _) = await Build("r.db", 1, At("pages"));
        Assert.Equal((0, 33, false), (outcome.Documents, outcome.Known, outcome.Gathered));
        Assert.Equal(before, new RecordReader(At("r.db")).Counts());
        Assert.Equal(bytes, File.ReadAllBytes(At("r.db")));
    }

    [Fact]
    public async Task Build_StoryThatJoinsTwoFamilies_IsNotedInTheJournal()
    {
        var paragraphs = Long(1).Split("\n\n");
        Put("pages/a.ndjson", Given("a", paragraphs.Take(8)));
        Put("pages/b.ndjson", Given("b", paragraphs.Skip(6)));
        await Build("r.db", 1, At("pages"));
        Assert.Equal(2, new RecordReader(At("r.db")).Counts().Families);
        Put("pages/c.ndjson", Given("c", paragraphs));
        await Build("r.db", 1, At("pages"));
        Assert.Equal(1, new RecordReader(At("r.db")).Counts().Families);
        using var store = RecordStore.Open(At("r.db"));
        var merge = Assert.Single(Journal.All(store.Connection), entry => entry.Kind == Tidings.Ledger.EntryKind.Lineage && entry.Subject != "record");
        using var payload = System.Text.Json.JsonDocument.Parse(merge.Payload);
        Assert.Equal(2, payload.RootElement.GetProperty("merged").GetArrayLength());
        Assert.Equal(3, payload.RootElement.GetProperty("stories").GetArrayLength());
        Assert.Empty(Verified("r.db").Faults);
    }

    static string Given(string id, IEnumerable<string> paragraphs) => $"{{\"id\":\"{id}\",\"language\":\"en\",\"text\":\"{string.Join("\\n\\n", paragraphs)}\"}}\n";

    // Twelve paragraphs of which no two have words in a row in common.
    static string Long(int seed)
    {
        var random = new Random(seed);
        return string.Join("\n\n", Enumerable.Range(0, 12).Select(_ => string.Join(' ', Enumerable.Range(0, 3).Select(_ => $"The {string.Join(' ', Enumerable.Range(0, 11).Select(_ => Word()))}."))));

        string Word() => string.Concat(Enumerable.Range(0, 2 + random.Next(2)).Select(_ => $"{"bdfgklmnprst"[random.Next(12)]}{"aeiou"[random.Next(5)]}"));
    }

    [Fact]
    public async Task Build_AnyWorkersAndOrder_ExportsTheSameBytes()
    {
        PutPages();
        await Build("a.db", 1, At("pages"));
        await Build("b.db", 4, At("pages"));
        foreach (var path in new[] { "pages/2/29.txt", "pages/1/copy.txt", "pages/in.ndjson" })
            await Build("c.db", 3, At(path));
        await Build("c.db", 3, At("pages"));
        var expected = Exported("a.db");
        Assert.Equal(expected, Exported("b.db"));
        Assert.Equal(Without(expected), Without(Exported("c.db")));
        Assert.Empty(Verified("c.db").Faults);
    }

    // A file named by itself has another path than the same file in a folder; nothing else may differ.
    static Dictionary<string, string> Without(Dictionary<string, string> files) => files.Where(file => file.Key != "stories.ndjson").ToDictionary();

    [Fact]
    public async Task Build_SameBytesAtAnEarlierPath_KeepsTheEarlier()
    {
        Put("pages/b.txt", Page(1));
        await Build("r.db", 1, At("pages"));
        Put("pages/a.txt", Page(1));
        Put("pages/c.txt", Page(1));
        await Build("r.db", 1, At("pages"));
        Assert.Equal(["a.txt", "b.txt", "c.txt"], Assert.Single(new RecordReader(At("r.db")).Documents().Items).Paths);
        Assert.Equal("a.txt", new RecordReader(At("r.db")).Documents().Items[0].Path);
        Assert.Empty(Verified("r.db").Faults);
    }

    [Fact]
    public async Task Build_NulInTextAndNames_IsKeptWhole()
    {
        Put("pages/in.ndjson", "{\"id\":\"x\\u0000y\",\"text\":\"Before\\u0000after.\",\"headline\":\"A\\u0000B\",\"outlet\":\"O\\u0000P\"}\n");
        await Build("r.db", 1, At("pages"));
        var story = new RecordReader(At("r.db")).Story("x\uFFFDy")!.Story;
        Assert.Equal(("Before\0after.", "A\uFFFDB", "O\uFFFDP"), (story.Text.Value, story.Headline, story.Outlet));
        Assert.Empty(Verified("r.db").Faults);
    }

    [Fact]
    public async Task Build_BadInput_IsIssuesAndTheRestIsRead()
    {
        Put("pages/good.txt", Page(1));
        Put("pages/empty.txt", "");
        File.WriteAllBytes(At("pages/binary.txt"), [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7 % 256))]);
        File.WriteAllBytes(At("pages/cut.txt"), Encoding.UTF8.GetBytes("Войска вошли в Кельбаджар утром.")[..^3]);
        File.CreateSymbolicLink(At("pages/loop"), At("pages"));
        File.CreateSymbolicLink(At("pages/nowhere.txt"), At("gone.txt"));
        using (var big = File.Create(At("pages/big.txt")))
            big.SetLength(200 << 20);
        var (_, issues) = await Build("r.db", 2, At("pages"));
        foreach (var name in new[] { "empty.txt", "binary.txt", "loop", "nowhere.txt", "big.txt" })
            Assert.Contains(issues, issue => issue.Path.EndsWith(name, StringComparison.Ordinal));
        Assert.Contains(new RecordReader(At("r.db")).Documents().Items, document => document.Path == "good.txt");
        Assert.Empty(Verified("r.db").Faults);
    }

    [Theory]
    [InlineData("update story set text = replace(text, 'Kalbajar', 'Kelbajar')", "verify.story")]
    [InlineData("update document set content = x'00'", "verify.document")]
    [InlineData("drop trigger entry_is_not_changed; update entry set payload = replace(payload, '1', '2') where sequence = 2", "verify.journal")]
    [InlineData("drop trigger entry_is_not_deleted; delete from entry where sequence = 2", "verify.journal")]
    [InlineData("delete from family_story where story = (select min(story) from family_story)", "verify.lineage")]
    [InlineData("insert into dispute (id, line) values ('d-0', '{}')", "verify.gathered")]
    public async Task Verify_ChangedRecord_NamesTheFault(string change, string code)
    {
        PutPages();
        await Build("r.db", 2, At("pages"));
        using (var connection = new SqliteConnection($"Data Source={At("r.db")};Pooling=False"))
        {
            connection.Open();
            connection.Execute(change);
        }
        Assert.Contains(Verified("r.db").Faults, fault => fault.Code == code);
    }
}
