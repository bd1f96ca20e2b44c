using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Mentions.Meaning;

/// <summary>A thing that the story has named, so that "he", "it" and "the city" can go back to it.</summary>
public sealed record Named(string Text, string? Id, string? Name, IReadOnlyCollection<string> Classes, int Sentence);

/// <summary>What a story has told so far. One for each story; not shared.</summary>
public sealed class StoryMemory
{
    const int Reach = 6;

    readonly List<Named> _people = [];
    readonly List<Named> _groups = [];
    readonly List<NamedPlace> _places = [];

    /// <summary>The date of the last happening, and the sentence that gave it.</summary>
    public DatedBy? LastDate { get; private set; }

    public int LastDateSentence { get; private set; } = -10;

    public int LastDateParagraph { get; private set; } = -1;

    public Named? Person(int sentence) => Last(_people, sentence);

    public Named? Group(int sentence) => Last(_groups, sentence);

    public NamedPlace? Place => _places.Count > 0 ? _places[^1] : null;

    public void Add(Named named, bool isPerson) => (isPerson ? _people : _groups).Add(named);

    public void Add(NamedPlace place) => _places.Add(place);

    public void Add(DatedBy date, int sentence, int paragraph) => (LastDate, LastDateSentence, LastDateParagraph) = (date, sentence, paragraph);

    IReadOnlyList<NamedPlace> _event = [];
    int _eventSentence = -10;

    /// <summary>Where the last happening took place, if that was told no longer ago than two sentences.</summary>
    public IReadOnlyList<NamedPlace> EventPlaces(int sentence) => sentence - _eventSentence <= 2 ? _event : [];

    public void Add(IReadOnlyList<NamedPlace> places, int sentence)
    {
        if (places.Count > 0)
            (_event, _eventSentence) = (places, sentence);
    }

    string? _violence;
    int _violenceSentence = -10;

    /// <summary>The kind of the last violence told, if no longer ago than two sentences.</summary>
    public string? Violence(int sentence) => sentence - _violenceSentence <= 2 ? _violence : null;

    public void AddViolence(string kind, int sentence) => (_violence, _violenceSentence) = (kind, sentence);

    static Named? Last(List<Named> named, int sentence) => named.Count > 0 && sentence - named[^1].Sentence <= Reach ? named[^1] : null;
}
