using Tidings.App.Exports;

namespace Tidings.App.Tests.Building;

/// <summary>
/// The record does not tell in which order, in how many batches and by how many workers its documents came: every file of the export has the same bytes.
/// The stories are those of <c>tests/joining</c> with long ones about losses, ground held and promises, and copies and translations among them.
/// </summary>
public sealed class ArrivalOrderTests
{
    const int Orders = 4;

    static IReadOnlyList<string> Stories { get; } = [.. JoiningCase.All.SelectMany(one => one.Stories), .. JoiningCase.Parse("further", Tidings.Tests.House.Repository.Read("tests/joining/further/claims.txt")).Stories];

    [Fact]
    public async Task Build_AnyOrderAndBatches_GivesTheSameExport()
    {
        var wanted = await Build([Stories], 1);
        Assert.All(new[] { "incidents", "disputes", "tallies", "control", "lineage", "suggestions", "agreements", "obligations" }, name => Assert.NotEmpty(wanted[$"{name}.ndjson"]));
        for (var seed = 1; seed <= Orders; seed++)
        {
            var random = new Random(seed);
            string[] shuffled = [.. Stories];
            random.Shuffle(shuffled);
            var got = await Build(shuffled.Chunk(random.Next(15, shuffled.Length)), random.Next(1, 4));
            foreach (var (file, text) in wanted)
                Assert.True(text == got[file], $"seed {seed}: {file} differs: {Difference(text, got[file])}");
        }
    }

    static async Task<IReadOnlyDictionary<string, string>> Build(IEnumerable<IReadOnlyList<string>> batches, int workers)
    {
        using var record = new JoinedRecord();
        foreach (var batch in batches)
            await record.Add(batch, workers);
        return record.Export();
    }

    static string Difference(string one, string other) => one.Split('\n').Except(other.Split('\n')).FirstOrDefault() ?? other.Split('\n').Except(one.Split('\n')).FirstOrDefault() ?? "only in order";
}
