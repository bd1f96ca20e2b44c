using Tidings.Languages;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings.Tests.Parties;

public sealed class PartyGazetteerTests
{
    static readonly PlaceGazetteer Places = PlaceGazetteer.Read(DataFiles.BuiltIn);
    static readonly PartyGazetteer Gazetteer = PartyGazetteer.Read(DataFiles.BuiltIn, Places);

    static readonly string[] FourLanguages = ["en", "ar", "ja", "ru"];

    [Fact]
    public void Read_OwnTable_HasStatesAndTheirBodies()
    {
        Assert.True(Gazetteer.All.Count >= 1000, $"{Gazetteer.All.Count} parties");
        Assert.True(Gazetteer.All.Count(party => party.Kind == PartyKind.State) >= 195);
    }

    [Fact]
    public void Read_OwnTable_IsSortedById() =>
        Assert.Equal(Gazetteer.All.Select(party => party.Id).Order(StringComparer.Ordinal), Gazetteer.All.Select(party => party.Id));

    [Fact]
    public void Read_OwnTable_EveryNameHasAKeyAndALanguageCode() =>
        Assert.DoesNotContain(Gazetteer.Names, name => NameKey.Of(name.Name).Length == 0 || name.Language.Length != 2 || name.Name != name.Name.Trim());

    [Fact]
    public void Read_OwnTable_RecordNameIsAmongTheEnglishNames() =>
        Assert.Empty(Gazetteer.All.Where(party => !party.Names.Any(name => name.Language == "en" && name.Text == party.Name)).Select(party => party.Id));

    [Fact]
    public void Read_States_AreNamedInFourLanguagesAndHaveAnAdjective()
    {
        var states = Gazetteer.All.Where(party => party.Kind == PartyKind.State && Places.Find(party.Id)?.Kind == PlaceKind.Country).ToList();
        Assert.Empty(states.SelectMany(Gaps));
        Assert.Empty(states.Where(state => state.Names.All(name => name.Use != NameUse.Adjective)).Select(state => state.Id));
    }

    [Fact]
    public void Read_PartiesOfTheFiveWars_AreNamedInFourLanguages()
    {
        string[] states = ["arm", "artsakh", "aze", "geo", "irn", "isr", "lbn", "lby", "pse", "rus", "syr", "tur"];
        var parties = Gazetteer.All.Where(party => states.Contains(Gazetteer.StateOf(party)?.Id)).ToList();
        Assert.True(parties.Count >= 200, $"{parties.Count} parties");
        Assert.Empty(parties.SelectMany(Gaps));
    }

    [Fact]
    public void Read_People_BelongToAPartyAndHaveYears() =>
        Assert.Empty(Gazetteer.All.Where(party => party.Kind == PartyKind.Person && (party.Of is null && party.From is null)).Select(party => party.Id));

    [Fact]
    public void Read_Years_BeginBeforeTheyEnd() =>
        Assert.Empty(Gazetteer.All.Where(party => party.From > party.To || party.Offices.Any(office => office.From > office.To)).Select(party => party.Id));

    [Theory]
    [InlineData("arm", "prime-minister", "2020-11-10", "arm-pashinyan")]
    [InlineData("aze", "president", "2020-11-10", "aze-aliyev")]
    [InlineData("usa", "president", "2020-11-10", "usa-trump")]
    [InlineData("usa", "president", "2022-03-01", "usa-biden")]
    [InlineData("rus", "president", "2010-05-01", "rus-medvedev")]
    [InlineData("fra", "president", "2008-08-12", "fra-sarkozy")]
    [InlineData("isr", "prime-minister", "2008-12-27", "isr-olmert")]
    [InlineData("eth", "prime-minister", "2020-11-28", "eth-abiy")]
    [InlineData("usa", "defence-ministry", "2020-01-01", "usa-mod")]
    public void InOffice_AsOfADay_IsWhoHeldItThen(string state, string role, string day, string id) =>
        Assert.Equal(id, new PartyResolver(Gazetteer).AsOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).InOffice(role, Gazetteer.Find(state)!, role)!.Chosen.Id);

    [Fact]
    public void Read_StatesAndCountries_AreTheSame() =>
        Assert.Empty(Places.All.Where(place => place.Kind == PlaceKind.Country && Gazetteer.Find(place.Id) is null).Select(place => place.Id));

    [Fact]
    public void Read_Capitals_AreSeatsOfStates() =>
        Assert.Empty(Places.All.Where(place => place.Kind == PlaceKind.Capital && !Gazetteer.SeatedAt(place.Id).Any()).Select(place => place.Id));

    [Theory]
    [InlineData("Azerbaijani Defense Ministry", "aze-mod")]
    [InlineData("Ministry of Defence of Azerbaijan", "aze-mod")]
    [InlineData("Минобороны Азербайджана", "aze-mod")]
    [InlineData("Armenian forces", "arm-forces")]
    [InlineData("イスラエル空軍", "isr-air-force")]
    [InlineData("Azerbaijanis", "aze")]
    public void Named_NamesOfAllSorts_FindTheParty(string name, string id) => Assert.Contains(Gazetteer.Named(name), party => party.Id == id);

    [Fact]
    public void StateOf_Ministry_IsTheState() => Assert.Equal("aze", Gazetteer.StateOf(Gazetteer.Find("aze-mod")!)!.Id);

    [Theory]
    [InlineData("a\tgroup\tA\tb\t\t\t\t\ten:A\tx", "there is no party", "of")]
    [InlineData("a\tgroup\tA\ta\t\t\t\t\ten:A\tx", "belongs to itself", "of")]
    [InlineData("a\tgang\tA\t\t\t\t\t\ten:A\tx", "is no kind of party", "kind")]
    [InlineData("a\tgroup\tA\t\tq\t\t\t\ten:A\tx", "there is no place", "place")]
    [InlineData("a\tgroup\tA\t\t\t12\t\t\ten:A\tx", "is no year", "from")]
    [InlineData("a\tgroup\tA\t\t\t\t\tking:x-\ten:A\tx", "is no year", "office")]
    [InlineData("a\tgroup\tA\t\t\t\t\t\ten-noun:A\tx", "neither adj nor people", "names")]
    public void Read_BrokenRow_SaysWhere(string row, string reason, string column)
    {
        var broken = Assert.Throws<PackException>(() => PartyGazetteer.Read(Table(row), Places));
        Assert.Contains(reason, broken.Message, StringComparison.Ordinal);
        Assert.Contains($":2:", broken.Message, StringComparison.Ordinal);
        Assert.Contains($" {column}: ", broken.Message, StringComparison.Ordinal);
    }

    internal static DataFiles Table(string rows) => DataFiles.Of(new Dictionary<string, string>
    {
        ["gazetteer/parties.tsv"] = "id\tkind\tname\tof\tplace\tfrom\tto\toffice\tnames\tsource\n" + rows + "\n",
    });

    static IEnumerable<string> Gaps(Party party) =>
        FourLanguages.Where(language => party.Names.All(name => name.Language != language)).Select(language => $"{party.Id} has no {language}");
}
