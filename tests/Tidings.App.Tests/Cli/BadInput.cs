using System.Diagnostics;
using System.Text;

namespace Tidings.App.Tests.Cli;

/// <summary>A folder with one good page and everything that goes wrong with files, and what the program made of it.</summary>
public sealed class BadInput : IDisposable
{
    const string Story = "On Tuesday troops shelled the town, the mayor said. Four people were killed and the road to the north was closed until evening.";

    readonly Folder _folder = new();

    public BadInput()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _folder.Write("pages/good.txt", Story);
        _folder.Write("pages/empty.txt", "");
        _folder.Write("pages/binary.dat", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 >> 3))]);
        _folder.Write("pages/cut.txt", Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat("Войска обстреляли город, сообщил мэр.", 10)))[..^2]);
        _folder.Write("pages/nested.html", string.Concat(Enumerable.Repeat("<div>", 100_000)) + $"<p>{Story}</p>");
        _folder.Write("pages/encoding.html", [
            .. "<html><head><meta charset=utf-8><title>x</title></head><body><p>"u8,
            .. Encoding.GetEncoding("windows-1251").GetBytes(string.Join(' ', Enumerable.Repeat("Во вторник войска обстреляли город, сообщил мэр. Дорога на север была закрыта до вечера.", 10))),
            .. "</p></body></html>"u8]);
        using (var huge = File.Create(_folder.At("pages/huge.txt")))
            huge.SetLength(200_000_000);
        if (!OperatingSystem.IsWindows())
            AddLinksAndPipes();
        Build = InItsFolder("build", Pages, "--record", Record);
    }

    public string Pages => _folder.At("pages");

    public string Record => _folder.At("record.db");

    /// <summary>The first build.</summary>
    internal CliResult Build { get; }

    internal static CliResult Run(params string[] args) => CliCall.Run(args);

    internal CliResult InItsFolder(params string[] args) => CliProcess.RunIn(_folder.Path, "", args);

    internal string At(string name) => _folder.At(name);

    public void Dispose() => _folder.Dispose();

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    void AddLinksAndPipes()
    {
        File.CreateSymbolicLink(_folder.At("pages/dangling.txt"), "nowhere.txt");
        Directory.CreateSymbolicLink(_folder.At("pages/loop"), Pages);
        _folder.Write("pages/closed.txt", Story);
        File.SetUnixFileMode(_folder.At("pages/closed.txt"), UnixFileMode.None);
        Process.Start("mkfifo", [_folder.At("pages/pipe.txt")]).WaitForExit();
    }
}
