using System.Diagnostics;
using System.Text;
using Tidings.Tests.House;

namespace Tidings.App.Tests.Cli;

/// <summary>What the program did: exit code, standard output, standard error.</summary>
sealed record CliResult(int Code, string Out, string Error)
{
    /// <summary>The lines of standard error.</summary>
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the program as its users do: as a process of its own.</summary>
static class CliProcess
{
    static readonly UTF8Encoding Utf8 = new(false);

    public static CliResult Run(params string[] args) => RunIn(null, "", args);

    public static CliResult RunIn(string? folder, string input, params string[] args) => Ended(Start(folder, args), input, args);

    /// <summary>Runs it with the data files of a folder over its own.</summary>
    public static CliResult RunOver(string data, params string[] args) => RunWith(new() { ["TIDINGS_DATA"] = data }, null, args);

    /// <summary>Runs it in another environment.</summary>
    public static CliResult RunWith(Dictionary<string, string> environment, string? folder, params string[] args) => Ended(StartWith(environment, folder, args), "", args);

    /// <summary>Starts it in another environment and leaves it running.</summary>
    public static Process StartWith(Dictionary<string, string> environment, string? folder, params string[] args)
    {
        var start = Starting(folder, args);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(string? folder, params string[] args) => Process.Start(Starting(folder, args))!;

    static CliResult Ended(Process running, string input, string[] args)
    {
        using var process = running;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(Utf8.GetBytes(input));
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"tidings {string.Join(' ', args)} did not end within two minutes");
        }
        return new CliResult(process.ExitCode, output.Result, error.Result);
    }

    static ProcessStartInfo Starting(string? folder, string[] args) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "tidings-app.dll"), .. args])
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
}
