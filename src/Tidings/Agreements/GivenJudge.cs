using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.Agreements;

/// <summary>Says which happenings keep or break an article that was given, and what became of it.</summary>
sealed class GivenJudge(Surroundings world)
{
    const string Accusation = "accusation";
    const string Violation = "ceasefire_violation";
    const string Holding = "territory_held";

    /// <summary>Whether a place is another or lies in it.</summary>
    public bool LiesIn(NamedPlace place, NamedPlace other) => world.ChainOf(place).Contains(Surroundings.KeyOf(other));

    /// <summary>Lays a happening of a fitting kind to a case where it keeps or breaks its article.</summary>
    public void Weigh(GivenCase each, MatchedIncident matched)
    {
        var (article, incident) = (each.Article, matched.Incident);
        if (!IsInTime(each, incident))
            return;
        var places = article.Places.Where(place => incident.Places.Concat(matched.Tellings.SelectMany(telling => telling.Ground)).Any(other => LiesIn(other, place))).ToList();
        if (places.Count == 0 && article.Places.Count > 0)
            return;
        if (article.BrokenBy.Contains(incident.Kind))
            each.Breaches.AddRange(matched.Tellings.Where(telling => telling.Stance != Stance.Denied && IsAccused(each, telling))
                .Select(telling => new Breach(incident.Id, incident.Status == IncidentStatus.Disputed, AllegerOf(each, telling), telling.Id)));
        if (article.MetBy.Contains(incident.Kind) && Keeps(each, incident))
            each.Kept.Add(new Keeping(incident, DayOf(incident), places));
    }

    /// <summary>What became of a case.</summary>
    /// <param name="each">The case.</param>
    /// <param name="latest">Until when stories tell.</param>
    public Obligation Judge(GivenCase each, DateOnly? latest)
    {
        var (article, agreement) = (each.Article, each.Agreement.Agreement);
        var kept = each.Kept;
        var duty = new GivenDuty(article.Source, article.Number, article.Places, article.Due, article.Extensions)
        {
            Start = article.Start?.Text,
            End = each.End?.Text,
            Agreed = article.Amount,
            Done = article.Amount is null ? null : kept.SelectMany(keeping => keeping.Incident.Counts).Where(count => article.Counted is null || count.What == article.Counted).Max(count => count.Best),
            DoneAt = [.. article.Places.Where(place => kept.Exists(keeping => keeping.Places.Contains(place)))],
            DoneOn = DoneOn(article, kept),
            Violations = [.. ViolationsOf(each)],
        };
        IEnumerable<string> evidence = [.. each.Statements, .. kept.SelectMany(keeping => keeping.Incident.Mentions), .. each.Breaches.Select(breach => breach.Mention)];
        return new Obligation(
            ContentId.Of("o", agreement.Id, article.Number, Surroundings.KeyOf(each.Party)), agreement.Id, each.Party, article.Action, article.Object, article.Places.FirstOrDefault(), article.LastDue,
            Outcome(each, duty, kept.Count > 0, latest), [.. evidence.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], article.Text)
        { Given = duty };
    }

    static Compliance Outcome(GivenCase each, GivenDuty duty, bool isKept, DateOnly? latest)
    {
        var article = each.Article;
        if (each.Breaches.Count > 0)
            return each.Breaches.TrueForAll(breach => breach.IsDisputed) ? Compliance.Disputed : Compliance.Broken;
        if (isKept)
            return IsPart(duty) ? Compliance.MetInPart : duty.DoneOn > article.Due?.Last ? Compliance.MetLate : Compliance.Met;
        var end = article.LastDue?.Last ?? each.End?.Day;
        if (article.MetBy.Count == 0 && article.BrokenBy.Count > 0)
            return latest > end ? Compliance.Met : Compliance.Pending;
        return end is null ? Compliance.Unknown : latest > end ? Compliance.Overdue : Compliance.Pending;
    }

    static bool IsPart(GivenDuty duty) => duty.DoneAt.Count < duty.Places.Count || duty.Done < duty.Agreed;

