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
    const int MostPlaces = 40;

    /// <summary>The section.</summary>
    public ReportSection Make()
    {
        var held = ControlState.AsOf(ground.Control, ground.Scope.Period.To);
        var settled = held.Where(place => !place.IsContested).OrderByDescending(place => place.Claims.Max(claim => claim.From ?? claim.AsOf)).ThenBy(KeyOf, StringComparer.Ordinal).ToList();
        ReportPart[] parts = [
            new(say["report.changed-hands"], Changes()),
            new(say["report.contested"], Sentences(held.Where(place => place.IsContested))),
            new(say.With("report.held-at-end", ("date", say.Date(ground.Scope.Period.To))), Sentences(settled.Take(MostPlaces)), More: Math.Max(0, settled.Count - MostPlaces))];
        return new ReportSection("control", say["control.heading"], null, [.. parts.Where(part => !part.IsEmpty)]);
    }

    List<CitedSentence> Changes()
    {
        var claims = ground.Control.Where(claim => claim.Stance is Stance.Reported or Stance.Claimed).ToList();
        var gained = claims.Where(claim => ground.Scope.Period.Includes(claim.From)).Select(claim => (Claim: claim, Date: claim.From!, IsGain: true));
        var lost = claims.Where(claim => ground.Scope.Period.Includes(claim.To)).Select(claim => (Claim: claim, Date: claim.To!, IsGain: false));
        return [.. gained.Concat(lost)
            .GroupBy(change => (change.Date, Place: Surroundings.KeyOf(change.Claim.Place), Holder: Surroundings.KeyOf(change.Claim.Holder), change.IsGain))
            .OrderBy(change => change.Key.Date).ThenBy(change => change.Key.Place, StringComparer.Ordinal).ThenBy(change => change.Key.IsGain).ThenBy(change => change.Key.Holder, StringComparer.Ordinal)
            .Select(change => Sentence(change.Key.IsGain ? "report.gained" : "report.lost", change.Key.Date, [.. change.Select(one => one.Claim)])).OfType<CitedSentence>()];
    }

    CitedSentence? Sentence(string key, EdtfDate date, IReadOnlyList<ControlClaim> claims) => notes.Cited(
        say.Sentence(
            say.With("report.when", ("date", say.Date(date)), ("what", say.With(key, ("place", say.NameOf(claims[0].Place)), ("holder", say.NameOf(claims[0].Holder))))),
            say.According(claims.Select(claim => claim.AccordingTo)), Families(claims)),
        claims.Select(claim => claim.Mention));

    List<CitedSentence> Sentences(IEnumerable<HeldPlace> places) => [.. places.Select(Sentence).OfType<CitedSentence>()];

    CitedSentence? Sentence(HeldPlace place) => notes.Cited(
        say.Sentence([say.NameOf(place.Place) + say["report.colon"] + string.Join(say["report.clauses"], place.Claims.GroupBy(claim => Surroundings.KeyOf(claim.Holder), StringComparer.Ordinal).Select(holder => Held([.. holder])))]),
        place.Claims.Select(claim => claim.Mention));

    string Held(IReadOnlyList<ControlClaim> claims) => say.With("report.held",
        ("holder", say.NameOf(claims[0].Holder)), ("source", say.According(claims.Select(claim => claim.AccordingTo))), ("date", say.Date(claims.Select(claim => claim.From ?? claim.AsOf).Max())));

    string Families(IEnumerable<ControlClaim> claims) =>
        say.Counted("count.source", ground.Of(claims.Select(claim => claim.Mention)).Select(ClaimedFigures.FamilyOf).Distinct(StringComparer.Ordinal).Count());

    static string KeyOf(HeldPlace place) => Surroundings.KeyOf(place.Place);
}
