using Tidings.Languages;

namespace Tidings.Tests.Languages;

public sealed class YamlFileTests
{
    [Fact]
    public void Parse_MappingListAndScalars_KeepWhatTheySay()
    {
        var root = YamlFile.Parse("x.yml", "format: 1\nwords:\n  a: [one, two]\n  b: three\n");

        Assert.Equal(1, root["format"].Integer());
        Assert.Equal(["one", "two"], root["words"]["a"].Texts());
        Assert.Equal(["three"], root["words"]["b"].Texts());
        Assert.Null(root.TryGet("missing"));
        Assert.Empty(root.TextsOrNone("missing"));
    }

    [Theory]
    [InlineData("a: 1\na: 2\n", 2, "twice")]
    [InlineData("a: &x 1\nb: *x\n", 1, "anchors")]
    [InlineData("a: [1, 2\n", 2, "")]
    [InlineData("", 1, "empty")]
    [InlineData("a: 1\n---\nb: 2\n", 2, "one document")]
    public void Parse_WhatItDoesNotRead_SaysWhere(string text, int line, string reason)
    {
        var error = Assert.Throws<PackException>(() => YamlFile.Parse("languages/xx/x.yml", text));

        Assert.Equal(line, error.Line);
        Assert.StartsWith($"languages/xx/x.yml:{line}:", error.Message);
        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void Parse_NestedTooDeep_IsRefused() =>
        Assert.Throws<PackException>(() => YamlFile.Parse("x.yml", new string('[', 5000) + new string(']', 5000)));

    [Fact]
    public void Only_UnknownKey_IsNamedWithItsPlace()
    {
        var error = Assert.Throws<PackException>(() => YamlFile.Parse("x.yml", "id: a\ngivs: date\n").Only("id", "gives"));

        Assert.Equal(2, error.Line);
        Assert.Contains("givs", error.Message);
    }

    [Fact]
    public void Integer_OfWords_IsAnErrorAtTheirPlace()
    {
        var error = Assert.Throws<PackException>(() => YamlFile.Parse("x.yml", "a:\n  b: twelve\n")["a"]["b"].Integer());

        Assert.Equal((2, 6), (error.Line, error.Column));
    }
}
