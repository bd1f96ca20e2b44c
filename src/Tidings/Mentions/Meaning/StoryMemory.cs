using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Mentions.Syntax;
using Tidings.Parties;
using Tidings.Text;

namespace Tidings.Mentions.Meaning;

/// <summary>A thing that the story has named, so that "he", "it" and "the city" can go back to it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Id">The gazetteer's id, where known.</param>
/// <param name="Name">The name that the record uses, where known.</param>
/// <param name="Words">Its words, in the form under which they are listed.</param>
/// <param name="Sentence">In which sentence it was named last, from 0.</param>
/// <param name="Reference">What it is: one person, one group or thing, or several.</param>
/// <param name="IsSubject">Whether it was the subject of a main clause there: that outranks all else.</param>
public sealed record Named(string Text, string? Id, string? Name, IReadOnlySet<string> Words, int Sentence, Reference Reference, bool IsSubject);

/// <summary>What a story has told so far. One for each story; not shared.</summary>
public sealed class StoryMemory
{
    const int Reach = 6;
    const int PlaceReach = 48;
    const int EventReach = 6;
    const int DescribedReach = 64;
    const int NamedReach = 512;

    readonly List<Named> _named = [];
    readonly List<(NamedPlace Place, int Sentence)> _places = [];

    /// <summary>The date of the last happening, and the sentence that gave it.</summary>
    public DatedBy? LastDate { get; private set; }

    public int LastDateSentence { get; private set; } = -10;

    /// <summary>Whether the people named last bear arms, and in which sentence they stand: "six were killed" goes back to them.</summary>
    public (bool BearArms, int Sentence)? LastPeople { get; set; }

    public int LastDateParagraph { get; private set; } = -1;

    /// <summary>
    /// What a word of a kind goes back to: of the nearest sentence before that names such, the subject, else what was named last. A group can be many ("the army … they").
    /// </summary>
    /// <param name="reference">What is looked for; null for any.</param>
    /// <param name="sentence">From which sentence it is asked.</param>
    /// <param name="fits">What else must hold.</param>
    public Named? Last(Reference? reference, int sentence, Func<Named, bool>? fits = null)
    {
        Named? best = null;
        for (var i = _named.Count - 1; i >= 0 && sentence - _named[i].Sentence <= Reach; i--)
        {
            var named = _named[i];
            if (best is not null && named.Sentence < best.Sentence)
                break;
            if ((reference is null || named.Reference == reference || reference == Reference.Many && named.Reference == Reference.Thing) && (fits is null || fits(named)) && (best is null || named.IsSubject && !best.IsSubject || named.IsSubject && reference == Reference.Many && named.Reference == reference && best.Reference != reference))
                best = named;
        }
        return best;
    }

    /// <summary>
    /// The place that a description goes back to: of those of which a test holds the one named most often, where having been named in this sentence or the one before
    /// weighs as much as being named once and a half; of equals the last. Only the last few dozen are asked.
    /// </summary>
    public NamedPlace? Place(int sentence, Func<NamedPlace, bool> fits)
    {
        const double Recent = 1.5;
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        NamedPlace? best = null;
        for (var i = _places.Count - 1; i >= 0 && i >= _places.Count - PlaceReach; i--)
        {
            var (place, told) = _places[i];
            if (!fits(place))
                continue;
            var key = KeyOf(place);
            weights[key] = weights.TryGetValue(key, out var weight) ? weight + 1 : sentence - told <= 1 ? 1 + Recent : 1;
            if (best is null || weights[key] > weights[KeyOf(best)])
                best = place;
        }
        return best;
    }

    /// <summary>The place of which a test holds that the sentence before named last; of "Zarin, in Taro region" the one that says more.</summary>
    public NamedPlace? JustNamed(int sentence, int since, Func<NamedPlace, bool> fits)
    {
        (NamedPlace Place, int Sentence)? last = null;
        for (var i = _places.Count - 1; i >= 0 && sentence - _places[i].Sentence <= 1 && _places[i].Sentence >= since; i--)
            if (fits(_places[i].Place) && (last is not { } later || later.Sentence == _places[i].Sentence && later.Place.Precision?.Ucdp > NarrowPrecision && !(_places[i].Place.Precision?.Ucdp > NarrowPrecision)))
                last = _places[i];
        return last?.Place;
    }

