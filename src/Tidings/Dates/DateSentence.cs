using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Dates;

/// <summary>One sentence while dates are looked for: its words of time, its numbers, and what the stages so far have found.</summary>
sealed class DateSentence
{
    const int FarthestAhead = 12;
    const uint OfWords = (1u << (int)DateSlot.Day) | (1u << (int)DateSlot.MonthNumber) | (1u << (int)DateSlot.Number) | (1u << (int)DateSlot.Ordinal);
    const uint OfFigures = OfWords | (1u << (int)DateSlot.OrdinalDay) | (1u << (int)DateSlot.Year) | (1u << (int)DateSlot.PlainYear) | (1u << (int)DateSlot.ShortYear) | (1u << (int)DateSlot.Figures) | (1u << (int)DateSlot.Clock) | (1u << (int)DateSlot.Decade);

    readonly Token[] _tokens;
    readonly DateWords _words;
    readonly NumberScan _numbers;
    readonly int[] _ids;
    readonly int[] _starts;
    readonly uint[] _slots;
    readonly List<PhraseHit<DateWord>> _hits = [];
    readonly FigureDates _figures;

    public DateSentence(DateWords words, Token[] tokens, NumberScan numbers)
    {
        (_words, _tokens, _numbers) = (words, numbers.Tokens, numbers);
        _figures = new FigureDates(_tokens, words.Language);
        _ids = new int[tokens.Length];
        _starts = new int[tokens.Length + 1];
        _slots = new uint[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            _ids[i] = words.Id(tokens[i].Normal);
            words.Trie.At(tokens, i, _hits);
            _starts[i + 1] = _hits.Count;
            _slots[i] = SlotsAt(i);
        }
        Found = new TimeExpression?[tokens.Length];
    }

    public int Count => _tokens.Length;

    /// <summary>The longest expression that begins at each token, by the stages that are done.</summary>
    public TimeExpression?[] Found { get; }

    public bool HasFound => Array.Exists(Found, time => time is not null);

    public int Word(int token) => _ids[token];

    /// <summary>A bit for each slot that may begin at a token.</summary>
    public uint Slots(int token) => Found[token] is null ? _slots[token] : _slots[token] | (1u << (int)DateSlot.Date);

    public bool IsCandidate(int token, PatternNet net) => net.CanBegin(_ids[token], Slots(token));

    /// <summary>Whether a word such as "will" stands before a token, so few tokens back that it tells of it.</summary>
    public bool LooksAhead(int token, int from)
    {
        for (var i = token - 1; i >= from && i >= token - FarthestAhead; i--)
            if ((_slots[i] & (1u << (int)DateSlot.Ahead)) != 0)
                return true;
        return false;
    }

    public bool IsComma(int token) => token < Count && _tokens[token].Is(",");

    public bool Allows(DatePattern pattern, int end) =>
        end >= Count || ((!pattern.IsAlone || !_tokens[end].IsWord || HasWord(end, DateSlot.Stop)) && !pattern.Unless.Contains(_tokens[end].Normal));

    /// <summary>Whether the token is a word that the pack takes for a date only with a capital and in company.</summary>
    public bool IsDoubtful(DateFilling filling)
    {
        for (var at = _starts[filling.First]; at < _starts[filling.First + 1]; at++)
            if (_hits[at].Value.Slot == filling.Slot && _hits[at].End == filling.End)
                return _hits[at].Value.IsDoubtful;
        return false;
    }

    /// <summary>The choices that a slot has at a token, one after the other.</summary>
    public bool TryFill(DateSlot slot, int token, int choice, out int end, out double value)
    {
        if (slot <= DateSlot.Stop)
            return TryWord(slot, token, choice, out end, out value);
        (end, value) = (token, 0);
        return choice == 0 && slot switch
        {
            DateSlot.Day => TryDay(token, out end, out value),
            DateSlot.MonthNumber => TryDay(token, out end, out value) && value <= 12,
            DateSlot.OrdinalDay => TryOrdinalDay(token, out end, out value),
            DateSlot.Year => TryYear(token, out end, out value),
            DateSlot.PlainYear => TryYear(token, out end, out value) && value is >= 1700 and < 2100 && value % 100 != 0,
            DateSlot.ShortYear => TryShortYear(token, out end, out value),
            DateSlot.Number => TryNumber(token, out end, out value),
            DateSlot.Ordinal => TryOrdinal(token, out end, out value),
            DateSlot.Decade => TryDecade(token, out end, out value),
            DateSlot.Figures => _figures.TryDate(token, out end, out value),
            DateSlot.Clock => TryClock(token, out end, out value),
            _ => TryFound(token, out end),
        };
    }

    uint SlotsAt(int token)
    {
        var slots = 0u;
        for (var at = _starts[token]; at < _hits.Count; at++)
            slots |= 1u << (int)_hits[at].Value.Slot;
        if (_numbers.MayBeNumber(token) || (slots & (1u << (int)DateSlot.Vague)) != 0)
            slots |= _tokens[token].Shape == TokenShape.Number || _words.Language.Numbers == NumberEngine.EastAsian ? OfFigures : OfWords;
        return _tokens[token].Is("'") ? slots | (1u << (int)DateSlot.ShortYear) : slots;
    }

