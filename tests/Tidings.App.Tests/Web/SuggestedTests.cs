using Tidings.App.Building;
using Tidings.App.Storage;
using Tidings.App.Tests.Building;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Ledger;

namespace Tidings.App.Tests.Web;

/// <summary>Pairs of incidents that may be one happening: offered on the pages, accepted or refused there, and put together anew alike.</summary>
public sealed class SuggestedTests : IAsyncLifetime
{
    readonly SuggestedDesk _desk = new();

    sealed class SuggestedDesk : Desk
    {
        protected override void Prepare(string record)
        {
            var file = Path.Combine(Path.GetDirectoryName(record)!, "stories.ndjson");
            File.WriteAllLines(file, JoiningCase.All.Where(one => one.Name is "prisoners-exchanged" or "convoy-ambush" or "mass-flight").SelectMany(one => one.Stories));
            using var store = RecordStore.Open(record);
            Task.Run(() => new Builder(store, DataFiles.BuiltIn, 1).Build(new FileSource([file], Stream.Null, FileSource.FilesOf(record)).Documents, new JoinedRecord.Watcher())).Wait();
        }
    }

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    RecordReader Record => new(_desk.RecordPath);

    async Task<(string Founder, string Mention, SuggestedIncident Offer)> First()
    {
        var mention = (await _desk.Json("/review.json")).GetProperty("mention").GetProperty("id").GetString()!;
        var offer = Record.Suggestions(Record.Mention(mention)!.Incident!)[0];
        return (offer.Suggestion.Mention, offer.Suggestion.OtherMention, offer);
    }

    [Fact]
    public async Task Review_Suggested_ComesFirstAndIsShownWithReasons()
    {
        var (_, _, offer) = await First();
        var page = await _desk.Page("/review");
        Assert.NotNull(page.QuerySelector("button[value=unite][data-key=m]"));
        Assert.NotNull(page.QuerySelector("button[value=split][data-key=n]"));
        var incident = await _desk.Page($"/incidents/{offer.Suggestion.Incident}");
        Assert.Contains($"together {offer.Suggestion.Points}", incident.QuerySelector("section[aria-labelledby=suggested]")!.TextContent);
        Assert.NotEmpty(incident.QuerySelectorAll(".joined"));
    }

    [Fact]
    public async Task Decide_UniteThenUndo_MakesOneIncidentAndTwoAgain()
    {
        var (founder, mention, offer) = await First();
        string[] all = [.. Record.MentionsOf(offer.Suggestion.Incident), .. Record.MentionsOf(offer.Suggestion.Other)];
        await Forms.Send(_desk.Client, "/review", ("mention", mention), ("value", founder), ("decision", "unite"));
        var one = Record.Mention(mention)!.Incident!;
        Assert.Equal(all.Order(StringComparer.Ordinal), Record.MentionsOf(one).Order(StringComparer.Ordinal));
        Assert.Contains(Record.Incident(one)!.Incident.Joined, joining => joining.By == JoinedBy.Decision);
        AssertIsWhatAllAnewGives();
        await Forms.Send(_desk.Client, "/review", ("decision", "undo"));
        Assert.Empty(Tidings.Ledger.Reviews.Standing([.. Record.Reviews()]));
        Assert.Equal(offer.Suggestion.Other, Record.Mention(mention)!.Incident);
        Assert.Contains(Record.Suggestions(offer.Suggestion.Incident), each => each.Suggestion.Other == offer.Suggestion.Other);
        AssertIsWhatAllAnewGives();
    }

    [Fact]
    public async Task Decide_Refuse_IsNotOfferedAgain()
    {
        var (founder, mention, offer) = await First();
        await Forms.Send(_desk.Client, "/review", ("mention", mention), ("value", founder), ("decision", "split"));
        Assert.Equal(Decision.Split, Assert.Single(Record.Reviews()).Decision);
        Assert.Equal(offer.Suggestion.Other, Record.Mention(mention)!.Incident);
        Assert.DoesNotContain(Record.Suggestions(offer.Suggestion.Other), each => each.Suggestion.Incident == offer.Suggestion.Incident);
        AssertIsWhatAllAnewGives();
    }

    void AssertIsWhatAllAnewGives() => Assert.DoesNotContain(new RecordVerifier(_desk.RecordPath, DataFiles.BuiltIn).Verify().Faults, fault => fault.ToString()!.Contains("again", StringComparison.Ordinal));
}
