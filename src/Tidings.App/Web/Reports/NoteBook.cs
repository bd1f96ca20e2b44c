using Tidings.App.Storage;

namespace Tidings.App.Web.Reports;

/// <summary>Numbers the footnotes of a report in the order in which its sentences first rest on them; a mention has one footnote, however many sentences rest on it.</summary>
/// <param name="told">The mentions that sentences may rest on.</param>
sealed class NoteBook(ToldMentions told)
{
    readonly Dictionary<string, Footnote> _notes = new(StringComparer.Ordinal);

    /// <summary>The footnotes so far, by number.</summary>
    public IReadOnlyList<Footnote> Notes => [.. _notes.Values.OrderBy(note => note.Number)];

    /// <summary>The mentions that have a footnote.</summary>
    public IEnumerable<ToldMention> Told => _notes.Keys.Select(told.Find).OfType<ToldMention>();

    /// <summary>The numbers of the footnotes for these mentions, rising.</summary>
    public IReadOnlyList<int> Of(IEnumerable<string> mentions) =>
        [.. mentions.Distinct(StringComparer.Ordinal).Select(told.Find).OfType<ToldMention>().Select(Number).Order()];

    // What hundreds tell has a footnote for so many of them; the others stand on the page of what is told.
    const int MostOfSentence = 24;

    /// <summary>A sentence with its footnotes; null when nothing on record bears it out.</summary>
    public CitedSentence? Cited(string text, IEnumerable<string> mentions)
    {
        var all = mentions.Distinct(StringComparer.Ordinal).ToList();
        return Of(all.Take(MostOfSentence)) is { Count: > 0 } notes ? new CitedSentence(text, notes, Math.Max(0, all.Count - MostOfSentence)) : null;
    }

    int Number(ToldMention mention)
    {
        if (!_notes.TryGetValue(mention.Mention.Id, out var note))
            _notes.Add(mention.Mention.Id, note = Note(mention, _notes.Count + 1));
        return note.Number;
    }

    static Footnote Note(ToldMention told, int number)
    {
        var (mention, story) = told;
        return new Footnote(number, mention.Evidence.Exact, story.Language, story.Outlet, story.Path, story.Published, story.Id, mention.Id, mention.Evidence.Span);
    }
}
