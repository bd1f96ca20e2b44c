using Tidings.Languages;

namespace Tidings.Tests.House;

/// <summary>The codebook is complete, and its page in docs/reference says the same.</summary>
public sealed class CodebookTests
{
    static readonly string[] Columns = ["kind", "definition", "acled_event", "acled_sub_event", "plover", "effect"];
    static readonly string[] Effects =
        ["violence", "control_gained", "control_lost", "control_transferred", "force_moved", "people_moved", "bound", "breach", "speech", "losses", "other"];

    static TsvTable Kinds => TsvTable.Read(DataFiles.BuiltIn, "codebook/kinds.tsv");

    [Fact]
    public void Kinds_HaveAllColumns() => Assert.All(Kinds.Rows, row => Assert.All(Columns, column => row.Required(column)));

    [Fact]
    public void Kinds_HaveAKnownEffect() => Assert.All(Kinds.Rows, row => Assert.Contains(row["effect"], Effects));

    [Fact]
    public void Kinds_StandOnce() => Assert.Equal(Kinds.Rows.Count, Kinds.Rows.Select(row => row["kind"]).Distinct().Count());

    [Fact]
    public void ReferencePage_IsFresh() => Reference.AssertFresh("codebook.md", Page());

    static string Page() => string.Join('\n',
    [
        "# Codebook",
        "",
        "What is recorded. This page is made from `codebook/kinds.tsv`; change that file, then see CONTRIBUTING.md for how to make the page anew.",
        "",
        "A dash means that the other scheme has no such event. *Effect* is what the program does with a mention of the kind.",
        "",
        "| kind | what it is | ACLED event type | ACLED sub-event type | PLOVER | effect |",
        "|---|---|---|---|---|---|",
        .. Kinds.Rows.Select(row => $"| {string.Join(" | ", Columns.Select((column, i) => i == 0 ? $"`{row[column]}`" : row[column].Replace(" | ", " or ").Replace("|", " or ")))} |"),
        "",
    ]);
}
