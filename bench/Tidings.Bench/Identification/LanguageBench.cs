using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Bench;

/// <summary>
/// Measures how well and how fast languages are told apart; or learns the tables for it, from a folder with a folder for each language (<see cref="TrainingWords"/>; <c>und</c> for languages that are none of ours).
/// Multinomial logistic regression by stochastic gradient descent with a rate of its own for each row (Duchi, Hazan and Singer 2011); the same files give the same table.
/// </summary>
internal static class LanguageBench
{
    static readonly (Script Script, int Bits, string[] Languages)[] Groups =
    [
        (Script.Latin, 19, ["az", "de", "en", "es", "fr", "it", "ku", "nl", "pl", "pt", "tr", "und"]),
        (Script.Cyrillic, 16, ["be", "bg", "kk", "ru", "sr", "uk"]),
        (Script.Arabic, 16, ["ar", "ckb", "fa", "ur"]),
    ];

    // What is seldom read here is learnt from fewer examples, and so believed less readily.
    static readonly string[] Rare = ["be", "bg", "kk", "sr", "und", "ckb"];

    const int RarelyTaken = 3;

    /// <summary>One of so many words is learnt with its accented letters lost, as pages often have it.</summary>
    const int Damaged = 7;

    /// <summary>How many steps the weights have on either side of nothing, and from which on they count.</summary>
    const float Levels = 21, Least = 2.2f;

