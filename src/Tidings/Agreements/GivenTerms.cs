using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Agreements;

/// <summary>Where a user gave something: the evidence that stands beside mentions.</summary>
/// <param name="File">The file's name inside the folder of agreements.</param>
/// <param name="Line">From 1.</param>
public sealed record GivenAt(string File, int Line);

/// <summary>Somebody who is no party to an agreement and takes part in it.</summary>
/// <param name="Party">Who.</param>
/// <param name="Role">As what: mediator, guarantor, peacekeeper, monitor, host.</param>
public sealed record ThirdParty(NamedParty Party, string Role);

/// <summary>What a user's file says of an agreement beside its name, date and parties.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Place">Where it was made.</param>
/// <param name="ThirdParties">Who else takes part.</param>
public sealed record GivenTerms(GivenAt Source, NamedPlace? Place, IReadOnlyList<ThirdParty> ThirdParties);
