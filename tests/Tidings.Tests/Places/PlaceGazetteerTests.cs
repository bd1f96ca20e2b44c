using Tidings.Languages;
using Tidings.Places;

namespace Tidings.Tests.Places;

public sealed class PlaceGazetteerTests
{
    static readonly PlaceGazetteer Gazetteer = PlaceGazetteer.Read(DataFiles.BuiltIn);

    static readonly string[] FourLanguages = ["en", "ar", "ja", "ru"];

    [Fact]
    public void Read_OwnTable_HasThePlacesOfTheKnownWars()
    {
        Assert.True(Gazetteer.All.Count >= 1500, $"{Gazetteer.All.Count} places");
        Assert.True(Gazetteer.All.Count(place => place.Kind == PlaceKind.Country) >= 195);
    }

    [Fact]
    public void Read_OwnTable_IsSortedById() =>
        Assert.Equal(Gazetteer.All.Select(place => place.Id).Order(StringComparer.Ordinal), Gazetteer.All.Select(place => place.Id));

    [Fact]
    public void Read_OwnTable_EveryNameHasAKeyAndALanguageCode() =>
        Assert.DoesNotContain(Gazetteer.Names, name => NameKey.Of(name.Name).Length == 0 || name.Language.Length != 2 || name.Name != name.Name.Trim());

    [Fact]
    public void Read_OwnTable_RecordNameIsAmongTheEnglishNames() =>
        Assert.Empty(Gazetteer.All.Where(place => !place.Names.Contains(new PlaceName("en", place.Name))).Select(place => place.Id));

    [Fact]
    public void Read_OwnTable_NoNameStandsTwiceInARow() =>
        Assert.Empty(Gazetteer.All.Where(place => place.Names.Distinct().Count() != place.Names.Count).Select(place => place.Id));

    [Fact]
    public void Read_CountriesAndCapitals_AreNamedInFourLanguages() =>
        Assert.Empty(Gazetteer.All.Where(place => place.Kind is PlaceKind.Country or PlaceKind.Capital).SelectMany(Gaps));

    [Fact]
    public void Read_KarabakhAndItsSurroundings_AreNamedInFourLanguages()
    {
        string[] around = ["aze-nagorno-karabakh", "aze-agdam-district", "aze-fuzuli-district", "aze-jabrayil-district", "aze-kalbajar-district",
            "aze-lachin-district", "aze-qubadli-district", "aze-zangilan-district", "aze-tartar-district"];
        var places = Gazetteer.All.Where(place => around.Any(id => Gazetteer.Within(place, Gazetteer.Find(id)!))).ToList();
        Assert.True(places.Count >= 70, $"{places.Count} places");
        Assert.Empty(places.SelectMany(Gaps));
    }

    [Fact]
    public void Read_OwnTable_ChildStandsNearItsParent()
    {
        var far = Gazetteer.All.Where(place => place.Parent is not null)
            .Where(place => place.KilometresTo(Gazetteer.Find(place.Parent)!) > Reach(Gazetteer.Find(place.Parent)!))
            .Select(place => $"{place.Id} {place.KilometresTo(Gazetteer.Find(place.Parent)!):0} km from {place.Parent}");
        Assert.Empty(far);
    }

    [Fact]
    public void Read_OwnTable_EverySettlementLiesInACountry() =>
        Assert.Empty(Gazetteer.All.Where(place => place.Kind.IsSettlement() && Gazetteer.CountryOf(place) is null).Select(place => place.Id));

    [Theory]
    [InlineData("Shushi", "aze-shusha")]
    [InlineData("Şuşa", "aze-shusha")]
    [InlineData("شوشي", "aze-shusha")]
    [InlineData("シュシャ", "aze-shusha")]
    [InlineData("KARVACHAR", "aze-kalbajar")]
    [InlineData("Степанакерт", "aze-stepanakert")]
    [InlineData("Nagorny Karabakh", "aze-nagorno-karabakh")]
    [InlineData("nagorno karabakh", "aze-nagorno-karabakh")]
    [InlineData("U.S.", "usa")]
    [InlineData("キーウ", "ukr-kyiv")]
    public void Named_AnySpelling_FindsThePlace(string name, string id) => Assert.Contains(Gazetteer.Named(name), place => place.Id == id);

    [Fact]
    public void Named_TownDistrictAndCorridorOfOneName_AreThreePlaces()
    {
        Assert.Equal([PlaceKind.District, PlaceKind.Town], Gazetteer.Named("Lachin").Select(place => place.Kind).Order());
        Assert.Equal(PlaceKind.Corridor, Assert.Single(Gazetteer.Named("Lachin corridor")).Kind);
    }

    [Fact]
    public void Named_UnknownName_IsEmpty() => Assert.Empty(Gazetteer.Named("Ruritania"));

    [Fact]
    public void Within_TownInDistrictInCountry_IsInAll()
    {
        var town = Gazetteer.Find("aze-hadrut")!;
        Assert.True(Gazetteer.Within(town, Gazetteer.Find("aze-hadrut-district")!));
        Assert.True(Gazetteer.Within(town, Gazetteer.Find("aze")!));
        Assert.False(Gazetteer.Within(town, Gazetteer.Find("arm")!));
        Assert.Equal("aze", Gazetteer.CountryOf(town)!.Id);
    }

    [Theory]
    [InlineData("a\tcity\tA\t1\t2\tb\ten:A\tx", "t: there is no place", 6)]
    [InlineData("a\tcity\tA\t1\t2\ta\ten:A\tx", "lies inside itself", 6)]
    [InlineData("a\tvillages\tA\t1\t2\t\ten:A\tx", "is no kind of place", 2)]
    [InlineData("a\tcity\tA\t91\t2\t\ten:A\tx", "beyond 90", 4)]
    [InlineData("a\tcity\tA\t1\tx\t\ten:A\tx", "is no number", 5)]
    [InlineData("a\tcity\tA\t1\t2\t\tA\tx", "is not language:name", 7)]
    [InlineData("a\tcity\tA\t1\t2\t\ten:A\t", "may not be empty", 8)]
    public void Read_BrokenRow_SaysWhere(string row, string reason, int cell)
    {
        var broken = Assert.Throws<PackException>(() => PlaceGazetteer.Read(Table(row)));
        Assert.Contains(reason, broken.Message, StringComparison.Ordinal);
        Assert.Equal(2, broken.Line);
        Assert.Equal(1 + row.Split('\t').Take(cell - 1).Sum(each => each.Length + 1), broken.Column);
    }

    [Fact]
    public void Read_SameIdTwice_SaysWhere() =>
        Assert.Equal(3, Assert.Throws<PackException>(() => PlaceGazetteer.Read(Table("a\tcity\tA\t1\t2\t\ten:A\tx\na\tcity\tA\t1\t2\t\ten:A\tx"))).Line);

    static DataFiles Table(string rows) => DataFiles.Of(new Dictionary<string, string>
    {
        ["gazetteer/places.tsv"] = "id\tkind\tname\tlat\tlon\tparent\tnames\tsource\n" + rows + "\n",
    });

    static IEnumerable<string> Gaps(Place place) =>
        FourLanguages.Where(language => place.Names.All(name => name.Language != language)).Select(language => $"{place.Id} has no {language}");

    static double Reach(Place parent) => parent.Kind switch
    {
        PlaceKind.Country => parent.Id is "rus" or "idn" or "usa" or "can" or "aus" or "chn" or "bra" ? 6500 : 2000,
        PlaceKind.Region => 400,
        PlaceKind.District => 80,
        PlaceKind.Area or PlaceKind.Sea => 6000,
        _ => 60,
    };
}
