using System.Globalization;
using Tidings.App.Building;
using Tidings.App.Exports;
using Tidings.App.Scoring;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Meaning;

namespace Tidings.Bench;

/// <summary>
/// Makes the tables by which confidence is given (<see cref="ConfidenceTable"/>) from annotated pages, and says how well they foretell pages that are left out.
/// </summary>
internal static class ConfidenceBench
{
    const string Knots = "codebook/confidence.tsv";

    sealed record Trial(string Language, string Rule, double Weight, bool IsRight, string Page);

    public static int Run(string[] args)
    {
        var folders = args.Where(arg => !arg.StartsWith("--")).ToList();
        if (folders.Count == 0)
            return 1;
        var trials = folders.SelectMany(Trials).ToList();
        var tables = Tables(trials);
        Console.WriteLine($"{trials.Count} coded mentions on {trials.Select(trial => trial.Page).Distinct().Count()} pages");
        Console.WriteLine($"\nas they stand, by weight alone\n\n{new Reliability([.. trials.Select(trial => (trial.Weight, trial.IsRight))])}");
        Console.WriteLine($"the pages that the tables are made from\n\n{Told(trials, tables)}");
        Console.WriteLine($"each page by tables made from the others\n\n{new Reliability([.. trials.GroupBy(trial => trial.Page).SelectMany(page => Foretold([.. page], Tables([.. trials.Where(trial => trial.Page != page.Key)])))])}");
        foreach (var (path, text) in tables.Where(_ => args.Contains("--write")))
            File.WriteAllText(path, text);
        return 0;
    }

    // A folder of annotation, with its pages after "=" where they do not lie in it.
    static IEnumerable<Trial> Trials(string folder)
    {
        var (gold, pages) = folder.Split('=') is [var first, var second] ? (first, second) : (folder, Path.Combine(folder, "pages"));
        var bare = DataFiles.BuiltIn.With(Blank().Append(KeyValuePair.Create(Knots, "weight\tright\n")).ToDictionary());
        var scorer = new Scorer(Gold.Read(gold, pages), Exported.OfPages(pages, new Unwatched(), bare).GetAwaiter().GetResult());
        var right = scorer.Right.Select(pair => pair.Coded).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return scorer.Alignment.Coded.Select(coded => new Trial(
            coded.Row.Required("language"), coded.Row.Required("rule"), coded.Row.GetProperty("confidence").GetDouble(), right.Contains(coded), $"{gold}/{coded.File}"));
    }

    static IEnumerable<KeyValuePair<string, string>> Blank() => DataFiles.BuiltIn.Languages().Select(language => KeyValuePair.Create(Track(language), "rule\tcoded\tright\n"));

    static string Track(string language) => $"languages/{language}/track.tsv";

    static Dictionary<string, string> Tables(IReadOnlyList<Trial> trials)
    {
        var tables = trials.GroupBy(trial => trial.Language).ToDictionary(language => Track(language.Key), TrackOf);
        tables[Knots] = KnotsOf(trials);
        return tables;
    }

    static string TrackOf(IEnumerable<Trial> trials) =>
        "# How often each rule was tried on annotated pages, and how often it was right: the record behind confidence.\n"
        + "# source: tests/gold, tests/fresh/seen and the shared set, by the verb confidence of bench, which writes this file anew\nrule\tcoded\tright\n"
        + string.Concat(trials.GroupBy(trial => trial.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"{rule.Key}\t{rule.Count()}\t{rule.Count(trial => trial.IsRight)}\n"));

    // A logistic curve over the log odds of the weight: it rises, so the order of weights is kept.
    static string KnotsOf(IReadOnlyList<Trial> trials)
    {
        var (level, slope) = Fit(trials);
        var knots = Enumerable.Range(6, 14).Select(i => i * 0.05).Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight:0.00}\t{Curve(level + slope * Odds(weight)):0.000}\n"));
        return "# What share of mentions is right, by the weight of what they rest on (the rule's weight, more with a date of its own, less for a noun without a verb or under a condition).\n"
            + string.Create(CultureInfo.InvariantCulture, $"# A logistic curve, 1 / (1 + exp(-({level:0.000} + {slope:0.000} ln(w / (1 - w))))), through {trials.Count} coded mentions.\n")
            + "# source: tests/gold, tests/fresh/seen and the shared set, by the verb confidence of bench, which writes this file anew\nweight\tright\n" + string.Concat(knots);
    }

    // Newton's method for the likeliest curve; a slope near 1 is preferred where there is little to go by.
    static (double Level, double Slope) Fit(IReadOnlyList<Trial> trials)
    {
        var (level, slope) = (0.0, 1.0);
        for (var round = 0; round < 30; round++)
        {
            double g0 = 0, g1 = -(slope - 1), h00 = 1e-6, h01 = 0, h11 = 1;
            foreach (var trial in trials)
            {
                var (x, p) = (Odds(trial.Weight), Curve(level + slope * Odds(trial.Weight)));
                var (left, spread) = ((trial.IsRight ? 1 : 0) - p, p * (1 - p));
                (g0, g1, h00, h01, h11) = (g0 + left, g1 + left * x, h00 + spread, h01 + spread * x, h11 + spread * x * x);
            }
            var det = h00 * h11 - h01 * h01;
            (level, slope) = (level + (g0 * h11 - g1 * h01) / det, slope + (g1 * h00 - g0 * h01) / det);
        }
        return (level, slope);
    }

    static double Odds(double weight) => Math.Log(Math.Clamp(weight, 0.05, 0.98) / (1 - Math.Clamp(weight, 0.05, 0.98)));

    static double Curve(double x) => 1 / (1 + Math.Exp(-x));

    static Reliability Told(IReadOnlyList<Trial> trials, Dictionary<string, string> tables) => new([.. Foretold(trials, tables)]);

    static IEnumerable<(double Confidence, bool IsRight)> Foretold(IReadOnlyList<Trial> trials, Dictionary<string, string> tables)
    {
        var files = DataFiles.BuiltIn.With(Blank().Where(blank => !tables.ContainsKey(blank.Key)).Concat(tables).ToDictionary());
        var byLanguage = trials.Select(trial => trial.Language).Distinct().ToDictionary(language => language, language => new ConfidenceTable(files, language));
        return trials.Select(trial => (byLanguage[trial.Language].Of(trial.Rule, trial.Weight), trial.IsRight));
    }

    sealed class Unwatched : IBuildWatcher
    {
        public void Written(string path)
        {
        }

        public void Trouble(Issue issue) => Console.Error.WriteLine(issue);

        public void Gathering()
        {
        }
    }
}
