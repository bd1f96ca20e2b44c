using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.Ledger;

namespace Tidings.App.Tests.Storage;

public sealed class RecordStoreTests : IDisposable
{
    readonly Fixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Write_Document_CanBeAskedFor()
    {
        var reading = Fixture.Reading("a.txt", "On November 23 troops entered Kalbajar.", coded: ("territory_taken", "troops entered Kalbajar"));
        using (var store = _fixture.Open())
            Assert.Empty(store.Write(reading, "reader"));
        var counts = _fixture.Reader.Counts();
        Assert.Equal((1, 1, 1, 2), (counts.Documents, counts.Stories, counts.Mentions, counts.Entries));
        var story = _fixture.Reader.Story(reading.Stories[0].Story.Id)!;
        Assert.Equal("On November 23 troops entered Kalbajar.", story.Story.Text.Value);
        var mention = Assert.Single(story.Mentions);
        Assert.Equal("troops entered Kalbajar", mention.Evidence.Exact);
        Assert.Equal("2020-11-23", mention.Date!.Date.Text);
        Assert.Equal(mention.Id, _fixture.Reader.Mention(mention.Id)!.Told.Mention.Id);
    }

    [Fact]
    public void Write_SameBytesAgain_ReplacesAndKeepsTheJournal()
    {
        var reading = Fixture.Reading("a.txt", "Troops entered Kalbajar.", coded: ("territory_taken", "entered Kalbajar"));
        using var store = _fixture.Open();
        store.Write(reading, "one");
        store.Write(reading with { Stories = [reading.Stories[0] with { Mentions = [] }] }, "two");
        var counts = _fixture.Reader.Counts();
        Assert.Equal((1, 1, 0, 4), (counts.Documents, counts.Stories, counts.Mentions, counts.Entries));
    }

    [Fact]
    public void Write_StoryIdOfAnother_IsAnIssue()
    {
        var (first, second) = (Fixture.Reading("a.txt", "One text."), Fixture.Reading("b.txt", "Another text."));
        var twin = second with { Stories = [second.Stories[0] with { Story = second.Stories[0].Story with { Id = first.Stories[0].Story.Id } }] };
        using var store = _fixture.Open();
        store.Write(first, "reader");
        Assert.Equal("story.id-taken", Assert.Single(store.Write(twin, "reader")).Code);
        Assert.Equal(1, _fixture.Reader.Counts().Stories);
    }

    [Fact]
    public void Entries_Changed_AreRefusedByTheDatabase()
    {
        using var store = _fixture.Open();
        store.Write(Fixture.Reading("a.txt", "A text."), "reader");
        Assert.Throws<SqliteException>(() => store.Connection.Execute("update entry set payload = '{}'"));
        Assert.Throws<SqliteException>(() => store.Connection.Execute("delete from entry"));
    }

    [Fact]
    public void Append_Review_IsKeptInOrder()
    {
        using var store = _fixture.Open();
        var first = store.Append(new Review("", Decision.Reject, "m-1", null, null, "A. Reader", "2026-01-01T00:00:00Z", "about another war"));
        store.Append(new Review("", Decision.Accept, "m-1", null, null, "A. Reader", null, null));
        var kept = _fixture.Reader.Reviews();
        Assert.Equal([Decision.Reject, Decision.Accept], kept.Select(review => review.Decision));
        Assert.Equal(first, kept[0]);
    }

    [Fact]
    public void Open_ForeignDatabase_IsRefusedAndLeftAlone()
    {
        using (var other = new SqliteConnection($"Data Source={_fixture.Record};Pooling=False"))
        {
            other.Open();
            other.Execute("create table mine (x)");
        }
        Assert.Throws<RecordException>(() => _fixture.Open());
        Assert.Throws<RecordException>(() => _fixture.Reader.Counts());
        Assert.Throws<RecordException>(() => new RecordReader(Path.Combine(_fixture.Folder, "none.db")).Counts());
    }

    [Theory]
    [InlineData("Кельбаджар сегодня", "кельбаджар")]
    [InlineData("The Café was shelled", "cafe SHELLED")]
    [InlineData("アゼルバイジャン軍はカルバジャルに入った", "カルバジャル")]
    [InlineData("同軍は東京に入った", "東京")]
    [InlineData("دخلت القوات والمدينة خالية", "مدينة")]
    public void Search_InAnyScript_Finds(string text, string words)
    {
        using var store = _fixture.Open();
        store.Write(Fixture.Reading("a.txt", text), "reader");
        store.Write(Fixture.Reading("b.txt", "Nothing of the kind."), "reader");
        var hit = Assert.Single(_fixture.Reader.Search(words).Items);
        Assert.Equal("a.txt", hit.Story.Path);
        Assert.Empty(_fixture.Reader.Search("quite_absent").Items);
        Assert.DoesNotContain(_fixture.Reader.Search("\" OR * ( NEAR").Items, found => found.Story.Path == "b.txt");
    }

    [Fact]
    public void Export_SameStoriesInAnotherOrder_GivesTheSameBytes()
    {
        var readings = Enumerable.Range(0, 5).Select(i => Fixture.Reading($"{i}.txt", $"Story {i}: troops entered Kalbajar.", coded: ("territory_taken", "entered Kalbajar"))).ToList();
        Assert.Equal(Exported("one", readings), Exported("two", Enumerable.Reverse(readings)));
    }

    string Exported(string name, IEnumerable<DocumentReading> readings)
    {
        var record = Path.Combine(_fixture.Folder, name + ".db");
        using (var store = RecordStore.Open(record))
            foreach (var reading in readings)
                store.Write(reading, "reader");
        var folder = Path.Combine(_fixture.Folder, name);
        NdjsonExport.Write(record, folder);
        return string.Join('\n', NdjsonExport.Files.Select(file => file + ":" + File.ReadAllText(Path.Combine(folder, file))));
    }
}
