using System.Globalization;
using Tidings.App.Scoring;
using Tidings.Bench.EcbPlus;
using Tidings.Languages;

namespace Tidings.Bench;

/// <summary>
/// Coreference of events over documents on ECB+ with the mentions given and no topics: the joining beside the usual baselines, by the measures of the CoNLL shared tasks.
/// </summary>
internal static class EcbPlusBench
{
    /// <summary>The mean odds from which groups are put together; chosen on the training topics.</summary>
    const double Enough = -0.4;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
            return 1;
        if (Option(args, "--learn") is { } file)
            return Learn(EcbCorpus.Read(args[0], "train"), file);
        Console.WriteLine("| part | mentions | chains | joined by | MUC P/R/F | B3 P/R/F | CEAFe P/R/F | CoNLL |\n|---|---|---|---|---|---|---|---|");
        foreach (var part in EcbCorpus.PartNames.Where(part => Option(args, "--part") is not { } only || only == part))
            if (EcbCorpus.Read(args[0], part) is { Count: > 0 } documents)
                foreach (var (name, isScored) in Scored(documents, Option(args, "--sentences")))
                    Report($"{part}, {name}", documents, isScored, Option(args, "--enough") is { } enough ? double.Parse(enough, CultureInfo.InvariantCulture) : Enough);
        return 0;
    }

    static IEnumerable<(string, Func<EcbDocument, EcbMention, bool>)> Scored(IReadOnlyList<EcbDocument> documents, string? sentences)
    {
        if (sentences is not null)
            yield return ("checked sentences", EcbCorpus.InSentencesOf(sentences));
        yield return ("linked sentences", EcbCorpus.InLinkedSentences(documents));
        yield return ("all", EcbCorpus.All);
    }

    static int Learn(IReadOnlyList<EcbDocument> documents, string file)
    {
        var examples = new ActionJoiner(documents, EcbCorpus.InLinkedSentences(documents)).Examples();
        File.WriteAllText(file, SignWeights.Learn(examples).ToTsv($"Logarithms of odds, learnt from {examples.Count} pairs of mentions in the training topics of ECB+ by the verb ecbplus with --learn"));
        return 0;
    }

    static void Report(string part, IReadOnlyList<EcbDocument> documents, Func<EcbDocument, EcbMention, bool> isScored, double enough)
    {
        var joiner = new ActionJoiner(documents, isScored);
        var key = Partition<string>.Of(joiner.Actions.Select(action => action.Mention.Id), Labels(joiner, action => action.Mention.Chain));
        var joined = joiner.Join(SignWeights.BuiltIn(), enough);
        Line("head over the whole corpus", action => action.Head);
        Line("head in the gold topic", action => (action.Head, documents[action.Document].Topic));
        Line("head in the gold sub-topic", action => (action.Head, documents[action.Document].Topic, documents[action.Document].Name.EndsWith("plus", StringComparison.Ordinal)));
        Line("head in our groups of stories", action => (action.Head, action.Tight));
        Line("**our joining, no topics**", action => joined[action.Mention.Id]);

        void Line<T>(string name, Func<ToldAction, T> label)
        {
            var rates = CoreferenceRates.Of(key, Partition<string>.Of(joiner.Actions.Select(action => action.Mention.Id), Labels(joiner, label)));
            Console.WriteLine($"| {part} | {key.Count} | {key.Groups.Count} | {name} | {Text(rates.Muc)} | {Text(rates.BCubed)} | {Text(rates.CeafE)} | {Text(rates.Conll)} |");
        }
    }

    static Func<string, T> Labels<T>(ActionJoiner joiner, Func<ToldAction, T> label)
    {
        var labels = joiner.Actions.ToDictionary(action => action.Mention.Id, label);
        return id => labels[id];
    }

    static string Text(Rates rates) => $"{Text(rates.Precision)}/{Text(rates.Recall)}/{Text(rates.F1)}";

    static string Text(double rate) => rate.ToString(".000", CultureInfo.InvariantCulture);

    static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
