using Tidings.App.Storage;

namespace Tidings.App.Web.Reports;

/// <summary>
/// Numbers the footnotes of a report in the order in which its sentences first rest on them; a mention has one footnote, however many sentences rest on it. Their words are read all at once when the
/// report is done.
/// </summary>
/// <param name="told">The mentions that sentences may rest on.</param>
sealed class NoteBook(ToldMentions told)
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The footnotes so far, by number.</summary>
    public IReadOnlyList<Footnote> Notes => [.. Told.Select(words => Note(words, _numbers[words.Id])).OrderBy(note => note.Number)];

    /// <summary>The mentions that have a footnote.</summary>
    public IEnumerable<MentionWords> Told
    {
        get
        {
            told.Read(_numbers.Keys);
            return _numbers.Keys.Select(told.Find).OfType<MentionWords>();
        }
    }

    /// <summary>The numbers of the footnotes for these mentions, rising.</summary>
    public IReadOnlyList<int> Of(IEnumerable<string> mentions) => [.. mentions.Distinct(StringComparer.Ordinal).Where(told.Has).Select(Number).Order()];

    // What hundreds tell has a footnote for so many of them; the others stand on the page of what is told.
    const int MostOfSentence = 8;

    /// <summary>A sentence with its footnotes; null when nothing on record bears it out.</summary>
    public CitedSentence? Cited(string text, IEnumerable<string> mentions)
    {
        var all = mentions.Distinct(StringComparer.Ordinal).ToList();
        return Of(all.Take(MostOfSentence)) is { Count: > 0 } notes ? new CitedSentence(text, notes, Math.Max(0, all.Count - MostOfSentence)) : null;
    }

    int Number(string mention)
    {
        if (!_numbers.TryGetValue(mention, out var number))
            _numbers.Add(mention, number = _numbers.Count + 1);
        return number;
    }

    static Footnote Note(MentionWords words, int number) =>
        new(number, words.Quotation, words.Language, words.Outlet, words.Path, words.Published, words.Story, words.Id, words.Span);
}
