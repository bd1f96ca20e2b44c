using System.ComponentModel;
using System.Diagnostics;
using Tidings.App.Building;

namespace Tidings.App.Captures;

/// <summary>
/// The text of a PDF file, by the <c>pdftotext</c> of poppler where that is installed: on the PATH, never in the folder that the person works in. It gets the bytes on its
/// standard input and some time, since it is not known to end.
/// </summary>
sealed class PdfReader(CaptureReader captures)
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public IEnumerable<Captured> Read(Holder holder, Stream stream)
    {
        if (captures.Bytes(holder, stream) is { } bytes && Text(holder, bytes) is { Length: > 0 } text)
            yield return CaptureReader.Taken(holder, text);
    }

    ReadOnlyMemory<byte>? Text(Holder holder, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (Installed() is { } program)
                return Text(holder, bytes, program);
        }
        catch (Win32Exception)
        {
        }
        captures.Report(holder, "pdf.no-reader", "whole", "pdftotext is not installed (poppler-utils has it); not read");
        return null;
    }

    ReadOnlyMemory<byte>? Text(Holder holder, ReadOnlyMemory<byte> bytes, string program)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["-enc", "UTF-8", "-nopgbrk", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var late = new CancellationTokenSource(Longest);
        using var alarm = late.Token.Register(process.Kill);
        var telling = process.StandardError.ReadToEndAsync();
        var giving = Task.Run(() => Give(process, bytes));
        var text = captures.Bytes(holder, process.StandardOutput.BaseStream);
        if (text is null)
            process.Kill();
        process.WaitForExit();
        giving.GetAwaiter().GetResult();
        if (late.IsCancellationRequested)
            captures.Report(holder, "pdf.too-long", "whole", $"its text was not there after {Longest.TotalSeconds:0} seconds; not read");
        else if (text is not null && process.ExitCode != 0)
            captures.Report(holder, "pdf.broken", "whole", $"pdftotext cannot read it: {telling.GetAwaiter().GetResult().Trim().ReplaceLineEndings("; ")}");
        return late.IsCancellationRequested ? null : text;
    }

    static string? Installed() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext")).FirstOrDefault(File.Exists);

    // It may end before it has taken everything.
    static void Give(Process process, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            process.StandardInput.BaseStream.Write(bytes.Span);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }
}