    /// <summary>The places of which a test holds, each once, the last named first.</summary>
    public IEnumerable<NamedPlace> Recent(Func<NamedPlace, bool> fits)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = _places.Count - 1; i >= 0 && i >= _places.Count - PlaceReach; i--)
            if (fits(_places[i].Place) && told.Add(KeyOf(_places[i].Place)))
                yield return _places[i].Place;
    }

    // UCDP's code for a district; what is wider is a region or a country.
    internal const int NarrowPrecision = 3;

    /// <summary>Whether words that no gazetteer has were told as a place before.</summary>
    public bool Knows(string place) => _unlisted.Contains(place);

    readonly HashSet<string> _unlisted = new(StringComparer.Ordinal);

    static string KeyOf(NamedPlace place) => place.Id ?? place.Text;

    public void Add(Named named)
    {
        Keep(_named, named, NamedReach);
        if (named.Reference != Reference.Person)
            return;
        _persons.UnionWith(named.Words.SelectMany(words => words.Split(' ')));
        foreach (var word in named.Words)
            _titled[word] = named;
    }

    readonly Dictionary<string, Named> _titled = new(StringComparer.Ordinal);

    /// <summary>Whom a title goes back to: "the colonel" to the person named so last, near or far.</summary>
    public Named? Titled(string title, int sentence) => Last(Reference.Person, sentence, named => named.Words.Contains(title)) ?? _titled.GetValueOrDefault(title);

    // The last ones, so that a long story takes neither more memory nor more time for each sentence.
    static void Keep(List<Named> kept, Named named, int reach)
    {
        if (kept.Count == 2 * reach)
            kept.RemoveRange(0, reach);
        kept.Add(named);
    }

    readonly HashSet<string> _persons = new(StringComparer.Ordinal);

    /// <summary>Whether a word was part of a person's name or title before.</summary>
    public bool KnowsPerson(string word) => _persons.Contains(word);

    readonly Dictionary<string, Party> _affiliated = new(StringComparer.Ordinal);

    /// <summary>Keeps for which party somebody speaks who was named with it: "the governor's spokesman, Ali Daru".</summary>
    public void Affiliate(string name, Party party) => _affiliated.TryAdd(name.Split(' ')[^1], party);

    /// <summary>For which party somebody of a name speaks; null when the story has not said it.</summary>
    public Party? Affiliation(string name) => _affiliated.GetValueOrDefault(name.Split(' ')[^1]);

    readonly Dictionary<string, string> _longForms = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps by which letters a name is called from now on.</summary>
    public void Shorten(ShortForm form) => _longForms.TryAdd(form.Short, form.Long);

    /// <summary>The name that letters stand for; null when the story has not said it.</summary>
    public string? LongForm(string letters) => _longForms.GetValueOrDefault(letters);

    readonly List<Named> _described = [];

    /// <summary>Keeps a party with the words that described it, wherever in its sentence it stood: "the paramilitary Rapid Support Forces".</summary>
    public void Describe(Named named) => Keep(_described, named, DescribedReach);

    /// <summary>The party that was described so last.</summary>
    public Named? Described(Func<Named, bool> fits) => _described.FindLast(named => fits(named));

    public void Add(NamedPlace place, int sentence)
    {
        // "entered the town of Zarin, north-east of Taro": "the town" is Zarin from there on.
        if (place.Role is PlaceRole.Near or PlaceRole.Direction && _places.Exists(kept => kept.Sentence == sentence))
            return;
        _places.Add((place, sentence));
        if (_places.Count > 2 * NamedReach)
            _places.RemoveRange(0, _places.Count - NamedReach);
        if (place.Id is null)
            _unlisted.Add(place.Text);
    }

    public void Add(DatedBy date, int sentence, int paragraph) => (LastDate, LastDateSentence, LastDateParagraph) = (date, sentence, paragraph);

    /// <summary>The day with which the story opens: of the first happening that it dates; null where it dates none.</summary>
    public DatedBy? Lead { get; set; }

    /// <summary>The place that was set before what is told now, in which sentence, and whether it holds for that paragraph only.</summary>
    public (NamedPlace Place, int Sentence, int? Paragraph)? Label { get; set; }

    IReadOnlyList<NamedPlace> _event = [];
    int _eventSentence = -10;

    /// <summary>Where the last happening took place, if that was told not long ago.</summary>
    public IReadOnlyList<NamedPlace> EventPlaces(int sentence, int since = 0) => sentence - _eventSentence <= EventReach && _eventSentence >= since ? _event : [];

    public void Add(IReadOnlyList<NamedPlace> places, int sentence)
    {
        if (places.Count > 0)
            (_event, _eventSentence) = (places, sentence);
    }

    /// <summary>Who has the word in an interview or a transcript; null where the writer tells or somebody asks.</summary>
    public NamedParty? Turn { get; private set; }

    /// <summary>Gives the word to who is labelled; an answer without a name is the first person's that the story names.</summary>
    public void Take(Turn turn)
    {
        var named = turn.Name is { } name ? new NamedParty(name, null, null) : _named.Find(each => each.Reference == Reference.Person) is { } first ? new NamedParty(first.Text, first.Id, first.Name) : null;
        Turn = turn.IsQuestion ? null : named;
    }

    NamedParty? _speaker;
    int _speakerSentence = -10;

    /// <summary>Who spoke last, if no longer ago than three sentences.</summary>
    public NamedParty? Speaker(int sentence) => sentence - _speakerSentence <= 3 ? _speaker : null;

    public void AddSpeaker(NamedParty speaker, int sentence) => (_speaker, _speakerSentence) = (speaker, sentence);

    /// <summary>The two who were last the subject together, and in which sentence: "they" is both of them.</summary>
    public (IReadOnlyList<NamedParty> Both, int Sentence)? Pair { get; set; }

    /// <summary>The two whom the story last told to fight each other; none before it has.</summary>
    public IReadOnlyList<NamedParty> Opposed { get; private set; } = [];

    /// <summary>Keeps who fights whom, where a happening tells it of one on each side.</summary>
    public void Oppose(Mention mention)
    {
        if (mention is { Kind: "armed_clash" or "shelling_missile" or "air_drone_strike" or "territory_taken", Actors.Count: 1 or 2 } && mention.Actors.Concat(mention.Targets).Distinct().ToList() is { Count: 2 } two && (mention.Actors.Count == 2 || two.TrueForAll(IsSide)))
            Opposed = two;
    }

    (CountOutcome What, int Sentence) _counted = (CountOutcome.Other, -10);

    /// <summary>Keeps what befell those whom a happening counts.</summary>
    public void Count(Mention mention, int sentence)
    {
        if (mention.Counts.Select(count => count.What).FirstOrDefault(what => what != CountOutcome.Other, CountOutcome.Other) is not CountOutcome.Other and var what)
            _counted = (what, sentence);
    }

    /// <summary>Whether those counted last, in this sentence or the two before, had fled: "the ministry gives 9,500" are as many.</summary>
    public bool CountedDisplaced(int sentence) => _counted.What == CountOutcome.Displaced && sentence - _counted.Sentence <= 2;

    static bool IsSide(NamedParty party) => party.Id is not null || party.Name is not null || NameForm.Opens(party.Text);

    (NamedParty Named, int Sentence, bool ArePeople)? _sort;

    /// <summary>Of what sort those counted last were, if told in this sentence or the two before; people where asked for.</summary>
    public NamedParty? Sort(int sentence, bool asPeople) => _sort is { } sort && sentence - sort.Sentence <= 2 && (sort.ArePeople || !asPeople) ? sort.Named : null;

    /// <summary>The sentence that told it: who acts there is not whom it is done to.</summary>
    public int SortSentence => _sort?.Sentence ?? -10;

    public void AddSort(NamedParty named, int sentence, bool arePeople) => _sort = (named, sentence, arePeople);

    int _retreat = -10;

    /// <summary>The day of the agreement that was told last; null where none was.</summary>
    public DateOnly? AgreedOn { get; set; }

    /// <summary>Whether a retreat was told in this sentence or in the two before: who comes in after it comes in without a fight.</summary>
    public bool ToldRetreat(int sentence) => sentence - _retreat <= 2;

    public void AddRetreat(int sentence) => _retreat = sentence;

    int _handover = -10;

    /// <summary>Whether a handover was told in this sentence or the three before: what "follows" is handed over next.</summary>
    public bool ToldHandover(int sentence) => sentence - _handover <= 3;

    public void AddHandover(int sentence) => _handover = sentence;

    int _settling = -10;

    /// <summary>Whether an agreement, a handover or a retreat was told in this sentence or the three before.</summary>
    public bool ToldSettling(int sentence) => sentence - _settling <= 3;

    public void AddSettling(int sentence) => _settling = sentence;

    string? _violence;
    int _violenceSentence = -10;

    /// <summary>The kind of the last violence told, if no longer ago than four sentences.</summary>
    public string? Violence(int sentence) => sentence - _violenceSentence <= 4 ? _violence : null;

    /// <summary>Whether violence was told in this very sentence.</summary>
    public bool HasViolence(int sentence) => _violenceSentence == sentence;

    public void AddViolence(string kind, int sentence) => (_violence, _violenceSentence) = (kind, sentence);
}
