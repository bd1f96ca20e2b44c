using System.CommandLine;
using Tidings.App.Web.Wordings;
using Tidings.Languages;

namespace Tidings.App.Cli;

/// <summary><c>tidings demo</c>: from the sample pages to the record in the browser.</summary>
static class DemoVerb
{
    public static Verb Create(Terminal terminal)
    {
        var urls = ServeVerb.Urls();
        var command = new Command("demo", "Reads the sample pages into a record and serves it; says where to look.") { urls };
        command.SetAction(async (parsed, stop) => (int)await RunAsync(terminal, parsed.GetRequiredValue(urls), stop));
        return new Verb(command,
        [
            new Example("tidings demo", "then open the address that it says"),
            new Example("tidings demo --urls http://127.0.0.1:0", "takes any free port"),
        ]);
    }

    static async Task<ExitCode> RunAsync(Terminal terminal, string urls, CancellationToken stop)
    {
        var samples = Samples();
        var record = Path.Combine(RecordFolder(Path.GetDirectoryName(samples)!), "demo.db");
        var files = UserFiles.Files();
        var built = await BuildVerb.RunAsync(terminal, [Path.Combine(samples, "pages")], record, files);
        await ServeVerb.RunAsync(terminal, record, urls, DeskLanguages.Of(files), stop);
        return built;
    }

    // The program stands in a clone: its samples are found from where it is, not from where it is called.
    static string Samples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "samples", "pages")))
                return Path.Combine(folder.FullName, "samples");
        throw new CannotException("samples/pages: the folder is not there; the demo needs a clone of the project");
    }

    static string RecordFolder(string root)
    {
        var folder = Path.Combine(root, ".tidings");
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "tidings")).FullName;
        }
    }
}
