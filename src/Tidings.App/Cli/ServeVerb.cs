using System.CommandLine;
using Tidings.App.Web;
using Tidings.App.Web.Map;
using Tidings.App.Web.Wordings;

namespace Tidings.App.Cli;

/// <summary><c>tidings serve</c>: the record as web pages and data.</summary>
static class ServeVerb
{
    public static Verb Create(Terminal terminal)
    {
        var (record, urls, gazetteer) = (Options.Record(), Urls(), UserGazetteer.Option());
        var command = new Command("serve", "Serves a record as web pages and as data, on this machine, until it is stopped.") { record, urls, gazetteer };
        command.SetAction(async (parsed, stop) =>
        {
            var files = UserGazetteer.Files(parsed.GetValue(gazetteer));
            KnownPlaces.Use(files);
            return (int)await RunAsync(terminal, parsed.GetRequiredValue(record), parsed.GetRequiredValue(urls), DeskLanguages.Of(files), stop);
        });
        return new Verb(command, [new Example("tidings serve --record tidings.db --urls http://127.0.0.1:8080", "serves at another address")]);
    }

    public static Option<string> Urls() => new("--urls")
    {
        Description = "Where to listen on this machine; port 0 takes a free one.",
        HelpName = "URLS",
        DefaultValueFactory = _ => WebProgram.DefaultUrl,
    };

    /// <summary>Serves until told to stop; says the address on standard error as soon as it answers.</summary>
    public static async Task<ExitCode> RunAsync(Terminal terminal, string record, string urls, DeskLanguages languages, CancellationToken stop)
    {
        await using var app = Build(record, urls, languages);
        await app.StartAsync(stop);
        _ = Task.Run(() => WebProgram.Prepare(app), stop);
        foreach (var url in app.Urls)
            terminal.Error.WriteLine($"{record} is served at {url} (Ctrl+C ends)");
        await app.WaitForShutdownAsync(stop);
        return ExitCode.AllRead;
    }

    static WebApplication Build(string record, string urls, DeskLanguages languages)
    {
        try
        {
            return WebProgram.Build(record, urls, languages: languages);
        }
        catch (ArgumentException trouble)
        {
            throw new CannotException(trouble.Message);
        }
    }
}
