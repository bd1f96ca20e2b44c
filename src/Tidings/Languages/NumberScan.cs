using Tidings.Text;

namespace Tidings.Languages;

/// <summary>The number words of one sentence, looked up once, and the numbers that begin at its tokens.</summary>
public sealed class NumberScan
{
    const int MostParts = 24;
    const uint NumberKinds = (1u << (int)NumberWordKind.Add) | (1u << (int)NumberWordKind.Times) | (1u << (int)NumberWordKind.Ordinal)
        | (1u << (int)NumberWordKind.Half) | (1u << (int)NumberWordKind.Article);

    readonly Token[] _tokens;
    readonly LanguagePack _language;
    readonly List<PhraseHit<NumberWord>> _hits = [];
    readonly int[] _starts;
    readonly uint[] _kinds;
    Numeral[]? _numerals;

    public NumberScan(NumberWords words, Token[] tokens)
    {
        _tokens = tokens;
        _language = words.Language;
        _starts = new int[tokens.Length + 1];
        _kinds = new uint[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            words.At(tokens, i, _hits);
            _starts[i + 1] = _hits.Count;
            for (var hit = _starts[i]; hit < _hits.Count; hit++)
                _kinds[i] |= 1u << (int)_hits[hit].Value.Kind;
        }
    }

    public LanguagePack Language => _language;

    internal Token[] Tokens => _tokens;

    /// <summary>Whether a figure or a word of the table begins at a token: most tokens are ruled out by this.</summary>
    public bool IsCandidate(int i) => _kinds[i] != 0 || _tokens[i].Shape == TokenShape.Number;

    /// <summary>Whether a number can begin at a token, an article included.</summary>
    public bool MayBeNumber(int i) => (_kinds[i] & NumberKinds) != 0 || _tokens[i].Shape == TokenShape.Number;

    /// <summary>The longest word of a kind that begins at a token.</summary>
    public bool Has(int i, NumberWordKind kind, out PhraseHit<NumberWord> hit)
    {
        hit = default;
        if ((uint)i >= (uint)_kinds.Length || (_kinds[i] & (1u << (int)kind)) == 0)
            return false;
        for (var at = _starts[i + 1] - 1; at >= _starts[i]; at--)
            if (_hits[at].Value.Kind == kind)
            {
                hit = _hits[at];
                return true;
            }
        return false;
    }

    public bool Has(int i, NumberWordKind kind) => Has(i, kind, out _);

    /// <summary>The longest number that begins at a token, cardinal, ordinal or fraction; false when none does.</summary>
    public bool TryNumeral(int i, out Numeral numeral)
    {
        numeral = default;
        if ((uint)i >= (uint)_kinds.Length || !MayBeNumber(i))
            return false;
        _numerals ??= new Numeral[_kinds.Length];
        if (_numerals[i].End == 0)
            _numerals[i] = Read(i, out numeral) ? numeral : new Numeral(i, -1, 0, default, false);
        numeral = _numerals[i];
        return numeral.End > 0;
    }

    bool Read(int i, out Numeral numeral)
    {
        var found = _language.Numbers == NumberEngine.EastAsian ? TryEastAsian(i, out numeral) : TryAdditive(i, out numeral);
        if (!found)
            return false;
        numeral = WithMark(WithScale(numeral));
        return true;
    }

    bool TryAdditive(int i, out Numeral numeral)
    {
        if (_tokens[i].Shape == TokenShape.Number)
            return TryFigures(i, out numeral);
        if (Has(i, NumberWordKind.Half, out var half) && TryHalf(half, out numeral))
            return true;
        var sum = new AdditiveSum(_language.Numbers == NumberEngine.AdditiveOnesFirst);
        var (end, ordinal) = (i, false);
        for (var parts = 0; parts < MostParts && !ordinal; parts++)
        {
            var at = end;
            var joined = false;
            if (end > i && !TrySkipJoin(sum, ref at, out joined))
                break;
            if (!TryPart(ref sum, at, joined, out var next, out ordinal))
                break;
            end = next;
        }
        numeral = new Numeral(i, end, sum.Value, ordinal ? NumeralForm.Ordinal : NumeralForm.Words, false);
        return end > i;
    }

    // Hyphens join everywhere ("twenty-six"); the word "and" only after a hundred or a greater number.
    bool TrySkipJoin(AdditiveSum sum, ref int at, out bool joined)
    {
        joined = false;
        if (at >= _tokens.Length)
            return false;
        if (_tokens[at].Is("-") && !_tokens[at].SpaceBefore && at + 1 < _tokens.Length && !_tokens[at + 1].SpaceBefore)
            at++;
        else if (Has(at, NumberWordKind.Join, out var join))
        {
            if (!sum.MayJoin)
                return false;
            at = join.End;
            joined = true;
        }
        return at < _tokens.Length;
    }

    bool TryPart(ref AdditiveSum sum, int at, bool joined, out int end, out bool ordinal)
    {
        (end, ordinal) = (at, false);
        for (var hit = _starts[at + 1] - 1; hit >= _starts[at]; hit--)
        {
            var word = _hits[hit].Value;
            ordinal = word.Kind == NumberWordKind.Ordinal;
            end = _hits[hit].End;
            if (word.Kind is NumberWordKind.Add && sum.TryAdd((decimal)word.Value, joined || word.Joined))
                return true;
            if (ordinal && (sum.IsEmpty || sum.TryAdd((decimal)word.Value, joined || word.Joined)))
            {
                if (sum.IsEmpty)
                    sum.TryAdd((decimal)word.Value, false);
                return true;
            }
            if (word.Kind is NumberWordKind.Times && !joined && sum.TryTimes((decimal)word.Value))
                return true;
        }
        return false;
    }

