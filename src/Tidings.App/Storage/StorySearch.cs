using System.Globalization;

namespace Tidings.App.Storage;

/// <summary>
/// Full-text search over headline and text. All words asked for must stand in a story. Words of scripts that part words by blanks are looked up as words
/// (without regard to case and accents); those of other scripts, and of scripts that write small words joined to others, as pieces of text.
/// </summary>
sealed record StorySearch(string Condition, object Parameter, IReadOnlyList<string> Words)
{
    const int ShortestPiece = 3;
    const int FirstHebrew = 0x0590;
    const int FirstLatinAdditional = 0x1E00;
    const int LastGreekExtended = 0x1FFF;

    /// <summary>The search for what was typed; null when there is nothing to look for.</summary>
    public static StorySearch? Of(string? typed)
    {
        var words = (typed ?? "").Split([' ', '\t', '\r', '\n', '\u3000', '"', '\0'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)).Take(16).ToArray();
        if (words.Length == 0)
            return null;
        if (!words.Any(HasPieces))
            return new("story.number in (select rowid from story_words where story_words match $text)", Quoted(words), words);
        return words.All(word => Length(word) >= ShortestPiece)
            ? new("story.number in (select rowid from story_pieces where story_pieces match $text)", Quoted(words), words)
            : new("(select count(*) from json_each($text) where instr(story.text, value) = 0 and instr(coalesce(story.headline, ''), value) = 0) = 0", RecordReader.Array(words), words);
    }

    /// <summary>Whether a text has letters of a script for which pieces are kept: all from Hebrew on.</summary>
    public static bool HasPieces(string? text)
    {
        foreach (var c in text ?? "")
            if ((int)c is >= FirstHebrew and not (>= FirstLatinAdditional and <= LastGreekExtended) && (char.IsLetter(c) || char.IsSurrogate(c)))
                return true;
        return false;
    }

    static string Quoted(IEnumerable<string> words) => string.Join(' ', words.Select(word => $"\"{word}\""));

    static int Length(string word) => new StringInfo(word).LengthInTextElements;
}
