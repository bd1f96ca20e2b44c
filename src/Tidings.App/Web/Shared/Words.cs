using System.Globalization;
using Tidings.Agreements;
using Tidings.App.Web.Map;
using Tidings.App.Web.Wordings;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Lineages;
using Tidings.Stories;

namespace Tidings.App.Web.Shared;

/// <summary>The record's values in words for people, in the language of the page; those that are names of the record stay as they are.</summary>
public static class Words
{
    const int LongestCounted = 40;

    public static string Date(this Wording say, DateOnly? day) => day is { } known ? say.Dates.Day(known) : say["date.none"];

    public static string Date(this Wording say, EdtfDate? date)
    {
        if (date is null)
            return say["date.unknown"];
        var words = (date.First, date.Last) switch
        {
            (null, { } last) => say.With("date.until", ("date", say.Date(last))),
            ({ } first, null) => say.With("date.since", ("date", say.Date(first))),
            ({ } first, { } last) => say.Between(first, last),
            _ => date.Text,
        };
        return date.IsApproximate ? say.With("date.about", ("date", words)) : words;
    }

    /// <summary>A stretch of days as short as it can be said: a day, a month, a year, or from one to another.</summary>
    public static string Between(this Wording say, DateOnly first, DateOnly last)
    {
        if (first == last)
            return say.Date(first);
        var wholeMonths = first.Day == 1 && last.AddDays(1).Day == 1;
        if (wholeMonths && first.Month == 1 && last.Month == 12)
            return first.Year == last.Year ? DateForms.Year(first) : say.FromTo(DateForms.Year(first), DateForms.Year(last));
        if (wholeMonths)
            return first.AddMonths(1).AddDays(-1) == last ? say.Dates.Month(first) : say.FromTo(say.Dates.Month(first), say.Dates.Month(last));
        if (first.Year == last.Year && first.Month == last.Month)
            return say.With("date.days", ("from", first.Day.ToString(CultureInfo.InvariantCulture)), ("to", say.Date(last)));
        return first.Year == last.Year ? say.FromTo(say.Dates.DayOfYear(first), say.Date(last)) : say.FromTo(say.Date(first), say.Date(last));
    }

    /// <summary>A count as best estimate with its range: "4", "78 or more", "12 (10 to 15)".</summary>
    public static string Figure(this Wording say, Count count) => (count.Low, count.Best, count.High) switch
    {
        (null, null, null) => say["figure.unknown"],
        (var low, { } best, { } high) when low == best && best == high => say.Number(best),
        ({ } low, var best, null) when best is null || best == low => say.Range(low, null),
        (null, var best, { } high) when best is null || best == high => say.Range(null, high),
        (var low, null, var high) => say.Range(low, high),
        (var low, { } best, var high) => $"{say.Number(best)} ({say.Range(low, high)})",
    };

    public static string Range(this Wording say, long? low, long? high) => (low, high) switch
    {
        (null, null) => say["figure.no-bounds"],
        ({ } from, null) => say.With("figure.or-more", ("n", say.Number(from))),
        (null, { } to) => say.With("figure.up-to", ("n", say.Number(to))),
        ({ } from, { } to) => from == to ? say.Number(from) : say.With("figure.range", ("from", say.Number(from)), ("to", say.Number(to))),
    };

    /// <summary>What a number counts: "killed", "employees wounded".</summary>
    public static string Counts(this Wording say, Count count) => (count.What, count.Of) switch
    {
        (CountOutcome.Other, var of) => of ?? say["count-outcome.other"],
        (var what, { Length: > 0 and <= LongestCounted } of) => say.With("figure.of-whom", ("whom", of), ("what", say.Of(what))),
        (var what, _) => say.Of(what),
    };

    public static string NameOf(NamedParty party) => party.Name ?? party.Text;

    public static string NameOf(NamedPlace place) => place.Name ?? place.Text;

    /// <summary>The name of a place in the language of the page where the gazetteer has one; else the record's, which is English or the story's own word.</summary>
    /// <param name="say">The words of the page.</param>
    /// <param name="id">The place's id.</param>
    /// <param name="name">Its name in the record.</param>
    public static string PlaceName(this Wording say, string? id, string name)
    {
        if (id is null || say.Code == DeskLanguages.Fallback || KnownPlaces.NameOf(id, say.Code) is not var (known, told))
            return name;
        return told is { } kind ? say.With("title.of-kind", ("name", known), ("kind", say.Of(kind))) : known;
    }

    /// <summary>The same for a party.</summary>
    public static string PartyName(this Wording say, string? id, string name) => id is null || say.Code == DeskLanguages.Fallback ? name : KnownPlaces.Names.PartyName(id, say.Code) ?? name;

    /// <summary>The same for a country of the map.</summary>
    public static string CountryName(this Wording say, string name) => say.Code == DeskLanguages.Fallback ? name : KnownPlaces.NameOfCountry(name, say.Code) ?? name;

    public static string NameOf(this Wording say, NamedPlace place) => say.PlaceName(place.Id, NameOf(place));

    public static string NameOf(this Wording say, NamedParty party) => say.PartyName(party.Id, NameOf(party));

    /// <summary>The names of parties, each once.</summary>
    public static string Names(this Wording say, IEnumerable<NamedParty> parties) => say.List(parties.Select(say.NameOf).Distinct());

