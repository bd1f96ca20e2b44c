using Tidings.Languages;
using Tidings.Lineages;

namespace Tidings.Tests.Lineages;

public sealed class StoryPrintBytesTests
{
    [Fact]
    public void TryRead_WhatWasWritten_IsTheSamePrint()
    {
        var print = new StoryPrinter(DataFiles.BuiltIn).Print(Written.Story("s-1", Written.Report(1, 30), published: "2021-03-05", outlet: "The Valley Herald"));
        var bytes = StoryPrintBytes.Write(print);
        var read = StoryPrintBytes.TryRead(bytes);
        Assert.Equivalent(print, read, strict: true);
        Assert.Equal(bytes, StoryPrintBytes.Write(read!));
        Assert.InRange(bytes.Length, 600, 6000);
    }

    [Fact]
    public void TryRead_CutOrForeignBytes_IsNull()
    {
        var bytes = StoryPrintBytes.Write(new StoryPrinter(DataFiles.BuiltIn).Print(Written.Story("s-1", Written.Report(1, 5))));
        for (var length = 0; length < bytes.Length; length++)
            Assert.Null(StoryPrintBytes.TryRead(bytes[..length]));
        bytes[0] = 99;
        Assert.Null(StoryPrintBytes.TryRead(bytes));
        Assert.Null(StoryPrintBytes.TryRead([]));
    }
}
