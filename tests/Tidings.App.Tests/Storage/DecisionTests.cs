using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Ledger;

namespace Tidings.App.Tests.Storage;

/// <summary>
/// Whatever is built, decided and built again in whatever order: no decision is lost, and each is honoured. A thousand interleavings go on side by side in one record, each with
/// documents of its own; between their steps everything is put together.
/// </summary>
public sealed class DecisionTests : IDisposable
{
    const int Interleavings = 1000, Rounds = 5, MostSteps = 3, Documents = 3;

    static readonly string[] Kinds = ["shelling_missile", "air_drone_strike", "armed_clash"];

    readonly Fixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    /// <summary>One interleaving: its chance, its documents, what was decided on them.</summary>
    sealed class Interleaving(int number)
    {
        int _rules;

        public int Number { get; } = number;

        public List<Review> Decided { get; } = [];

        public Dictionary<string, string> Mentions { get; } = [];

        Random Chance { get; } = new(number);

        public void Step(RecordStore store)
        {
            for (var steps = Chance.Next(MostSteps + 1); steps > 0; steps--)
                if (Chance.Next(3) == 0 && Mentions.Count > 0)
                    Decided.Add(store.Append(Decision(Chance, [.. Mentions.Keys.Order(StringComparer.Ordinal)], Decided)));
                else
                    Write(store, Chance.Next(Documents), Chance.Next(2));
        }

        // The same document again by other rules has other mentions in the place of some.
        void Write(RecordStore store, int document, int newer)
        {
            _rules += newer;
            var path = $"{Number}-{document}.txt";
            var reading = Reading(path, (Number * Documents) + document, _rules);
            store.Write(reading, $"rules {_rules}");
            foreach (var gone in Mentions.Where(mention => mention.Value == path).Select(mention => mention.Key).ToList())
                Mentions.Remove(gone);
            foreach (var mention in reading.Stories.SelectMany(story => story.Mentions))
                Mentions[mention.Id] = path;
        }
    }

    static DocumentReading Reading(string path, int number, int rules)
    {
        var (shells, troops) = ($"Shells fell on {Word(number)} {Word(number + 7)}.", $"Troops fought at {Word(number + 13)} {Word(number + 31)}.");
        var reading = Fixture.Reading(path, $"{shells} {troops}", coded: [(Kinds[(number + rules) % Kinds.Length], shells), ("armed_clash", troops)]);
        return reading with { Stories = [.. reading.Stories.Select(story => story with { Mentions = [.. story.Mentions.Select(mention => mention with { Places = [Place(number)] })] })] };
    }

    static NamedPlace Place(int number) => new(Word(number), $"pl-{number}", Word(number), null, null, PlaceRole.At);

    static string Word(int number) => string.Concat(Enumerable.Range(0, 4).Select(i => $"{"bdfgklmnprstvz"[number * 31 / (int)Math.Pow(5, i) % 14]}{"aeiou"[number / (int)Math.Pow(3, i) % 5]}"));

    [Fact]
    public void Decide_InAnyInterleavingWithBuilds_IsKeptAndHonoured()
    {
        var interleavings = Enumerable.Range(0, Interleavings).Select(number => new Interleaving(number)).ToList();
        using var store = RecordStore.Open(_fixture.Record);
        store.Connection.Execute("pragma synchronous = off");
        for (var round = 0; round < Rounds; round++)
        {
            interleavings.ForEach(each => each.Step(store));
            new RecordGatherer(store, DataFiles.BuiltIn, 1).Run();
        }
        var reader = new RecordReader(store.Path);
        var kept = reader.Reviews().ToDictionary(review => review.Id);
        var incidents = reader.Incidents(new IncidentFilter { Take = int.MaxValue }).Items.SelectMany(incident => incident.Mentions.Select(mention => (mention, incident))).ToDictionary(pair => pair.mention, pair => pair.incident);
        Assert.Equal(interleavings.Sum(each => each.Decided.Count), kept.Count);
        Assert.True(kept.Count > Interleavings);
        foreach (var each in interleavings)
            Check(each, kept, incidents);
        var mentions = interleavings.SelectMany(each => each.Mentions.Keys).ToHashSet();
        Assert.All(reader.ReviewStates(), each => Assert.Equal(each.State == GroundState.Gone, each.State != GroundState.Withdrawn && !mentions.Contains(each.Review.Subject)));
        Assert.Contains(reader.ReviewStates(), each => each.State == GroundState.Gone);
    }

    static Review Decision(Random random, List<string> mentions, List<Review> decided)
    {
        var (subject, other) = (mentions[random.Next(mentions.Count)], mentions[random.Next(mentions.Count)]);
        var review = new Review("", Ledger.Decision.Reject, subject, null, null, "A. Reader", null, null);
        return random.Next(6) switch
        {
            0 => review with { Decision = Ledger.Decision.Accept },
            1 => review with { Decision = Ledger.Decision.Correct, Field = "kind", Value = "grenade" },
            2 => review with { Decision = Ledger.Decision.Correct, Field = "date", Value = "2020-10-05" },
            3 when other != subject => review with { Decision = Ledger.Decision.Split, Value = other },
            4 when decided.Count > 0 => review with { Decision = Ledger.Decision.Withdraw, Value = decided[random.Next(decided.Count)].Id },
            _ => review,
        };
    }

    static void Check(Interleaving own, Dictionary<string, Review> kept, Dictionary<string, Incident> incidents)
    {
        Assert.All(own.Decided, review => Assert.Equal(review, kept[review.Id]));
        var standing = Reviews.Standing(own.Decided);
        foreach (var mention in own.Mentions.Keys)
        {
            var decisions = standing.Where(review => review.Subject == mention && review.Decision is (Ledger.Decision.Accept or Ledger.Decision.Reject or Ledger.Decision.Correct)).ToList();
            var isRejected = decisions is [.., { Decision: Ledger.Decision.Reject }];
            Assert.True(isRejected != incidents.ContainsKey(mention), $"interleaving {own.Number}: {mention}, {(isRejected ? "rejected" : "not rejected")}");
            if (!isRejected)
                Honoured(own, mention, incidents[mention], decisions);
        }
        foreach (var split in standing.Where(review => review.Decision == Ledger.Decision.Split && incidents.ContainsKey(review.Subject)))
            Assert.False(incidents[split.Subject].Mentions.Contains(split.Value), $"interleaving {own.Number}: {split.Subject} and {split.Value} were split and are together");
    }

    static void Honoured(Interleaving own, string mention, Incident incident, List<Review> standing)
    {
        if (incident.Mentions.Count > 1)
            return;
        Assert.True(incident.Kind == "grenade" || !standing.Exists(review => review.Field == "kind"), $"interleaving {own.Number}: {mention} was corrected and is still {incident.Kind}");
        Assert.Equal(standing.Exists(review => review.Field == "date") ? "2020-10-05" : "2020-11-23", incident.Date?.Text);
    }
}