    /// <summary>An enumeration's member in lower-case words, as addresses, forms and style sheets have it: <c>MetLate</c> is "met late".</summary>
    public static string Of(Enum value) => Members.GetOrAdd(value, static member =>
        string.Concat(member.ToString().Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString())));

    static readonly System.Collections.Concurrent.ConcurrentDictionary<Enum, string> Members = new();

    /// <summary>The name of a language; its code where it has none here.</summary>
    public static string Language(this Wording say, string code) => say.TryGet($"language.{code}", out _) ? say[$"language.{code}"] : code;

    /// <summary>The name of a field that people correct.</summary>
    public static string Field(this Wording say, string field) => say[field switch
    {
        "kind" or "stance" => $"field.{field}",
        "date" => "field.when",
        "place" => "field.where",
        "actor" => "field.who",
        "target" => "field.to-whom",
        "attributed_to" => "field.according-to",
        _ => $"count-outcome.{field}",
    }];

    /// <summary>How a mention's stance reads after the name of who says so.</summary>
    public static string Verb(this Wording say, Stance stance) => say[$"stance-verb.{Of(stance)}"];

    /// <summary>Why one story is said to go back to another.</summary>
    public static string Reason(this Wording say, Descent descent) =>
        !descent.IsKnown ? say["lineage.unknown"] : say.List(descent.Signs.Where(sign => sign.IsFor).Select(say.Told));

    /// <summary>What shows which of two stories goes back to the other. The library says it in English words, from which names and days are taken.</summary>
    public static string Told(this Wording say, Sign sign)
    {
        var words = sign.Words.Split(' ');
        return sign.Kind switch
        {
            SignKind.Later when words is [var later, "after", var earlier] => say.With("sign.later", ("later", later), ("earlier", earlier)),
            SignKind.Translated => say["sign.translated"],
            SignKind.Corrected => say.Counted("sign.corrected", words.Select(word => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Max() is > 0 and var many ? many : 1),
            SignKind.Credits when words is ["names", .. var name, "as", "its", "source"] => say.With("sign.credits", ("name", string.Join(' ', name))),
            _ => sign.Words,
        };
    }

    /// <summary>Why a mention is part of its incident.</summary>
    public static string Why(this Wording say, Joining joining) =>
        joining.By != JoinedBy.Signs ? say.Of(joining.By) : say.Of(joining.By) + " " + say.With("suggested.because", ("signs", say.Weighed(joining.Signs)), ("n", say.Number(joining.Points)));

    /// <summary>Signs with their points.</summary>
    public static string Weighed(this Wording say, IEnumerable<WeighedSign> signs) => say.List(signs.Select(sign => $"{say.Of(sign.Sign)} {(sign.Points < 0 ? '\u2212' : '+')}{say.Number(Math.Abs(sign.Points))}"));

    public static string Headline(Story story) => story.Headline is { Length: > 0 } headline ? headline : story.Outlet ?? story.Origin.Path;

    public static string Headline(Storage.StoryRow story) => story.Headline is { Length: > 0 } headline ? headline : story.Outlet ?? story.Path;

    /// <summary>An incident's title: what and where.</summary>
    public static string Title(this Wording say, Incident incident)
    {
        var kind = say.Kind(incident.Kind);
        var known = incident.Places.Where(place => place.Id is not null).ToList();
        var places = (known.Count > 0 ? known : incident.Places).Select(say.NameOf).Distinct().ToList();
        if (places.Count > 0)
            return say.With(places.Count > 2 ? "title.at-and-elsewhere" : "title.at", ("kind", kind), ("places", say.List(places.Take(2))));
        var parties = say.Names(incident.Actors.Take(1));
        return parties.Length > 0 ? say.With("title.by", ("kind", kind), ("party", parties)) : kind;
    }

    /// <summary>What a dispute or an agreement without a name is about: its kind, place, day and question in the language of the page, the rest as the record names it.</summary>
    public static string About(this Wording say, string about)
    {
        var parts = about.Split(", ");
        var question = parts[^1].Split(": ");
        (parts[^1], var asked) = (question[0], question.Length > 1 ? $"about.{question[^1].Replace(' ', '-')}" : "");
        if (question.Length > 2 || (asked.Length > 0 && !say.TryGet(asked, out _)))
            return about;
        parts[0] = parts[0] == "who is to blame" ? say["about.who-is-to-blame"] : say.Kind(parts[0].Replace(' ', '_'));
        for (var i = 1; i < parts.Length; i++)
            parts[i] = EdtfDate.TryParse(parts[i]) is { } date ? say.Date(date) : say.PlaceName(KnownPlaces.IdOf(parts[i]), parts[i]);
        return asked.Length > 0 ? say.With("about.question", ("what", say.List(parts)), ("question", say[asked])) : say.List(parts);
    }

    /// <summary>An agreement as who gave it calls it, else what it is about.</summary>
    public static string NameOf(this Wording say, Agreement agreement) => agreement.Given is null ? say.About(agreement.Name) : agreement.Name;

    /// <summary>In which file, and where in it, a user gave something.</summary>
    public static string Where(this Wording say, GivenAt source) => say.With("given.source", ("file", source.File), ("line", say.Number(source.Line)));

    /// <summary>A time as it was given, with a blank for the letter between day and hour.</summary>
    public static string Time(string moment) => moment.Replace('T', ' ');

    /// <summary>What somebody bound themselves to: the act in the language of the page, its object in the words of the text.</summary>
    public static string Statement(this Wording say, Obligation obligation)
    {
        var action = say.TryGet($"action.{obligation.Action.Replace('_', ' ')}", out _) ? say[$"action.{obligation.Action.Replace('_', ' ')}"] : obligation.Action.Replace('_', ' ');
        return obligation.Object is { Length: > 0 } what ? say.With("obligation", ("action", action), ("object", what)) : action;
    }

    static string FromTo(this Wording say, string from, string to) => say.With("date.range", ("from", from), ("to", to));
}
