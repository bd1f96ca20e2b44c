using Tidings.Languages;
using Tidings.Mentions.Meaning;
using Tidings.Mentions.Syntax;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings.Tests.Mentions;

public sealed class StorySettingTests
{
    static readonly PlaceGazetteer Places = PlaceGazetteer.Read(DataFiles.BuiltIn);
    static readonly PartyGazetteer Parties = PartyGazetteer.Read(DataFiles.BuiltIn, Places);
    static readonly StorySetting Setting = new(new NameIndex(Places, Parties, "en"), Places, Parties);

    static PlaceContext Of(string text) => Setting.Of(text, Tidings.Text.Tokeniser.Split(text));
    static readonly PlaceResolver Resolver = new(Places);

    [Theory]
    [InlineData("Shells fell on Tripoli as Haftar's men closed in from Tarhuna.", "Tripoli", "lby-tripoli")]
    [InlineData("Gunmen fired on a checkpoint in Tripoli, the Lebanese army said; Beirut sent help.", "Tripoli", "lbn-tripoli")]
    [InlineData("Police in Georgia fired on cars near Gori, officials in Tbilisi said.", "Georgia", "geo")]
    [InlineData("Martuni came under fire from Fuzuli and Hadrut.", "Martuni", "aze-martuni")]
    [InlineData("Soldiers dug in near Martuni on the shore of Lake Sevan, not far from Gavar and Vardenis.", "Martuni", "arm-martuni")]
    [InlineData("Houthi fighters took Al-Bayda and moved on Marib.", "Al-Bayda", "yem-al-bayda")]
    [InlineData("Derna and Tobruk are quiet, and so is Al-Bayda.", "Al-Bayda", "lby-bayda")]
    public void Of_Story_TellsPlacesOfOneNameApart(string story, string name, string id) =>
        Assert.Equal(id, Resolver.Resolve(new PlaceMention(name, Places.Named(name)), Of(story))!.Chosen.Id);

    [Fact]
    public void Of_TextWithoutNames_IsEmpty()
    {
        Assert.Empty(Of("nothing happened here").Places);
        Assert.Empty(Of("").Countries);
    }
}
