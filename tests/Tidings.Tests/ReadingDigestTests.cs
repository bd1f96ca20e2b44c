using Tidings.Languages;

namespace Tidings.Tests;

public sealed class ReadingDigestTests
{
    [Fact]
    public void Digest_WhatPagesSay_IsNoPartOfIt()
    {
        var known = Reading.Digest(DataFiles.BuiltIn);
        Assert.Equal(known, Reading.Digest(DataFiles.BuiltIn.With(new Dictionary<string, string> { ["languages/en/desk.yml"] = "format: 1" })));
        Assert.NotEqual(known, Reading.Digest(DataFiles.BuiltIn.With(new Dictionary<string, string> { ["languages/en/numbers.tsv"] = "form\tkind\tvalue\n" })));
    }
}
