using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Dates;

/// <summary>
/// Finds the words for time in a sentence and says which dates they mean. Three stages of patterns, each the longest match at a token:
/// dates, what is built of dates, and prepositions and intervals around both. Linear in the length of the sentence.
/// </summary>
public sealed class DateReader
{
    const int HeadLines = 8;
    const int LongestHeadLine = 120;
    const int MostDaysBefore = 31;

    readonly DateWords _words;

    DateReader(DateWords words) => _words = words;

    /// <summary>The reader for a language that has a pack.</summary>
    /// <exception cref="PackException">A file of the pack is missing or broken.</exception>
    public static DateReader For(DataFiles files, string language)
    {
        var pack = LanguagePack.Read(files, language);
        return new DateReader(DateWords.Read(files, pack, NumberWords.Read(files, pack)));
    }

    /// <summary>The date expressions of a sentence, in order, none within another.</summary>
    public IReadOnlyList<DateMention> Find(Token[] tokens, DateAnchor anchor) =>
        Find(tokens, new NumberScan(_words.Numbers, tokens), anchor);

    /// <summary>The same where the sentence's numbers are looked up already.</summary>
    public IReadOnlyList<DateMention> Find(Token[] tokens, NumberScan numbers, DateAnchor anchor)
    {
        if (tokens.Length == 0)
            return [];
        var sentence = new DateSentence(_words, tokens, numbers);
        var match = new PatternNet.Match();
        foreach (var net in _words.Nets)
            if (!net.NeedsDate || sentence.HasFound)
                Run(net, sentence, match);
        return Choose(sentence, new DateContext(anchor));
    }

    /// <summary>The day in a printed line such as "Published: 30 November 2020, 21:15"; null when it holds none that is complete.</summary>
    public DateOnly? ReadPrintedDate(string line)
    {
        foreach (var mention in Find(Tokeniser.Split(line), new DateAnchor(null)))
            if (mention is { Date: { IsDay: true } date, Basis: DateBasis.Stated })
                return date.First;
        return null;
    }

    /// <summary>
    /// The day that a reprint's original bears: a complete date that stands in a short line at the head of the text and lies up to a month
    /// before the day of publication. "Yesterday" in the text counts from it. Null when there is none.
    /// </summary>
    public DateOnly? ReadOriginalDate(string text, DateOnly published)
    {
        var (start, lines) = (0, 0);
        while (start < text.Length && lines < HeadLines)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var newline ? newline : text.Length;
            if (end - start <= LongestHeadLine && ReadPrintedDate(text[start..end]) is { } day && day < published && published.DayNumber - day.DayNumber <= MostDaysBefore)
                return day;
            lines += end > start + 1 ? 1 : 0;
            start = end + 1;
        }
        return null;
    }

    static void Run(PatternNet net, DateSentence sentence, PatternNet.Match match)
    {
        List<TimeExpression>? found = null;
        for (var i = 0; i < sentence.Count; i++)
            if (sentence.IsCandidate(i, net) && net.TryMatch(sentence, i, match))
                (found ??= []).Add(new TimeExpression(match.Pattern!, i, match.End, sentence, match.Fillings));
        foreach (var time in found ?? [])
            if (sentence.Found[time.First] is not { } before || before.End < time.End || (before.End == time.End && before.IsWeak))
                sentence.Found[time.First] = time;
    }

    static List<DateMention> Choose(DateSentence sentence, DateContext context)
    {
        var mentions = new List<DateMention>();
        var tense = context.Tense;
        var from = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Found[i] is not { } time || (time.IsWeak && !IsCarriedOn(time, mentions, sentence)))
                continue;
            context.Tense = tense == TenseHint.Unknown && sentence.LooksAhead(i, from) ? TenseHint.Future : tense;
            (i, from) = (time.End - 1, time.End);
            if (DateResolver.Resolve(time, context) is not { } resolved)
                continue;
            mentions.Add(Mention(time, resolved));
            EqualApposition(mentions, sentence);
            if (resolved.Date is { } date && resolved.Flavour is not (DateFlavour.Deadline or DateFlavour.Until or DateFlavour.Reference))
                context.Read(date, resolved.Flavour != DateFlavour.Since && SaysYear(time));
        }
        return mentions;
    }

    // What counts only in company has it in a date just before ("1956 and 1957"), or is all there is, as in a heading.
    static bool IsCarriedOn(TimeExpression time, List<DateMention> before, DateSentence sentence) =>
        (time.First == 0 && time.End == sentence.Count)
        || (before.Count > 0 && before[^1] is { Date: not null } last && time.First - last.EndToken is 0 or 1 && (time.Has(DateSlot.Year) || time.Has(DateSlot.Month)));

    static bool SaysYear(TimeExpression time) =>
        time.Has(DateSlot.Year) || time.Has(DateSlot.Figures) || (time.Inner is { } inner && SaysYear(inner));

    // "A day ago, on November 24": two names of one day, and the calendar's is the surer.
    static void EqualApposition(List<DateMention> mentions, DateSentence sentence)
    {
        if (mentions is [.., { Basis: DateBasis.Relative, Flavour: DateFlavour.Point, Date: { IsDay: true } } counted, { Basis: DateBasis.Stated, Flavour: DateFlavour.Point, Date: { IsDay: true } day }]
            && sentence.IsComma(counted.EndToken) && mentions[^1].FirstToken == counted.EndToken + 1)
            mentions[^2] = counted with { Date = day };
    }

    // Words such as "recent" stand for no date: the preposition before them belongs to what they are said of.
    static DateMention Mention(TimeExpression time, Resolved resolved)
    {
        var first = resolved.Flavour == DateFlavour.Reference && time.Inner is { } inner ? inner.First : time.First;
        return new DateMention(first, time.End, resolved.Date, resolved.Basis, resolved.Flavour,
            resolved.Points ?? [new DatePoint(first, time.End, resolved.Value, resolved.Part)], time.Pattern.Id);
    }
}
