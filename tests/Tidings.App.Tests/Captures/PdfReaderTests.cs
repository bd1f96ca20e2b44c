using System.Text;
using Tidings.App.Tests.Cli;

namespace Tidings.App.Tests.Captures;

public sealed class PdfReaderTests : IDisposable
{
    const string Sentence = "Four people were killed on Tuesday when troops shelled the town, the mayor said. The road to the north was closed until evening.";

    readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    // One page with one line of text.
    static byte[] Pdf(string line)
    {
        var content = $"BT /F1 12 Tf 40 700 Td ({line}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var (pdf, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (words, i) in objects.Select((words, i) => (words, i)))
        {
            places.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{words}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:0000000000} 00000 n \n"));
        return Encoding.ASCII.GetBytes(pdf.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").ToString());
    }

    // A program of this name that does what is written here, in place of the one that may or may not be installed.
    CliResult ReadWith(string? script)
    {
        var (pdf, programs) = (_folder.Write("note.pdf", Pdf(Sentence)), Directory.CreateDirectory(_folder.At("programs")).FullName);
        if (script is not null && !OperatingSystem.IsWindows())
        {
            File.WriteAllText(Path.Combine(programs, "pdftotext"), $"#!/bin/sh\n{script}\n");
            File.SetUnixFileMode(Path.Combine(programs, "pdftotext"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        return CliProcess.RunWith(new() { ["PATH"] = programs }, _folder.Path, "read", pdf);
    }

    [Fact]
    public void Read_WithoutPdftotext_NamesTheFileAndWhatIsMissing()
    {
        var run = ReadWith(null);
        Assert.Equal(2, run.Code);
        Assert.Contains("note.pdf: whole: pdf.no-reader: pdftotext is not installed (poppler-utils has it); not read", run.Error);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void Read_WithPdftotext_ReadsWhatItGives()
    {
        if (OperatingSystem.IsWindows())
            return;
        var run = ReadWith($"while read line; do :; done; echo '{Sentence}'");
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains(Sentence, run.Out);
        Assert.Contains("\"path\":\"note.pdf\"", run.Out);
    }

    [Fact]
    public void Read_FileThatPdftotextCannotRead_SaysWhatItSays()
    {
        if (OperatingSystem.IsWindows())
            return;
        var run = ReadWith("echo 'no trailer found' >&2; exit 1");
        Assert.Equal(2, run.Code);
        Assert.Contains("note.pdf: whole: pdf.broken: pdftotext cannot read it: no trailer found", run.Error);
    }

    [Fact]
    public void Read_TextWithoutEnd_IsTooLarge()
    {
        if (OperatingSystem.IsWindows())
            return;
        var run = ReadWith("while :; do echo 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789; done");
        Assert.Equal(2, run.Code);
        Assert.Contains("note.pdf: whole: file.too-large", run.Error);
    }

    [Fact]
    public void Read_ProgramOfThatNameInTheWorkingFolder_IsNotRun()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.WriteAllText(_folder.At("pdftotext"), "#!/bin/sh\necho run > was-run\n");
        File.SetUnixFileMode(_folder.At("pdftotext"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Contains("pdf.no-reader", ReadWith(null).Error);
        Assert.False(File.Exists(_folder.At("was-run")));
    }

    /// <summary>With the real one, where the machine has it.</summary>
    [Fact]
    public void Read_WithThePdftotextOfPoppler_ReadsTheText()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext"))))
            return;
        var run = CliProcess.Run("read", _folder.Write("note.pdf", Pdf(Sentence)));
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("Four people were killed on Tuesday", run.Out);
    }
}
