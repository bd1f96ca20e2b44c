using System.Globalization;
using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.App.Web.Wordings;
using Tidings.Control;
using Tidings.Dates;
using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Mentions;

namespace Tidings.App.Web.Shared;

/// <summary>A column of a table: its name, and a row's value, which is text, a number, a day or null.</summary>
sealed record RowColumn(string Name, Func<object, object?> Value);

/// <summary>The columns that rows of each kind have where they are written as a table. Lists within a row are joined by semicolons.</summary>
static class RowColumns
{
    static readonly Wording English = DeskLanguages.BuiltIn.English;

    static readonly Dictionary<Type, IReadOnlyList<RowColumn>> Tables = new()
    {
        [typeof(Incident)] = Table<Incident>(
            ("id", row => row.Id), ("kind", row => row.Kind), ("status", row => SnakeCase.Of(row.Status)), ("date", row => row.Date), ("date_first", row => row.Date?.First), ("date_last", row => row.Date?.Last),
            ("place", row => Name(row.Places.FirstOrDefault())), ("place_id", row => row.Places.FirstOrDefault()?.Id), ("latitude", row => row.Places.FirstOrDefault()?.Lat),
            ("longitude", row => row.Places.FirstOrDefault()?.Lon), ("places", row => Join(row.Places.Select(Name))), ("actors", row => Join(row.Actors.Select(Name))),
            ("targets", row => Join(row.Targets.Select(Name))), ("killed", row => Best(row, CountOutcome.Killed)), ("wounded", row => Best(row, CountOutcome.Wounded)),
            ("counts", row => Join(row.Counts.Select(count => $"{English.Figure(count)} {English.Counts(count)}"))), ("families", row => row.Families), ("mentions", row => row.Mentions.Count),
            ("first_reported", row => row.FirstReported)),
        [typeof(StoryRow)] = Table<StoryRow>(
            ("id", row => row.Id), ("published", row => row.Published), ("language", row => row.Language), ("outlet", row => row.Outlet), ("headline", row => row.Headline), ("kind", row => SnakeCase.Of(row.Kind)),
            ("family", row => row.Family), ("mentions", row => row.Mentions), ("length", row => row.Length), ("path", row => row.Path), ("address", row => row.Address)),
        [typeof(SearchHit)] = Table<SearchHit>(
            ("id", row => row.Story.Id), ("published", row => row.Story.Published), ("language", row => row.Story.Language), ("outlet", row => row.Story.Outlet), ("headline", row => row.Story.Headline),
            ("passage", row => row.Before + row.Hit + row.After)),
        [typeof(ControlClaim)] = Table<ControlClaim>(
            ("place", row => Name(row.Place)), ("place_id", row => row.Place.Id), ("latitude", row => row.Place.Lat), ("longitude", row => row.Place.Lon), ("holder", row => Name(row.Holder)), ("holder_id", row => row.Holder.Id),
            ("as_of", row => row.AsOf), ("from", row => row.From), ("to", row => row.To), ("according_to", row => Name(row.AccordingTo)), ("stance", row => SnakeCase.Of(row.Stance)), ("mention", row => row.Mention)),
        [typeof(Dispute)] = Table<Dispute>(
            ("id", row => row.Id), ("about", row => row.About), ("sides", row => row.Sides.Count), ("says", row => Join(row.Sides.Select(side => $"{Name(side.Who) ?? "reports"}: {side.Says}"))),
            ("mentions", row => Join(row.Sides.SelectMany(side => side.Mentions)))),
        [typeof(Tally)] = Table<Tally>(
            ("claimant", row => Name(row.Claimant)), ("about", row => Name(row.About)), ("what", row => SnakeCase.Of(row.What)), ("of", row => row.Of), ("last_as_of", row => row.Series[^1].AsOf), ("last", row => row.Series[^1].Number),
            ("series", row => Join(row.Series.Select(point => $"{point.AsOf?.Text ?? "?"}={point.Number.ToString(CultureInfo.InvariantCulture)}")))),
        [typeof(Obligation)] = Table<Obligation>(
            ("id", row => row.Id), ("agreement", row => row.Agreement), ("party", row => Name(row.Party)), ("action", row => row.Action), ("object", row => row.Object), ("place", row => Name(row.Place)),
            ("due", row => row.Due), ("compliance", row => SnakeCase.Of(row.Compliance)), ("text", row => row.Text), ("evidence", row => Join(row.Evidence))),
        [typeof(OutletCount)] = Table<OutletCount>(
            ("outlet", row => row.Outlet), ("stories", row => row.Stories), ("families", row => row.Families), ("mentions", row => row.Mentions), ("first", row => row.First), ("last", row => row.Last)),
        [typeof(Mention)] = Table<Mention>(
            ("id", row => row.Id), ("story", row => row.Story), ("kind", row => row.Kind), ("stance", row => SnakeCase.Of(row.Stance)), ("according_to", row => Name(row.AttributedTo)), ("date", row => row.Date?.Date),
            ("places", row => Join(row.Places.Select(Name))), ("actors", row => Join(row.Actors.Select(Name))), ("targets", row => Join(row.Targets.Select(Name))),
            ("counts", row => Join(row.Counts.Select(count => $"{English.Figure(count)} {English.Counts(count)}"))), ("quote", row => row.Evidence.Exact), ("rule", row => row.Rule), ("confidence", row => row.Confidence)),
        [typeof(JournalLine)] = Table<JournalLine>(
            ("sequence", row => row.Sequence), ("id", row => row.Id), ("kind", row => SnakeCase.Of(row.Kind)), ("subject", row => row.Subject)),
    };

    /// <summary>The columns of a row's table.</summary>
    public static IReadOnlyList<RowColumn> Of(object row) => Tables[row.GetType()];

    public static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        EdtfDate date => date.Text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    static IReadOnlyList<RowColumn> Table<T>(params (string Name, Func<T, object?> Value)[] columns) =>
        [.. columns.Select(column => new RowColumn(column.Name, row => column.Value((T)row)))];

    static string? Name(NamedPlace? place) => place is null ? null : Words.NameOf(place);

    static string? Name(NamedParty? party) => party is null ? null : Words.NameOf(party);

    static string Join(IEnumerable<string?> parts) => string.Join("; ", parts);

    static long? Best(Incident incident, CountOutcome outcome) => incident.Counts.FirstOrDefault(count => count.What == outcome)?.Best;
}
