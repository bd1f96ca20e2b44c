using System.Globalization;
using Tidings.Tests.House;
using Tidings.Languages;
using Tidings.Quantities;
using Tidings.Text;

namespace Tidings.Tests.Specs;

public sealed class QuantitySpecsTests
{
    public static IEnumerable<object[]> Files => SpecFile.Files("quantities");

    [Theory]
    [MemberData(nameof(Files))]
    public void Find_SpecFile_GivesWhatItSays(string path)
    {
        var reader = CountReader.For(DataFiles.BuiltIn, Path.GetFileNameWithoutExtension(path));
        var cases = SpecFile.Read(Path.Combine(Repository.Root, path));
        var wrong = cases.SelectMany(given => Check(given, reader).Select(reason => $"{path}:{reason}")).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count} sentences:\n" + string.Join('\n', wrong));
        Assert.True(cases.Count > 0);
    }

    static IEnumerable<string> Check(SpecCase given, CountReader reader)
    {
        var tokens = Tokeniser.Split(given.Sentence);
        var found = reader.Find(tokens).ToList();
        foreach (var expected in given.Results)
        {
            var same = found.FirstOrDefault(mention => Words(given.Sentence, tokens, mention) == expected.Words);
            if (same is null)
                yield return $"{expected.Line}: [{expected.Words}] is not found; found are {List(given.Sentence, tokens, found)}";
            else if (string.Join(' ', expected.Says) is var said && !Say(same).StartsWith(said, StringComparison.Ordinal))
                yield return $"{expected.Line}: [{expected.Words}] is {Say(same)}, not {said}";
        }
        foreach (var extra in found.Where(mention => mention.Kind == NumberKind.Count && given.Results.All(expected => expected.Words != Words(given.Sentence, tokens, mention))))
            yield return $"{given.Line}: nobody asked for [{Words(given.Sentence, tokens, extra)}] {Say(extra)}";
    }

    // Counts by their bounds, everything else by its kind.
    static string Say(NumberMention mention)
    {
        var kind = mention.Kind.ToString().ToLowerInvariant();
        if (mention.Kind != NumberKind.Count)
            return kind + (mention.Best is { } best ? " " + best.ToString(CultureInfo.InvariantCulture) : "");
        var bounds = mention.Low == mention.High ? $"{mention.Low}" : $"{mention.Low}..{mention.High}";
        return (mention.IsApproximate ? "~" : "") + bounds + (mention.IsVague ? " vague" : "");
    }

    static string Words(string sentence, Token[] tokens, NumberMention mention) => sentence[tokens[mention.FirstToken].Start..tokens[mention.EndToken - 1].End];

    static string List(string sentence, Token[] tokens, List<NumberMention> found) =>
        found.Count == 0 ? "none" : string.Join(", ", found.Select(mention => $"[{Words(sentence, tokens, mention)}] {Say(mention)}"));
}
