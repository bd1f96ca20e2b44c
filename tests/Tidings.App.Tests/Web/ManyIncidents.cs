using System.Globalization;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.App.Web.Map;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;

namespace Tidings.App.Tests.Web;

/// <summary>A desk whose record has fifty thousand incidents besides those of the others, at all places of the gazetteer and over twelve years.</summary>
public sealed class ManyIncidents : Desk
{
    public const int Count = 50_000;

    static readonly string[] Kinds = ["shelling_missile", "armed_clash", "talks", "territory_taken", "displacement", "ceasefire"];

    protected override void Prepare(string record)
    {
        var places = TsvTable.Read(DataFiles.BuiltIn, "gazetteer/places.tsv").Rows.Where(row => row["lat"].Length > 0)
            .Select(row => new NamedPlace(row["name"], row["id"], row["name"], Number(row["lat"]), Number(row["lon"]), PlaceRole.At)).ToArray();
        using var store = RecordStore.Open(record);
        using var transaction = store.Connection.BeginTransaction();
        using var folds = new FoldWriter(store.Connection);
        for (var i = 0; i < Count; i++)
            folds.Add(Incident(i, places[(int)(i * 7919L % places.Length)]));
        transaction.Commit();
    }

    static Incident Incident(int number, NamedPlace place) => new(
        string.Create(CultureInfo.InvariantCulture, $"i-many-{number:00000}"), Kinds[number % Kinds.Length], EdtfDate.Day(new DateOnly(2012, 1, 1).AddDays(number % 4380)), [place],
        [new NamedParty("North", "north", "North")], [new NamedParty("South", "south", "South")], [], [], 1 + (number % 5), null, number % 3 == 0 ? IncidentStatus.Claimed : IncidentStatus.Reported);

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
