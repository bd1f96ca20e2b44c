using System.Text.Json;

namespace Tidings.App.Tests.Cli;

/// <summary>Whatever lies in a folder: an issue names it, the rest is read, the record stays whole.</summary>
public sealed class BadInputTests(BadInput bad) : IClassFixture<BadInput>
{
    [Fact]
    public void Build_EndsWith2AndWritesNoData()
    {
        Assert.True(bad.Build.Code == 2, bad.Build.Error);
        Assert.Empty(bad.Build.Out);
    }

    [Theory]
    [InlineData("empty.txt", "whole: ")]
    [InlineData("binary.dat", "")]
    [InlineData("cut.txt", "byte ")]
    [InlineData("nested.html", "character ")]
    [InlineData("encoding.html", "")]
    [InlineData("huge.txt", "whole: file.too-large: 200000000 bytes")]
    [InlineData("dangling.txt", "whole: file.unreadable: ")]
    [InlineData("loop", "whole: file.loop: ")]
    [InlineData("pipe.txt", "whole: file.empty: ")]
    public void Build_EachBadFile_HasAnIssueWithFilePlaceAndReason(string name, string place)
    {
        if (OperatingSystem.IsWindows() && !File.Exists(bad.At($"pages/{name}")))
            return;
        var line = Assert.Single(bad.Build.ErrorLines, line => line.Split(": ")[0].EndsWith(name, StringComparison.Ordinal));
        Assert.Contains($"{name}: {place}", line);
        Assert.True(line.Split(": ", 4) is [_, _, var code, { Length: > 10 }] && code.Contains('.'), line);
    }

    [Fact]
    public void Build_FileThatMayNotBeRead_IsAnIssueUnlessItMay()
    {
        if (!OperatingSystem.IsWindows() && Environment.UserName != "root")
            Assert.Contains(bad.Build.ErrorLines, line => line.Contains("closed.txt: whole: file.unreadable"));
    }

    [Fact]
    public void Verify_AfterBadInput_FindsTheRecordWhole()
    {
        var verified = BadInput.Run("verify", "--record", bad.Record);
        Assert.True(verified.Code == 0, verified.Error);
    }

    [Fact]
    public void Build_Again_AddsNothing() =>
        Assert.Contains("record.db: 0 documents read", BadInput.Run("build", bad.Pages, "--record", bad.Record).Error);

    [Theory]
    [InlineData("read")]
    [InlineData("code")]
    [InlineData("trace")]
    public void Run_OnBadInput_EndsWith2AndWritesNothingButLinesOfJson(string verb)
    {
        var run = BadInput.Run(verb, bad.Pages);
        Assert.True(run.Code == 2, run.Error);
        Assert.All(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
        Assert.Contains(run.ErrorLines, line => line.Contains("huge.txt: whole: file.too-large: "));
    }

    [Fact]
    public void Read_OnBadInput_ReadsTheGoodPage()
    {
        var run = BadInput.Run("read", bad.Pages);
        Assert.Contains(run.Out.Split('\n'), line => line.Contains("\"path\":\"good.txt\"") && line.Contains("shelled the town"));
        Assert.Contains(run.Out.Split('\n'), line => line.Contains("\"path\":\"nested.html\"") && line.Contains("shelled the town"));
    }

    [Fact]
    public void Read_FileByName_NamesItAsThePersonDid()
    {
        var run = bad.InItsFolder("read", "pages/empty.txt");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("pages/empty.txt: whole: ", run.Error);
    }
}
