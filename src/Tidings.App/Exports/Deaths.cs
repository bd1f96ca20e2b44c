using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Exports;

/// <summary>A figure with its bounds.</summary>
readonly record struct Range(long Low, long Best, long High)
{
    public static Range operator +(Range a, Range b) => new(a.Low + b.Low, a.Best + b.Best, a.High + b.High);
}

/// <summary>Who died in an incident, as UCDP GED and ACLED count. Their sum is what is reported, never more.</summary>
/// <param name="SideA">Of the actors.</param>
/// <param name="SideB">Of the targets who fight.</param>
/// <param name="Civilians">Of people who do not fight.</param>
/// <param name="Unknown">Of whom it is not said which they were.</param>
sealed record Deaths(Range SideA, Range SideB, Range Civilians, Range Unknown)
{
    // ACLED's numbers for words.
    const long Several = 3, Dozens = 12, Hundreds = 100;

    /// <summary>All together.</summary>
    public Range All => SideA + SideB + Civilians + Unknown;

    public static Deaths Of(Incident incident, World world)
    {
        var (a, b, civilians, unknown) = (new Range(), new Range(), new Range(), new Range());
        foreach (var count in incident.Counts.Where(count => count.What == CountOutcome.Killed))
        {
            var range = RangeOf(count);
            if (world.IsCivilian(count.Of) || (!world.IsFighter(count.Of) && AreCivilians(incident.Targets, world)))
                civilians += range;
            else if (Names(count, incident.Actors) && !Names(count, incident.Targets))
                a += range;
            else if (Names(count, incident.Targets) || (incident.Targets.Count > 0 && world.IsFighter(count.Of)))
                b += range;
            else
                unknown += range;
        }
        return new Deaths(a, b, civilians, unknown);
    }

    /// <summary>ACLED's figure: the least that is reported; for words without a number its numbers for them.</summary>
    public static long Acled(Incident incident) => incident.Counts.Where(count => count.What == CountOutcome.Killed).Sum(Least);

    static long Least(Count count)
    {
        var least = count.Low ?? count.Best;
        if (least is { } told && count.Best is not null)
            return told;
        return least switch { >= 200 => Hundreds, >= 20 => Dozens, { } low => Math.Max(low, Several), null => Several };
    }

    // An open bound is at least the number given.
    static Range RangeOf(Count count)
    {
        var best = count.Best ?? Least(count);
        var low = Math.Min(count.Low ?? best, best);
        return new Range(low, best, Math.Max(count.High ?? best, best));
    }

    static bool AreCivilians(IReadOnlyList<NamedParty> targets, World world) => targets.Count > 0 && targets.All(target => world.RoleOf(target, null) == Role.Civilians);

    // "Six Alanders": the count is of people of a party by name.
    static bool Names(Count count, IReadOnlyList<NamedParty> parties) => count.Of is { } of && parties.Any(party =>
        (party.Name is { Length: > 0 } name && of.Contains(name, StringComparison.OrdinalIgnoreCase)) || of.Contains(party.Text, StringComparison.OrdinalIgnoreCase) || party.Text.Contains(of, StringComparison.OrdinalIgnoreCase));
}
