using System.ComponentModel;
using System.Diagnostics;
using Tidings.App.Building;

namespace Tidings.App.Captures;

/// <summary>The text of a PDF file, by the <c>pdftotext</c> of poppler where that is installed. It gets the bytes on its standard input and some time.</summary>
sealed class PdfReader(CaptureReader captures)
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public IEnumerable<Captured> Read(Holder holder, Stream stream)
    {
        if (captures.Bytes(holder, stream) is { } bytes && Text(holder, bytes) is { Length: > 0 } text)
            yield return CaptureReader.Taken(holder, text);
    }

    byte[]? Text(Holder holder, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", "-nopgbrk", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var reading = Task.Run(() => All(process.StandardOutput.BaseStream));
            var telling = process.StandardError.ReadToEndAsync();
            Give(process, bytes);
            if (!process.WaitForExit(Longest))
            {
                process.Kill();
                captures.Report(holder, "pdf.too-long", "whole", $"its text was not there after {Longest.TotalSeconds:0} seconds; not read");
                return null;
            }
            if (process.ExitCode != 0)
                captures.Report(holder, "pdf.broken", "whole", $"pdftotext cannot read it: {telling.GetAwaiter().GetResult().Trim()}");
            return reading.GetAwaiter().GetResult();
        }
        catch (Win32Exception)
        {
            captures.Report(holder, "pdf.no-reader", "whole", "pdftotext is not installed (poppler-utils has it); not read");
            return null;
        }
    }

    static byte[] All(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

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
