using System.Text.RegularExpressions;

namespace Tidings.Tests.House;

/// <summary>Data passes through the folders of the library one way.</summary>
public sealed partial class FolderOrderTests
{
    const string Library = "src/Tidings";

    /// <summary>Each folder may use those in the groups before its own; folders of one group may not use each other.</summary>
    static readonly string[][] Order =
    [
        ["Text"], ["Evidence"], ["Languages"], ["Dates"], ["Places"], ["Parties"], ["Quantities"],
        ["Pages"], ["Stories"], ["Lineages"], ["Mentions"], ["Incidents"], ["Disputes", "Control", "Agreements"], ["Ledger"],
    ];

    [Fact]
    public void Folders_OfTheLibrary_AreAllInTheOrder()
    {
        var known = Order.SelectMany(group => group).ToHashSet();
        var there = Directory.EnumerateDirectories(Repository.At(Library)).Select(path => Path.GetFileName(path)).Except(["bin", "obj"]);
        Breaches.None(there.Where(folder => !known.Contains(folder)));
    }

    [Fact]
    public void Folders_UseOnlyWhatStandsBeforeThem()
    {
        var breaches =
            from rank in Enumerable.Range(0, Order.Length)
            from folder in Order[rank]
            where Directory.Exists(Repository.At($"{Library}/{folder}"))
            from file in Repository.Sources($"{Library}/{folder}")
            let code = Bare(Repository.Read(file))
            from other in Order.Skip(rank).SelectMany(peers => peers).Where(name => name != folder)
            where Uses(code, other)
            select $"{file} may not use {other}";
        Breaches.None(breaches);
    }

    [Theory]
    [InlineData("using Tidings.Ledger;", "Ledger", true)]
    [InlineData("var x = Tidings.Mentions.Mention.None;", "Mentions", true)]
    [InlineData("// using Tidings.Ledger;", "Ledger", false)]
    [InlineData("var s = \"Tidings.Ledger\";", "Ledger", false)]
    [InlineData("using System.Text;", "Text", false)]
    public void Uses_SeesCodeAndNothingElse(string code, string folder, bool uses) => Assert.Equal(uses, Uses(Bare(code), folder));

    [Fact]
    public void Sources_HaveNoGlobalUsings() =>
        Breaches.None(Repository.Sources("src").Where(file => Repository.Read(file).Contains("global using")));

    static bool Uses(string code, string folder) => Regex.IsMatch(code, $@"\bTidings\.{folder}\b");

    static string Bare(string code) => CommentOrString().Replace(code, "");

    [GeneratedRegex(@"//.*|""(\\.|[^""\\\n])*""")]
    private static partial Regex CommentOrString();
}
