using System.CommandLine;
using Tidings.App.Exports;
using Tidings.App.Storage;

namespace Tidings.App.Cli;

/// <summary><c>tidings export</c>: the record to files.</summary>
static class ExportVerb
{
    /// <summary>What writes a format.</summary>
    static readonly SortedDictionary<string, Action<ExportInput>> Formats = new(StringComparer.Ordinal)
    {
        ["acled"] = AcledExport.Write,
        ["annotations"] = AnnotationExport.Write,
        ["claimreview"] = ClaimReviewExport.Write,
        ["geojson"] = GeoJsonExport.Write,
        ["ndjson"] = input => NdjsonExport.Write(input.Record, input.Folder),
        ["package"] = PackageExport.Write,
        ["plover"] = PloverExport.Write,
        ["timeline"] = TimelineExport.Write,
        ["ucdp"] = UcdpExport.Write,
    };

    public static Verb Create(Terminal terminal)
    {
        var record = Options.Record();
        var format = new Option<string>("--format", "-f")
        {
            Description = $"Which formats, with commas between them: {string.Join(", ", Formats.Keys)}.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "ndjson",
        };
        var output = new Option<string>("--out", "-o") { Description = "The folder to write into; it is made when there is none.", HelpName = "DIR", Required = true };
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } value && Unknown(value) is { Length: > 0 } unknown)
                result.AddError($"--format: there is no format \"{unknown[0]}\"; there are {string.Join(", ", Formats.Keys)}");
        });
        var command = new Command("export", "Writes a record as files. The same record gives the same bytes.") { record, format, output };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetRequiredValue(record), parsed.GetRequiredValue(format), parsed.GetRequiredValue(output)));
        return new Verb(command,
        [
            new Example("tidings export --record tidings.db --format ndjson --out out", "writes a .ndjson file for stories, mentions, incidents and so on"),
            new Example("tidings export --record tidings.db --format acled,ucdp,geojson --out out", "writes incidents in the columns of ACLED and of UCDP GED and for a map"),
        ]);
    }

    static ExitCode Run(Terminal terminal, string record, string formats, string folder)
    {
        new RecordReader(record).Counts();
        var input = new ExportInput(record, Directory.CreateDirectory(folder).FullName, UserFiles.Files());
        foreach (var format in Names(formats).Distinct())
            Formats[format](input);
        IndentedJson.Write(input.At("version.json"), json => VersionJson.Write(json, input.Reader.Version()));
        if (terminal.Watched)
            terminal.Error.WriteLine($"{record} was written to {folder}");
        return ExitCode.AllRead;
    }

    static string[] Unknown(string formats) => [.. Names(formats).Where(name => !Formats.ContainsKey(name))];

    static string[] Names(string formats) => formats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
