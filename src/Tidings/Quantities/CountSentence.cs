using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Quantities;

/// <summary>One sentence while its numbers are read: bound, number, range, and what stands around it.</summary>
sealed class CountSentence(Token[] tokens, NumberScan numbers)
{
    const int MostFillers = 4;

    static readonly NumberWordKind[] Bounds =
        [NumberWordKind.AtLeast, NumberWordKind.MoreThan, NumberWordKind.AtMost, NumberWordKind.LessThan, NumberWordKind.About, NumberWordKind.Between];

    readonly NumberContext _context = new(tokens, numbers);

    /// <summary>Reads what begins at a token. A result of true without a mention means: these tokens are no number, go on after them.</summary>
    public bool TryRead(int i, int limit, out NumberMention? mention, out int next)
    {
        (mention, next) = (null, i + 1);
        if (numbers.Has(i, NumberWordKind.NoNumber, out var none) && none.End <= limit && !(TryBound(i, out _, out var boundEnd) && boundEnd > none.End))
        {
            next = none.End;
            return true;
        }
        var bound = ReadBound(i, out var at);
        if (!TryAmount(at, limit, out var amount) || (bound is not null && amount.Kind == AmountKind.Article))
            return false;
        if (bound is null && TryAlone(i, amount, out mention, out next))
            return true;
        mention = Mention(i, bound, amount, limit);
        next = mention.EndToken;
        return true;
    }

    public bool TryFirstNumber(int first, int end, out Numeral numeral)
    {
        for (var i = first; i < end; i++)
            if (numbers.TryNumeral(i, out numeral))
                return true;
        numeral = default;
        return false;
    }

    // "At least an estimated", "some": all bounds and fillers up to the number; the first bound counts.
    NumberWordKind? ReadBound(int i, out int at)
    {
        NumberWordKind? bound = null;
        at = i;
        for (var step = 0; step < MostFillers; step++)
        {
            if (TryBound(at, out var kind, out var end))
                bound = Stronger(bound, kind);
            else if (numbers.Has(at, NumberWordKind.Filler, out var filler))
                end = filler.End;
            else
                break;
            at = end;
        }
        return bound;
    }

    static NumberWordKind Stronger(NumberWordKind? bound, NumberWordKind next) => bound is null or NumberWordKind.About ? next : bound.Value;

    bool TryBound(int at, out NumberWordKind kind, out int end)
    {
        (kind, end) = (default, at);
        foreach (var bound in Bounds)
            if (numbers.Has(at, bound, out var hit) && hit.End > end)
                (kind, end) = (bound, hit.End);
        return end > at;
    }

    bool TryAmount(int at, int limit, out Amount amount)
    {
        amount = default;
        if (at >= limit)
            return false;
        var hasNumeral = numbers.TryNumeral(at, out var numeral) && numeral.End <= limit;
        if (TryVague(at, limit, hasNumeral ? numeral.End : at, out amount))
            return true;
        if (hasNumeral)
        {
            amount = new Amount(at, numeral.End, numeral.Exact, numeral.Exact, numeral.Form, AmountKind.Number);
            return true;
        }
        return numbers.Has(at, NumberWordKind.Article, out var article) && TryAfterArticle(at, article.End, limit, out amount);
    }

    // Plurals without figure and words that are a number of their own.
    bool TryVague(int at, int limit, int beyond, out Amount amount)
    {
        amount = default;
        if (numbers.Has(at, NumberWordKind.Vague, out var vague) && vague.End <= limit && vague.End >= beyond)
            amount = new Amount(at, vague.End, (decimal)vague.Value.Value, null, NumeralForm.Words, AmountKind.Vague);
        else if (numbers.Has(at, NumberWordKind.Exact, out var exact) && exact.End <= limit && exact.End > beyond && !(numbers.Has(at, NumberWordKind.Designator, out var name) && name.End > exact.End) && !numbers.IsCandidate(Math.Min(exact.End, tokens.Length - 1)))
            amount = new Amount(at, exact.End, (decimal)exact.Value.Value, (decimal)exact.Value.Value, NumeralForm.Words, exact.Value.Value == 0 ? AmountKind.Zero : AmountKind.Number);
        else
            return false;
        return true;
    }

