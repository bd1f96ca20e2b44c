using System.Text;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Places;
using Tidings.Places.Imports;
using Tidings.Places.Stored;

namespace Tidings.Tests.Places.Imports;

public sealed class PlaceImportTests
{
    readonly List<Issue> _issues = [];

    [Fact]
    public void Read_TableOfGeoNames_TakesWhatIsAPlace()
    {
        var places = Read("towns.txt", Row("101", "Elmstadt", "Elmstadt", "Elm City,\u042D\u043B\u044C\u043C,ELM", "50.5", "10.25", "P", "PPLA2", "DE", "02", "0945", "12000")
            + Row("102", "Elm Pipeline", "Elm Pipeline", "", "50.5", "10.25", "S", "PIPE", "DE", "02", "", "0"));
        var town = Assert.Single(places);
        Assert.Equal(("gn-101", PlaceKind.Town, "DE", "DE.02.0945", 12000), (town.Id, town.Kind, town.Country, town.Within, town.Population));
        Assert.Equal([("Elm City", false), ("\u042D\u043B\u044C\u043C", true)], town.Names.Select(name => (name.Text, name.IsMain)));
        Assert.Empty(_issues);
    }

    [Fact]
    public void Read_RowsThatCannotBeUsed_AreIssuesWithTheirLines()
    {
        var places = Read("towns.txt", Row("101", "Elmstadt", "Elmstadt", "", "50.5", "10.25", "P", "PPL", "DE", "02", "", "12")
            + "102\tcut\n"
            + Row("103", "Far", "Far", "", "95", "10.25", "P", "PPL", "DE", "02", "", "12")
            + Row("104", "Odd", "Odd", "", "north", "10.25", "P", "PPL", "DE", "02", "", "12")
            + Row("105", "", "", "", "50", "10.25", "P", "PPL", "DE", "02", "", "12"));
        Assert.Equal("Elmstadt", Assert.Single(places).Name);
        Assert.Equal(["line 2", "line 3", "line 4", "line 5"], _issues.Select(issue => issue.Where));
        Assert.Equal("latitude: 95 is beyond 90 degrees", _issues[1].Reason);
        Assert.Equal("latitude: \"north\" is no number", _issues[2].Reason);
    }

    [Fact]
    public void Read_NamesAndDivisions_BelongToThePlacesTakenBefore()
    {
        var import = Import();
        Take(import, "towns.txt", Row("101", "Elmstadt", "Elmstadt", "", "50", "10", "P", "PPL", "DE", "02", "07", "300") + Row("102", "Ash", "Ash", "", "52", "10", "P", "PPL", "DE", "02", "08", "100"));
        Take(import, "admin1CodesASCII.txt", "DE.02\tNordmark\tNordmark\t900\n");
        Take(import, "admin2Codes.txt", "DE.02.07\tElmkreis\tElmkreis\t901\nbroken\n");
        Take(import, "alternateNames.txt", "1\t101\ten\tElm Town\t1\t\t\t\n2\t101\tlink\thttp://elm.example\t\t\t\t\n3\t999\ten\tNowhere\t\t\t\t\n4\t101\ten\tOld Elm\t\t\t\t1\n");
        Assert.Equal([("Elm Town", true), ("Old Elm", false)], import.Places.Single(place => place.Id == "gn-101").Names.Select(name => (name.Text, name.IsMain)));
        var store = PlaceStore.Open("test", PlaceStoreWriter.Write(import.Places), _ => "deu");
        Assert.Equal((51, 10, 400), Rounded(store.Find("gn-900")!));
        Assert.Equal((50, 10, 300), Rounded(store.Find("gn-901")!));
        Assert.Equal("gn-901", store.Find("gn-101")!.Parent);
        Assert.Equal("gn-900", store.Find("gn-102")!.Parent);
        Assert.Equal("deu", store.Find("gn-900")!.Parent);
        Assert.Equal("line 2", Assert.Single(_issues).Where);
    }

    [Fact]
    public void Read_OwnTable_TakesColumnsByTheirNames()
    {
        var places = Read("own.tsv", "# mine\nlon\tlat\tname\tkind\tadmin1\tpopulation\talt_names\n46.9\t39.9\tElm\tlocality\tNord\t900\taze:Elm\u0259|rus:\u042D\u043B\u044C\u043C\n46.8\t39.8\tNord\tregion\t\t\t\n46.8\t39.8\tGlass\tspaceport\t\t\t\n", country: "AZ");
        var (elm, nord) = (places[0], places[1]);
        Assert.Equal(("own-elm-39.9-46.9", PlaceKind.Village, "AZ", "AZ.Nord"), (elm.Id, elm.Kind, elm.Country, elm.Within));
        Assert.Equal(["az", "ru"], elm.Names.Select(name => name.Language));
        Assert.Equal("AZ.Nord", nord.Division);
        Assert.Equal(("line 5", "\"spaceport\" is no kind of place that is known"), (_issues[0].Where, _issues[0].Reason));
    }

