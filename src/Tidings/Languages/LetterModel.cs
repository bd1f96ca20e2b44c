using Tidings.Text;

namespace Tidings.Languages;

/// <summary>Words of a language that count alike.</summary>
sealed record WordList(string Language, double Weight, IReadOnlyList<string> Words);

/// <summary>
/// How well words fit the languages of one script. The probability of a word is half that of the word table and half that of the letters, each letter given the two
/// before it: <c>0.6 p(c|ab) + 0.3 p(c|b) + 0.1 p(c)</c>, learnt from the word lists.
/// </summary>
sealed class LetterModel
{
    const double OfThree = 0.6, OfTwo = 0.3, OfOne = 0.1, Unseen = 2e-5;
    const double OfWords = 0.5;
    const int LongestWord = 40;

    readonly Dictionary<ulong, float[]> _three = [], _two = [], _one = [];
    readonly Dictionary<string, float[]> _words = new(StringComparer.Ordinal);
    readonly Dictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    readonly int _languages;
    readonly float _unseen = (float)Math.Log(Unseen);

    LetterModel(int languages)
    {
        _languages = languages;
        _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static LetterModel Learn(IEnumerable<WordList> lists)
    {
        var byLanguage = lists.GroupBy(list => list.Language).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var model = new LetterModel(byLanguage.Length);
        for (var i = 0; i < byLanguage.Length; i++)
            model.Learn(i, byLanguage[i]);
        return model;
    }

    void Learn(int language, IEnumerable<WordList> lists)
    {
        var counts = new NgramCounts();
        var total = 0.0;
        foreach (var list in lists)
            foreach (var raw in list.Words)
            {
                var word = LetterFold.Of(raw, LongestWord);
                if (word.Length == 0)
                    continue;
                Row(_words, word, 0)[language] += (float)list.Weight;
                total += list.Weight;
                counts.Add(word, list.Weight);
            }
        foreach (var row in _words.Values)
            row[language] /= (float)total;
        foreach (var (key, value) in counts.One)
            Row(_one, key, _unseen)[language] = (float)Math.Log(OfOne * value / counts.Total + Unseen);
        foreach (var (key, value) in counts.Two)
            Row(_two, key, float.NaN)[language] = (float)Math.Log(OfTwo * value / counts.Context(key) + OfOne * counts.Single(key) + Unseen);
        foreach (var (key, value) in counts.Three)
            Row(_three, key, float.NaN)[language] = (float)Math.Log(OfThree * value / counts.Pair(key >> 16) + OfTwo * counts.Conditional(key & 0xFFFFFFFF) + OfOne * counts.Single(key) + Unseen);
    }

    float[] Row<TKey>(Dictionary<TKey, float[]> table, TKey key, float fill) where TKey : notnull
    {
        if (!table.TryGetValue(key, out var row))
        {
            table.Add(key, row = new float[_languages]);
            Array.Fill(row, fill);
        }
        return row;
    }

    /// <summary>The mean logarithm of the probability of a letter, or of the end of a word, under the likeliest language; 0 without letters.</summary>
    public double Fit(ReadOnlySpan<char> text, Script script, int enough)
    {
        var (sums, word, places) = (new double[_languages], new double[_languages], 0);
        LanguageIdentifier.EachWord(text, script, enough, letters =>
        {
            Score(letters, word);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += word[i];
            places += letters.Length + 1;
        });
        return places == 0 ? 0 : sums.Max() / places;
    }

    void Score(ReadOnlySpan<char> word, Span<double> scores)
    {
        scores.Clear();
        char a = ' ', b = ' ';
        for (var i = 0; i <= word.Length; i++)
        {
            var c = i < word.Length ? word[i] : ' ';
            AddLetter(a, b, c, scores);
            (a, b) = (b, c);
        }
        var known = _wordsBySpan.TryGetValue(word, out var row);
        for (var i = 0; i < scores.Length; i++)
        {
            var asWord = known ? OfWords * row![i] : 0;
            scores[i] = asWord > 0 ? Math.Log(asWord + (1 - OfWords) * Math.Exp(scores[i])) : scores[i] + Math.Log(1 - OfWords);
        }
    }

    void AddLetter(char a, char b, char c, Span<double> scores)
    {
        var three = _three.GetValueOrDefault(NgramCounts.Key(a, b, c));
        var two = _two.GetValueOrDefault(NgramCounts.Key(b, c));
        var one = _one.GetValueOrDefault(NgramCounts.Key(c));
        for (var i = 0; i < scores.Length; i++)
            if (three is not null && !float.IsNaN(three[i]))
                scores[i] += three[i];
            else if (two is not null && !float.IsNaN(two[i]))
                scores[i] += two[i];
            else
                scores[i] += one is not null ? one[i] : _unseen;
    }
}
