using System.Globalization;
using Tidings.Mentions;
using Tidings.Tests.House;
using Tidings.Tests.Mentions;

namespace Tidings.Tests.Specs;

public sealed class MentionSpecsTests
{
    static readonly MentionCoder Coder = new(Tidings.Languages.DataFiles.BuiltIn);

    public static IEnumerable<object[]> Files => SpecFile.Files("mentions");

    [Theory]
    [MemberData(nameof(Files))]
    public void Code_SpecFile_GivesWhatItSays(string path)
    {
        var language = Path.GetFileNameWithoutExtension(path).Split('-')[0];
        var cases = SpecFile.Read(Path.Combine(Repository.Root, path));
        var wrong = cases.SelectMany(given => Check(given, language).Select(reason => $"{path}:{reason}")).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count} sentences:\n" + string.Join('\n', wrong));
        Assert.True(cases.Count > 0);
    }

    static IEnumerable<string> Check(SpecCase given, string language)
    {
        var left = Coder.Code(CodedText.Story(given.Sentence, language, given.Setting("published"))).ToList();
        foreach (var expected in given.Results)
            if (left.Find(mention => Fits(mention, expected)) is { } found)
                left.Remove(found);
            else
                yield return $"{expected.Line}: [{expected.Words}] {string.Join(' ', expected.Says)} is not coded; left are {string.Join(", ", left.Select(Say))}";
        foreach (var extra in left)
            yield return $"{given.Line}: nobody asked for {Say(extra)}";
    }

    static bool Fits(Mention mention, SpecResult expected) =>
        mention.Evidence.Exact.Contains(expected.Words, StringComparison.Ordinal) && mention.Kind == expected.Says[0]
        && mention.Stance.ToString().Equals(expected.Says[1], StringComparison.OrdinalIgnoreCase) && expected.Says.Skip(2).All(said => Has(mention, said));

    static bool Has(Mention mention, string said)
    {
        var (key, value) = (said[..said.IndexOf('=')], said[(said.IndexOf('=') + 1)..].Replace('_', ' '));
        return key switch
        {
            "by" => mention.AttributedTo?.Text == value,
            "actor" => mention.Actors.Any(actor => actor.Text == value),
            "target" => mention.Targets.Any(target => target.Text == value),
            "place" => mention.Places.Any(place => place.Text == value),
            "date" => mention.Date?.Date.ToString() == value,
            "count" => mention.Counts.Any(count => count.Best?.ToString(CultureInfo.InvariantCulture) == value),
            _ => throw new FormatException($"\"{key}\" is nothing that a mention has"),
        };
    }

    static string Say(Mention mention) => $"[{mention.Evidence.Exact}] {mention.Kind} {mention.Stance}";
}
