using System.Diagnostics;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.App.Tests.Cli;
using Tidings.Languages;
using Xunit.Abstractions;

namespace Tidings.App.Tests.Building;

/// <summary>The program killed while it builds (kill -9) leaves a whole record, which the next build finishes to the same bytes.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    const int Kills = 50;
    const int Pages = 120;

    readonly string _folder = Directory.CreateTempSubdirectory("tidings-kill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string At(string name) => Path.Combine(_folder, name);

    [Fact]
    public void Build_KilledAtFiftyMoments_VerifiesEachTimeAndEndsTheSame()
    {
        Put();
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, CliProcess.Run("build", At("pages"), "--record", At("whole.db")).Code);
        var (whole, expected) = (watch.Elapsed, Exported("whole.db"));
        var (moments, killed, finished, unfinished) = (new Random(50), 0, 0, 0);
        while (killed < Kills)
        {
            var record = $"{finished}.db";
            watch.Restart();
            if (KilledWithin(whole * (0.15 + (0.9 * moments.NextDouble())), record))
            {
                killed++;
                unfinished += Verify(record) ? 0 : 1;
            }
            else
            {
                // Measured under load the first build took longer than those to come, which would end before their moment again and again.
                whole = new[] { whole, watch.Elapsed }.Min();
                Assert.Equal(expected, Exported($"{finished++}.db"));
            }
        }
        Assert.Equal(0, CliProcess.Run("build", At("pages"), "--record", At($"{finished}.db")).Code);
        Assert.Equal(expected, Exported($"{finished}.db"));
        output.WriteLine($"an undisturbed build takes {whole.TotalSeconds:0.0} s; {killed} killed, {unfinished} of them before all was put together; {finished + 1} finished");
    }

    bool KilledWithin(TimeSpan moment, string record)
    {
        using var process = CliProcess.Start(null, "build", At("pages"), "--record", At(record));
        if (process.WaitForExit(moment))
            return false;
        process.Kill();
        process.WaitForExit();
        return true;
    }

    // Whether the record was put together; a process killed before it made the file has left none.
    bool Verify(string record)
    {
        if (!File.Exists(At(record)) || new FileInfo(At(record)).Length == 0)
            return false;
        try
        {
            var verification = new RecordVerifier(At(record), DataFiles.BuiltIn).Verify();
            Assert.Empty(verification.Faults);
            return verification.IsGathered;
        }
        catch (RecordException trouble)
        {
            Assert.Contains("this is not a record", trouble.Message);
            return false;
        }
    }

    string Exported(string record)
    {
        NdjsonExport.Write(At(record), At(record + ".out"));
        return string.Join('\n', NdjsonExport.Files.Select(file => File.ReadAllText(Path.Combine(At(record + ".out"), file))));
    }

    void Put()
    {
        Directory.CreateDirectory(At("pages"));
        for (var i = 0; i < Pages; i++)
            File.WriteAllText(At($"pages/{i:000}.txt"),
                $"Fighting reported near town {i}\n\nNovember {1 + (i % 28)}, 2020\n\nOn November {1 + (i % 28)}, Azerbaijani troops entered the district of Kalbajar. At least {i + 3} soldiers were killed near Agdam. The ministry denied any losses in its statement of the day.\n\nThe army said that it had captured {i} villages around Lachin, a claim that nobody could check. Lachin will be handed over on December 1.\n");
    }
}
