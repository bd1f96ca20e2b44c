using Tidings.Languages;
using Tidings.Parties;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>
/// Reads from a story whom it comes from: its outlet and who owns it, who signed it, and which agency or outlet it names as the source of its text: in the byline, in brackets or
/// between dashes at the top ("BAGHDAD, March 3 (Reuters) -"), in brackets or by a word of credit at the end.
/// </summary>
sealed class OriginReader
{
    /// <summary>Words at the top and at the end in which credits stand.</summary>
    const int Top = 40;
    const int End = 70;

    /// <summary>Characters between a word of credit and the name.</summary>
    const int Near = 60;

    readonly OutletOrigins _owners;
    readonly NamedOutlets _names;

    public OriginReader(DataFiles files)
    {
        var outlets = OutletGazetteer.Read(files);
        (_owners, _names) = (new OutletOrigins(outlets), new NamedOutlets(files, outlets));
    }

    /// <summary>A hash of the name of a story's outlet; 0 when it has none.</summary>
    public ulong OutletOf(Story story) => _owners.Of(story.Outlet).Hash;

    /// <param name="story">The story.</param>
    /// <param name="words">Its words.</param>
    public IReadOnlyList<Origin> Read(Story story, HashedWords words)
    {
        var outlet = _owners.Of(story.Outlet).Origins;
        var origins = new List<Origin>();
        origins.AddRange(outlet.AsSpan());
        if (!string.IsNullOrWhiteSpace(story.Byline))
            Byline(story.Byline, origins);
        Credits(story.Text.Value, words, 0, Math.Min(Top, words.Count), IsTopCredit, origins);
        Credits(story.Text.Value, words, Math.Max(Math.Min(Top, words.Count), words.Count - End), words.Count, IsEndCredit, origins);
        return origins.Count == outlet.Length ? outlet : [.. origins.Distinct()];
    }

    void Byline(string byline, List<Origin> origins)
    {
        foreach (var part in byline.Split(',', ';', '/', '|', '&', '(', ')', '、', '،'))
        {
            var words = HashedWords.Of(part);
            var from = 0;
            for (var i = 0; i <= words.Count; i++)
            {
                var named = i < words.Count ? _names.At(words, i, part) : null;
                if (named is { } outlet)
                    origins.Add(new Origin(OriginKind.Agency, outlet.Outlet.Id, outlet.Outlet.Name));
                if (i < words.Count && named is null && !_names.IsJoint(words, i))
                    continue;
                Author(part, words, from, i, origins);
                i += Math.Max(0, (named?.Count ?? 1) - 1);
                from = i + 1;
            }
        }
    }

    // One word is no name of a person that would tell two apart.
    static void Author(string part, HashedWords words, int from, int to, List<Origin> origins)
    {
        if (to - from is < 2 or > 5)
            return;
        var name = part[words.Start(from)..words.End(to - 1)];
        if (!name.Any(char.IsDigit))
            origins.Add(new Origin(OriginKind.Author, NormalForm.Of(name), name));
    }

    void Credits(string text, HashedWords words, int from, int to, Func<string, int, int, bool> isMarked, List<Origin> origins)
    {
        var credited = -1;
        for (var i = from; i < to; i++)
        {
            if (!_names.MayBeginAt(words, i))
                continue;
            if (_names.CreditAt(words, i) is > 0 and var count)
                credited = words.End(Math.Min(words.Count, i + count) - 1);
            if (_names.At(words, i, text) is not { } named)
                continue;
            var (start, end) = (words.Start(i), words.End(Math.Min(words.Count, i + named.Count) - 1));
            if ((isMarked(text, start, end) || IsCredited(text, credited, start)) && !IsOutlet(named.Outlet.Id, origins))
                origins.Add(new Origin(OriginKind.Agency, named.Outlet.Id, named.Outlet.Name));
        }
    }

    static bool IsOutlet(string id, List<Origin> origins) => origins.Any(origin => origin.Kind == OriginKind.Outlet && origin.Key == id);

    static bool IsCredited(string text, int credited, int start) =>
        credited >= 0 && start >= credited && start - credited < Near && !text.AsSpan(credited..start).ContainsAny('\n', '.', '!');

    static bool IsTopCredit(string text, int start, int end) => IsBracketed(text, start, end) || IsDashed(text, start, end);

    static bool IsEndCredit(string text, int start, int end) => IsBracketed(text, start, end) || IsLine(text, start, end);

    static bool IsBracketed(string text, int start, int end) =>
        start > 0 && text[start - 1] is '(' or '[' or '（' or '【' && end < text.Length && text[end] is ')' or ']' or '/' or '）' or '】';

    // "KYIV, 3 March. Interfax - …", "MOSCOW - TASS."
    static bool IsDashed(string text, int start, int end) =>
        Next(text, end, 1) is '-' or '\u2013' or '\u2014' || (Next(text, start - 1, -1) is '-' or '\u2013' or '\u2014' && end < text.Length && text[end] == '.');

    static bool IsLine(string text, int start, int end) =>
        (start == 0 || Next(text, start - 1, -1, '\n') is '\n' or '-' or '\u2013' or '\u2014' or '\0') && Next(text, end, 1, '\n') is '\n' or '\0';

    static char Next(string text, int at, int step, char stop = '\uFFFF')
    {
        while (at >= 0 && at < text.Length && text[at] != stop && char.IsWhiteSpace(text[at]))
            at += step;
        return at >= 0 && at < text.Length ? text[at] : '\0';
    }
}
