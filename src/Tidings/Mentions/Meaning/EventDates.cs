using System.Globalization;
using Tidings.Dates;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>
/// Dates counted from a happening: "two days after the truce" and "on the day of the signing", where the story has dated the truce or the signing,
/// and the other way round "on Wednesday, four days after the truce had begun", which dates the truce.
/// </summary>
sealed class EventDates
{
    // How many happenings back a date may be counted from.
    const int Reach = 256;

    readonly List<(HashSet<string> Words, string Kind, DateOnly Day)> _told = [];

    /// <summary>How far from the happening: days, and the words in which it is named.</summary>
    readonly record struct Distance(int Days, int First);

    /// <summary>Keeps the days of what a sentence tells under the words that tell it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="frames">What was coded of it, with the dates.</param>
    public void Remember(Sentence sentence, IEnumerable<(Frame Frame, EdtfDate Date)> frames)
    {
        foreach (var clause in sentence.Clauses)
            foreach (var i in clause.Dates)
                if (sentence.Words[i].Date is { IsDate: true, Date: { IsDay: true, First: { } day } })
                    _told.Add((Words(sentence, clause), "", day));
        foreach (var (frame, date) in frames)
            if (date is { IsDay: true, First: { } day })
                _told.Add((Words(sentence, frame.Clause), frame.Rule.Kind, day));
        if (_told.Count > 2 * Reach)
            _told.RemoveRange(0, _told.Count - Reach);
    }

    static HashSet<string> Words(Sentence sentence, Clause clause)
    {
        var words = new HashSet<string>();
        for (var i = clause.First; i < clause.End; i++)
            if (sentence.Words[i] is var word && IsTelling(word))
            {
                words.Add(word.Lemma);
                foreach (var reading in word.Readings)
                    words.Add(reading.Lemma);
            }
        return words;
    }

    // "the signing" is what "was signed".
    static IEnumerable<string> Lemmas(Word word) => word.Readings.Select(reading => reading.Lemma).Append(word.Lemma);

    /// <summary>The day of a frame that its own clause counts from a happening told before; null where it does not, or none is known.</summary>
    public EdtfDate? From(Sentence sentence, Frame frame)
    {
        if (frame.Noun is not null && !frame.IsCarried)
            return null;
        for (var i = frame.Clause.First; i < Math.Min(frame.Clause.End + 1, sentence.Words.Count); i++)
            if (At(sentence, i) is { } distance && Day(sentence, distance.First) is { } day)
                return EdtfDate.Day(day.AddDays(distance.Days));
        return null;
    }

    /// <summary>The date of a frame that another's is counted from: "(on Wednesday,) four days after a truce had begun".</summary>
    public static EdtfDate? Back(Sentence sentence, Frame frame, EdtfDate date)
    {
        var first = frame.Noun is { } noun && !frame.IsCarried ? noun.First : frame.Clause.Relation == ClauseRelation.Adverbial ? frame.Clause.First : -1;
        for (var i = Math.Max(1, first - 3); i < first; i++)
            if (Months(sentence, i) is { } months && i + 2 <= first && date is { IsDay: true, First: { } told })
                return EdtfDate.Month(told.AddMonths(-months).Year, told.AddMonths(-months).Month);
            else if (At(sentence, i) is { First: var from } distance && from <= first && date is { IsDay: true, First: { } day })
                return EdtfDate.Day(day.AddDays(-distance.Days));
        return null;
    }

    // "two days after", "within a day of", "the day that", "the day of".
    static Distance? At(Sentence sentence, int i)
    {
        var word = sentence.Words[i];
        var next = i + 1 < sentence.Words.Count ? sentence.Words[i + 1] : null;
        if (next is null)
            return null;
        if (word.Date is { Flavour: DateFlavour.Duration } length && Days(length) is { } days)
            return next.Has("counts-on") ? new Distance(days, i + 2) : next.Has("counts-back") ? new Distance(-days, i + 2)
                : i > 0 && sentence.Words[i - 1].Has("counts-inside") && next.Has("of") ? new Distance(days, i + 2) : null;
        return word.Has("calendar-day") && i > 0 && sentence.Words[i - 1].Has("definite") ? new Distance(0, i + 1) : null;
    }

    // "thirteen months after", "two years after".
    static int? Months(Sentence sentence, int i) =>
        i + 1 < sentence.Words.Count && sentence.Words[i + 1].Has("counts-on") && sentence.Words[i].Date is { Flavour: DateFlavour.Duration, Points: [{ Value: ['P', .., var unit] code }, ..] }
        && int.TryParse(code.AsSpan(1, code.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? unit switch { 'M' when !code.Contains('T') => number, 'Y' => 12 * number, _ => null } : null;

    // The happening told last whose words are among those that follow.
    DateOnly? Day(Sentence sentence, int first)
    {
        var named = sentence.Words.Skip(first).Take(6).TakeWhile(word => word.Tag is not (Languages.WordTag.Comma or Languages.WordTag.Break)).Where(IsTelling).ToList();
        for (var i = _told.Count - 1; i >= 0; i--)
            if (named.Exists(word => Lemmas(word).Any(_told[i].Words.Contains) || word.Has(_told[i].Kind)))
                return _told[i].Day;
        return null;
    }

    static bool IsTelling(Word word) => word.Tag is Languages.WordTag.Noun or Languages.WordTag.Verb && word.Date is null && !word.Has("place") && !word.Has("person") && !word.Has("say") && !word.Has("calendar-day");

    // P2D, P1W; of hours less than a day none.
    static int? Days(DateMention length)
    {
        if (length.Points.Count == 0 || length.Points[0].Value is not { Length: > 2 } code)
            return null;
        var hours = code[1] == 'T' && code[^1] == 'H';
        if (!double.TryParse(code.AsSpan(hours ? 2 : 1, code.Length - (hours ? 3 : 2)), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return hours ? 0 : null;
        return code[^1] switch { 'H' => (int)(number / 24), 'D' => (int)number, 'W' => (int)(number * 7), _ => null };
    }
}
