using Tidings.Disputes;
using Tidings.Incidents;
using Tidings.Ledger;

namespace Tidings.App.Storage;

/// <summary>An incident that the newer stories tell of.</summary>
/// <param name="Incident">As it stands now.</param>
/// <param name="IsNew">Whether nothing but newer stories tells of it.</param>
/// <param name="Fresh">How many of its mentions are newer.</param>
public sealed record ChangedIncident(Incident Incident, bool IsNew, int Fresh);

/// <summary>What came into a record after an entry of its journal.</summary>
/// <param name="Since">The entry's number.</param>
/// <param name="Head">The number of the last entry now.</param>
/// <param name="Documents">Documents read since.</param>
/// <param name="Stories">Stories coded since, anew or for the first time.</param>
/// <param name="Merged">Families that turned out to be one.</param>
/// <param name="NewIncidents">How many incidents only the newer stories tell of.</param>
/// <param name="GrownIncidents">How many older incidents they tell of too.</param>
/// <param name="Incidents">Some of them: the new ones first, each group with those that most sources tell of first.</param>
/// <param name="Disputes">Disputes that newer mentions take part in.</param>
/// <param name="Reviews">What people decided since, newest first.</param>
public sealed record RecordChanges(
    long Since, long Head, long Documents, long Stories, long Merged, int NewIncidents, int GrownIncidents,
    IReadOnlyList<ChangedIncident> Incidents, IReadOnlyList<Dispute> Disputes, IReadOnlyList<Review> Reviews)
{
    public bool IsEmpty => Documents + Stories + Merged + Reviews.Count == 0;
}
