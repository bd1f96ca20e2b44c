using Tidings.Dates;
using Tidings.Languages;
using Tidings.Mentions.Meaning;
using Tidings.Mentions.Syntax.ByCase;
using Tidings.Mentions.Syntax.VerbFinal;
using Tidings.Mentions.Syntax.VerbFirst;
using Tidings.Quantities;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>Reads a story sentence by sentence: tokens, dates, numbers, words, clauses.</summary>
public sealed class SentenceReader
{
    const int LongestSentence = 400;
    const int LeastSport = 5;
    const int LeastTrade = 6;
    const int LeastDrill = 4;
    const int LongestDateline = 16;
    const int LongestLead = 4;

    internal Lexicon Lexicon { get; }

    readonly IGrammar _grammar;
    readonly DateReader _dates;
    readonly CountReader _counts;
    readonly SentenceSplitter _splitter;
    readonly TurnReader _turns;
    readonly TopicWords _topics;

    public SentenceReader(DataFiles files, string language, NameIndex names)
    {
        Lexicon = new Lexicon(files, language);
        _topics = new TopicWords(Lexicon);
        var pack = LanguagePack.Read(files, language);
        _grammar = GrammarOf(pack.Syntax, names);
        _turns = new TurnReader(pack.Turns, Lexicon);
        _dates = DateReader.For(files, language);
        _counts = CountReader.For(files, language);
        _splitter = new SentenceSplitter(Abbreviations.Read(files, language));
    }

    IGrammar GrammarOf(SyntaxForm syntax, NameIndex names) => syntax.Order switch
    {
        WordOrder.VerbFinal => new VerbFinalGrammar(Lexicon, names),
        WordOrder.VerbFirst => new VerbFirstGrammar(Lexicon, names, syntax),
        WordOrder.ByCase => new CasedGrammar(Lexicon, names),
        _ => new PlacedGrammar(Lexicon, names),
    };

    /// <summary>How many words of each topic a story has.</summary>
    internal TopicWords.TopicCounts Topics(Token[] tokens) => _topics.Count(tokens);

    /// <summary>Whether a story is about a game, a trade or the arts, where attacks, defenders and price wars are none: their words prevail over words of force.</summary>
    internal static bool IsPlay(TopicWords.TopicCounts topics)
    {
        var (sport, other) = (topics["sport"], topics["commerce"] + topics["arts"]);
        return (sport >= LeastSport || other >= LeastTrade) && sport + other > 2 * (topics["fighter"] + topics["killed"] + topics["wounded"] + topics["weapon"]);
    }

    /// <summary>Whether a story is about an accident: works, gas or forces of nature are named, and nothing of arms.</summary>
    internal static bool IsAccident(TopicWords.TopicCounts topics) => topics["accident"] > 0 && Arms.All(category => topics[category] == 0);

    /// <summary>Whether a story is about an exercise: its words prevail over those of the dead and of attacks.</summary>
    internal static bool IsDrill(TopicWords.TopicCounts topics) =>
        topics["drill"] is >= LeastDrill and var drill && drill > topics["killed"] + topics["attack"] + topics["ceasefire"];

    /// <summary>Whether a story names an agreement or a handover.</summary>
    public bool IsSettled(Token[] tokens)
    {
        var hits = new List<PhraseHit<LexEntry>>();
        for (var i = 0; i < tokens.Length; i++)
        {
            hits.Clear();
            Lexicon.At(tokens, i, hits);
            if (hits.Exists(hit => hit.Value.Has("settled")))
                return true;
        }
        return false;
    }

    static readonly string[] Arms = ["weapon", "army", "airstrike", "shelling", "attack"];

    /// <summary>The day from which a story tells: its date of publication, or of a reprint the date of the original that its head names.</summary>
    public DateOnly? Told(Story story) => story.Published is { } published ? _dates.ReadOriginalDate(story.Text.Value, published) ?? published : null;

    /// <summary>The sentences of a story, holes left out, from all its tokens.</summary>
    public IEnumerable<Sentence> Read(Story story, Token[] all, StoryPlaces? places = null)
    {
        var text = story.Text.Value;
        var common = Common(all);
        var turns = _turns.Read(text);
        var anchor = new DateAnchor(Told(story));
        var paragraph = 0;
        var isOpen = false;
        var last = 0;
        var next = 0;
        foreach (var range in WithEchoes(text, _splitter.Split(text, 0, text.Length)))
        {
            if (text.AsSpan(last, range.Start - last).Count('\n') > 1)
                (paragraph, isOpen, anchor) = (paragraph + 1, false, anchor with { Background = null });
            last = range.End;
            var span = story.Text.SpanOf(range.Start, range.End);
            if (IsHole(story, span))
                continue;
            var turn = turns.TryGetValue(range.Start, out var labelled) ? labelled : default;
            var whole = Between(all, ref next, Math.Max(range.Start, turn.End), range.End);
            var tokens = WithoutDateline(whole);
            var kept = tokens.Length;
            tokens = ShortForms.Leave(text, tokens, out var shortForms, out var names);
            if (tokens.Length is 0 or > LongestSentence)
                continue;
            var numbers = _counts.Scan(tokens);
            var dates = _dates.Find(tokens, numbers, anchor);
            anchor = anchor.After(dates);
            var (words, clauses) = _grammar.Read(new SentenceTokens(text, tokens, dates, CountReader.Find(tokens, numbers, dates), common, places ?? StoryPlaces.None) { Names = names });
            var isQuoted = IsQuoted(tokens, ref isOpen);
            yield return new Sentence(tokens[0].Start, tokens[^1].End, words, clauses, paragraph, PartOf(story, span)) { IsQuoted = isQuoted, Turn = turn.Turn, Lead = Lead(text, whole, kept, places ?? StoryPlaces.None), ShortForms = shortForms, IsItem = whole[0].Shape == TokenShape.Mark };
        }
    }

