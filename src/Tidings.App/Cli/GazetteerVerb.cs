using System.CommandLine;
using System.IO.Compression;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Places;
using Tidings.Places.Imports;
using Tidings.Places.Stored;

namespace Tidings.App.Cli;

/// <summary><c>tidings gazetteer</c>: places of other gazetteers for all verbs to read by.</summary>
static class GazetteerVerb
{
    public static Verb Create(Terminal terminal)
    {
        var action = new Argument<string>("ACTION") { Description = "add reads files into the gazetteer, list says what it holds, remove takes out what a file gave." };
        action.AcceptOnlyFromAmong("add", "list", "remove");
        var files = new Argument<string[]>("FILE")
        {
            Description = "For add: tables of GeoNames (allCountries, cities500, alternateNames, admin1CodesASCII, admin2Codes), GeoJSON (Who's On First, Natural Earth, your own), tables with a heading; .txt, .tsv, .csv, .geojson, .json, also .zip and .gz. For remove: names that list shows.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var (gazetteer, country, people) = (UserGazetteer.Option(), Country(), People());
        var command = new Command("gazetteer", "Adds places of other gazetteers, so that any part of the world can be read about.") { action, files, gazetteer, country, people };
        command.Validators.Add(result =>
        {
            if (result.GetValue(action) is "add" or "remove" && result.GetValue(files) is not { Length: > 0 })
                result.AddError("a FILE is needed");
        });
        command.SetAction(parsed => (int)Run(terminal, parsed.GetRequiredValue(action), parsed.GetValue(files) ?? [], UserGazetteer.PathOf(parsed.GetValue(gazetteer)), parsed.GetValue(country) ?? "", parsed.GetValue(people)));
        return new Verb(command,
        [
            new Example("tidings gazetteer add cities500.txt admin1CodesASCII.txt", "adds the towns of the world and their regions to tidings.places"),
            new Example("tidings gazetteer add places.tsv --country SY --gazetteer syria.places", "adds a table of one's own to another file"),
            new Example("tidings gazetteer list", "says which files gave how many places"),
        ]);
    }

    static Option<string?> Country() => new("--country") { Description = "The country (ISO 3166-1 alpha-2) of places whose file does not say it.", HelpName = "CODE" };

    static Option<long> People() => new("--least-people") { Description = "Settlements with fewer people are left out.", HelpName = "NUMBER" };

    static ExitCode Run(Terminal terminal, string action, string[] files, string path, string country, long people) => action switch
    {
        "add" => Add(terminal, files, path, country, people),
        "remove" => Remove(terminal, files, path),
        _ => List(terminal, path),
    };

    static ExitCode Add(Terminal terminal, string[] files, string path, string country, long people)
    {
        var issues = new IssueLog(terminal);
        var import = new PlaceImport(UserFiles.Files(), Known(path), issues.Add) { Country = country.ToUpperInvariant(), LeastPopulation = people };
        var before = import.Places.Count;
        foreach (var input in new InputFinder(issues.Add).Find(files).OrderBy(IsNames))
            Read(terminal, import, input, issues);
        if (import.Places.Count == 0)
            throw new CannotException("no place could be read; no gazetteer was written");
        Write(path, import.Places);
        terminal.Error.WriteLine($"{path}: {import.Places.Count} places, {import.Places.Count - before} of them new, {issues.Count} issues");
        return issues.ExitCode;
    }

    // Names are added to places, so the places must be there first.
    static bool IsNames(InputFile file) => file.Shown.Contains("alternateNames", StringComparison.OrdinalIgnoreCase);

    static void Read(Terminal terminal, PlaceImport import, InputFile input, IssueLog issues)
    {
        try
        {
            foreach (var (name, open) in Unpacked(terminal, input))
                using (var stream = open())
                {
                    import.Read(name, stream);
                    terminal.Error.WriteLine($"{name}: {import.Taken} rows taken, {import.Refused} that cannot be used");
                }
        }
        catch (Exception trouble) when (trouble is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            issues.Add(new Issue("file.unreadable", input.Shown, "whole", $"the file cannot be read: {trouble.Message}"));
        }
    }

    static IEnumerable<(string Name, Func<Stream> Open)> Unpacked(Terminal terminal, InputFile input)
    {
        if (input.FullPath is not { } path)
            return [("-", () => terminal.In)];
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return [(input.Shown[..^3], () => new GZipStream(File.OpenRead(path), CompressionMode.Decompress))];
        if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return Entries(path, input.Shown);
        return [(input.Shown, () => File.OpenRead(path))];
    }

    static IEnumerable<(string, Func<Stream>)> Entries(string path, string shown)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries.Where(entry => entry.Length > 0 && !entry.Name.StartsWith("readme", StringComparison.OrdinalIgnoreCase)))
            yield return ($"{shown}/{entry.Name}", entry.Open);
    }

    static ExitCode Remove(Terminal terminal, string[] sources, string path)
    {
        var store = Open(path);
        if (sources.FirstOrDefault(source => store.Sources.All(known => known.Name != source)) is { } missing)
            throw new CannotException($"{path}: nothing in it is from {missing}");
        var left = store.Given().Where(place => !sources.Contains(place.Source)).ToList();
        if (left.Count == 0)
            File.Delete(path);
        else
            Write(path, left);
        terminal.Error.WriteLine($"{path}: {left.Count} places left");
        return ExitCode.AllRead;
    }

    static ExitCode List(Terminal terminal, string path)
    {
        using var output = terminal.OutWriter();
        foreach (var source in Open(path).Sources)
            output.WriteLine($"{source.Name}\t{source.Places}");
        return ExitCode.AllRead;
    }

    static IEnumerable<GivenPlace> Known(string path) => File.Exists(path) ? Open(path).Given() : [];

    static PlaceStore Open(string path) =>
        File.Exists(path) ? PlaceStore.Open(path, UserGazetteer.Bytes(path), _ => null) : throw new CannotException($"{path}: there is no such gazetteer");

    // What reads the old file goes on reading it; a write that is cut short leaves it as it was.
    static void Write(string path, IEnumerable<GivenPlace> places)
    {
        var unfinished = path + ".new";
        File.WriteAllBytes(unfinished, PlaceStoreWriter.Write(places));
        File.Move(unfinished, path, overwrite: true);
    }
}
