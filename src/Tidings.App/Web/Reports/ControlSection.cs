using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;
using Tidings.Control;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Reports;

/// <summary>The section on who holds what: what changed hands in the period, what is contested at its end, and who else holds what then.</summary>
/// <param name="say">The language.</param>
/// <param name="ground">What the record has.</param>
/// <param name="notes">The footnotes of the report.</param>
sealed class ControlSection(Wording say, ReportGround ground, NoteBook notes)
{
    const int MostPlaces = 30;
    const int MostChanges = 40;

    /// <summary>The section.</summary>
    public ReportSection Make()
    {
        var contested = ground.Held.Where(place => place.IsContested).OrderByDescending(place => place.Claims.Count).ThenBy(KeyOf, StringComparer.Ordinal).ToList();
        var settled = ground.Held.Where(place => !place.IsContested).OrderByDescending(place => place.Claims.Max(claim => claim.From ?? claim.AsOf)).ThenBy(KeyOf, StringComparer.Ordinal).ToList();
        var changes = Changes();
        ground.Told.Read(changes.Take(MostChanges).SelectMany(change => change.Claims).Concat(contested.Take(MostPlaces).Concat(settled.Take(MostPlaces)).SelectMany(place => place.Claims)).Select(claim => claim.Mention));
        ReportPart[] parts = [
            new(say["report.changed-hands"], [.. changes.Take(MostChanges).Select(Sentence).OfType<CitedSentence>()], More: Math.Max(0, changes.Count - MostChanges)),
            new(say["report.contested"], Sentences(contested.Take(MostPlaces)), More: Math.Max(0, contested.Count - MostPlaces)),
            new(say.With("report.held-at-end", ("date", say.Date(ground.Scope.Period.To))), Sentences(settled.Take(MostPlaces)), More: Math.Max(0, settled.Count - MostPlaces))];
        return new ReportSection("control", say["control.heading"], null, [.. parts.Where(part => !part.IsEmpty)]);
    }

    /// <summary>That a place was gained or lost, by the claims that say so.</summary>
    sealed record Change(bool IsGain, EdtfDate Date, IReadOnlyList<ControlClaim> Claims);

    List<Change> Changes()
    {
        var claims = ground.ControlChanges.Where(claim => claim.Stance is Stance.Reported or Stance.Claimed).ToList();
        var gained = claims.Where(claim => ground.Scope.Period.Includes(claim.From)).Select(claim => (Claim: claim, Date: claim.From!, IsGain: true));
        var lost = claims.Where(claim => ground.Scope.Period.Includes(claim.To)).Select(claim => (Claim: claim, Date: claim.To!, IsGain: false));
        return [.. gained.Concat(lost)
            .GroupBy(change => (change.Date, Place: Surroundings.KeyOf(change.Claim.Place), Holder: Surroundings.KeyOf(change.Claim.Holder), change.IsGain))
            .OrderBy(change => change.Key.Date).ThenBy(change => change.Key.Place, StringComparer.Ordinal).ThenBy(change => change.Key.IsGain).ThenBy(change => change.Key.Holder, StringComparer.Ordinal)
            .Select(change => new Change(change.Key.IsGain, change.Key.Date, [.. change.Select(one => one.Claim)]))];
    }

    CitedSentence? Sentence(Change change) => notes.Cited(
        say.Sentence(
            say.With("report.when", ("date", say.Date(change.Date)), ("what", say.With(change.IsGain ? "report.gained" : "report.lost", ("place", say.NameOf(change.Claims[0].Place)), ("holder", say.NameOf(change.Claims[0].Holder))))),
            say.According(change.Claims.Select(claim => claim.AccordingTo)), Families(change.Claims)),
        change.Claims.Select(claim => claim.Mention));

    List<CitedSentence> Sentences(IEnumerable<HeldPlace> places) => [.. places.Select(Sentence).OfType<CitedSentence>()];

    CitedSentence? Sentence(HeldPlace place) => notes.Cited(
        say.Sentence([say.NameOf(place.Place) + say["report.colon"] + string.Join(say["report.clauses"], place.Claims.GroupBy(claim => Surroundings.KeyOf(claim.Holder), StringComparer.Ordinal).Select(holder => Held([.. holder])))]),
        place.Claims.Select(claim => claim.Mention));

    string Held(IReadOnlyList<ControlClaim> claims) => say.With("report.held",
        ("holder", say.NameOf(claims[0].Holder)), ("source", say.According(claims.Select(claim => claim.AccordingTo))), ("date", say.Date(claims.Select(claim => claim.From ?? claim.AsOf).Max())));

    string Families(IEnumerable<ControlClaim> claims) =>
        say.Counted("count.source", ground.Of(claims.Select(claim => claim.Mention)).Select(told => told.Family).Distinct(StringComparer.Ordinal).Count());

    static string KeyOf(HeldPlace place) => Surroundings.KeyOf(place.Place);
}
