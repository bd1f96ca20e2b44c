using System.Diagnostics;
using System.Globalization;
using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Mentions.Toponyms;
using Tidings.Places;
using Tidings.Text;

namespace Tidings.Bench;

/// <summary>
/// Recognition of places (exact and overlapping spans) and resolution (share within 161 km, mean and median error), the latter for the annotators' places
/// handed in, and from the text alone.
/// </summary>
internal static class ToponymBench
{
    public static int Run(string[] args)
    {
        if (args.Length == 0)
            return 1;
        var gazetteer = Option(args, "--gazetteer");
        var files = gazetteer is null ? DataFiles.BuiltIn : DataFiles.BuiltIn.WithPlaces(File.ReadAllBytes(gazetteer));
        var coder = new MentionCoder(files);
        var reader = coder.Toponyms("en");
        var documents = ToponymDocument.ReadAll(args[0]);
        var tokens = documents.ConvertAll(document => Tokeniser.Split(document.Text));
        var homes = args.Contains("--homes") ? Homes(documents, tokens, reader, coder.Places) : [];
        var score = new ToponymScore(args.Contains("--errors"));
        var only = Option(args, "--only") switch { "EVEN" => 0, "ODD" => 1, _ => -1 };
        var spent = Process.GetCurrentProcess().UserProcessorTime;
        for (var i = 0; i < documents.Count; i++)
        {
            if (only >= 0 && i % 2 != only)
                continue;
            var home = homes.GetValueOrDefault(documents[i].Paper) ?? [];
            var gold = documents[i].Places;
            score.Recognised(documents[i], reader.Read(documents[i].Text, tokens[i], home));
            score.Resolved(documents[i], reader.Resolve(documents[i].Text, tokens[i], gold.ConvertAll(place => (place.Start, place.End)), home));
        }
        Console.WriteLine(score);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} texts, {(Process.GetCurrentProcess().UserProcessorTime - spent).TotalSeconds:0.00} s of processor time"));
        return 0;
    }

    static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;

    // Each paper's home, from the places that its stories name; the annotation is not looked at.
    static Dictionary<string, IReadOnlyList<Place>> Homes(List<ToponymDocument> documents, List<Token[]> tokens, ToponymReader reader, PlaceGazetteer places)
    {
        var finders = new Dictionary<string, HomeFinder>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Count; i++)
        {
            if (!finders.TryGetValue(documents[i].Paper, out var finder))
                finders.Add(documents[i].Paper, finder = new HomeFinder(places));
            finder.Add(reader.Read(documents[i].Text, tokens[i], []));
        }
        return finders.ToDictionary(each => each.Key, each => each.Value.Homes());
    }
}
