using Tidings.App.Cli;
using Tidings.Languages;

namespace Tidings.App.Tests.Cli;

public sealed class CommandLineTests
{
    static readonly Terminal Nowhere = new(Stream.Null, Stream.Null, TextWriter.Null, watched: false);

    public static TheoryData<string> Verbs => [.. CommandLine.Verbs(Nowhere).Select(verb => verb.Command.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Help_OfEveryVerb_HasAnExampleOfIt(string verb)
    {
        var (code, output, error) = await RunAsync(verb, "--help");
        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.Contains($"Usage: tidings {verb}", output);
        Assert.Contains($"\n  tidings {verb}", output);
    }

    [Fact]
    public async Task Help_OfTheProgram_NamesEveryVerb()
    {
        var (code, output, _) = await RunAsync("--help");
        Assert.Equal(0, code);
        Assert.All(CommandLine.Verbs(Nowhere), verb => Assert.Contains($"  {verb.Command.Name} ", output));
    }

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("read")]
    [InlineData("read", "--no-such-option", "x")]
    [InlineData("code", "x", "--published", "yesterday")]
    [InlineData("export", "--format", "no-such-format")]
    public async Task Run_WhatItDoesNotUnderstand_EndsWith1AndSaysSoOnStandardError(params string[] args)
    {
        var (code, output, error) = await RunAsync(args);
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.StartsWith("tidings: ", error);
    }

    [Fact]
    public void Examples_AreUnderstood()
    {
        foreach (var verb in CommandLine.Verbs(Nowhere))
            foreach (var example in verb.Examples)
                Assert.True(CommandLines.Understood(example.Line, out var error), $"{example.Line}: {error}");
    }

    [Fact]
    public void End_BrokenPack_IsOneLineWithFileLineAndColumn() =>
        Assert.Equal("tidings: languages/xx/kinds.yml:41:7: slot \"actor\" is not in the pattern\n", Ending(new PackException("languages/xx/kinds.yml", 41, 7, "slot \"actor\" is not in the pattern")));

    [Fact]
    public void End_WhatCannotBeDone_IsOneLine() => Assert.Equal("tidings: x.db: there is no such file\n", Ending(new CannotException("x.db: there is no such file")));

    [Fact]
    public void End_OurMistake_AsksToBeReportedWithItsPlace()
    {
        var said = Ending(new InvalidOperationException("the third wheel"));
        Assert.StartsWith("tidings: this is a mistake in the program", said);
        Assert.Contains("System.InvalidOperationException: the third wheel", said);
    }

    static string Ending(Exception trouble)
    {
        using var error = new StringWriter { NewLine = "\n" };
        Assert.Equal(1, CommandLine.End(trouble, new Terminal(Stream.Null, Stream.Null, error, watched: false)));
        return error.ToString();
    }

    static async Task<(int Code, string Out, string Error)> RunAsync(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, new Terminal(Stream.Null, output, error, watched: false));
        return (code, System.Text.Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
