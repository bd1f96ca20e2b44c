using Tidings.Languages;

namespace Tidings.App.Exports;

/// <summary>A kind of the codebook in the terms of ACLED and PLOVER; null and empty where they have no such event.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Words">The kind for the reader.</param>
/// <param name="AcledEvent">ACLED's event type.</param>
/// <param name="AcledSubEvents">ACLED's sub-event types that it can be.</param>
/// <param name="Plover">PLOVER's events with their modes, the usual one first.</param>
/// <param name="IsViolence">Whether people or forces are attacked.</param>
sealed record KindTerms(
    string Kind, string Words, string? AcledEvent, IReadOnlyList<string> AcledSubEvents, IReadOnlyList<(string Event, string? Mode)> Plover, bool IsViolence);

/// <summary>The codebook's kinds in the terms of other schemes: <c>codebook/kinds.tsv</c>.</summary>
sealed class Crosswalk
{
    readonly Dictionary<string, KindTerms> _kinds;

    public Crosswalk(DataFiles files) => _kinds = TsvTable.Read(files, "codebook/kinds.tsv").Rows.Select(Read).ToDictionary(terms => terms.Kind, StringComparer.Ordinal);

    public KindTerms Of(string kind) => _kinds.GetValueOrDefault(kind) ?? new KindTerms(kind, Words(kind), null, [], [], false);

    static KindTerms Read(TsvRow row) => new(
        row["kind"], Words(row["kind"]), Known(row["acled_event"]), [.. Split(row["acled_sub_event"])],
        [.. Split(row["plover"]).Select(term => term.Split('-', 2)).Select(parts => (parts[0], parts.Length > 1 ? parts[1] : null))], row["effect"] == "violence");

    static string? Known(string cell) => cell == "-" ? null : cell;

    static IEnumerable<string> Split(string cell) => cell == "-" ? [] : cell.Split('|', StringSplitOptions.TrimEntries);

    static string Words(string kind) => kind.Replace('_', ' ');
}
