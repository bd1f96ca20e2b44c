using Tidings.App.Exports;
using Tidings.Tests.House;
using Xunit.Abstractions;

namespace Tidings.App.Tests.Building;

/// <summary>The cases of <c>tests/joining</c>, all in one record, so that what one case tells could be joined with what another does.</summary>
public sealed class JoiningTests(JoiningTests.Joined joined, ITestOutputHelper output) : IClassFixture<JoiningTests.Joined>
{
    const int FewestCases = 40;
    const double FewestRight = 0.9;

    /// <summary>The record of all cases.</summary>
    public sealed class Joined : IAsyncLifetime
    {
        readonly Dictionary<string, List<(int Start, int End, string Incident)>> _told = [];

        public async Task InitializeAsync()
        {
            using var record = new JoinedRecord();
            await record.Add(JoiningCase.All.SelectMany(one => one.Stories), Environment.ProcessorCount);
            var export = record.Export();
            var incidents = JoinedRecord.Rows(export["incidents.ndjson"]).SelectMany(row => row.Strings("mentions").Select(mention => (mention, Id: row.Required("id")))).ToDictionary(each => each.mention, each => each.Id);
            foreach (var row in JoinedRecord.Rows(export["mentions.ndjson"]))
                if (incidents.TryGetValue(row.Required("id"), out var incident))
                    (_told.TryGetValue(row.Required("story"), out var told) ? told : _told[row.Required("story")] = [])
                        .Add((row.GetProperty("evidence").GetProperty("start").GetInt32(), row.GetProperty("evidence").GetProperty("end").GetInt32(), incident));
        }

        public Task DisposeAsync() => Task.CompletedTask;

        /// <summary>The incidents that words of a case tell of.</summary>
        internal HashSet<string> Of(JoiningCase one, JoiningPlace place)
        {
            var text = one.Texts[place.Story - 1];
            var start = text[..text.IndexOf(place.Words, StringComparison.Ordinal)].EnumerateRunes().Count();
            var end = start + place.Words.EnumerateRunes().Count();
            return [.. (_told.GetValueOrDefault(one.StoryId(place.Story)) ?? []).Where(told => told.Start < end && start < told.End).Select(told => told.Incident)];
        }
    }

    /// <summary>The cases that are known not to be right yet, with the reason.</summary>
    static readonly Dictionary<string, string> Open = Repository.Read("tests/joining/open.tsv").Split('\n').Skip(1).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1]);

    public static TheoryData<string> Names => [.. JoiningCase.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Build_ReportsOfSeveralOutlets_JoinsWhatIsOneHappening(string name)
    {
        string[] faults = [.. Faults(JoiningCase.All.Single(one => one.Name == name))];
        foreach (var fault in faults)
            output.WriteLine(fault);
        Assert.Equal(Open.ContainsKey(name), faults.Length > 0);
    }

    [Fact]
    public void Cases_AreMany_AndFewAreOpen()
    {
        Assert.InRange(JoiningCase.All.Count, FewestCases, int.MaxValue);
        Assert.Empty(Open.Keys.Except(JoiningCase.All.Select(one => one.Name)));
        Assert.InRange(1 - (Open.Count / (double)JoiningCase.All.Count), FewestRight, 1);
        Assert.All(JoiningCase.All, one => Assert.NotEmpty(one.Together));
    }

    IEnumerable<string> Faults(JoiningCase one)
    {
        foreach (var places in one.Together)
            if (places.Select(place => joined.Of(one, place)).Aggregate((all, next) => [.. all.Intersect(next)]).Count == 0)
                yield return $"not one happening: {Text(one, places)}";
        foreach (var places in one.Apart)
            foreach (var (place, other) in places.SelectMany((place, i) => places.Skip(i + 1).Select(other => (place, other))))
                if (joined.Of(one, place) is var told && joined.Of(one, other) is var otherTold && (told.Count == 0 || otherTold.Count == 0 || told.Overlaps(otherTold)))
                    yield return $"not two happenings: {Text(one, [place, other])}";
    }

    string Text(JoiningCase one, JoiningPlace[] places) => string.Join(" / ", places.Select(place => $"{place.Story}: {place.Words} [{string.Join(", ", joined.Of(one, place))}]"));
}
