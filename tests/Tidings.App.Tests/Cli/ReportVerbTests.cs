using System.Text;
using Tidings.App.Storage;
using Tidings.App.Tests.Exports;
using Tidings.App.Web.Reports;
using Tidings.App.Web.Wordings;

namespace Tidings.App.Tests.Cli;

/// <summary>The report of the sample pages, as the program writes it.</summary>
[Collection(ExportedRecord.Name)]
public sealed class ReportVerbTests(ExportedRecord record)
{
    static readonly string[] November = ["--from", "2020-11-01", "--to", "2020-11-30"];

    [Theory]
    [InlineData("html", "en")]
    [InlineData("md", "en")]
    [InlineData("html", "ar")]
    [InlineData("md", "tr")]
    public void Report_Again_GivesTheSameBytes(string format, string language)
    {
        var once = Run([.. November, "--format", format, "--language", language]);
        Assert.Equal((0, ""), (once.Code, once.Error));
        var file = record.At($"report.{language}.{format}");
        Assert.Equal((0, ""), (Run([.. November, "--format", format, "--language", language, "--out", file]).Code, once.Error));
        Assert.Equal(Encoding.UTF8.GetBytes(once.Out), File.ReadAllBytes(file));
        Assert.DoesNotContain('\r', once.Out);
    }

    [Fact]
    public void Report_OfTheSamples_RestsOnWordsOfItsStories()
    {
        var reader = new RecordReader(record.Record);
        var (scope, _) = ReportScope.Of(reader, DeskLanguages.BuiltIn.English, ("2020-11-01", "2020-11-30", null));
        var report = new ReportMaker(reader, DeskLanguages.BuiltIn.English).Make(scope!);
        Assert.All(report.Sections, section => Assert.NotEmpty(section.Parts));
        Assert.True(report.Footnotes.Count > 50);
        Assert.All(report.Footnotes, note => Assert.Equal(reader.Story(note.Story)!.Story.Text[note.Span], note.Quotation));
        var text = Run([.. November, "--format", "md"]).Out;
        Assert.Equal(MarkdownReport.Document(report), text);
        Assert.All(report.Footnotes, note => Assert.Contains($"\n[^{note.Number}]: \u201C{MarkdownReport.Escape(note.Quotation)}\u201D", text));
        Assert.Contains(reader.Version()!.Digest, text);
    }

    [Fact]
    public void Report_OfADistrict_HasItsTownsAndNothingElse()
    {
        var (all, district, elsewhere) = (Sentences([]), Sentences(["--place", "Agdam District"]), Sentences(["--place", "Libya"]));
        Assert.Contains(district, sentence => sentence.Contains("Agdam", StringComparison.Ordinal));
        Assert.True(district.Count < all.Count);
        Assert.DoesNotContain(elsewhere, sentence => sentence.Contains("Agdam", StringComparison.Ordinal));
        Assert.Subset(district.ToHashSet(), Sentences(["--place", "aze-agdam"]).ToHashSet());
    }

    [Theory]
    [InlineData("--place", "Nowhereville", "is no place of the gazetteer or of the record")]
    [InlineData("--from", "2020-13-01", "--from: \"2020-13-01\" is no date; write it as 2020-11-25")]
    [InlineData("--to", "soon", "--to: \"soon\" is no date; write it as 2020-11-25")]
    [InlineData("--from", "2999-01-01", "the first day, 2999-01-01, is after the last")]
    [InlineData("--format", "pdf", "there is no format \"pdf\"; there are html, md")]
    [InlineData("--language", "xx", "there are en, ar, ru, tr")]
    public void Report_OfWhatCannotBeUnderstood_SaysSoAndWritesNothing(string option, string value, string expected)
    {
        var result = Run([option, value]);
        Assert.Equal((1, ""), (result.Code, result.Out));
        Assert.Contains(expected, result.Error);
        Assert.DoesNotContain(" at Tidings.", result.Error);
    }

    [Fact]
    public void Report_OfAnEmptyPeriod_IsWritten()
    {
        var result = Run(["--from", "1900-01-01", "--to", "1900-01-07", "--format", "md"]);
        Assert.Equal(0, result.Code);
        Assert.Contains("- **Incidents**: 0\n", result.Out);
        Assert.DoesNotContain("[^1]", result.Out);
    }

    CliResult Run(string[] options) => CliCall.Run(["report", "--record", record.Record, .. options]);

    List<string> Sentences(string[] options)
    {
        var lines = Run([.. November, "--format", "md", .. options]).Out.Split('\n');
        var from = Array.IndexOf(lines, "### What changed hands");
        return from < 0 ? [] : [.. lines[from..].TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(" [^", StringComparison.Ordinal)])];
    }
}
