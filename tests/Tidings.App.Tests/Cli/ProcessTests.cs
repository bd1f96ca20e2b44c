using System.Diagnostics;
using System.Text.Json;
using Tidings.Tests.House;

namespace Tidings.App.Tests.Cli;

/// <summary>The program as a process: exit codes, what goes to which stream, standard input.</summary>
public sealed class ProcessTests
{
    const string Page =
        """
        Shells fall on Alpha

        3 March 2021

        Troops shelled the town of Alpha on Tuesday night, the mayor said on Wednesday. Four people were killed and eleven were wounded when two houses near the market were hit.

        The road to the north was closed until the evening. The ministry of defence said that its forces had not fired on the town, and promised that the matter would be looked into.

        """;

    [Fact]
    public void Read_PageOnStandardInput_GivesItsStory()
    {
        var run = CliProcess.RunIn(null, Page, "read", "-");
        Assert.True(run.Code == 0, run.Error);
        Assert.Empty(run.Error);
        Assert.Contains("shelled the town", JsonDocument.Parse(run.Out).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public void Explain_WithDataOverItsOwn_KnowsItsWords()
    {
        using var data = new Folder();
        data.Write("languages/en/verbs.tsv", File.ReadAllText(Path.Combine(Repository.Root, "languages/en/verbs.tsv")) + "frobble\t\t\n");
        var kinds = File.ReadAllText(Path.Combine(Repository.Root, "languages/en/kinds.yml"));
        data.Write("languages/en/kinds.yml", kinds + "- { id: \"frobble-place\", kind: \"shelling_missile\", verbs: [\"frobble\"], object: [\"place\"], weight: 0.8, examples: [\"Rebels frobbled the town.\"], not: [\"Rebels left.\"] }\n");
        var run = CliProcess.RunOver(data.Path, "explain", "--text", "Rebels frobbled the town of Alpha on Tuesday.");
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("en/frobble-place", run.Out);
    }

    [Fact]
    public void Explain_WithDataThatIsNotThere_SaysSo()
    {
        using var data = new Folder();
        var run = CliProcess.RunOver(data.Path, "explain", "--text", "Rebels shelled the town.");
        Assert.Equal(1, run.Code);
        Assert.Contains("TIDINGS_DATA", run.Error);
    }

    [Fact]
    public void Read_StoriesOnStandardInput_KeepsTheirIds()
    {
        var run = CliProcess.RunIn(null, "{\"id\":\"a\",\"text\":\"Troops shelled the town on Tuesday.\"}\n{\"id\":\"b\",\"text\":\"x\",\"language\":\"ar\"}\n", "read", "-");
        Assert.True(run.Code == 0, run.Error);
        var stories = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["a", "b"], stories.Select(story => story.GetProperty("id").GetString()));
        Assert.Equal("ar", stories[1].GetProperty("language").GetString());
    }

    [Fact]
    public void Read_BrokenLineOfJson_IsAnIssueThatNamesTheLine()
    {
        var run = CliProcess.RunIn(null, "{\"id\":\"a\",\"text\":\"x y z\"}\n{\"id\":\n{\"id\":\"c\",\"text\":\"x y z\"}\n", "read", "-");
        Assert.Equal(2, run.Code);
        Assert.Equal(2, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("-: line 2: ", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Read_OutFile_HasWhatStandardOutputWouldHave()
    {
        using var folder = new Folder();
        var page = folder.Write("page.txt", Page);
        var plain = CliProcess.Run("read", page);
        var toFile = CliProcess.Run("read", page, "--out", folder.At("stories.ndjson"));
        Assert.Empty(toFile.Out);
        Assert.Equal(plain.Out, File.ReadAllText(folder.At("stories.ndjson")));
    }

    [Fact]
    public void Language_Lines_GivesAsManyCodes()
    {
        var run = CliProcess.RunIn(null, "The troops withdrew from the town after the agreement was signed.\n\n12345\nThe mayor said that the road was closed.", "language");
        Assert.Equal(0, run.Code);
        Assert.Equal(["en", "und", "und", "en"], run.Out.Split('\n')[..4]);
    }

    [Theory]
    [InlineData("read", "no-such-file")]
    [InlineData("export", "--record", "no-such.db", "--out", "x")]
    [InlineData("verify", "--record", "no-such.db")]
    [InlineData("serve", "--record", "no-such.db")]
    [InlineData("explain", "m-0", "--record", "no-such.db")]
    public void Run_WhatIsNotThere_EndsWith1AndNamesIt(params string[] args)
    {
        using var folder = new Folder();
        var run = CliProcess.RunIn(folder.Path, "", args);
        Assert.Equal(1, run.Code);
        Assert.Empty(run.Out);
        Assert.StartsWith("tidings: no-such", Assert.Single(run.ErrorLines).Replace(folder.Path + "/", ""));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Verify_FileThatIsNoRecord_CannotBeDone()
    {
        using var folder = new Folder();
        var run = CliProcess.Run("verify", "--record", folder.Write("notes.db", "these are notes, and no record of anything at all"));
        Assert.Equal(1, run.Code);
        Assert.Contains("notes.db", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Explain_Words_SaysTheRule()
    {
        var run = CliProcess.Run("explain", "--text", "Rebels shelled the town on Tuesday, police said.", "--published", "2020-11-25");
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("2020-11-24", run.Out);
        Assert.Contains("by rule en/", run.Out);
    }

    [Fact]
    public async Task Serve_FreePort_SaysWhereAndAnswers()
    {
        using var folder = new Folder();
        folder.Write("pages/page.txt", Page);
        Assert.Equal(0, CliProcess.Run("build", folder.At("pages"), "--record", folder.At("r.db")).Code);
        using var server = CliProcess.Start(null, "serve", "--record", folder.At("r.db"), "--urls", "http://127.0.0.1:0");
        try
        {
            await AnswersAsync(server);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Demo_FreePort_ServesTheSamples()
    {
        using var server = CliProcess.Start(null, "demo", "--urls", "http://127.0.0.1:0");
        try
        {
            await AnswersAsync(server);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    static async Task AnswersAsync(Process server)
    {
        const string Sign = " is served at ";
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        string? line;
        do
            line = await server.StandardError.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("the server ended before it said where it is");
        while (!line.Contains(Sign));
        var address = line[(line.IndexOf(Sign, StringComparison.Ordinal) + Sign.Length)..].Split(' ')[0];
        using var client = new HttpClient();
        var page = await client.GetStringAsync(new Uri(address), patience.Token);
        Assert.Contains("<html", page);
    }
}
