using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Mentions;

namespace Tidings.App.Tests.Storage;

/// <summary>
/// Stories that come one by one or in batches, are copied, carry passages of others and are read anew, with decisions in between: what the record then holds is what building it from scratch gives,
/// whatever the order was.
/// </summary>
public sealed class MendingTests : IDisposable
{
    const int Documents = 14, Steps = 12;

    static readonly string[] Kinds = ["shelling_missile", "air_drone_strike", "territory_taken", "territory_held", "agreement", "ceasefire", "ceasefire_violation", "withdrawal", "loss_tally", "accusation", "denial"];

    static readonly NamedPlace[] Places = [new("Kyaukme", "pl-k", "Kyaukme", 22.5, 97.0, PlaceRole.At), new("Laukkai", "pl-l", "Laukkai", 23.7, 98.8, PlaceRole.At), new("the old mill", null, null, null, null, PlaceRole.At)];

    static readonly NamedParty[] Parties = [new("Armenia", "arm", "Armenia"), new("Azerbaijan", "aze", "Azerbaijan"), new("the rebels", null, null)];

    readonly Fixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    static string Sentence(Random chance) => string.Join(' ', Enumerable.Range(0, 14).Select(_ => $"{"bdfgklmnprstvz"[chance.Next(14)]}{"aeiou"[chance.Next(5)]}{"nrstl"[chance.Next(5)]}{"aeiou"[chance.Next(5)]}{"bdfgk"[chance.Next(5)]}")) + ".";

    // One in three has the sentences of an earlier one, some or all.
    static List<string> Sentences(int number)
    {
        var chance = new Random(number + 1000);
        var own = Enumerable.Range(0, 8).Select(_ => Sentence(chance)).ToList();
        return number % 3 != 2 ? own : number % 2 == 0 ? [.. Sentences(number - 1).Take(7), own[0]] : [.. own.Take(5), .. Sentences(number - 2).Take(4)];
    }

    static DocumentReading Reading(int number, int rules)
    {
        var (sentences, chance) = (Sentences(number), new Random(number * 31 + rules));
        var reading = Fixture.Reading($"{number:00}.txt", string.Join(' ', sentences), published: new DateOnly(2020, 11, 20).AddDays(number % 5), coded: [.. sentences.Distinct().Select(words => (Kinds[chance.Next(Kinds.Length)], words))]);
        return reading with { Stories = [.. reading.Stories.Select(story => story with { Mentions = [.. story.Mentions.Select(mention => Varied(mention, chance))] })] };
    }

    static Mention Varied(Mention mention, Random chance) => mention with
    {
        Stance = (Stance)chance.Next(4),
        AttributedTo = chance.Next(2) == 0 ? null : Parties[chance.Next(3)],
        Date = chance.Next(8) == 0 ? null : new DatedBy(chance.Next(6) == 0 ? EdtfDate.Month(2020, 11) : EdtfDate.Day(new DateOnly(2020, 11, 18 + chance.Next(5))), "then", DateBasis.Stated),
        Places = [Places[chance.Next(3)]],
        Actors = [Parties[chance.Next(3)]],
        Targets = chance.Next(2) == 0 ? [] : [Parties[chance.Next(3)]],
        Counts = chance.Next(2) == 0 ? [] : [new Count(CountOutcome.Killed, "soldiers", 4 + chance.Next(4), 4, 9, "some")],
    };

    static Review Decision(Random chance, IReadOnlyList<string> mentions, IReadOnlyList<Review> made)
    {
        var (subject, other) = (mentions[chance.Next(mentions.Count)], mentions[chance.Next(mentions.Count)]);
        var review = new Review("", Ledger.Decision.Reject, subject, null, null, "A. Reader", null, null);
        return chance.Next(8) switch
        {
            0 => review with { Decision = Ledger.Decision.Accept },
            1 => review with { Decision = Ledger.Decision.Correct, Field = "kind", Value = "air_drone_strike" },
            2 => review with { Decision = Ledger.Decision.Correct, Field = "date", Value = chance.Next(3) == 0 ? "" : "2020-11-19" },
            3 => review with { Decision = Ledger.Decision.Correct, Field = "place", Value = "the mill" },
            4 when other != subject => review with { Decision = Ledger.Decision.Split, Value = other },
            5 when other != subject => review with { Decision = Ledger.Decision.Join, Value = other },
            6 when made.Count > 0 => review with { Decision = Ledger.Decision.Withdraw, Value = made[chance.Next(made.Count)].Id },
            _ => review,
        };
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Run_StoriesAndDecisionsInAnyOrder_GivesWhatBuildingFromScratchGives(int seed)
    {
        var (chance, rules, made) = (new Random(seed), new Dictionary<int, int>(), new List<Review>());
        using var store = _fixture.Open();
        var gatherer = new RecordGatherer(store, DataFiles.BuiltIn, 1);
        for (var step = 0; step < Steps; step++)
        {
            for (var many = chance.Next(1, 4); many > 0; many--)
                Write(store, chance.Next(Documents), chance.Next(4) == 0, rules);
            gatherer.Run();
            if (_fixture.Reader.MentionIds(int.MaxValue) is { Count: > 0 } mentions)
            {
                made.AddRange(store.Append([Decision(chance, mentions, made), Decision(chance, mentions, made)]));
                Assert.True(gatherer.TryDecide());
            }
            Assert.Empty(new RecordVerifier(store.Path, DataFiles.BuiltIn).Verify().Faults);
            if (chance.Next(4) == 0)
            {
                gatherer.Dispose();
                gatherer = new RecordGatherer(store, DataFiles.BuiltIn, 1);
            }
        }
        gatherer.Dispose();
        Assert.Equal(FromScratch(rules, made), Exported(store.Path, "grown"));
    }

    static void Write(RecordStore store, int number, bool anew, Dictionary<int, int> rules)
    {
        rules[number] = rules.TryGetValue(number, out var known) ? known + (anew ? 1 : 0) : 0;
        store.Write(Reading(number, rules[number]), $"rules {rules[number]}");
    }

    // The same documents as they were last read, in the other order, and the same decisions.
    List<string> FromScratch(Dictionary<int, int> rules, List<Review> made)
    {
        using var store = RecordStore.Open(Path.Combine(_fixture.Folder, "whole.db"));
        foreach (var (number, rule) in rules.OrderByDescending(pair => pair.Key))
            store.Write(Reading(number, rule), $"rules {rule}");
        var ids = new Dictionary<string, string>();
        foreach (var review in made)
            ids[review.Id] = store.Append(review with { Id = "", Value = review.Value is { } value ? ids.GetValueOrDefault(value, value) : null }).Id;
        using var gatherer = new RecordGatherer(store, DataFiles.BuiltIn, 2);
        gatherer.Run();
        return Exported(store.Path, "whole");
    }

    List<string> Exported(string record, string folder)
    {
        var path = Path.Combine(_fixture.Folder, folder);
        NdjsonExport.Write(record, path);
        return [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Where(file => Path.GetFileName(file) != "reviews.ndjson").SelectMany(file => File.ReadLines(file).Select(line => $"{Path.GetFileName(file)} {line}"))];
    }
}
