using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings.Tests.Mentions;

/// <summary>Who is said in passing to hold which place.</summary>
public sealed class HoldingNamingTests
{
    static readonly PlaceGazetteer Places = PlaceGazetteer.Read(DataFiles.BuiltIn);
    static readonly Occupations Known = PartyGazetteer.Read(DataFiles.BuiltIn, Places).Occupations;
    static readonly MentionCoder Coder = new(DataFiles.BuiltIn);

    [Theory]
    [InlineData("en", "Rebels shelled the Turkish-occupied town of Afrin on Monday.", "Afrin tur")]
    [InlineData("en", "Warplanes struck a depot in the occupied Golan Heights on Tuesday.", "Golan Heights isr")]
    [InlineData("en", "Settlers attacked a village in the occupied West Bank.", "West Bank isr")]
    [InlineData("en", "Troops attacked a post in the Golan Heights on Tuesday.", "")]
    [InlineData("en", "Gunmen occupied Melitopol on Tuesday.", "")]
    [InlineData("en", "Sappers cleared mines in the Russian zone of responsibility on Tuesday.", "Russian zone of responsibility rus")]
    [InlineData("en", "Sappers cleared mines in the zone of responsibility on Tuesday.", "")]
    public void Code_PlaceWithWordsOfWhoHoldsIt_HasItsHolder(string language, string text, string expected) =>
        Assert.Equal(expected, Held(language, text));

    [Theory]
    [InlineData("ukr-melitopol", "2023-05-01", "rus")]
    [InlineData("ukr-melitopol", "2021-05-01", null)]
    [InlineData("syr-quneitra", "2020-11-25", null)]
    [InlineData("aze-kalbajar", "2020-11-24", "arm")]
    [InlineData("aze-kalbajar", "2020-11-26", null)]
    [InlineData("pse-hebron", null, "isr")]
    [InlineData("pse-gaza-strip", null, null)]
    [InlineData("no-such-place", null, null)]
    public void OccupierOf_PlaceAndDay_IsWhoHadNotLeftYet(string place, string? day, string? expected) =>
        Assert.Equal(expected, Known.OccupierOf(place, day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))?.Id);

    [Theory]
    [InlineData("nowhere\tisr\t1967\t\tsource", "there is no place")]
    [InlineData("isr\tnobody\t1967\t\tsource", "there is no party")]
    [InlineData("isr\tisr\tonce\t\tsource", "is no date")]
    public void Read_RowThatCannotBeUsed_IsRefusedWithItsLine(string row, string why)
    {
        var files = DataFiles.BuiltIn.With(new Dictionary<string, string> { ["gazetteer/occupations.tsv"] = $"place\tholder\tfrom\tto\tsource\n{row}\n" });
        var refused = Assert.Throws<PackException>(() => PartyGazetteer.Read(files, Places));
        Assert.Contains("occupations.tsv:2", refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    static string Held(string language, string text) =>
        string.Join('|', Coder.Code(CodedText.Story(text, language, "2023-06-16")).SelectMany(mention => mention.Holdings).Select(holding => $"{holding.Place.Name ?? holding.Place.Text} {holding.Holder.Id}"));
}