    static bool IsHole(Story story, TextSpan span)
    {
        for (var i = 0; i < story.Holes.Count; i++)
            if (story.Holes[i].Overlaps(span))
                return true;
        return false;
    }

    const int LongestEcho = 60;

    // "Axum was overrun. So was Adwa.": a sentence that only says the same of others is read with the one before.
    List<SentenceRange> WithEchoes(string text, List<SentenceRange> ranges)
    {
        for (var i = ranges.Count - 1; i > 0; i--)
            if (ranges[i].End - ranges[i].Start <= LongestEcho && text.AsSpan(ranges[i - 1].End, ranges[i].Start - ranges[i - 1].End).IndexOf('\n') < 0 && IsEcho(Tokeniser.Split(text, ranges[i].Start, ranges[i].End)))
            {
                ranges[i - 1] = ranges[i - 1] with { End = ranges[i].End };
                ranges.RemoveAt(i);
            }
        return ranges;
    }

    bool IsEcho(Token[] tokens) =>
        tokens.Length > 2 && Lexicon.Exactly(tokens[0]).Any(entry => entry.Tag == WordTag.Adverb && entry.Has("echo")) && Lexicon.Exactly(tokens[1]).Any(entry => entry.Tag == WordTag.Auxiliary);

    // A quotation over several sentences: one that begins inside it, or opens it, and does not leave it before its end.
    static bool IsQuoted(Token[] tokens, ref bool isOpen)
    {
        var began = isOpen || tokens[0].Normal == "\"";
        var left = false;
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i].Normal == "\"")
                isOpen = !isOpen;
            else
                left |= !isOpen && tokens[i].IsWord;
        return began && !left;
    }

    // "BEIRUT, Lebanon (AP) - On Sunday …": where a report is sent from is no part of the sentence.
    static Token[] WithoutDateline(Token[] tokens)
    {
        var first = tokens.Length > 1 && tokens[0].Shape == TokenShape.Mark && tokens[1].SpaceBefore ? 1 : 0;
        if (first == 0 && IsHour(tokens))
            return tokens[(tokens[1].Normal is ":" or "-" ? 2 : 1)..];
        if (tokens.Length <= first || !tokens[first].IsCapital)
            return tokens;
        for (var i = first + 1; i < Math.Min(tokens.Length - 1, LongestDateline); i++)
            if (EndsAgency(tokens, i) && tokens[first].Shape == TokenShape.Upper)
                return tokens[(i + 1)..];
            else if (tokens[i].Normal == "-" && tokens[i].SpaceBefore && tokens[i + 1].SpaceBefore)
                return tokens[first].Shape == TokenShape.Upper || tokens.Skip(first).Take(i - first).All(token => token.Shape != TokenShape.Lower || token.Normal.Length == 1) ? tokens[(i + 1)..] : tokens;
        return tokens;
    }

    // "06.18 The rebels have entered": the hour of an entry.
    static bool IsHour(Token[] tokens) =>
        tokens.Length > 2 && tokens[0] is { Shape: TokenShape.Number, Normal: [>= '0' and <= '2', >= '0' and <= '9', '.', >= '0' and <= '5', >= '0' and <= '9'] } && (tokens[1].IsCapital || tokens[1].Normal is ":" or "-" or "\"");

    // "QUNEITRA, July 30 (SANA) The army …": the dash is left out behind the agency.
    static bool EndsAgency(Token[] tokens, int i) =>
        tokens[i].Normal == ")" && i > 2 && tokens[i - 2].Normal == "(" && tokens[i - 1].Shape == TokenShape.Upper && tokens[i + 1].IsCapital && tokens[i + 1].SpaceBefore && !tokens.Take(i - 2).Any(token => token.Shape == TokenShape.Lower);

    // The words of what was taken off; long ones name an agency or a day and set no place.
    List<Word> Lead(string text, Token[] whole, int kept, StoryPlaces places)
    {
        var first = whole[0].Shape == TokenShape.Mark ? 1 : 0;
        if (whole.Length - kept - 1 - first is not (> 0 and <= LongestLead) || whole.Length == kept || IsHour(whole))
            return [];
        return _grammar.Read(new SentenceTokens(text, whole[first..(whole.Length - kept - 1)], [], [], new HashSet<string>(), places)).Words;
    }

    static MentionPart PartOf(Story story, TextSpan span) =>
        story.HeadlineSpan is { } headline && headline.Overlaps(span) ? MentionPart.Headline : MentionPart.Body;

    // The tokens of a stretch; stretches are asked for in order.
    static Token[] Between(Token[] all, ref int next, int start, int end)
    {
        while (next < all.Length && all[next].Start < start)
            next++;
        var first = next;
        while (next < all.Length && all[next].End <= end)
            next++;
        return all[first..next];
    }

    // Words that the story also writes with a small letter.
    static HashSet<string> Common(Token[] tokens)
    {
        var common = new HashSet<string>();
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i].Shape == TokenShape.Lower)
                common.Add(tokens[i].Normal);
        return common;
    }
}
