using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Mentions.Toponyms;
using Tidings.Places;
using Tidings.Places.Stored;
using Tidings.Text;

namespace Tidings.Tests.Mentions.Toponyms;

public sealed class ToponymReaderTests
{
    // Made-up places that share their names, as those of the world do.
    static readonly DataFiles Files = DataFiles.BuiltIn.WithPlaces(PlaceStoreWriter.Write(
    [
        Town("big-harlow", "Harlow", 52, 0, "GB.ENG", 900_000),
        Town("far-harlow", "Harlow", 31, -97, "US.TX", 4_000),
        Town("reading", "Reading", 51.5, -1, "GB.ENG", 160_000),
        Town("kendrick", "Kendrick", 31.5, -97, "US.TX", 60_000),
        Town("dunmore", "Dunmore", 31.2, -97.2, "US.TX", 30_000),
        Town("tx-aleppo", "Aleppo", 31.5, -97.1, "US.TX", 40_000),
        Town("of", "Of", 40.9, 40.3, "TR.61", 20_000),
        new GivenPlace("tx", PlaceKind.Region, "Texas", 31.5, -99.3) { Country = "US", Division = "US.TX" },
        new GivenPlace("marsh", PlaceKind.District, "Marsh", 31.4, -97.4) { Country = "US", Within = "US.TX", Division = "US.TX.001" },
    ]));

    static readonly MentionCoder Coder = new(Files);

    [Theory]
    [InlineData("Two men were arrested in Harlow on Monday.", "Harlow=big-harlow")]
    [InlineData("Two men were arrested in Harlow, Texas, on Monday.", "Harlow=far-harlow Texas=usa-texas")]
    [InlineData("The road from Kendrick to Dunmore passes Harlow. In Harlow it was closed.", "Kendrick=kendrick Dunmore=dunmore Harlow=far-harlow Harlow=far-harlow")]
    [InlineData("Marsh County officials met near Kendrick.", "Marsh County=marsh Kendrick=kendrick")]
    public void Read_Names_AreResolvedByTheirStory(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Reading is taught in schools, the minister said.")]
    [InlineData("Of the twelve men, four were shot.")]
    [InlineData("William Kendrick was shot. Kendrick died on Monday.")]
    [InlineData("Mr. Dunmore said that he was shot at.")]
    [InlineData("They met at Dunmore Street.")]
    public void Read_WordsAndPersons_AreNoPlaces(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("The train to Reading was late; in Reading it stopped.", "Reading=reading Reading=reading")]
    [InlineData("Kendrick Police Department officers came from Dunmore.", "Kendrick=kendrick Dunmore=dunmore")]
    [InlineData("Iraqi troops and Texans met in Dunmore.", "Iraqi=irq Texans=usa-texas Dunmore=dunmore")]
    public void Read_ThatDoesNameAPlace_IsOne(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void Read_WhereThePaperIsAtHome_Decides()
    {
        var home = Coder.Places.Find("kendrick")!;
        var toponym = Assert.Single(Read("A Harlow man was charged in Harlow.", [home]).DistinctBy(each => each.Reading.Chosen.Id));
        Assert.Equal("far-harlow", toponym.Reading.Chosen.Id);
        Assert.StartsWith("home", toponym.Reading.Reason, StringComparison.Ordinal);
        Assert.Equal("big-harlow", Assert.Single(toponym.Reading.Losers).Id);
    }

    [Fact]
    public void Homes_ArePlacesThatManyStoriesName()
    {
        var finder = new HomeFinder(Coder.Places);
        foreach (var text in new[] { "A man from Kendrick was seen in Harlow.", "The Kendrick council met in Dunmore.", "Fire broke out in Kendrick." })
            finder.Add(Read(text, []));
        Assert.Equal("kendrick", Assert.Single(finder.Homes()).Id);
    }

    [Fact]
    public void Code_StoryThatNamesAnAddedPlace_PutsTheHappeningThere()
    {
        var mention = Assert.Single(Coder.Code(CodedText.Story("Gunmen attacked soldiers in Kendrick on Monday, killing four of them.")));
        Assert.Contains(mention.Places, place => place.Id == "kendrick");
        var without = Assert.Single(CodedText.Code("Gunmen attacked soldiers in Kendrick on Monday, killing four of them."));
        Assert.DoesNotContain(without.Places, place => place.Id is not null);
    }

    [Theory]
    [InlineData("Gunmen attacked soldiers in Aleppo on Monday, killing four of them.", "syr-aleppo")]
    [InlineData("Gunmen attacked soldiers in Aleppo, Texas, on Monday, killing four of them.", "tx-aleppo")]
    public void Code_NameThatIsListedToo_MeansTheListedPlaceUnlessTheStorySaysOtherwise(string text, string expected) =>
        Assert.Equal(expected, Coder.Code(CodedText.Story(text))[0].Places[0].Id);

    static string Read(string text) => string.Join(' ', Read(text, []).Select(toponym => $"{toponym.Text}={toponym.Reading.Chosen.Id}"));

    static IReadOnlyList<Toponym> Read(string text, IReadOnlyList<Place> homes) => Coder.Toponyms("en").Read(text, Tokeniser.Split(text), homes);

    static GivenPlace Town(string id, string name, double lat, double lon, string within, long people) =>
        new(id, FeatureKind(people), name, lat, lon) { Country = within[..2], Within = within, Population = people };

    static PlaceKind FeatureKind(long people) => Tidings.Places.Imports.FeatureKinds.Settlement(people);
}
