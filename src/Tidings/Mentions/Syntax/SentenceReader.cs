using Tidings.Dates;
using Tidings.Languages;
using Tidings.Mentions.Meaning;
using Tidings.Quantities;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>Reads a story sentence by sentence: tokens, dates, numbers, words, clauses.</summary>
public sealed class SentenceReader
{
    const int LongestSentence = 400;
    const int LeastSport = 5;

    readonly Lexicon _lexicon;
    readonly WordReader _words;
    readonly Tagger _tagger = new();
    readonly ClauseFinder _clauses;
    readonly DateReader _dates;
    readonly CountReader _counts;
    readonly SentenceSplitter _splitter;

    public SentenceReader(DataFiles files, string language, NameIndex names)
    {
        _lexicon = new Lexicon(files, language);
        _words = new WordReader(_lexicon, names);
        _clauses = new ClauseFinder(_lexicon);
        _dates = DateReader.For(files, language);
        _counts = CountReader.For(files, language);
        _splitter = new SentenceSplitter(Abbreviations.Read(files, language));
    }

    /// <summary>Whether a story is about a game, where attacks, defenders and battles are none: words of sport prevail over words of force.</summary>
    public bool IsPlay(string text)
    {
        var tokens = Tokeniser.Split(text);
        var (sport, force) = (0, 0);
        var hits = new List<PhraseHit<LexEntry>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            hits.Clear();
            _lexicon.At(tokens, i, hits);
            sport += hits.Any(hit => hit.Value.Has("sport")) ? 1 : 0;
            force += hits.Any(hit => hit.Value.Has("fighter") || hit.Value.Has("killed") || hit.Value.Has("wounded") || hit.Value.Has("army") || hit.Value.Has("weapon")) ? 1 : 0;
        }
        return sport >= LeastSport && sport > 2 * force;
    }

    /// <summary>The day from which a story tells: its date of publication, or of a reprint the date of the original that its head names.</summary>
    public DateOnly? Told(Story story) => story.Published is { } published ? _dates.ReadOriginalDate(story.Text.Value, published) ?? published : null;

    /// <summary>The sentences of a story, holes left out; the memory tells what the text has dated so far.</summary>
    public IEnumerable<Sentence> Read(Story story, StoryMemory memory)
    {
        var text = story.Text.Value;
        var common = Common(text);
        var anchor = new DateAnchor(Told(story));
        var paragraph = 0;
        var last = 0;
        foreach (var range in _splitter.Split(text, 0, text.Length))
        {
            if (text.AsSpan(last, range.Start - last).Count('\n') > 1)
                paragraph++;
            last = range.End;
            var span = story.Text.SpanOf(range.Start, range.End);
            if (story.Holes.Any(hole => hole.Overlaps(span)))
                continue;
            var tokens = Tokeniser.Split(text, range.Start, range.End);
            if (tokens.Count is 0 or > LongestSentence)
                continue;
            var dates = _dates.Find(tokens, anchor);
            anchor = anchor.After(dates);
            yield return Read(text, tokens, dates, common, paragraph, PartOf(story, span));
        }
    }

    Sentence Read(string text, List<Token> tokens, IReadOnlyList<DateMention> dates, HashSet<string> common, int paragraph, MentionPart part)
    {
        var words = _words.Read(text, tokens, dates, _counts.Find(tokens, dates), common);
        _tagger.Tag(words);
        return new Sentence(tokens[0].Start, tokens[^1].End, words, _clauses.Find(words), paragraph, part);
    }

    static MentionPart PartOf(Story story, TextSpan span) =>
        story.HeadlineSpan is { } headline && headline.Overlaps(span) ? MentionPart.Headline : MentionPart.Body;

    // Words that the story also writes with a small letter.
    static HashSet<string> Common(string text)
    {
        var common = new HashSet<string>();
        foreach (var token in Tokeniser.Split(text))
            if (token.Shape == TokenShape.Lower)
                common.Add(token.Normal);
        return common;
    }
}
