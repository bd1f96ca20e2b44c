using Tidings.Languages;
using Tidings.Places;
using Tidings.Places.Stored;
using Tidings.Text;

namespace Tidings.Tests.Places.Stored;

public sealed class PlaceStoreTests
{
    static readonly GivenPlace[] Given =
    [
        Place("b-2", "Saint-Elm", people: 20_000),
        Place("a-1", "Elm", names: [new("ru", "\u042D\u043B\u044C\u043C", true), new("und", "Ulme", false)]),
        Place("c-3", "Elm on Sea"),
        Place("d-4", "ELM"),
        Place("e-5", "St. Elm"),
    ];

    static readonly byte[] Bytes = PlaceStoreWriter.Write(Given);
    static readonly PlaceStore Store = PlaceStore.Open("test", Bytes, code => code == "DE" ? "deu" : null);

    [Fact]
    public void Write_InAnyOrder_GivesTheSameBytes() => Assert.Equal(Bytes, PlaceStoreWriter.Write(Given.Reverse()));

    [Fact]
    public void Given_AreThoseThatWereWritten() =>
        Assert.Equal(Given.OrderBy(place => place.Id, StringComparer.Ordinal).Select(Shown), Store.Given().Select(Shown));

    [Fact]
    public void Find_ById_GivesThePlaceInItsCountry()
    {
        var place = Store.Find("b-2")!;
        Assert.Equal(("Saint-Elm", "deu", 20_000, "own"), (place.Name, place.Parent, place.Population, place.Source));
        Assert.Null(Store.Find("zzz"));
    }

    [Theory]
    [InlineData("Elm", "a-1@1")]
    [InlineData("Elm on Sea", "a-1@1 c-3@3")]
    [InlineData("ELM", "a-1@1 d-4@1")]
    [InlineData("elm", "")]
    [InlineData("Saint Elm", "b-2@2")]
    [InlineData("Saint-Elm", "b-2@3")]
    [InlineData("St. Elm", "e-5@3")]
    [InlineData("St Elm", "e-5@2")]
    [InlineData("Elm. On Sea", "a-1@1 c-3@4")]
    [InlineData("\u042D\u043B\u044C\u043C", "a-1@1")]
    [InlineData("Oak", "")]
    public void At_Name_GivesItsPlacesAndWhereItEnds(string text, string expected)
    {
        var names = new List<StoredName>();
        Store.At(Tokeniser.Split(text), 0, names);
        Assert.Equal(expected, string.Join(' ', names.Select(name => $"{Store[name.Place].Id}@{name.End}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void At_RareName_SaysSo()
    {
        var names = new List<StoredName>();
        Store.At(Tokeniser.Split("Ulme"), 0, names);
        Assert.False(Assert.Single(names).IsMain);
    }

    [Fact]
    public void Open_DamagedFile_SaysWhatIsWrong()
    {
        Assert.Contains("no gazetteer", Assert.Throws<PackException>(() => PlaceStore.Open("x", "hello"u8.ToArray(), _ => null)).Message, StringComparison.Ordinal);
        Assert.Contains("cut short", Assert.Throws<PackException>(() => PlaceStore.Open("x", Bytes.AsMemory(0, Bytes.Length / 2), _ => null)).Message, StringComparison.Ordinal);
        var other = Bytes.ToArray();
        other[8] = 99;
        Assert.Contains("form 99", Assert.Throws<PackException>(() => PlaceStore.Open("x", other, _ => null)).Message, StringComparison.Ordinal);
        other = [.. Bytes];
        other[^20] ^= 1;
        Assert.False(PlaceStore.Open("x", other, _ => null).IsSound());
        Assert.True(Store.IsSound());
    }

    [Fact]
    public void Digest_OfReading_SeesThePlaces()
    {
        var (none, some) = (Reading.Digest(DataFiles.BuiltIn), Reading.Digest(DataFiles.BuiltIn.WithPlaces(Bytes)));
        Assert.NotEqual(none, some);
        Assert.NotEqual(some, Reading.Digest(DataFiles.BuiltIn.WithPlaces(PlaceStoreWriter.Write(Given.Skip(1)))));
    }

    [Fact]
    public void Gazetteer_PlaceThatIsListedToo_KeepsTheListedId()
    {
        var listed = PlaceGazetteer.Read(DataFiles.BuiltIn).Find("syr-idlib")!;
        var bytes = PlaceStoreWriter.Write([new GivenPlace("gn-1", PlaceKind.City, "Idlib", listed.Lat + 0.05, listed.Lon) { Country = "SY" }, new GivenPlace("gn-2", PlaceKind.Village, "Idlib", 10, 10) { Country = "SY" }]);
        var gazetteer = PlaceGazetteer.Read(DataFiles.BuiltIn.WithPlaces(bytes));
        Assert.Equal("syr-idlib", gazetteer.Find("gn-1")!.Id);
        Assert.Equal("gn-2", gazetteer.Find("gn-2")!.Id);
        Assert.Equal("syr", gazetteer.CountryOf(gazetteer.Find("gn-2")!)!.Id);
    }

    static GivenPlace Place(string id, string name, long people = 0, GivenName[]? names = null) =>
        new(id, PlaceKind.Town, name, 50.123456, -10.5) { Country = "DE", Within = "DE.02", Population = people, Names = names ?? [], Source = "own" };

    static string Shown(GivenPlace place) => $"{place with { Names = [] }} {string.Join('|', place.Names)}";
}