    bool TryHalf(PhraseHit<NumberWord> half, out Numeral numeral)
    {
        var at = half.End;
        if (Has(at, NumberWordKind.Article, out var article))
            at = article.End;
        var isNumber = Has(at, NumberWordKind.Times, out var times) && times.Value.Value >= 1000;
        var dozen = default(PhraseHit<NumberWord>);
        if (!isNumber && Has(at, NumberWordKind.Group, out dozen))
            (isNumber, times) = (true, dozen);
        numeral = isNumber
            ? new Numeral(half.First, times.End, (decimal)(times.Value.Value * half.Value.Value), NumeralForm.Words, false)
            : new Numeral(half.First, half.End, (decimal)half.Value.Value, NumeralForm.Fraction, false);
        return true;
    }

    bool TryFigures(int i, out Numeral numeral)
    {
        numeral = default;
        if (Figures.Read(_tokens[i].Normal, _language) is not { } value)
            return false;
        var (end, plain) = (i + 1, Figures.IsPlain(_tokens[i].Normal));
        if (plain && _language.Groups.Contains(' ') && _tokens[i].Normal.Length <= 3 && _tokens[i].Normal[0] != '0')
            for (; end < _tokens.Length && end < i + 4 && IsGroup(end); end++)
                (value, plain) = (value * 1000 + decimal.Parse(_tokens[end].Normal, System.Globalization.CultureInfo.InvariantCulture), false);
        numeral = new Numeral(i, end, value, NumeralForm.Figures, plain);
        return true;
    }

    bool IsGroup(int i) => _tokens[i].Shape == TokenShape.Number && _tokens[i].SpaceBefore && _tokens[i].Normal.Length == 3 && Figures.IsPlain(_tokens[i].Normal);

    // "2.3 million", "two and a half million", "two dozen", "10bn".
    Numeral WithScale(Numeral numeral)
    {
        if (numeral.Form is NumeralForm.Ordinal or NumeralForm.Fraction || numeral.Exact <= 0)
            return numeral;
        var (end, value) = (numeral.End, numeral.Exact);
        if (Has(end, NumberWordKind.Join, out var and) && AfterArticle(and.End) is var at && Has(at, NumberWordKind.Half, out var half))
            (end, value) = (half.End, value + (decimal)half.Value.Value);
        var isScaled = false;
        for (var scale = 0; scale < 2 && (Has(end, NumberWordKind.Times, out var times) || Has(end, NumberWordKind.Group, out times)) && value * (decimal)times.Value.Value < 1e15m; scale++)
            (end, value, isScaled) = (times.End, value * (decimal)times.Value.Value, true);
        return isScaled ? new Numeral(numeral.First, end, value, NumeralForm.Words, false) : numeral;
    }

    int AfterArticle(int at) => Has(at, NumberWordKind.Article, out var article) ? article.End : at;

    // "16th" is an ordinal, "two-thirds" a fraction.
    Numeral WithMark(Numeral numeral)
    {
        if (numeral.Form == NumeralForm.Figures && Has(numeral.End, NumberWordKind.OrdinalMark, out var mark) && !_tokens[numeral.End].SpaceBefore)
            return numeral with { End = mark.End, Form = NumeralForm.Ordinal, IsPlain = false };
        var at = numeral.End < _tokens.Length && _tokens[numeral.End].Is("-") && !_tokens[numeral.End].SpaceBefore ? numeral.End + 1 : numeral.End;
        if (numeral.Form == NumeralForm.Words && Has(at, NumberWordKind.Fraction, out var part) && numeral.Exact < 100)
            return numeral with { End = part.End, Form = NumeralForm.Fraction, Exact = numeral.Exact / (decimal)Math.Max(1, part.Value.Value) };
        return numeral;
    }

    bool TryEastAsian(int i, out Numeral numeral)
    {
        var sum = new EastAsianSum();
        var (end, plain) = (i, true);
        for (; end < _tokens.Length && end < i + MostParts && !(end > i && _tokens[end].SpaceBefore);)
            if (_tokens[end].Shape == TokenShape.Number && Figures.Read(_tokens[end].Normal, _language) is { } figures)
            {
                if (!sum.TryFigures(figures))
                    break;
                plain &= end == i && Figures.IsPlain(_tokens[end].Normal);
                end++;
            }
            else if (Has(end, NumberWordKind.Add, out var digit) && sum.TryDigit((int)digit.Value.Value) || Has(end, NumberWordKind.Times, out digit) && sum.TryTimes((decimal)digit.Value.Value))
                (end, plain) = (digit.End, false);
            else
                break;
        var isFigures = end == i + 1 && end > i && _tokens[i].Shape == TokenShape.Number;
        numeral = new Numeral(i, end, sum.Value, isFigures ? NumeralForm.Figures : NumeralForm.Words, plain);
        return end > i;
    }
}
