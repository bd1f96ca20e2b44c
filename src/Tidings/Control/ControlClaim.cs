using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Control;

/// <summary>That a party holds a place, according to somebody, as of a date.</summary>
public sealed record ControlClaim(
    NamedPlace Place, NamedParty Holder, EdtfDate? AsOf, EdtfDate? From, EdtfDate? To, NamedParty? AccordingTo, Stance Stance, string Mention);

/// <summary>A claim with the family of the story that makes it.</summary>
public sealed record FamilyClaim(ControlClaim Claim, string Family);
