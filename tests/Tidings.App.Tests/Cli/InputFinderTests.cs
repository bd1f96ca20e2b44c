using Tidings.App.Cli;
using Tidings.Evidence;

namespace Tidings.App.Tests.Cli;

public sealed class InputFinderTests
{
    readonly List<Issue> _issues = [];

    InputFinder Finder => new(_issues.Add);

    [Fact]
    public void Find_Folder_GivesFilesInOrdinalOrderRelativeToIt()
    {
        using var folder = new Folder();
        foreach (var name in new[] { "b.txt", "a/z.txt", "a/B.txt", "A.txt", ".hidden", ".git/config" })
            folder.Write(name, "x");
        Assert.Equal(["A.txt", "a/B.txt", "a/z.txt", "b.txt"], Finder.Find([folder.Path]).Select(file => file.Path));
        Assert.Empty(_issues);
    }

    [Fact]
    public void Find_FileByName_TakesItEvenWhenHidden()
    {
        using var folder = new Folder();
        var path = folder.Write(".page.txt", "x");
        Assert.Equal([".page.txt"], Finder.Find([path]).Select(file => file.Path));
    }

    [Fact]
    public void Find_FolderLoop_IsAnIssueAndTheRestIsFound()
    {
        using var folder = new Folder();
        folder.Write("a/one.txt", "x");
        Directory.CreateSymbolicLink(folder.At("a/again"), folder.Path);
        folder.Write("two.txt", "x");
        Assert.Equal(["a/one.txt", "two.txt"], Finder.Find([folder.Path]).Select(file => file.Path));
        var issue = Assert.Single(_issues);
        Assert.Equal("file.loop", issue.Code);
        Assert.EndsWith("a/again", issue.Path);
    }

    [Fact]
    public void Find_TwoLinksToOneFolder_ReadsItOnce()
    {
        using var folder = new Folder();
        folder.Write("real/one.txt", "x");
        Directory.CreateSymbolicLink(folder.At("z-link"), folder.At("real"));
        Assert.Equal(["real/one.txt"], Finder.Find([folder.Path]).Select(file => file.Path));
        Assert.Empty(_issues);
    }

    [Fact]
    public void Find_OneOfTwoMissing_IsAnIssue()
    {
        using var folder = new Folder();
        var path = folder.Write("page.txt", "x");
        Assert.Single(Finder.Find([folder.At("nothing"), path]));
        Assert.Equal("file.missing", Assert.Single(_issues).Code);
    }

    [Fact]
    public void Find_AllMissing_CannotBeDone() =>
        Assert.Contains("no-such-thing", Assert.Throws<CannotException>(() => Finder.Find(["no-such-thing"]).ToArray()).Message);

    [Fact]
    public void Find_Dash_IsStandardInput() => Assert.Null(Assert.Single(Finder.Find(["-"])).FullPath);
}