    // "A hundred", "a dozen", "a few"; "a" alone is one if nothing else is.
    bool TryAfterArticle(int first, int at, int limit, out Amount amount)
    {
        if (at < limit && (numbers.Has(at, NumberWordKind.Times, out var group) || numbers.Has(at, NumberWordKind.Group, out group)) && group.End <= limit)
        {
            var value = (decimal)group.Value.Value;
            if (numbers.TryNumeral(at, out var longer) && longer.End <= limit)
                (value, group) = (longer.Exact, group with { End = longer.End });
            amount = new Amount(first, group.End, value, value, NumeralForm.Words, AmountKind.Number);
            return true;
        }
        amount = new Amount(first, at, 1, 1, NumeralForm.Words, AmountKind.Article);
        return at < limit;
    }

    // Articles and ordinals take no bounds and no range.
    static bool TryAlone(int i, Amount amount, out NumberMention? mention, out int next)
    {
        next = amount.End;
        mention = amount.Kind == AmountKind.Article ? new NumberMention(i, amount.End, 1, 1, 1, NumberKind.Article)
            : amount.Form == NumeralForm.Ordinal ? new NumberMention(i, amount.End, (long)amount.Low, (long)amount.Low, (long)amount.Low, NumberKind.Ordinal)
            : amount.Form == NumeralForm.Fraction ? new NumberMention(i, amount.End, null, null, null, NumberKind.Other) : null;
        return mention is not null;
    }

    NumberMention Mention(int first, NumberWordKind? bound, Amount amount, int limit)
    {
        if (amount.Form == NumeralForm.Fraction)
            return new NumberMention(first, amount.End, null, null, null, NumberKind.Other);
        var (low, high, end) = ((long)Math.Min(amount.Low, 1e15m), (long?)amount.High, amount.End);
        // The figure that is given, even where the bound leaves it out: "more than 40" is 40 as told and 41 at least.
        var best = low;
        if (amount.Kind == AmountKind.Number && TryRange(end, limit, bound, low, out var to, out var rangeEnd))
            (high, end, bound) = (to, rangeEnd, bound == NumberWordKind.About ? bound : null);
        else if (bound == NumberWordKind.Between)
            (first, bound) = (amount.First, null);
        var after = numbers.Has(end, NumberWordKind.Counter, out var counter) ? counter.End : end;
        if (after < limit && numbers.Has(after, NumberWordKind.OrMore, out var more))
            (bound, end) = (NumberWordKind.AtLeast, more.End);
        else if (after < limit && numbers.Has(after, NumberWordKind.OrLess, out var less))
            (bound, end) = (NumberWordKind.AtMost, less.End);
        var kind = amount.Kind == AmountKind.Number ? _context.Kind(amount.First, ref end, amount.Low, low != high, limit) : NumberKind.Count;
        var (lowest, highest) = Bound(bound, low, high);
        return new NumberMention(first, end, best, lowest, highest, kind, bound == NumberWordKind.About, amount.Kind == AmountKind.Vague);
    }

    static (long? Low, long? High) Bound(NumberWordKind? bound, long low, long? high) => bound switch
    {
        NumberWordKind.AtLeast => (low, null),
        NumberWordKind.MoreThan => (low + 1, null),
        NumberWordKind.AtMost => (null, high),
        NumberWordKind.LessThan => (null, high - 1),
        _ => (low, high),
    };

    // "20-30", "20 to 30", and after "between" also "20 and 30".
    bool TryRange(int end, int limit, NumberWordKind? bound, long low, out long high, out int after)
    {
        (high, after) = (0, end);
        if (end + 1 >= limit)
            return false;
        var at = end;
        if (numbers.Has(end, NumberWordKind.RangeMark, out var mark) || (bound == NumberWordKind.Between && numbers.Has(end, NumberWordKind.Join, out mark)))
            at = mark.End;
        else if (tokens[end].Is("-"))
            at = end + 1;
        if (at == end || !numbers.TryNumeral(at, out var numeral) || numeral.End > limit || numeral.Form is NumeralForm.Ordinal or NumeralForm.Fraction || numeral.Value <= low)
            return false;
        (high, after) = (numeral.Value, numeral.End);
        return true;
    }
}

enum AmountKind { Number, Article, Vague, Zero }

/// <summary>A number without its bound; High is null for a plural without figure.</summary>
readonly record struct Amount(int First, int End, decimal Low, decimal? High, NumeralForm Form, AmountKind Kind);
