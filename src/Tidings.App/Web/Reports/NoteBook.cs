using Tidings.App.Storage;

namespace Tidings.App.Web.Reports;

/// <summary>Numbers the footnotes of a report in the order in which its sentences first rest on them; a mention has one footnote, however many sentences rest on it.</summary>
/// <param name="told">The mentions that sentences may rest on, by id.</param>
sealed class NoteBook(IReadOnlyDictionary<string, ToldMention> told)
{
    readonly Dictionary<string, Footnote> _notes = new(StringComparer.Ordinal);

    /// <summary>The footnotes so far, by number.</summary>
    public IReadOnlyList<Footnote> Notes => [.. _notes.Values.OrderBy(note => note.Number)];

    /// <summary>The mentions that have a footnote.</summary>
    public IEnumerable<ToldMention> Told => _notes.Keys.Select(id => told[id]);

    /// <summary>The numbers of the footnotes for these mentions, rising.</summary>
    public IReadOnlyList<int> Of(IEnumerable<string> mentions) =>
        [.. mentions.Where(told.ContainsKey).Distinct(StringComparer.Ordinal).Select(Number).Order()];

    /// <summary>A sentence with its footnotes; null when nothing on record bears it out.</summary>
    public CitedSentence? Cited(string text, IEnumerable<string> mentions) => Of(mentions) is { Count: > 0 } notes ? new CitedSentence(text, notes) : null;

    int Number(string mention)
    {
        if (!_notes.TryGetValue(mention, out var note))
            _notes.Add(mention, note = Note(told[mention], _notes.Count + 1));
        return note.Number;
    }

    static Footnote Note(ToldMention told, int number)
    {
        var (mention, story) = told;
        return new Footnote(number, mention.Evidence.Exact, story.Language, story.Outlet, story.Path, story.Published, story.Id, mention.Id, mention.Evidence.Span);
    }
}
