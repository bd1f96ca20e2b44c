using System.Diagnostics;
using Tidings.Tests.House;

namespace Tidings.App.Tests.Cli;

/// <summary>The launcher on systems with bash. Each run uses what ./check has just built.</summary>
public sealed class LauncherTests
{
    static readonly bool HasBash = !OperatingSystem.IsWindows() && File.Exists("/bin/bash");

    [Fact]
    public void Tidings_FromAnotherFolderThroughLinks_Runs()
    {
        if (!HasBash)
            return;
        using var folder = new Folder();
        File.CreateSymbolicLink(folder.At("first"), Repository.At("tidings"));
        File.CreateSymbolicLink(folder.At("second"), "first");
        var (code, output) = Run(folder.Path, "./second", "--help");
        Assert.Equal(0, code);
        Assert.Contains("Usage: tidings", output);
    }

    [Fact]
    public void Tidings_PassesExitCodes()
    {
        if (HasBash)
            Assert.Equal(1, Run(Repository.Root, "./tidings", "no-such-verb").Code);
    }

    static (int Code, string Out) Run(string folder, string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/bash", [program, .. args]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
