using System.CommandLine;
using System.Globalization;
using System.Text;
using Tidings.App.Storage;
using Tidings.App.Web.Map;
using Tidings.App.Web.Reports;
using Tidings.App.Web.Wordings;
using Tidings.Languages;

namespace Tidings.App.Cli;

/// <summary><c>tidings report</c>: a situation report of a period and an area.</summary>
static class ReportVerb
{
    /// <summary>What writes a format.</summary>
    static readonly SortedDictionary<string, Func<SituationReport, string>> Formats = new(StringComparer.Ordinal)
    {
        ["html"] = HtmlReport.Page,
        ["md"] = MarkdownReport.Document,
    };

    /// <summary>What is asked for, as typed.</summary>
    sealed record Asked(string Record, DateOnly? From, DateOnly? To, string? Place, string Format, string Language);

    public static Verb Create(Terminal terminal)
    {
        var (record, output, gazetteer) = (Options.Record(), Options.Out(), UserGazetteer.Option());
        var from = Options.Day("--from", $"The first day (YYYY-MM-DD); the {ReportScope.UsualDays}th day back from the last when not given.");
        var to = Options.Day("--to", "The last day; the last on which a story of the record was published when not given.");
        var place = new Option<string?>("--place", "-p") { Description = "Only what lies in this place: a name or id of the gazetteer. A district has its villages in it.", HelpName = "NAME" };
        var format = Format();
        var language = new Option<string>("--language", "-l") { Description = "The language of the report: one that the pages speak.", HelpName = "CODE", DefaultValueFactory = _ => DeskLanguages.Fallback };
        var command = new Command("report", "Writes a situation report of a period and an area, with a footnote to quotation and source for each sentence. The same record gives the same bytes.")
        { record, from, to, place, format, language, output, gazetteer };
        command.SetAction(parsed =>
        {
            var asked = new Asked(parsed.GetRequiredValue(record), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(place), parsed.GetRequiredValue(format), parsed.GetRequiredValue(language));
            return (int)Run(terminal, asked, UserGazetteer.Files(parsed.GetValue(gazetteer)), parsed.GetValue(output));
        });
        return new Verb(command,
        [
            new Example("tidings report --record tidings.db --from 2020-11-09 --to 2020-11-15 --out report.html", "writes a page that needs nothing else and can be printed"),
            new Example("tidings report --record tidings.db --place Artsakh --format md --language ru", "writes the last seven days of the record in one area as Markdown, in Russian"),
        ]);
    }

    static Option<string> Format()
    {
        var format = new Option<string>("--format", "-f") { Description = $"How it is written: {string.Join(" or ", Formats.Keys)}.", HelpName = "FORMAT", DefaultValueFactory = _ => "html" };
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } value && !Formats.ContainsKey(value))
                result.AddError($"--format: there is no format \"{value}\"; there are {string.Join(", ", Formats.Keys)}");
        });
        return format;
    }

    static ExitCode Run(Terminal terminal, Asked asked, DataFiles files, string? path)
    {
        KnownPlaces.Use(files);
        var languages = DeskLanguages.Of(files);
        var say = languages.Find(asked.Language) ?? throw new CannotException($"--language: \"{asked.Language}\" is spoken by no page; there are {string.Join(", ", languages.All.Select(each => each.Code))}");
        var reader = new RecordReader(asked.Record);
        reader.Counts();
        var (scope, problems) = ReportScope.Of(reader, languages.English, (Iso(asked.From), Iso(asked.To), asked.Place));
        if (scope is null)
            throw new CannotException(string.Join("; ", problems));
        var bytes = Encoding.UTF8.GetBytes(Formats[asked.Format](new ReportMaker(reader, say).Make(scope)));
        if (path is null or "-")
            terminal.Out.Write(bytes);
        else
            File.WriteAllBytes(path, bytes);
        return ExitCode.AllRead;
    }

    static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