    bool HasWord(int token, DateSlot slot) => TryWord(slot, token, 0, out _, out _);

    bool TryWord(DateSlot slot, int token, int choice, out int end, out double value)
    {
        for (var at = _starts[token + 1] - 1; at >= _starts[token]; at--)
            if (_hits[at].Value.Slot == slot && (!_hits[at].Value.NeedsCapital || _tokens[token].IsCapital) && choice-- == 0)
            {
                (end, value) = (_hits[at].End, _hits[at].Value.Value);
                return true;
            }
        (end, value) = (token, 0);
        return false;
    }

    bool TryFound(int token, out int end)
    {
        end = Found[token]?.End ?? token;
        return end > token;
    }

    bool TryDay(int token, out int end, out double value)
    {
        var isDay = _numbers.TryNumeral(token, out var numeral)
            && (numeral.IsPlain || numeral.Form == NumeralForm.Ordinal || (_words.Language.Numbers == NumberEngine.EastAsian && numeral.IsWhole))
            && numeral.Exact is >= 1 and <= 31;
        (end, value) = (numeral.End, (double)numeral.Exact);
        return isDay;
    }

    bool TryOrdinalDay(int token, out int end, out double value) =>
        TryOrdinal(token, out end, out value) && value is >= 1 and <= 31 && _tokens[token].Shape == TokenShape.Number;

    bool TryOrdinal(int token, out int end, out double value)
    {
        var isOrdinal = _numbers.TryNumeral(token, out var numeral) && numeral.Form == NumeralForm.Ordinal;
        (end, value) = (numeral.End, (double)numeral.Exact);
        return isOrdinal;
    }

    bool TryYear(int token, out int end, out double value)
    {
        (end, value) = (token + 1, 0);
        if (_numbers.TryNumeral(token, out var numeral) && _words.Language.Numbers == NumberEngine.EastAsian && numeral is { IsWhole: true, Exact: >= 1000 and <= 2199 })
        {
            (end, value) = (numeral.End, (double)numeral.Exact);
            return true;
        }
        return IsFigures(token, 4) && int.Parse(_tokens[token].Normal, System.Globalization.CultureInfo.InvariantCulture) is >= 1000 and <= 2199 and var year && (value = year) > 0
            && !(token > 0 && _tokens[token - 1].Is("-") && !_tokens[token].SpaceBefore && token > 1 && _tokens[token - 2].IsCapital && !_tokens[token - 1].SpaceBefore);
    }

    // '99, and the second year of 1990-94: the resolver chooses the hundred.
    bool TryShortYear(int token, out int end, out double value)
    {
        var at = _tokens[token].Is("'") ? token + 1 : token;
        (end, value) = (at + 1, 0);
        if (at >= Count || !IsFigures(at, 2) || _tokens[at].SpaceBefore || (at == token && (token < 2 || !IsFigures(token - 2, 4))))
            return false;
        value = int.Parse(_tokens[at].Normal, System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }

    // 1990s, 1990's; the value is the first year.
    bool TryDecade(int token, out int end, out double value)
    {
        (end, value) = (token + 2, 0);
        if (!IsFigures(token, 4) || token + 1 >= Count || _tokens[token + 1].SpaceBefore || _tokens[token + 1].Normal is not ("s" or "'s"))
            return false;
        value = int.Parse(_tokens[token].Normal, System.Globalization.CultureInfo.InvariantCulture);
        return value % 10 == 0;
    }

    // How many of a unit; 0 is "some". An article is one.
    bool TryNumber(int token, out int end, out double value)
    {
        if (TryWord(DateSlot.Vague, token, 0, out end, out value))
            return true;
        if (_numbers.TryNumeral(token, out var numeral) && numeral.Form is NumeralForm.Figures or NumeralForm.Words && numeral.Exact > 0)
            (end, value) = (numeral.End, (double)numeral.Exact);
        else if (_numbers.Has(token, NumberWordKind.Article, out var article))
            (end, value) = (article.End, 1);
        return end > token;
    }

    bool TryClock(int token, out int end, out double value)
    {
        if (!_figures.TryClock(token, out end, out value, out var isBare))
            return false;
        if (TryMark(end, DateSlot.ClockMark, out var afterMark, out var half))
            (end, value, isBare) = (afterMark, (value % 720) + (half * 720), false);
        var isHour = isBare && _tokens[token].Normal.Length <= 2;
        if (!isHour && TryMark(end, DateSlot.Zone, out var afterZone, out _))
            (end, isBare) = (afterZone, false);
        return !isBare;
    }

    bool TryMark(int token, DateSlot slot, out int end, out double value)
    {
        (end, value) = (token, 0);
        return token < Count && TryWord(slot, token, 0, out end, out value);
    }

    bool IsFigures(int token, int length) =>
        _tokens[token].Shape == TokenShape.Number && _tokens[token].Normal.Length == length && !_tokens[token].Normal.AsSpan().ContainsAnyExceptInRange('0', '9');
}
