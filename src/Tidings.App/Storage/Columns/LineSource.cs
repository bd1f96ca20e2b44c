namespace Tidings.App.Storage.Columns;

/// <summary>Where the lines of a table are found, and those of them that are new.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The column by which a line is known.</param>
/// <param name="Order">In which order they are asked for.</param>
/// <param name="IsNew">The condition on lines that came or changed after <c>$1</c>, a version.</param>
public sealed record LineSource(string Table, string Key, string Order, string IsNew)
{
    public static LineSource Agreements { get; } = Named("agreement");

    public static LineSource Obligations { get; } = Named("obligation");

    public static LineSource Tallies { get; } = new("tally", "number", "owner, number", "since > $1");

    public static LineSource Claims { get; } = new("control", "number", "place, date_first is null, date_first, owner, number", "since > $1");

    static LineSource Named(string table) => new(table, "id", "id", $"id in (select id from change where version > $1 and what = '{table}')");
}
