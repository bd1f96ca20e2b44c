using System.Globalization;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.Ledger;

/// <summary>
/// One field with another value: <c>kind</c>, <c>stance</c>, <c>attributed_to</c>, <c>date</c>, <c>place</c>, <c>actor</c>, <c>target</c>; counts have the name of their outcome, such as
/// <c>killed</c>. Places and parties are written as <see cref="NamedThings"/> reads them; an empty value means none.
/// A count is a number, or two or three with <c>..</c> between them: low and high, or low, best and high.
/// </summary>
public static class Correction
{
    static readonly string[] Fields = ["kind", "stance", "attributed_to", "date", "place", "actor", "target"];

    /// <summary>All fields that can be corrected.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Fields, .. Enum.GetValues<CountOutcome>().Select(outcome => outcome.ToString().ToLowerInvariant())];

    /// <summary>Whether a value can be read as one of the field's.</summary>
    public static bool CanRead(string field, string value) => field switch
    {
        "kind" => value.Length > 0,
        "stance" => StanceOf(value) is not null,
        "date" => value.Length == 0 || EdtfDate.TryParse(value) is not null,
        "attributed_to" or "place" or "actor" or "target" => true,
        _ => OutcomeOf(field) is not null && (value.Length == 0 || Range(value) is not null),
    };

    /// <summary>What is told, as corrected. A value that cannot be read leaves the field as it was coded.</summary>
    public static Telling Apply(Telling telling, string field, string value, NamedThings names)
    {
        if (!CanRead(field, value))
            return telling;
        return field switch
        {
            "kind" => telling with { Kind = value },
            "stance" => telling with { Stance = StanceOf(value)!.Value },
            "date" => telling with { Date = EdtfDate.TryParse(value) },
            "attributed_to" => telling with { AttributedTo = names.Parties(value).FirstOrDefault() },
            "place" => telling with { Places = names.Places(value) },
            "actor" => telling with { Actors = names.Parties(value) },
            "target" => telling with { Targets = names.Parties(value) },
            _ => telling with { Counts = Counts(telling.Counts, OutcomeOf(field)!.Value, value) },
        };
    }

    static Stance? StanceOf(string value) => Named<Stance>(value);

    static CountOutcome? OutcomeOf(string field) => Named<CountOutcome>(field);

    // By its name alone: a number is none.
    static T? Named<T>(string name) where T : struct, Enum => Array.Find(Enum.GetNames<T>(), each => each.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<T>(known) : null;

    static Count[] Counts(IReadOnlyList<Count> told, CountOutcome outcome, string value)
    {
        var others = told.Where(count => count.What != outcome);
        if (Range(value) is not { } range)
            return [.. others];
        var of = told.FirstOrDefault(count => count.What == outcome)?.Of;
        return [.. others, new Count(outcome, of, range.Best, range.Low, range.High, value)];
    }

    static (long Low, long Best, long High)? Range(string value)
    {
        var parts = value.Split("..");
        var numbers = parts.Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        if (numbers.Length > 3 || numbers.Contains(-1) || !numbers.SequenceEqual(numbers.Order()))
            return null;
        return (numbers[0], numbers.Length == 3 ? numbers[1] : numbers[0], numbers[^1]);
    }
}
