using System.Text;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Lineages;
using Tidings.Pages;

namespace Tidings.App.Tests.Web;

/// <summary>What is kept in memory after decisions and builds is what reading all anew gives, although only what changed is read.</summary>
public sealed class KeptTests : IAsyncLifetime
{
    readonly Desk _desk = new();

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public void After_Decisions_IsWhatReadingAnewGives()
    {
        using var store = RecordStore.Open(_desk.RecordPath);
        using var gatherer = new RecordGatherer(store, DataFiles.BuiltIn, 1);
        gatherer.Run();
        var record = new RecordReader(_desk.RecordPath);
        var kept = Prepared(Kept.After(record, null));
        var (columns, stories, first) = (kept.Incidents, kept.Stories, Shown(kept));
        var mention = record.Incidents(new IncidentFilter()).Items[0].Mentions[0];
        foreach (var review in new[] { Decided(Decision.Reject, null, null), Decided(Decision.Correct, "kind", "prisoner_exchange"), Decided(Decision.Correct, "date", "2019-01-02"), Decided(Decision.Correct, "place", "Neverland") })
        {
            store.Append(review with { Subject = mention });
            Assert.True(gatherer.TryDecide());
            kept = Prepared(Kept.After(record, kept));
            Assert.Equal(Shown(Kept.After(record, null)), Shown(kept));
        }
        Assert.NotSame(columns, kept.Incidents);
        Assert.Same(stories, kept.Stories);
        Assert.NotEqual(first, Shown(kept));
    }

    [Fact]
    public void After_AStoryThatIsReadAgain_ReadsWhatItTellsOf()
    {
        using var store = RecordStore.Open(_desk.RecordPath);
        using var gatherer = new RecordGatherer(store, DataFiles.BuiltIn, 1);
        gatherer.Run();
        var record = new RecordReader(_desk.RecordPath);
        var kept = Prepared(Kept.After(record, null));
        var story = SampleContents.Stories[0];
        var coded = SampleContents.Mentions.Where(mention => mention.Story == story.Id).Skip(1).Select(mention => mention with { Confidence = 0.6, Stance = Stance.Reported });
        store.Write(new DocumentReading(new Document(story.Origin.Path, Encoding.UTF8.GetBytes(story.Text.Value), story.Origin.Sha256, "text/html", null, null), [new CodedStory(story, new StoryPrinter(DataFiles.BuiltIn).Print(story), [.. coded])], []), "another reader");
        gatherer.Run();
        Assert.Equal(Shown(Kept.After(record, null)), Shown(Prepared(Kept.After(record, kept))));
    }

    static Review Decided(Decision decision, string? field, string? value) => new("", decision, "", field, value, "anna", "2020-12-01T00:00:00Z", null);

    static Kept Prepared(Kept kept)
    {
        kept.Prepare();
        return kept;
    }

    static string Shown(Kept kept)
    {
        IncidentFilter[] filters =
        [
            new(), new() { Kind = "prisoner_exchange" }, new() { Place = "aze-agdam-district" }, new() { Party = "aze" }, new() { From = new(2020, 11, 10) }, new() { To = new(2020, 11, 20) }, new() { Families = 2 },
            new() { Language = "en" }, new() { Stance = Stance.Claimed }, new() { Confidence = 0.7 }, new() { Text = "killed" },
        ];
        var incidents = kept.Incidents;
        var found = filters.Select(filter => string.Join(' ', kept.Find(filter).Select(incidents.IdOf)));
        var rows = Enumerable.Range(0, incidents.Count).Select(position => $"{incidents.IdOf(position)} {incidents.Kinds[incidents.KindOf(position)]} {incidents.StatusOf(position)} {incidents.DaysOf(position)} "
            + $"{incidents.FamiliesOf(position)} {(incidents.PlaceOf(position) is >= 0 and var place ? incidents.Places[place].Id : "")} {string.Join(' ', incidents.PartiesOf(position).Select(party => incidents.Parties[party].Id))} "
            + string.Join(' ', incidents.Mentions.Of(position, kept.Stories).Select(told => $"{told.Story} {told.Claimant?.Id} {told.Stance} {string.Join(' ', told.Tolls)}")));
        var names = kept.Names.Places.Concat(kept.Names.Parties).Select(name => $"{name}").Concat(kept.Names.Kinds.Select(kind => $"{kind}"));
        return string.Join('\n', [
            .. kept.Doubtful.Select(mention => $"{mention}"), .. found, .. rows, .. names, $"{kept.Counts}", string.Join(' ', kept.Disputes.Ids), string.Join(' ', kept.Disputes.Largest(3)), string.Join(' ', kept.Disputes.Find("killed")),
            string.Join(' ', kept.Disputes.Over(days => days.First >= new DateOnly(2020, 11, 10).DayNumber)), .. kept.Control.Places.Select(place => $"{place.Place} {place.Total}"),
            .. kept.Control.Claims.Select(claim => claim.Mention), .. kept.Tallies.Select(tally => $"{tally.About?.Text} {tally.Series.Count}"),
            .. kept.Obligations.Select(obligation => $"{obligation.Id} {obligation.Compliance}"), .. kept.Agreements.Select(agreement => agreement.Id)]);
    }
}
