using Tidings.Agreements;
using Tidings.Languages;

namespace Tidings.Tests.Agreements;

public sealed class GivenAgreementReaderTests
{
    const string Sound = """
        format: 1
        id: truce
        name: A truce
        date: 2020-10-10
        parties: [Armenia, aze]
        third-parties:
          - { party: rus, role: mediator }
        articles:
          - article: "1"
            text: Arms are silent.
            who: [arm, Azerbaijan]
            action: ceasefire
            start: 2020-10-10T12:00+04:00
          - article: "2"
            text: The district is handed over.
            who: arm
            action: territory_transferred
            place: aze-kalbajar-district
            due: 2020-11-15
            extended:
              - { to: 2020-11-25, on: 2020-11-15, by: aze }
        """;

    static IReadOnlyList<GivenAgreement> Read(params string[] texts) => GivenAgreementReader.ReadAll(
        DataFiles.BuiltIn.With(texts.Select((text, i) => (text, i)).ToDictionary(pair => $"agreements/{pair.i}.yml", pair => pair.text)));

    [Fact]
    public void ReadAll_SoundFile_GivesPartiesDatesAndDefaultsOfTheCodebook()
    {
        var given = Assert.Single(Read(Sound));
        Assert.Equal(["arm", "aze"], given.Agreement.Parties.Select(party => party.Id));
        Assert.Equal([("rus", "mediator")], given.Agreement.Given!.ThirdParties.Select(third => (third.Party.Id!, third.Role)));
        var (truce, handover) = (given.Articles[0], given.Articles[1]);
        Assert.Equal((new DateOnly(2020, 10, 10), true), (truce.Start!.Day, truce.Start.HasTime));
        Assert.Equal(["ceasefire_violation"], truce.BrokenBy);
        Assert.Equal(("hand over", KeptBy.Anyone, "2020-11-25", 14), (handover.Action, handover.KeptBy, handover.LastDue!.Text, handover.Source.Line));
        Assert.Contains("territory_transferred", handover.MetBy);
    }

    [Fact]
    public void ReadAll_NoFile_GivesNothing() => Assert.Empty(GivenAgreementReader.ReadAll(DataFiles.BuiltIn));

    [Theory]
    [InlineData("date: 2020-10-10", "date: 10 October", "0.yml:4:7", "no date of EDTF")]
    [InlineData("format: 1", "format: 2", "0.yml:1:9", "format 1")]
    [InlineData("who: arm", "who: geo", "0.yml:16:", "neither among the parties")]
    [InlineData("action: ceasefire", "action: truce", "0.yml:12:13", "no kind that codebook/obligations.tsv has")]
    [InlineData("place: aze-kalbajar-district", "place: Kelbajar", "0.yml:18:", "aze-kalbajar, aze-kalbajar-district")]
    [InlineData("due: 2020-11-15", "due: 2020-11-25", "0.yml:21:", "is not after 2020-11-25")]
    [InlineData("    due: 2020-11-15\n", "", "0.yml:20:", "no \"due\" to extend")]
    [InlineData("article: \"2\"", "article: \"1\"", "0.yml:14:", "stands twice")]
    [InlineData("start: 2020-10-10T12:00+04:00", "start: noon", "0.yml:13:12", "no day or time")]
    [InlineData("place: aze-kalbajar-district", "where: aze-kalbajar-district", "0.yml:18:", "\"where\" is not known here")]
    [InlineData("start: 2020-10-10T12:00+04:00", "broken-by: [rain]", "0.yml:13:", "no kind of the codebook")]
    [InlineData("name: A truce", "name: [", "0.yml:", "")]
    public void ReadAll_Mistake_NamesFileLineAndWhatIsWrong(string right, string wrong, string where, string reason)
    {
        var mistake = Assert.Throws<PackException>(() => Read(Sound.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal)));
        Assert.StartsWith("agreements/" + where, mistake.Message, StringComparison.Ordinal);
        Assert.Contains(reason, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAll_IdOfAnotherFile_IsRefused() => Assert.Contains("agreements/0.yml too", Assert.Throws<PackException>(() => Read(Sound, Sound)).Message, StringComparison.Ordinal);
}
