using Tidings.Dates;
using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Gaps;
using Tidings.Mentions.Meaning;
using Tidings.Mentions.Syntax;
using Tidings.Mentions.Toponyms;
using Tidings.Parties;
using Tidings.Places;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Mentions;

/// <summary>Codes stories of one language.</summary>
sealed class LanguageCoder
{
    readonly string _language;
    readonly SentenceReader _sentences;
    readonly StorySetting _setting;
    readonly FrameRules _rules;
    readonly FrameFinder _frames;
    readonly PlaceGazetteer _places;
    readonly ToponymWords _words;
    readonly PartyGazetteer _parties;
    readonly PartyResolver _resolver;
    readonly ConfidenceTable _confidence;

    public LanguageCoder(DataFiles files, string language, PlaceGazetteer places, PartyGazetteer parties)
    {
        (_language, _places, _parties) = (language, places, parties);
        _resolver = new PartyResolver(parties);
        _confidence = new ConfidenceTable(files, language);
        var names = new NameIndex(places, parties, language, Declension.TryRead(files, language));
        _sentences = new SentenceReader(files, language, names);
        _setting = new StorySetting(names, places, parties);
        _words = new ToponymWords(files, language);
        Toponyms = new ToponymReader(_words, places, parties, names, _sentences.Lexicon);
        var kinds = TsvTable.Read(files, "codebook/kinds.tsv").Rows.Select(row => row.Required("kind")).ToHashSet();
        _rules = new FrameRules(files, language, kinds);
        _frames = new FrameFinder(_rules);
    }

    public IReadOnlyList<FrameRule> Rules => _rules.All;

    public ToponymReader Toponyms { get; }

    /// <summary>The mentions of a story; the derivations go to <paramref name="traces"/> if asked for.</summary>
    public IReadOnlyList<Mention> Code(Story story, List<MentionTrace>? traces)
    {
        var tokens = Tokeniser.Split(story.Text.Value);
        var topics = _sentences.Topics(tokens);
        if (SentenceReader.IsPlay(topics))
            return [];
        var (places, setting, sides) = Places(story, tokens);
        var memory = new StoryMemory();
        var text = new StoryText(story, _sentences.Told(story), () => SentenceReader.IsAccident(topics), () => _sentences.IsSettled(tokens), () => SentenceReader.IsDrill(topics));
        var writer = new MentionWriter(text, _language, memory, new PartyNamer(_parties, _resolver.AsOf(story.Published), memory, sides), new PlaceNamer(new PlaceResolver(_places), setting, memory, _words), _confidence) { Explains = traces is not null };
        var mentions = new List<Mention>();
        var number = 0;
        var (terms, sorts) = (new TermsBefore(), new SortsBefore());
        foreach (var each in Quotations.WithTellers(_sentences.Read(story, tokens, places)))
        {
            var sentence = terms.Continue(each);
            sorts.Lend(sentence);
            var lost = traces is null ? null : new List<LostReading>();
            var frames = _frames.Find(sentence, lost);
            var coded = writer.Write(sentence, number++, frames);
            terms.Remember(sentence, coded.Select(each => each.Mention));
            foreach (var (mention, _) in coded)
                mentions.Add(mention);
            traces?.Add(Trace(text, sentence, coded, lost!));
        }
        return Once(mentions);
    }

    // Places that a user added are read from the story as a whole; without any, nothing is looked for.
    (StoryPlaces Places, PlaceContext Setting, StorySides Sides) Places(Story story, Token[] tokens)
    {
        var (setting, sides) = _setting.Read(story.Text.Value, tokens);
        if (_places.Added is null || !Toponyms.KnowsContext)
            return (StoryPlaces.None, setting, sides);
        var places = new StoryPlaces();
        var added = new List<Place>();
        foreach (var toponym in Toponyms.Read(story.Text.Value, tokens, []).Where(IsMeant))
        {
            places.Add(toponym.Reading.Chosen, toponym.Start, toponym.Start + toponym.Text.Length);
            added.Add(toponym.Reading.Chosen);
        }
        var countries = added.Select(place => _places.CountryOf(place)?.Id).OfType<string>();
        return (places, new PlaceContext([.. setting.Countries, .. countries], [.. setting.Places.Concat(added).Distinct()]), sides);
    }

    /// <summary>What of the story's clauses about fighting was not known.</summary>
    public IEnumerable<Gap> Gaps(Story story)
    {
        var tokens = Tokeniser.Split(story.Text.Value);
        if (SentenceReader.IsPlay(_sentences.Topics(tokens)))
            yield break;
        var (text, finder) = (new StoryText(story, _sentences.Told(story), () => false, () => false, () => false), new GapFinder(_rules));
        foreach (var sentence in _sentences.Read(story, tokens, Places(story, tokens).Places))
            foreach (var (kind, form) in finder.Find(sentence, _frames.Find(sentence), text.Slice).Distinct())
                yield return new Gap(kind, form, _language, story.Id, text.Span(sentence.Start, sentence.End), text.Slice(sentence.Start, sentence.End));
    }

    // A name that is listed here means the place listed, unless the story says what contains the other: "Paris, Texas".
    bool IsMeant(Toponym toponym) => !toponym.IsAdjective && _places.IsAdded(toponym.Reading.Chosen)
        && (toponym.Reading.Reason.StartsWith(PlaceChooser.ByContainment, StringComparison.Ordinal) || !toponym.Reading.Losers.Any(place => !_places.IsAdded(place)));

    // The same happening told twice in one place of the text is one mention.
    static List<Mention> Once(List<Mention> mentions)
    {
        var seen = new HashSet<string>();
        return [.. mentions.Where(mention => seen.Add(mention.Id))];
    }

    static MentionTrace Trace(StoryText text, Sentence sentence, IReadOnlyList<(Mention, string)> coded, List<LostReading> lost) =>
        new(text.Slice(sentence.Start, sentence.End), string.Join(' ', sentence.Words), [.. sentence.Clauses.Select(clause => Describe(text, sentence, clause))], coded, lost);

    static string Describe(StoryText text, Sentence sentence, Clause clause)
    {
        string Words(Phrase phrase) => text.Slice(sentence.Words[phrase.First].Start, sentence.Words[phrase.End - 1].End);
        var parent = clause.Parent is null ? "" : $" under \"{clause.Parent.Verb.Verb.Lemma}\"";
        var marks = string.Concat(clause.Verb.IsPassive ? " passive" : "", clause.Verb.IsNegated ? " negated" : "", clause.Verb.Modal is { } modal ? " " + modal : "", clause.IsParenthetical ? " parenthetical" : "");
        var adjuncts = string.Join("", clause.Adjuncts.Select(adjunct => $" [{adjunct.Class} {sentence.Words[adjunct.Word].Normal}: {Words(adjunct.Object)}]"));
        return $"{clause.Relation}{parent}: ({string.Join(" + ", clause.Subjects.Select(Words))}) {clause.Verb.Verb.Lemma}{marks} ({string.Join(" + ", clause.Objects.Select(Words))}){adjuncts}";
    }
}
