using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Tidings.App.Cli;
using Tidings.App.Tests.Cli;
using Tidings.Tests;
using Tidings.Tests.House;
using Xunit.Abstractions;

namespace Tidings.App.Tests.Scoring;

/// <summary>The scorer that stands beside the repository, where it stands there and can run, gives the same figures to the last digit.</summary>
public sealed class IndependentScorerTests(ITestOutputHelper output)
{
    [Fact]
    public void Score_OwnGold_AgreesWithTheScorerBesideTheRepository() => Compare(Repository.At("tests/gold"), Repository.At("tests/gold/pages"));

    [Fact]
    public void Score_SharedGold_AgreesWithTheScorerBesideTheRepository() => Compare(SharedFolder.Find("gold"), SharedFolder.Find("pages"));

    void Compare(string? gold, string? pages)
    {
        if (SharedFolder.Find("score") is not { } scorers || gold is null || pages is null)
        {
            output.WriteLine("skipped: the other scorer and its gold do not stand beside the repository");
            return;
        }
        using var folder = new Folder();
        Assert.Equal(0, CliCall.Run("build", pages, "--record", folder.At("record.db")).Code & ~(int)ExitCode.WithIssues);
        Assert.Equal(0, CliCall.Run("export", "--record", folder.At("record.db"), "--out", folder.At("out")).Code);
        string[] asked = ["--gold", gold, "--pages", pages, "--export", folder.At("out"), "--json"];
        if (Python(Path.Combine(scorers, "score.py"), asked) is not { } theirs)
        {
            output.WriteLine("skipped: python3 is not here");
            return;
        }
        Same(JsonNode.Parse(theirs), JsonNode.Parse(CliCall.Run(["score", .. asked]).Out), "");
    }

    // What we measure beside what the other measures.
    static readonly HashSet<string> Further = [".same_event", ".disputes.factual", ".disputes.found", ".disputes.recall"];

    static void Same(JsonNode? theirs, JsonNode? ours, string name)
    {
        if (theirs is JsonObject measures)
        {
            Assert.Equal(measures.Select(each => each.Key), ours!.AsObject().Select(each => each.Key).Where(measure => !Further.Contains($"{name}.{measure}")));
            foreach (var (inner, value) in measures)
                Same(value, ours[inner], $"{name}.{inner}");
        }
        else if (theirs is JsonValue figure && figure.TryGetValue<double>(out var rate))
            Assert.True(Math.Abs(rate - ours!.GetValue<double>()) < 1e-12, $"{name}: {rate} and {ours}");
        else
            Assert.Equal(theirs?.ToString(), ours?.ToString());
    }

    static string? Python(string script, string[] args)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [script, .. args]) { RedirectStandardOutput = true })!;
            var said = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.Equal(0, python.ExitCode);
            return said;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
