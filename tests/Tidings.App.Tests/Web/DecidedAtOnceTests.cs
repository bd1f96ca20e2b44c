using Tidings.App.Storage;
using Tidings.Incidents;
using Tidings.Languages;

namespace Tidings.App.Tests.Web;

/// <summary>Decisions on the pages of a record that was put together take effect at once, without a build.</summary>
public sealed class DecidedAtOnceTests : IAsyncLifetime
{
    readonly GatheredDesk _desk = new();

    sealed class GatheredDesk : Desk
    {
        protected override void Prepare(string record)
        {
            using var store = RecordStore.Open(record);
            using var gatherer = new RecordGatherer(store, DataFiles.BuiltIn, 1);
            gatherer.Run();
        }
    }

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Decide_RejectThenUndo_ActsOnTheRecordEachTime()
    {
        var before = Incidents();
        var mention = before[0].Mentions[0];
        await Forms.Send(_desk.Client, "/review", ("mention", mention), ("decision", "reject"));
        Assert.DoesNotContain(Incidents(), incident => incident.Mentions.Contains(mention));
        Assert.Equal(0, new RecordReader(_desk.RecordPath).Waiting());
        await Forms.Send(_desk.Client, "/review", ("decision", "undo"));
        Assert.Equal(before.Select(Shown), Incidents().Select(Shown));
    }

    [Theory]
    [InlineData("correct", "kind", "prisoner_exchange")]
    [InlineData("correct", "date", "2019-01-02")]
    public async Task Decide_Correct_ActsOnTheRecordAtOnce(string decision, string field, string value)
    {
        var mention = Incidents()[0].Mentions[0];
        await Forms.Send(_desk.Client, "/review", ("mention", mention), ("decision", decision), ("field", field), ("value", value));
        var incident = Incidents().Single(incident => incident.Mentions.Contains(mention));
        Assert.Contains(value, new[] { incident.Kind, incident.Date?.Text });
    }

    IReadOnlyList<Incident> Incidents() => [.. new RecordReader(_desk.RecordPath).Incidents(new IncidentFilter { Take = 1000 }).Items.OrderBy(incident => incident.Id, StringComparer.Ordinal)];

    static string Shown(Incident incident) => $"{incident.Id} {string.Join(' ', incident.Mentions)}";
}