    // All of it is done when the last of its places is; each is done on the day that its best attested happening has.
    static DateOnly? DoneOn(GivenArticle article, List<Keeping> kept)
    {
        if (article.Places.Count == 0)
            return Best(kept)?.Day;
        var days = article.Places.Select(place => Best(kept.Where(keeping => keeping.Places.Contains(place)))?.Day).ToList();
        return days.Contains(null) ? null : days.Max();
    }

    static Keeping? Best(IEnumerable<Keeping> kept) => kept.OrderByDescending(keeping => keeping.Incident.Status == IncidentStatus.Reported).ThenByDescending(keeping => keeping.Incident.Families)
        .ThenByDescending(keeping => keeping.Incident.Mentions.Count).ThenBy(keeping => keeping.Day).ThenBy(keeping => keeping.Incident.Id, StringComparer.Ordinal).FirstOrDefault();

    IEnumerable<Violations> ViolationsOf(GivenCase each) => each.Breaches.GroupBy(breach => breach.AllegedBy is { } party ? Surroundings.KeyOf(party) : "", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new Violations(group.MinBy(breach => breach.Mention, StringComparer.Ordinal)!.AllegedBy, group.Select(breach => breach.Incident).Distinct(StringComparer.Ordinal).Count(),
            [.. group.Select(breach => breach.Mention).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));

    static DateOnly? DayOf(Incident incident) => incident.Date?.First ?? incident.FirstReported;

    // What is no breach by its kind may have happened on the first day before the hour from which it holds.
    static bool IsInTime(GivenCase each, Incident incident)
    {
        var (start, day) = (each.Article.Start, DayOf(incident));
        if (day is null || (each.End is { } end && (end.HasTime ? day >= end.Day : day > end.Day)))
            return false;
        if (start is null)
            return day >= each.Agreement.Agreement.Date?.First;
        return day > start.Day || (day == start.Day && (!start.HasTime || incident.Kind is Violation or Accusation || each.Article.MetBy.Contains(incident.Kind)));
    }

    bool Keeps(GivenCase each, Incident incident)
    {
        var isByParty = incident.Actors.Any(actor => world.AreOneSide(actor, each.Party));
        return each.Article.KeptBy switch
        {
            // That the bound party still holds the place is no keeping of its promise to hand it over.
            KeptBy.Anyone => !(incident.Kind == Holding && isByParty) && (each.Article.Places.Count > 0 || IsAmongThem(each, incident)),
            KeptBy.Actor => isByParty,
            _ => false,
        };
    }

    bool IsAmongThem(GivenCase each, Incident incident) =>
        incident.Actors.Concat(incident.Targets).Any(party => each.Agreement.Agreement.Parties.Any(other => world.AreOneSide(party, other))) || incident.Places.Any(place => each.Agreement.Area.Any(area => LiesIn(place, area)));

    // Who did it is who is accused; of an accusation the one it is aimed at. Where a breach is told by one of the two that are bound without saying whose it was, it was the other's.
    bool IsAccused(GivenCase each, Telling telling)
    {
        var accused = telling.Kind == Accusation ? telling.Targets : telling.Actors;
        if (accused.Any(party => Known(each, party)))
            return accused.Any(party => world.AreOneSide(party, each.Party));
        return telling.Kind == Violation && each.Article.Who.Count == 2 && telling.AttributedTo is { } other && Known(each, other) && !world.AreOneSide(other, each.Party);
    }

    bool Known(GivenCase each, NamedParty party) => each.Article.Who.Any(other => world.AreOneSide(other, party));

    NamedParty? AllegerOf(GivenCase each, Telling telling)
    {
        var alleger = telling.AttributedTo ?? (telling.Kind == Accusation ? telling.Actors.FirstOrDefault() : null);
        return alleger is null ? null : each.Agreement.Everybody.FirstOrDefault(party => world.AreOneSide(party, alleger)) ?? world.TopOf(alleger);
    }
}
