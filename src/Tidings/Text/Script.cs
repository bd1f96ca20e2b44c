namespace Tidings.Text;

/// <summary>The scripts that are told apart. A language is looked for among those that write the script.</summary>
public enum Script : byte { Other, Latin, Cyrillic, Greek, Armenian, Georgian, Hebrew, Arabic, Devanagari, Bengali, Thai, Ethiopic, Myanmar, Khmer, Hangul, Kana, Han }

/// <summary>How many letters of each script a text has.</summary>
public readonly struct ScriptCounts
{
    readonly int[] _counts;

    ScriptCounts(int[] counts, int letters) => (_counts, Letters) = (counts, letters);

    public int Letters { get; }

    /// <summary>The script of most letters. A character of Han or kana counts for three letters, being a word or half of one.</summary>
    public Script Main
    {
        get
        {
            var best = Script.Other;
            var most = 0;
            var east = (_counts[(int)Script.Han] + _counts[(int)Script.Kana]) * 3;
            for (var i = 1; i < _counts.Length; i++)
                if (_counts[i] > most && (Script)i is not (Script.Han or Script.Kana))
                    (best, most) = ((Script)i, _counts[i]);
            return east > most ? Script.Han : best;
        }
    }

    /// <summary>The share of kana in kana and Han.</summary>
    public double KanaShare => _counts[(int)Script.Kana] / (double)Math.Max(1, _counts[(int)Script.Kana] + _counts[(int)Script.Han]);

    public int this[Script script] => _counts[(int)script];

    /// <summary>Counts at most so many letters.</summary>
    public static ScriptCounts Of(ReadOnlySpan<char> text, int enough = int.MaxValue)
    {
        var counts = new int[(int)Script.Han + 1];
        var letters = 0;
        foreach (var c in text)
        {
            var script = Of(c);
            if (script == Script.Other)
                continue;
            counts[(int)script]++;
            if (++letters >= enough)
                break;
        }
        return new ScriptCounts(counts, letters);
    }

    /// <summary>The script of a letter; <see cref="Script.Other"/> for what is no letter and for scripts that are not told apart.</summary>
    public static Script Of(char c) => c switch
    {
        < 'A' => Script.Other,
        <= 'z' => char.IsAsciiLetter(c) ? Script.Latin : Script.Other,
        < '\u0250' => char.IsLetter(c) ? Script.Latin : Script.Other,
        <= '\u02AF' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        >= '\u0370' and <= '\u03FF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0531' and <= '\u0587' => Script.Armenian,
        >= '\u05D0' and <= '\u05EA' => Script.Hebrew,
        (>= '\u0620' and <= '\u064A') or (>= '\u066E' and <= '\u06D5') or (>= '\u06EE' and <= '\u06FF') or (>= '\u0750' and <= '\u077F')
            or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') => char.IsLetter(c) ? Script.Arabic : Script.Other,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0980' and <= '\u09FF' => Script.Bengali,
        >= '\u0E01' and <= '\u0E4E' => Script.Thai,
        >= '\u1000' and <= '\u109F' => Script.Myanmar,
        (>= '\u10A0' and <= '\u10FF') or (>= '\u1C90' and <= '\u1CBF') => Script.Georgian,
        >= '\u1200' and <= '\u137F' => Script.Ethiopic,
        >= '\u1780' and <= '\u17D3' => Script.Khmer,
        (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F') or (>= '\uAC00' and <= '\uD7A3') => Script.Hangul,
        (>= '\u3041' and <= '\u30FF') or (>= '\uFF66' and <= '\uFF9F') => Script.Kana,
        (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => Script.Han,
        _ => Script.Other,
    };
}