    [Fact]
    public void Read_ListOfWhosOnFirst_IsDividedByCommas()
    {
        var place = Assert.Single(Read("meta.csv", "id,name,placetype,geom_latitude,geom_longitude,iso_country\n421,\"Elm, Lower\",locality,50.1,10.2,DE\n"));
        Assert.Equal(("wof-421", "Elm, Lower", PlaceKind.Village, "DE"), (place.Id, place.Name, place.Kind, place.Country));
    }

    [Fact]
    public void Read_Features_OfACollectionAndOneALine_AreTheSame()
    {
        const string Feature = """{"type":"Feature","id":7,"properties":{"wof:id":77,"wof:name":"Elm","wof:placetype":"county","wof:country":"DE","name:eng_x_preferred":["Elm County"],"name:rus_x_preferred":["\u042D\u043B\u044C\u043C"]},"geometry":{"type":"Polygon","coordinates":[[[10,50],[12,50],[12,52],[10,52],[10,50]]]}}""";
        foreach (var text in new[] { Feature, Feature + "\n" + Feature, """{"type":"FeatureCollection","name":"x","features":[""" + Feature + "]}" })
        {
            var place = Assert.Single(Read("elm.geojson", text));
            Assert.Equal(("wof-77", PlaceKind.District, 51, 11), (place.Id, place.Kind, (int)Math.Round(place.Lat), (int)Math.Round(place.Lon)));
            Assert.Equal([("en", "Elm County"), ("ru", "\u042D\u043B\u044C\u043C")], place.Names.Select(name => (name.Language, name.Text)));
        }
    }

    [Fact]
    public void Read_FeaturesThatCannotBeUsed_AreIssues()
    {
        var places = Read("x.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"Elm"},"geometry":{"type":"Point","coordinates":[10,50]}},
            {"type":"Feature","properties":{"name":"Nowhere"},"geometry":null},
            {"type":"Feature","properties":{"name":5},"geometry":{"type":"Point","coordinates":["a","b"]}},
            {"type":"Feature","geometry":null},
            {"type":"Feature","properties":{"name":"Cut
            """);
        Assert.Equal("Elm", Assert.Single(places).Name);
        Assert.Equal(["line 3", "line 4", "line 5", "line 6"], _issues.Select(issue => issue.Where));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no table at all\n")]
    [InlineData("{}")]
    [InlineData("{{{{[[[[\"")]
    [InlineData("\0\u0001\uFFFD\n\t\t\t\n")]
    [InlineData("a\tb\tc\nd\te\tf\n")]
    public void Read_WhatIsNoGazetteer_IsAnIssueAtMost(string text) => Assert.Empty(Read("odd", text));

    [Fact]
    public void Read_TheSameAgain_ChangesNothing()
    {
        var import = Import();
        var table = Row("101", "Elmstadt", "Elmstadt", "Elm City", "50", "10", "P", "PPL", "DE", "02", "07", "300");
        Take(import, "towns.txt", table);
        Take(import, "admin1CodesASCII.txt", "DE.02\tNordmark\tNordmark\t900\n");
        var once = PlaceStoreWriter.Write(import.Places);
        var again = new PlaceImport(DataFiles.BuiltIn, PlaceStore.Open("test", once, _ => null).Given(), _issues.Add);
        Take(again, "admin1CodesASCII.txt", "DE.02\tNordmark\tNordmark\t900\n");
        Take(again, "towns.txt", table);
        Assert.Equal(once, PlaceStoreWriter.Write(again.Places));
    }

    [Fact]
    public void Read_LeastPopulation_LeavesSmallSettlementsOut()
    {
        var import = new PlaceImport(DataFiles.BuiltIn, [], _issues.Add) { LeastPopulation = 1000 };
        Take(import, "towns.txt", Row("1", "Elm", "Elm", "", "50", "10", "P", "PPL", "DE", "02", "", "999") + Row("2", "Ash", "Ash", "", "50", "10", "P", "PPL", "DE", "02", "", "1000"));
        Assert.Equal("Ash", Assert.Single(import.Places).Name);
    }

    PlaceImport Import(string country = "") => new(DataFiles.BuiltIn, [], _issues.Add) { Country = country };

    List<GivenPlace> Read(string name, string text, string country = "")
    {
        var import = Import(country);
        Take(import, name, text);
        return [.. import.Places];
    }

    static void Take(PlaceImport import, string name, string text) => import.Read(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    static (int, int, long) Rounded(Place place) => ((int)Math.Round(place.Lat), (int)Math.Round(place.Lon), place.Population);

    static string Row(string id, string name, string ascii, string alternates, string lat, string lon, string feature, string code, string country, string admin1, string admin2, string people) =>
        string.Join('\t', id, name, ascii, alternates, lat, lon, feature, code, country, "", admin1, admin2, "", "", people, "", "", "", "2020-01-01") + "\n";
}
