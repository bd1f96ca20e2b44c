namespace Tidings.App.Storage;

/// <summary>How much a record holds.</summary>
public sealed record RecordCounts(
    long Documents, long Stories, long Families, long Mentions, long Incidents, long Tallies, long Control, long Agreements, long Obligations,
    long Disputes, long Issues, long Entries);

/// <summary>How many incidents of a kind began on a day.</summary>
public sealed record DayCount(DateOnly Day, string Kind, int Incidents);

/// <summary>How often a kind was coded and into how many incidents it went.</summary>
public sealed record KindCount(string Kind, int Mentions, int Incidents);
