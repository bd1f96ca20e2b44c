using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidings.Bench.Muc4;

/// <summary>A text of the corpus.</summary>
/// <param name="Id">As keys name it.</param>
/// <param name="Place">Where it was sent from; empty if not said.</param>
/// <param name="Date">When; null if not said.</param>
/// <param name="Body">The text without its dateline.</param>
internal sealed partial record Message(string Id, string Place, DateOnly? Date, string Body)
{
    /// <summary>The texts of a file, in order.</summary>
    public static List<Message> Read(string path)
    {
        var text = File.ReadAllText(path);
        var heads = Ids().Matches(text);
        return [.. heads.Select((head, i) => Of(head.Groups[1].Value, text[(head.Index + head.Length)..(i + 1 < heads.Count ? heads[i + 1].Index : text.Length)].Trim()))];
    }

    static Message Of(string id, string text)
    {
        var line = Datelines().Match(text);
        if (!line.Success)
            return new Message(id, "", null, Plain(text));
        var date = Day().Match(line.Groups[2].Value);
        DateOnly? day = date.Success && DateOnly.TryParseExact($"{date.Groups[1].Value.PadLeft(2, '0')} {date.Groups[2].Value} {(date.Groups[3].Value is { Length: > 0 } year ? year : "89")}", "dd MMM yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        return new Message(id, Regex.Replace(line.Groups[1].Value, @"\s+", " ").Trim(), day, Plain(text[line.Length..]).TrimStart());
    }

    // Without what editors put in brackets, and without quotation marks around names.
    // Lines that go on are joined. An age behind a name says nothing that a template has.
    static string Plain(string text) => Age().Replace(Joined(text), "");

    static string Joined(string text) => Wrapped().Replace(QuotedName().Replace(Bracketed().Replace(text.ReplaceLineEndings("\n"), " "), "$1"), " ");

    [GeneratedRegex(@",\s+(?:AGED? )?\d{1,2}(?:[ -]YEARS?[ -]OLD)?(?=\s*[,;]\s+(?!\d))")]
    private static partial Regex Age();

    [GeneratedRegex(@"(?<=\S)[ ]*\n(?=\S)")]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"\s*\[[^\]]*\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex("\"([A-Z0-9' -]{1,30})\"")]
    private static partial Regex QuotedName();

    [GeneratedRegex(@"^(?:\s*)((?:DEV|TST\d)-MUC[34]-\d+)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Ids();

    [GeneratedRegex(@"^([A-Z .'()\n]+?),\s+((?:\d{1,2}\s+[A-Z]{3}(?:\s+\d{2})?|NO\s+DATE)[^-]{0,5}(?:\([^)]*\))?)\s*--\s*")]
    private static partial Regex Datelines();

    [GeneratedRegex(@"(\d{1,2})\s+([A-Z]{3})(?:\s+(\d{2}))?")]
    private static partial Regex Day();
}
