using Tidings.Dates;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Quantities;

/// <summary>
/// Finds the numbers of a sentence with the words that bound them, and tells those that count people and things from designations, distances,
/// lengths of time, money, ages, dates and the rest. Linear in the length of the sentence; never throws on text.
/// </summary>
/// <remarks>
/// Bounds follow what UCDP GED and ACLED do with imprecise figures: a plural without figure is the least that the words allow
/// (hundreds 100, dozens 24), "more than 40" is 41 at least, and where only a bound is given it is the best figure too.
/// </remarks>
public sealed class CountReader
{
    readonly NumberWords _words;
    readonly DateReader _dates;

    CountReader(NumberWords words, DateReader dates) => (_words, _dates) = (words, dates);

    /// <summary>The reader for a language that has a pack.</summary>
    /// <exception cref="PackException">A file of the pack is missing or broken.</exception>
    public static CountReader For(DataFiles files, string language) =>
        new(NumberWords.Read(files, LanguagePack.Read(files, language)), DateReader.For(files, language));

    /// <summary>The numbers of a sentence, in order, none within another.</summary>
    public IReadOnlyList<NumberMention> Find(Token[] tokens)
    {
        var numbers = new NumberScan(_words, tokens);
        return Find(tokens, numbers, _dates.Find(tokens, numbers, new DateAnchor(null)));
    }

    /// <summary>The number words of a sentence, looked up once for dates and counts.</summary>
    public NumberScan Scan(Token[] tokens) => new(_words, tokens);

    /// <summary>The same where the sentence's dates are known already: what is a date is no count.</summary>
    public static IReadOnlyList<NumberMention> Find(Token[] tokens, NumberScan numbers, IReadOnlyList<DateMention> dates)
    {
        List<NumberMention>? found = null;
        var sentence = new CountSentence(tokens, numbers);
        var date = 0;
        for (var i = 0; i < tokens.Length;)
        {
            while (date < dates.Count && dates[date].EndToken <= i)
                date++;
            if (date < dates.Count && dates[date].FirstToken <= i)
            {
                if (OfDate(dates[date], sentence) is { } time)
                    (found ??= []).Add(time);
                i = dates[date].EndToken;
                continue;
            }
            var end = date < dates.Count ? dates[date].FirstToken : tokens.Length;
            if (numbers.IsCandidate(i) && sentence.TryRead(i, end, out var mention, out var next))
            {
                if (mention is not null)
                    (found ??= []).Add(mention);
                i = next;
            }
            else
                i++;
        }
        return found ?? [];
    }

    static NumberMention? OfDate(DateMention date, CountSentence sentence)
    {
        if (date.Flavour == DateFlavour.Reference || !sentence.TryFirstNumber(date.FirstToken, date.EndToken, out var numeral))
            return null;
        var kind = date.Flavour switch
        {
            DateFlavour.Duration => NumberKind.Duration,
            _ when date.Date is { Text.Length: 4 } => NumberKind.Year,
            _ => NumberKind.Time,
        };
        return new NumberMention(date.FirstToken, date.EndToken, numeral.Value, numeral.Value, numeral.Value, kind);
    }
}
