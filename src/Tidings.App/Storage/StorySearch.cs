using System.Globalization;

namespace Tidings.App.Storage;

/// <summary>
/// Full-text search over headline and text. All words asked for must stand in a story. Words of scripts that part words by blanks are looked up as words
/// (without regard to case and accents); those of other scripts, and of scripts that write small words joined to others, as pieces of text.
/// </summary>
/// <param name="Numbers">The query for the numbers of the stories.</param>
/// <param name="Parameter">What its parameter <c>$text</c> is.</param>
/// <param name="Words">What is looked for.</param>
sealed record StorySearch(string Numbers, object Parameter, IReadOnlyList<string> Words)
{
    const int ShortestPiece = 3;
    const int FirstHebrew = 0x0590;
    const int FirstLatinAdditional = 0x1E00;
    const int LastGreekExtended = 0x1FFF;

    /// <summary>What stands behind the text of which pieces are kept, so that a piece begins at each of its letters.</summary>
    public const string PieceEnd = "\n\n";

    // A word that is shorter than a piece is looked for as any of the pieces that begin with it.
    const string ShortWords =
        """
        select rowid from story_pieces where story_pieces match (
            select group_concat('(' || coalesce((select group_concat('"' || replace(term, '"', '""') || '"', ' OR ') from story_piece_term where term >= value and term < value || char(1114111)),
                '"' || value || char(0xFFFF, 0xFFFF) || '"') || ')', ' AND ')
            from json_each($text))
        """;

    /// <summary>The condition on a story.</summary>
    public string Condition => $"story.number in ({Numbers})";

    /// <summary>The search for what was typed; null when there is nothing to look for.</summary>
    public static StorySearch? Of(string? typed)
    {
        var words = (typed ?? "").Split([' ', '\t', '\r', '\n', '\u3000', '"', '\0'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)).Take(16).ToArray();
        if (words.Length == 0)
            return null;
        if (!words.Any(HasPieces))
            return new("select rowid from story_words where story_words match $text", Quoted(words), words);
        return words.All(word => Length(word) >= ShortestPiece)
            ? new("select rowid from story_pieces where story_pieces match $text", Quoted(words), words)
            : new(ShortWords, RecordReader.Array(words.Select(word => word.ToLowerInvariant())), words);
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
