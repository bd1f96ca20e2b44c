using System.Globalization;
using Tidings.Agreements;
using Tidings.App.Storage;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Lineages;
using Tidings.Stories;

namespace Tidings.App.Web.Shared;

/// <summary>The record's values in words for people.</summary>
public static class Words
{
    const int LongestCounted = 40;
    static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Number(long number) => number.ToString("#,##0", Plain);

    /// <summary>"1 story", "12 stories".</summary>
    public static string Counted(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    public static string Date(DateOnly? day) => day?.ToString("d MMMM yyyy", Plain) ?? "no date";

    public static string ShortDate(DateOnly day) => day.ToString("d MMM", Plain);

    public static string Date(EdtfDate? date)
    {
        if (date is null)
            return "date unknown";
        var words = (date.First, date.Last) switch
        {
            (null, { } last) => $"until {Date(last)}",
            ({ } first, null) => $"since {Date(first)}",
            ({ } first, { } last) => Between(first, last),
            _ => date.Text,
        };
        return date.IsApproximate ? $"about {words}" : words;
    }

    /// <summary>A count as best estimate with its range: "4", "78 or more", "12 (10 to 15)".</summary>
    public static string Figure(Count count) => (count.Low, count.Best, count.High) switch
    {
        (null, null, null) => "unknown",
        (var low, { } best, { } high) when low == best && best == high => Number(best),
        ({ } low, var best, null) when best is null || best == low => $"{Number(low)} or more",
        (null, var best, { } high) when best is null || best == high => $"up to {Number(high)}",
        (var low, null, var high) => Range(low, high),
        (var low, { } best, var high) => $"{Number(best)} ({Range(low, high)})",
    };

    public static string Range(long? low, long? high) => (low, high) switch
    {
        (null, null) => "no bounds",
        ({ } from, null) => $"{Number(from)} or more",
        (null, { } to) => $"up to {Number(to)}",
        ({ } from, { } to) => from == to ? Number(from) : $"{Number(from)} to {Number(to)}",
    };

    public static string NameOf(NamedParty party) => party.Name ?? party.Text;

    public static string NameOf(NamedPlace place) => place.Name ?? place.Text;

    /// <summary>An enumeration's member in lower-case words: <c>MetLate</c> is "met late".</summary>
    public static string Of<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>How a mention's stance reads after the name of who says so.</summary>
    public static string Verb(Stance stance) => stance switch
    {
        Stance.Reported => "reports",
        Stance.Claimed => "claims",
        Stance.Denied => "denies",
        Stance.Planned => "plans or announces",
        Stance.Threatened => "threatens",
        _ => "supposes",
    };

    public static string About(Relation relation) => relation switch
    {
        Relation.Copy => "copy of",
        Relation.NearCopy => "near copy of",
        Relation.Excerpt => "excerpt from",
        _ => "translation of",
    };

    /// <summary>Why one story is said to go back to another, after the name of the other.</summary>
    public static string Reason(Descent descent) => !descent.IsKnown ? "; which of the two came first is unknown"
        : $"; it {string.Join(", ", descent.Signs.Where(sign => sign.IsFor).Select(Told))}";

    /// <summary>What shows which of two stories goes back to the other, after the name of the one that it speaks of.</summary>
    public static string Told(Sign sign) => sign.Kind == SignKind.Later ? $"was published later ({sign.Words})" : sign.Words;

    public static string Headline(Story story) => story.Headline is { Length: > 0 } headline ? headline : story.Outlet ?? story.Origin.Path;

    public static string Headline(StoryRow story) => story.Headline is { Length: > 0 } headline ? headline : story.Outlet ?? story.Path;

    /// <summary>An incident's title: what and where.</summary>
    public static string Title(Incident incident)
    {
        var kind = KindBook.Of(incident.Kind).Label;
        var known = incident.Places.Where(place => place.Id is not null).ToList();
        var places = (known.Count > 0 ? known : incident.Places).Select(NameOf).Distinct().ToList();
        if (places.Count > 0)
            return $"{kind}, {string.Join(", ", places.Take(2))}{(places.Count > 2 ? " and elsewhere" : "")}";
        var parties = Names(incident.Actors.Take(1));
        return parties.Length > 0 ? $"{kind}: {parties}" : kind;
    }

    public static string Names(IEnumerable<NamedParty> parties) => string.Join(", ", parties.Select(NameOf).Distinct());

    /// <summary>What a number counts: "killed", "employees wounded".</summary>
    public static string Counts(Count count) => (count.What, count.Of) switch
    {
        (CountOutcome.Other, var of) => of ?? "counted",
        (var what, { Length: > 0 and <= LongestCounted } of) => $"{of} {Of(what)}",
        (var what, _) => Of(what),
    };

    public static string Percent(double share) => share.ToString("0 %", Plain);

    public static string Statement(Obligation obligation) =>
        string.Join(' ', new[] { obligation.Action.Replace('_', ' '), obligation.Object }.Where(part => !string.IsNullOrEmpty(part)));

    static string Between(DateOnly first, DateOnly last)
    {
        if (first == last)
            return Date(first);
        var wholeMonths = first.Day == 1 && last.AddDays(1).Day == 1;
        if (wholeMonths && first.Month == 1 && last.Month == 12)
            return first.Year == last.Year ? first.ToString("yyyy", Plain) : $"{first.Year} to {last.Year}";
        if (wholeMonths)
            return first.AddMonths(1).AddDays(-1) == last ? first.ToString("MMMM yyyy", Plain) : $"{first.ToString("MMMM yyyy", Plain)} to {last.ToString("MMMM yyyy", Plain)}";
        if (first.Year == last.Year && first.Month == last.Month)
            return $"{first.Day} to {Date(last)}";
        return first.Year == last.Year ? $"{first.ToString("d MMMM", Plain)} to {Date(last)}" : $"{Date(first)} to {Date(last)}";
    }
}
