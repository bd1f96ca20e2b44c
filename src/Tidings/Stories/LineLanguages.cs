using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>Settles the language of each line: a long line speaks for itself, a short one takes that of its neighbours unless its script is another.</summary>
static class LineLanguages
{
    const int LettersEnough = 60;
    const double LeadEnough = 6;
    const int LettersForScript = 200;
    const int LongestJudged = 400;

    /// <summary>The script of a line; kana counts as Han, which it stands beside.</summary>
    public static Script ScriptOf(PageLine line) => ScriptCounts.Of(line.Plain, LettersForScript).Main;

    public static void Settle(List<PageLine> lines, LanguageIdentifier identifier)
    {
        var guesses = lines.Select(line => identifier.Guess(line.Plain.AsSpan(0, Math.Min(LongestJudged, line.Plain.Length)))).ToArray();
        var sure = guesses.Select(guess => guess.IsKnown && guess.Letters >= LettersEnough && guess.Lead >= LeadEnough).ToArray();
        var scripts = lines.Select(ScriptOf).ToArray();
        for (var i = 0; i < lines.Count; i++)
            lines[i].Language = sure[i] ? guesses[i].Language : Near(i, guesses, sure, scripts) ?? guesses[i].Language;
    }

    // The nearest sure line of the script, the following one before the one before.
    static string? Near(int i, LanguageGuess[] guesses, bool[] sure, Script[] scripts)
    {
        for (var d = 1; d <= 8; d++)
        {
            if (i + d < sure.Length && sure[i + d] && Fits(scripts[i], scripts[i + d]))
                return guesses[i + d].Language;
            if (i - d >= 0 && sure[i - d] && Fits(scripts[i], scripts[i - d]))
                return guesses[i - d].Language;
        }
        return null;
    }

    static bool Fits(Script line, Script near) => line == near || line == Script.Other;
}
