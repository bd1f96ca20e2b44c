using System.Text;
using System.Text.Json;
using Tidings.App.Tests.Cli;

namespace Tidings.App.Tests.Captures;

/// <summary>A crawl is read as it comes. The same for 5 GB stands in bench/reading.md.</summary>
public sealed class ConstantMemoryTests
{
    const int Records = 600;
    const long HeapLimit = 160 << 20;

    static readonly byte[] Picture = new byte[1 << 20];

    static void Write(Stream stream, int number, string type, byte[] body)
    {
        var http = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n");
        stream.Write(Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/{number}\r\nContent-Type: application/http\r\nContent-Length: {http.Length + body.Length}\r\n\r\n"));
        stream.Write(http);
        stream.Write(body);
        stream.Write("\r\n\r\n"u8);
    }

    [Fact]
    public async Task Read_CrawlLargerThanTheHeapMayBe_IsReadToItsEnd()
    {
        using var process = CliProcess.StartWith(new() { ["DOTNET_GCHeapHardLimit"] = $"0x{HeapLimit:x}" }, null, "read", "-");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using (var input = process.StandardInput.BaseStream)
            for (var i = 0; i < Records; i++)
                Write(input, i, i % 20 == 0 ? "text/html" : "image/png", i % 20 == 0
                    ? Encoding.UTF8.GetBytes($"<html><head><title>Page {i}</title></head><body><h1>Page {i}</h1><p>{string.Concat(Enumerable.Repeat($"Troops shelled the town number {i} on Tuesday, the mayor said. ", 2000))}</p></body></html>")
                    : Picture);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "it did not end");
        Assert.True(process.ExitCode == 0, await error);
        var stories = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("document").GetProperty("address").GetString()).ToList();
        Assert.Equal(Enumerable.Range(0, Records / 20).Select(i => $"https://paper.example/{i * 20}"), stories.Distinct());
    }
}
