using System.Diagnostics;
using System.Globalization;
using Tidings.Dates;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Bench;

/// <summary>
/// Span and value accuracy of <see cref="DateReader"/> against TIMEX2 annotation, counted as in TempEval: strict is the same span, relaxed any overlap,
/// value the share of strict matches with the same value, and value F1 their share of all.
/// </summary>
internal static class DateBench
{
    public static int Run(string[] args)
    {
        if (args.Length == 0)
            return 1;
        var documents = Directory.GetFiles(Path.Combine(args[0], "keyinline"), "*.xml").Order(StringComparer.Ordinal).Select(TimexDocument.Read).ToList();
        var reader = DateReader.For(DataFiles.BuiltIn, "en");
        var score = new Score();
        foreach (var document in documents)
            Count(document, Read(document, reader), score, args.Contains("--errors"));
        Console.WriteLine(score);
        Time(documents, reader);
        return 0;
    }

    static void Time(List<TimexDocument> documents, DateReader reader)
    {
        var sentences = documents.SelectMany(document => Sentences(document.Text).Select(span => Tokeniser.Split(document.Text, span.Start, span.End))).ToList();
        var anchor = new DateAnchor(new DateOnly(2009, 12, 19));
        for (var round = 0; round < 8; round++)
        {
            var before = Spent();
            foreach (var sentence in sentences)
                reader.Find(sentence, anchor);
            if (round == 7)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences.Count / (Spent() - before).TotalSeconds:0} sentences per second of processor time ({sentences.Count} sentences, {sentences.Average(s => s.Length):0.0} tokens each)"));
        }
    }

    // Other work on the machine does not count.
    static TimeSpan Spent() => Process.GetCurrentProcess().UserProcessorTime;

    static List<Timex> Read(TimexDocument document, DateReader reader)
    {
        var found = new List<Timex>();
        var anchor = new DateAnchor(document.Published, IsNarrative: true);
        foreach (var (start, end) in Sentences(document.Text))
        {
            var tokens = Tokeniser.Split(document.Text, start, end);
            var mentions = reader.Find(tokens, anchor);
            anchor = anchor.After(mentions);
            foreach (var point in mentions.SelectMany(mention => mention.Points))
                found.Add(new Timex(tokens[point.FirstToken].Start, tokens[point.EndToken - 1].End, point.Value));
        }
        return found;
    }

    // Good enough for measuring dates: a line or a full stop before a blank and a capital.
    static IEnumerable<(int Start, int End)> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isStop = text[i] is '.' or '?' or '!' && i + 2 < text.Length && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && i > 3 && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) && char.IsLower(text[i - 3]);
            if (text[i] != '\n' && !isStop)
                continue;
            if (i > start)
                yield return (start, i + (isStop ? 1 : 0));
            start = i + 1;
        }
        if (start < text.Length)
            yield return (start, text.Length);
    }

    static void Count(TimexDocument document, List<Timex> found, Score score, bool shows)
    {
        score.Gold += document.Gold.Count;
        score.Found += found.Count;
        var gold = document.Gold.ToDictionary(time => (time.Start, time.End));
        foreach (var time in found)
        {
            var isStrict = gold.TryGetValue((time.Start, time.End), out var same);
            var near = isStrict ? same : document.Gold.FirstOrDefault(other => other.Start < time.End && time.Start < other.End);
            score.Strict += isStrict ? 1 : 0;
            score.Relaxed += near is not null ? 1 : 0;
            score.Value += isStrict && same!.Value == time.Value ? 1 : 0;
            if (shows && (near is null || !isStrict || same!.Value != time.Value))
                Show(document, near is null ? "extra" : isStrict ? "value" : "span", time, near);
        }
        foreach (var time in document.Gold.Where(time => !found.Any(other => other.Start < time.End && time.Start < other.End)))
            if (shows)
                Show(document, "missed", time, null);
    }

    static void Show(TimexDocument document, string what, Timex time, Timex? gold)
    {
        var before = document.Text[Math.Max(0, time.Start - 30)..time.Start];
        var after = document.Text[time.End..Math.Min(document.Text.Length, time.End + 25)];
        var line = $"{what}\t{before}[{document.Text[time.Start..time.End]}]{after}\t{time.Value}" + (gold is null ? "" : $"\tgold [{document.Text[gold.Start..gold.End]}] {gold.Value}");
        Console.WriteLine(line.Replace('\n', ' '));
    }

    sealed class Score
    {
        public int Gold, Found, Strict, Relaxed, Value;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"gold {Gold}  found {Found}\nstrict  P {P(Strict):0.000} R {R(Strict):0.000} F1 {F(Strict):0.000}\nrelaxed P {P(Relaxed):0.000} R {R(Relaxed):0.000} F1 {F(Relaxed):0.000}\nvalue   {(double)Value / Math.Max(1, Strict):0.000} of strict matches, F1 {F(Value):0.000}");

        double P(int right) => (double)right / Math.Max(1, Found);

        double R(int right) => (double)right / Math.Max(1, Gold);

        double F(int right) => 2.0 * right / Math.Max(1, Found + Gold);
    }
}
