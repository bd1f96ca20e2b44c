using Tidings.App.Cli;
using Tidings.Tests.House;

namespace Tidings.App.Tests.Cli;

/// <summary>What the documents say to type exists, and the reference page is what the program says.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Documents_ShowCommandsThatExist(string path)
    {
        foreach (var line in Repository.Read(path).Split('\n').Where(line => line.StartsWith("./") || line.StartsWith("tidings ")))
        {
            var program = line.Split(' ')[0];
            Assert.True(program == "tidings" || File.Exists(Repository.At(program)), $"{path}: {program} does not exist");
            Assert.True(CommandLines.Understood(line, out var error), $"{path}: {line}: {error}");
        }
    }

    [Fact]
    public void Documents_LinkToFilesThatExist()
    {
        var links =
            from path in Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories))
            from link in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(path), @"\]\((?!https?:|#)([^)#]+)").Select(match => match.Groups[1].Value)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, link))
            select $"{Path.GetFileName(path)}: {link}";
        Assert.Empty(links);
    }

    [Fact]
    public void ReferencePage_IsFresh() => Reference.AssertFresh("cli.md", Page());

    static string Page()
    {
        var terminal = new Terminal(Stream.Null, Stream.Null, TextWriter.Null, watched: false);
        var verbs = CommandLine.Verbs(terminal).Select(verb => $"## tidings {verb.Command.Name}\n\n```text\n{HelpText.Of(verb)}```\n");
        return $"# Command line\n\nWhat `--help` says. This page is made from the program; see CONTRIBUTING.md for how to make it anew.\n\n"
            + $"```text\n{HelpText.Of(CommandLine.Root(terminal))}```\n\n{string.Join('\n', verbs)}";
    }
}