    const int Epochs = 6;
    const int WordsAnEpoch = 200_000;
    const float Rate = 0.25f;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
            return 1;
        if (args.Length == 1)
            return Measure(args[0]);
        var english = TrainingWords.Lines(Path.Combine(args[0], "en")).ToHashSet(StringComparer.Ordinal);
        using var writer = new BinaryWriter(new ZLibStream(File.Create(args[1]), CompressionLevel.SmallestSize));
        writer.Write((byte)Groups.Length);
        foreach (var (script, bits, languages) in Groups)
        {
            var texts = languages.Select(language => Material.Read(args[0], language, script, english)).ToArray();
            var rare = languages.Select(Rare.Contains).ToArray();
            for (var i = 0; i < texts.Length; i++)
                Console.WriteLine($"{languages[i]}: {texts[i].Words.Length} words, {texts[i].Lines.Length} lines");
            var model = new Learner(languages.Length, bits);
            for (var epoch = 0; epoch < Epochs; epoch++)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{script}: {model.Pass(texts, rare, epoch):0.0000} right while learning"));
            writer.Write((byte)script);
            var (scale, rows) = model.Whole();
            NgramClassifier.Write(writer, languages, bits, scale, rows);
        }
        return 0;
    }

    // Lines whose language is the name of their file, in folders by kind.
    static int Measure(string folder)
    {
        foreach (var kind in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var lines = Directory.EnumerateFiles(kind, "*.txt").SelectMany(file => File.ReadLines(file).Where(line => line.Trim().Length > 0).Select(line => (Line: line, Language: Path.GetFileNameWithoutExtension(file)))).ToArray();
            var right = lines.Count(line => LanguageIdentifier.BuiltIn.Identify(line.Line) == line.Language);
            var watch = Stopwatch.StartNew();
            foreach (var (line, _) in lines)
                LanguageIdentifier.BuiltIn.Identify(line);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(kind)}: {right / (double)lines.Length:0.0000} right of {lines.Length}, {lines.Length / watch.Elapsed.TotalSeconds:0} a second"));
        }
        return 0;
    }

    /// <summary>Words and lines of one language in one script, folded.</summary>
    sealed record Material(string[] Words, string[] OfText, string[][] Lines)
    {
        // What is not translated stands there in English.
        public static Material Read(string folder, string language, Script script, HashSet<string> english)
        {
            var own = Path.Combine(folder, language);
            var lines = (Directory.Exists(own) ? TrainingWords.Lines(own) : []).Distinct().Where(line => language == "en" || !english.Contains(line)).Select(line => Split(line, script)).Where(line => line.Length > 0).ToArray();
            var ofText = lines.SelectMany(line => line).Concat(Listed(language, script)).Distinct().Order(StringComparer.Ordinal).ToArray();
            var words = (Directory.Exists(own) ? TrainingWords.Words(own) : []).SelectMany(word => Split(word, script))
                .Concat(ofText).Distinct().Order(StringComparer.Ordinal).ToArray();
            return new Material(words, ofText, lines);
        }

        static IEnumerable<string> Listed(string language, Script script) => TsvTable.Read(DataFiles.BuiltIn, "languages/identification.tsv").Rows
            .Where(row => row["language"] == language).SelectMany(row => row.List("words")).SelectMany(word => Split(word, script));

        static string[] Split(string line, Script script)
        {
            var words = new List<string>();
            LanguageIdentifier.EachWord(line, script, int.MaxValue, word => words.Add(word.ToString()));
            return [.. words];
        }
    }

    sealed class Learner(int languages, int bits)
    {
        readonly float[] _weights = new float[languages << bits];
        readonly float[] _squares = new float[1 << bits];
        readonly Random _random = new(20201109);
        readonly float[] _scores = new float[languages];
        uint[] _runs = new uint[1 << 14];
        int _count;

        public double Pass(Material[] texts, bool[] rare, int epoch)
        {
            var (right, all) = (0, 0);
            for (var i = 0; i < WordsAnEpoch * texts.Length; i++)
            {
                var language = i % texts.Length;
                if ((rare[language] && _random.Next(RarelyTaken) > 0) || !Take(texts[language]))
                    continue;
                right += Learn(language, Rate / (1 + epoch)) ? 1 : 0;
                all++;
            }
            return (double)right / all;
        }

        // Seven of ten examples are single words, two are two, the rest are lines of text. Half the words are of the dictionaries, a third are words of the text, the rest text itself.
        bool Take(Material text)
        {
            _count = 0;
            var choice = _random.Next(10);
            if (choice >= 9 && text.Lines.Length > 0)
                foreach (var word in text.Lines[_random.Next(text.Lines.Length)].Take(12))
                    Add(word);
            else
                for (var words = choice < 7 ? 1 : 2; words > 0 && text.Words.Length > 0; words--)
                    Add(Word(text, _random.Next(6)));
            return _count > 0;
        }

        string Word(Material text, int choice)
        {
            if (choice < 3 || text.Lines.Length == 0)
                return Some(text.Words);
            return choice < 5 ? Some(text.OfText) : Some(text.Lines[_random.Next(text.Lines.Length)]);
        }

        string Some(string[] words) => words[_random.Next(words.Length)];

        void Add(string word)
        {
            if (_random.Next(Damaged) == 0 && string.Concat(word.Where(c => c < 'z' + 1)) is { Length: > 2 } damaged)
                word = damaged;
            if (_runs.Length < _count + NgramClassifier.RunsOf(word.Length))
                Array.Resize(ref _runs, _runs.Length * 2);
            _count += NgramClassifier.Hash(word, _runs.AsSpan(_count));
        }

        bool Learn(int language, float rate)
        {
            Array.Clear(_scores);
            foreach (var run in _runs.AsSpan(0, _count))
                for (int j = 0, row = Row(run); j < languages; j++)
                    _scores[j] += _weights[row + j];
            var best = Array.IndexOf(_scores, _scores.Max());
            Soften();
            _scores[language] -= 1;
            var square = _scores.Sum(score => score * score);
            if (square > 1e-4f)
                foreach (var run in _runs.AsSpan(0, _count))
                    Step(Row(run), square, rate);
            return best == language;
        }

        int Row(uint run) => (int)(run >> (32 - bits)) * languages;

        void Step(int row, float square, float rate)
        {
            var sum = _squares[row / languages] += square;
            var step = rate / MathF.Sqrt(sum + 1e-2f);
            for (var j = 0; j < languages; j++)
                _weights[row + j] -= step * _scores[j];
        }

        void Soften()
        {
            var (most, sum) = (_scores.Max(), 0f);
            for (var j = 0; j < languages; j++)
                sum += _scores[j] = MathF.Exp(_scores[j] - most);
            for (var j = 0; j < languages; j++)
                _scores[j] /= sum;
        }

        /// <summary>The weights as whole numbers, and what one is worth. Small ones are none: most of a table is, and packs well.</summary>
        public (float Scale, sbyte[] Rows) Whole()
        {
            var sizes = _weights.Select(MathF.Abs).Where(size => size > 0).Order().ToArray();
            var scale = sizes[(int)(sizes.Length * 0.9995)] / Levels;
            return (scale, [.. _weights.Select(weight => MathF.Abs(weight) < Least * scale ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(weight / scale), -sbyte.MaxValue, sbyte.MaxValue))]);
        }
    }
}
