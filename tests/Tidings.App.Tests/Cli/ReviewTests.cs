using System.Text.Json;
using Tidings.App.Storage;

namespace Tidings.App.Tests.Cli;

public sealed class ReviewTests : IDisposable
{
    readonly Folder _folder = new();

    public ReviewTests() => Assert.Equal(0, Build("a", "On 9 November 2020 Azerbaijan's army shelled Stepanakert. Three civilians were killed in Stepanakert.").Code);

    public void Dispose() => _folder.Dispose();

    string Record => _folder.At("r.db");

    CliResult Build(string id, string text)
    {
        var stories = _folder.Write($"{id}.ndjson", JsonSerializer.Serialize(new { id, text, language = "en", published = "2020-11-10" }) + "\n");
        return CliCall.Run("build", stories, "--record", Record);
    }

    CliResult Review(params string[] args) => CliCall.Run(["review", .. args, "--record", Record]);

    List<JsonElement> Changes(params string[] args)
    {
        var run = CliCall.Run(["changes", "--record", Record, .. args]);
        Assert.True(run.Code == 0, run.Error);
        return [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    static string? Field(JsonElement json, string name) => json.GetProperty(name).GetString();

    [Fact]
    public void Review_RejectAndWithdraw_TakesTheIncidentAwayAndBackAndSaysWhy()
    {
        var incident = new RecordReader(Record).Incidents(new IncidentFilter()).Items[0];
        Assert.Equal(0, Review("reject", incident.Id, "--by", "A. Reader", "--reason", "a drill").Code);
        Assert.Null(new RecordReader(Record).Incident(incident.Id));
        var gone = Assert.Single(Changes("--since", "1"), change => Field(change, "id") == incident.Id);
        Assert.Equal(("withdrawn", JsonValueKind.Object, JsonValueKind.Null), (Field(gone, "change"), gone.GetProperty("before").ValueKind, gone.GetProperty("after").ValueKind));
        Assert.StartsWith("decided by e-", Field(gone, "why"));

        var entry = new RecordReader(Record).Reviews()[0].Id;
        foreach (var review in new RecordReader(Record).Reviews())
            Assert.Equal(0, Review("withdraw", review.Id, "--by", "B. Reader").Code);
        Assert.NotNull(new RecordReader(Record).Incident(incident.Id));
        Assert.Contains(Review("list").Out.Split('\n'), line => line.StartsWith(entry) && line.Split('\t')[7] == "withdrawn");
        Assert.Equal(0, CliCall.Run("verify", "--record", Record).Code);
    }

    [Fact]
    public void Review_Correct_ChangesTheIncidentAndStaysWhenMoreIsBuilt()
    {
        var mention = new RecordReader(Record).Incidents(new IncidentFilter()).Items[0].Mentions[0];
        Assert.Equal(0, Review("correct", mention, "place", "Kalbajar [aze-kalbajar]", "--by", "A. Reader").Code);
        Build("b", "On 12 November 2020 rebels attacked a convoy near Kharkiv.");
        var incident = new RecordReader(Record).Incidents(new IncidentFilter()).Items.Single(each => each.Mentions.Contains(mention));
        Assert.Contains(incident.Places, place => place.Id == "aze-kalbajar");
        Assert.Contains(Changes(), change => Field(change, "change") == "appeared" && Field(change, "why")!.StartsWith("told by m-"));
    }

    [Theory]
    [InlineData("reject", "m-000000000000", "--by", "A")]
    [InlineData("withdraw", "e-000000000000", "--by", "A")]
    [InlineData("correct", "m-1", "weather", "fair", "--by", "A")]
    [InlineData("correct", "m-1", "stance", "perhaps", "--by", "A")]
    [InlineData("accept", "m-1")]
    [InlineData("forget", "m-1", "--by", "A")]
    public void Review_WhatCannotBe_IsRefusedInOneLine(params string[] args)
    {
        var run = Review(args);
        Assert.Equal(1, run.Code);
        Assert.NotEmpty(run.ErrorLines);
        Assert.Empty(new RecordReader(Record).Reviews());
    }

    [Fact]
    public void Changes_OfAVersionThatIsNotThere_IsRefused() => Assert.Equal(1, CliCall.Run("changes", "--record", Record, "--since", "9").Code);
}
