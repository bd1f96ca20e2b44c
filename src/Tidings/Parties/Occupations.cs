using Tidings.Dates;
using Tidings.Languages;
using Tidings.Places;

namespace Tidings.Parties;

/// <summary>
/// Whom a text means that calls a place "occupied" and does not say by whom: <c>gazetteer/occupations.tsv</c>. It reads words; it says nothing of its own about who holds what.
/// </summary>
public sealed class Occupations
{
    const string File = "gazetteer/occupations.tsv";

    readonly Dictionary<string, List<Row>> _rows = new(StringComparer.Ordinal);
    readonly PlaceGazetteer _places;

    Occupations(PlaceGazetteer places) => _places = places;

    /// <exception cref="PackException">The table cannot be used, or names a place or a party that there is not.</exception>
    internal static Occupations Read(DataFiles files, PlaceGazetteer places, Func<string, Party?> party)
    {
        var occupations = new Occupations(places);
        foreach (var row in files.TryRead(File) is { } text ? TsvTable.Parse(File, text).Rows : [])
        {
            var (place, holder) = (row.Required("place"), row.Required("holder"));
            if (places.Find(place) is null)
                throw row.Error("place", $"there is no place \"{place}\"");
            if (!occupations._rows.TryGetValue(place, out var known))
                occupations._rows.Add(place, known = []);
            known.Add(new Row(party(holder) ?? throw row.Error("holder", $"there is no party \"{holder}\""), Date(row, "from")!.First!.Value, Date(row, "to")?.Last));
        }
        return occupations;
    }

    /// <summary>Who is meant to occupy a place, or what it lies in, on a day; null when that is not known.</summary>
    /// <param name="place">The place's id.</param>
    /// <param name="day">The day from which the text tells; null when not known: then the one that has not ended, if any.</param>
    public Party? OccupierOf(string place, DateOnly? day)
    {
        for (var at = _places.Find(place); at is not null; at = at.Parent is { } parent ? _places.Find(parent) : null)
            if (_rows.TryGetValue(at.Id, out var rows) && rows.Find(row => row.Includes(day)) is { } row)
                return row.Holder;
        return null;
    }

    static EdtfDate? Date(TsvRow row, string column) => row[column].Length == 0 && column == "to" ? null : EdtfDate.TryParse(row.Required(column)) is { First: not null } date ? date : throw row.Error(column, $"\"{row[column]}\" is no date");

    sealed record Row(Party Holder, DateOnly From, DateOnly? To)
    {
        public bool Includes(DateOnly? day) => day is { } known ? From <= known && (To is not { } end || known <= end) : To is null;
    }
}
