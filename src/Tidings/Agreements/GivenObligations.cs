using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.Agreements;

/// <summary>
/// Follows the obligations of the agreements that a user gave through what is told: which happenings are the conclusion of one of them, which keep or break
/// one of their articles, which sentences state one.
/// </summary>
public sealed class GivenObligations
{
    // A truce is told of as agreed, announced and come into force on days next to one another.
    const int CloseDays = 2;

    // How long after its day an obligation is still spoken of as one to be kept.
    const int SpokenOfDays = 60;

    readonly IReadOnlyList<GivenAgreement> _given;
    readonly Dictionary<string, Agreement> _agreements;
    readonly Surroundings _world;
    readonly GivenJudge _judge;
    readonly List<GivenCase> _cases = [];
    readonly ILookup<string, GivenCase> _byKind;
    DateOnly? _latest;

    public GivenObligations(IReadOnlyList<GivenAgreement> given, Surroundings world)
    {
        (_given, _world, _judge) = (given, world, new GivenJudge(world));
        _agreements = given.ToDictionary(each => each.Agreement.Id, each => each.Agreement, StringComparer.Ordinal);
        foreach (var agreement in given)
            foreach (var article in agreement.Articles)
                foreach (var party in article.Who)
                    _cases.Add(new GivenCase(agreement, article, party, article.End ?? Successor(agreement, article)));
        _byKind = _cases.SelectMany(each => each.Article.MetBy.Concat(each.Article.BrokenBy).Distinct(StringComparer.Ordinal).Select(kind => (kind, each)))
            .ToLookup(pair => pair.kind, pair => pair.each, StringComparer.Ordinal);
    }

    /// <summary>The agreements that were given, with the mentions of them.</summary>
    public IEnumerable<Agreement> Agreements => _given.Select(given => _agreements[given.Agreement.Id]);

    /// <summary>
    /// Takes in that an agreement was concluded. Many happenings can tell of one that was given: that it was signed, announced, came into force.
    /// </summary>
    /// <returns>The agreement that was given with all mentions of it so far; null when the happening is the conclusion of none.</returns>
    public Agreement? Concluded(Incident incident)
    {
        if (Same(incident) is not { } same)
            return null;
        var known = _agreements[same.Agreement.Id];
        return _agreements[known.Id] = known with { Mentions = [.. known.Mentions.Union(incident.Mentions, StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }

    // Between the same parties, in days next to its own.
    GivenAgreement? Same(Incident incident) => _given
        .Where(given => given.Agreement.Date is { } date && Distance(incident, date) is { } days && days <= CloseDays && IsSame(given, incident))
        .MinBy(given => Distance(incident, given.Agreement.Date!));

    /// <summary>Takes in a happening that may keep or break an article.</summary>
    public void Add(MatchedIncident matched)
    {
        if (matched.Incident.Status == IncidentStatus.Denied)
            return;
        foreach (var each in _byKind[matched.Incident.Kind])
            _judge.Weigh(each, matched);
    }

    /// <summary>Takes in that a story was published on a day: what is not told until the last such day is not yet done.</summary>
    public void Saw(DateOnly? published) => _latest = published > _latest || _latest is null ? published ?? _latest : _latest;

    /// <summary>Takes a sentence that states an obligation as evidence of the article that it states; false where it states none.</summary>
    /// <param name="duty">Who is bound to what, and where.</param>
    /// <param name="telling">The sentence.</param>
    public bool Takes(Duty duty, Telling telling)
    {
        var stated = _cases.Where(each => States(each, duty, telling)).ToList();
        foreach (var each in stated)
            each.Statements.Add(telling.Id);
        return stated.Count > 0;
    }

    /// <summary>Every obligation that was given, with what became of it.</summary>
    public IEnumerable<Obligation> Judged() => _cases.Select(each => _judge.Judge(each, _latest));

    bool States(GivenCase each, Duty duty, Telling telling)
    {
        var (article, isNamed) = (each.Article, duty.Agreement == each.Agreement.Agreement.Id);
        if (article.Kind != telling.Kind || (duty.Party is { } party && !_world.AreOneSide(party, each.Party)))
            return false;
        if (article.Places.Count == 0 || duty.Place is not { } place)
            return isNamed;
        return article.Places.Any(other => _judge.LiesIn(place, other)) && (isNamed || IsInTime(each, telling));
    }

    static bool IsInTime(GivenCase each, Telling telling) => telling.Published is { } day && day >= each.Agreement.Agreement.Date?.First
        && (each.Article.LastDue?.Last is not { } due || day <= due.AddDays(SpokenOfDays));

    // Nobody from outside may be among the parties; who is named, or the place, must tell that it is this one.
    bool IsSame(GivenAgreement given, Incident incident)
    {
        var parties = incident.Actors.Concat(incident.Targets).Where(party => party.Id is not null).ToList();
        if (parties.Exists(party => !Takes(given.Everybody, party)))
            return false;
        return parties.Exists(party => Takes(given.Agreement.Parties, party)) || incident.Places.Any(place => PlacesOf(given).Any(area => _judge.LiesIn(place, area)));
    }

    static IEnumerable<NamedPlace> PlacesOf(GivenAgreement given) => given.Agreement.Given!.Place is { } place ? given.Area.Append(place) : given.Area;

    bool Takes(IEnumerable<NamedParty> parties, NamedParty party) => parties.Any(other => _world.AreOneSide(other, party));

    static int? Distance(Incident incident, EdtfDate date)
    {
        if ((incident.Date?.First ?? incident.FirstReported) is not { } day || date.First is not { } first || date.Last is not { } last)
            return null;
        return day < first ? first.DayNumber - day.DayNumber : Math.Max(0, day.DayNumber - last.DayNumber);
    }

    // A ceasefire ends at the latest when another between the same parties takes its place.
    Moment? Successor(GivenAgreement agreement, GivenArticle article)
    {
        if (article.Start is not { } start)
            return null;
        var bound = Keys(article);
        return _given.Where(other => other != agreement).SelectMany(other => other.Articles).Where(other => Keys(other).SetEquals(bound))
            .Where(other => other.Kind == article.Kind && other.Start?.Day > start.Day).Select(other => other.Start)
            .OrderBy(moment => moment!.Day).ThenBy(moment => moment!.Text, StringComparer.Ordinal).FirstOrDefault();
    }

    HashSet<string> Keys(GivenArticle article) => article.Who.Select(_world.TopKeyOf).ToHashSet(StringComparer.Ordinal);
}

/// <summary>One article as it binds one party, and what was told of it so far.</summary>
/// <param name="agreement">Its agreement.</param>
/// <param name="article">The article.</param>
/// <param name="party">Who is bound.</param>
/// <param name="end">When it ends; null when it lasts.</param>
sealed class GivenCase(GivenAgreement agreement, GivenArticle article, NamedParty party, Moment? end)
{
    public GivenAgreement Agreement => agreement;

    public GivenArticle Article => article;

    public NamedParty Party => party;

    public Moment? End => end;

    public SortedSet<string> Statements { get; } = new(StringComparer.Ordinal);

    public List<Keeping> Kept { get; } = [];

    public List<Breach> Breaches { get; } = [];
}

/// <summary>A happening that keeps an article, with the places of the article in which it does.</summary>
sealed record Keeping(Incident Incident, DateOnly? Day, IReadOnlyList<NamedPlace> Places);

/// <summary>A mention that alleges a breach, with the happening and who alleges it.</summary>
sealed record Breach(string Incident, bool IsDisputed, NamedParty? AllegedBy, string Mention);
