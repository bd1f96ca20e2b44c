namespace Tidings.Languages;

/// <summary>Adds up number words that go from great to small; what does not fit ends the number.</summary>
struct AdditiveSum(bool onesFirst)
{
    const decimal Most = 1e15m;

    readonly bool _onesFirst = onesFirst;
    decimal _total, _current, _lastScale = Most;
    bool _zero;

    public readonly bool IsEmpty => _total == 0 && _current == 0 && !_zero;

    public readonly decimal Value => _total + _current;

    /// <summary>Whether "and" may come next: two hundred and …, three thousand and …; with ones first after a one too.</summary>
    public readonly bool MayJoin => !IsEmpty && (_current == 0 || _current % 100 == 0 || (_onesFirst && _current % 100 < 10));

    public bool TryAdd(decimal value, bool joined)
    {
        if (_zero || (value == 0 && !IsEmpty))
            return false;
        _zero = value == 0;
        if (value >= 1000)
            return TryAddThousands(value);
        var fits = _current == 0
            || (value < 100 && _current % 100 == 0)
            || (value < 10 && _current % 10 == 0 && _current % 100 >= 10)
            || (_onesFirst && joined && value is >= 20 and < 100 && _current % 100 is > 0 and < 10);
        if (!fits || (_current == 0 && _total > 0 && value >= _lastScale))
            return false;
        _current += value;
        return true;
    }

    public bool TryTimes(decimal value)
    {
        if (_zero)
            return false;
        if (value == 100)
        {
            if (_current is >= 100)
                return false;
            _current = Math.Max(_current, 1) * 100;
            return true;
        }
        if (value >= _lastScale)
            return false;
        _total += Math.Max(_current, 1) * value;
        (_current, _lastScale) = (0, value);
        return true;
    }

    bool TryAddThousands(decimal value)
    {
        if (_current != 0 || value >= _lastScale)
            return false;
        _total += value;
        _lastScale = 1000;
        return true;
    }
}

/// <summary>Adds up digits, tens, hundreds and thousands in sections of ten thousand; figures may stand for digits.</summary>
struct EastAsianSum
{
    const decimal Myriad = 10000;

    decimal _total, _section, _pending, _lastMyriad = 1e16m;
    bool _hasPending;

    public EastAsianSum()
    {
    }

    public readonly decimal Value => _total + _section + _pending;

    public bool TryFigures(decimal value)
    {
        if (_hasPending)
            return false;
        (_pending, _hasPending) = (value, true);
        return true;
    }

    // Digits may follow each other as figures do: two-zero-two-zero is 2020.
    public bool TryDigit(int digit)
    {
        if (_pending > 1e10m)
            return false;
        (_pending, _hasPending) = (_pending * 10 + digit, true);
        return true;
    }

    public bool TryTimes(decimal value)
    {
        if (value < Myriad)
        {
            if (_pending >= 1000)
                return false;
            _section += (_hasPending ? _pending : 1) * value;
            (_pending, _hasPending) = (0, false);
            return true;
        }
        if (value >= _lastMyriad || _pending >= 1e6m)
            return false;
        _total += Math.Max(_section + _pending, 1) * value;
        (_section, _pending, _hasPending, _lastMyriad) = (0, 0, false, value);
        return true;
    }
}
