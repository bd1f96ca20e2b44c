using Tidings.Dates;
using Tidings.Tests.House;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Tests.Specs;

public sealed class DateSpecsTests
{
    public static IEnumerable<object[]> Files => SpecFile.Files("dates");

    [Theory]
    [MemberData(nameof(Files))]
    public void Find_SpecFile_GivesWhatItSays(string path)
    {
        var reader = DateReader.For(DataFiles.BuiltIn, Path.GetFileNameWithoutExtension(path));
        var cases = SpecFile.Read(Path.Combine(Repository.Root, path));
        var wrong = cases.SelectMany(given => Check(given, reader).Select(reason => $"{path}:{reason}")).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count} sentences:\n" + string.Join('\n', wrong));
        Assert.True(cases.Count > 0);
    }

    static IEnumerable<string> Check(SpecCase given, DateReader reader)
    {
        var tokens = Tokeniser.Split(given.Sentence);
        var found = reader.Find(tokens, Anchor(given)).ToList();
        foreach (var expected in given.Results)
        {
            var same = found.FirstOrDefault(mention => Words(given.Sentence, tokens, mention) == expected.Words);
            if (same is null)
                yield return $"{expected.Line}: [{expected.Words}] is not found; found are {List(given.Sentence, tokens, found)}";
            else if (Fault(same, expected) is { } fault)
                yield return $"{expected.Line}: [{expected.Words}] {fault}";
        }
        foreach (var extra in found.Where(mention => mention.IsDate && given.Results.All(expected => expected.Words != Words(given.Sentence, tokens, mention))))
            yield return $"{given.Line}: nobody asked for [{Words(given.Sentence, tokens, extra)}] {Say(extra)}";
    }

    static string? Fault(DateMention mention, SpecResult expected)
    {
        var said = Say(mention).Split(' ');
        return expected.Says.Where(word => !said.Contains(word)).ToList() is { Count: > 0 } missing ? $"is {Say(mention)}, not {string.Join(' ', missing)}" : null;
    }

    static string Say(DateMention mention) =>
        $"{mention.Date?.Text ?? "undated"} {mention.Basis} {mention.Flavour}".ToLowerInvariant() + " " + string.Join(' ', mention.Points.Select(point => point.Value));

    static string Words(string sentence, Token[] tokens, DateMention mention) => sentence[tokens[mention.FirstToken].Start..tokens[mention.EndToken - 1].End];

    static string List(string sentence, Token[] tokens, List<DateMention> found) =>
        found.Count == 0 ? "none" : string.Join(", ", found.Select(mention => $"[{Words(sentence, tokens, mention)}] {Say(mention)}"));

    static DateAnchor Anchor(SpecCase given) => new(
        given.Day("published"),
        EdtfDate.TryParse(given.Setting("last")),
        Enum.Parse<TenseHint>(given.Setting("tense") ?? "Unknown", ignoreCase: true),
        given.Setting("year") is { } year ? int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) : null,
        given.Setting("narrative") == "yes");
}
