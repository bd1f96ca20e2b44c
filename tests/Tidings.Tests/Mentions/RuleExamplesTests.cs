using Tidings.Languages;
using Tidings.Mentions;

namespace Tidings.Tests.Mentions;

/// <summary>Each rule of a pack codes the sentences it names as its own, and does not code those it names as not its own.</summary>
public sealed class RuleExamplesTests
{
    static readonly MentionCoder Coder = new(DataFiles.BuiltIn);

    [Fact]
    public void Rules_CodeTheirExamples() =>
        AssertNone(
            from language in Coder.Languages
            from rule in Coder.Rules(language)
            from example in rule.Examples
            where !Codes(language, rule.Id, example)
            select $"{rule.Id} does not code: {example}");

    [Fact]
    public void Rules_DoNotCodeWhatIsNotTheirs() =>
        AssertNone(
            from language in Coder.Languages
            from rule in Coder.Rules(language)
            from example in rule.Not
            where Codes(language, rule.Id, example)
            select $"{rule.Id} codes: {example}");

    [Fact]
    public void Rules_HaveExamplesOfBothSorts() =>
        AssertNone(
            from language in Coder.Languages
            from rule in Coder.Rules(language)
            where rule.Examples.Count == 0 || rule.Not.Count == 0
            select rule.Id);

    [Fact]
    public void Rules_CoverEveryKind()
    {
        var kinds = TsvTable.Read(DataFiles.BuiltIn, "codebook/kinds.tsv").Rows.Select(row => row["kind"]);
        Assert.Empty(kinds.Except(Coder.Rules("en").Select(rule => rule.Kind)));
    }

    // All of them, each on its line.
    static void AssertNone(IEnumerable<string> wrong)
    {
        var all = wrong.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    static bool Codes(string language, string rule, string sentence) =>
        Coder.Code(CodedText.Story(sentence, language)).Any(mention => mention.Rule == rule);
}
