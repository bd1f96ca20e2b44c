namespace Tidings.Dates;

/// <summary>What dates in a sentence are counted from, which changes as the sentence is read.</summary>
sealed class DateContext(DateAnchor anchor)
{
    // In history a date without year may lie a little before the one just named, more often after it.
    const int MonthsBack = 7;

    // A day without year that lies so far before or after the story leans on a date of the past that was told before it.
    const int DaysAhead = 45;

    EdtfDate? _last = anchor.Last;
    EdtfDate? _ofSentence;
    EdtfDate? _background = anchor.Background;
    bool _isOfSentence;

    public DateOnly? Story { get; } = anchor.Published;

    public TenseHint Tense { get; set; } = anchor.Tense;

    public bool IsNarrative { get; } = anchor.IsNarrative || anchor.Published is null;

    /// <summary>The last date read, in this sentence or before.</summary>
    public EdtfDate? Last => _last;

    /// <summary>The day that "earlier" and "the next day" count from.</summary>
    public DateOnly? TextDay => _last?.First ?? Story;

    /// <summary>The day that "ago" and "last week" count from.</summary>
    public DateOnly? StoryDay => IsNarrative ? _last?.First ?? Story : Story;

    public void Read(EdtfDate date, bool saysYear)
    {
        if (date.First is null || !DateAnchor.Leads(_last, date))
            return;
        _last = date;
        if (saysYear && date.Last is { } end && end.DayNumber - date.First.Value.DayNumber > 300)
            _ofSentence = date;
        if (anchor.IsBackground(date))
            (_background, _isOfSentence) = (date, true);
    }

    /// <summary>The year in which a date without one lies; null when nothing tells.</summary>
    public int? PickYear(Func<int, DateOnly?> inYear)
    {
        var near = IsNarrative ? _last : OtherYearOfSentence();
        if (near?.First is { } last)
            return PickNarrative(inYear, last, near);
        if (Story is { } story)
            return PickByTense(inYear, story) is var usual && IsFar(inYear(usual), story) && OfBackground(inYear) is { } told ? told : usual;
        return anchor.Year;
    }

    static bool IsFar(DateOnly? day, DateOnly story) => day is { } known && (story.DayNumber - known.DayNumber > DateAnchor.DaysBehind || known.DayNumber - story.DayNumber > DaysAhead);

    // The same year, where such a day comes about then or later: "On 11 May 2021 … on 22 May".
    int? OfBackground(Func<int, DateOnly?> inYear) =>
        _background?.First is { } since && inYear(since.Year) is { } same && same.DayNumber >= since.DayNumber - 31 ? since.Year : null;

    EdtfDate? OtherYearOfSentence() => _ofSentence is { First: { } first } date && (Story is null || first.Year != Story.Value.Year) ? date : null;

    static int PickNarrative(Func<int, DateOnly?> inYear, DateOnly last, EdtfDate whole)
    {
        var isYear = whole.Last is { } end && end.DayNumber - last.DayNumber > 300;
        if (!isYear && inYear(last.Year) is { } same && same < last.AddMonths(-MonthsBack) && inYear(last.Year + 1) is not null)
            return last.Year + 1;
        return last.Year;
    }

    int PickByTense(Func<int, DateOnly?> inYear, DateOnly story)
    {
        var best = story.Year;
        long bestDistance = long.MaxValue;
        for (var year = story.Year - 4; year <= story.Year + 4; year++)
            if (year is >= 1 and <= 9999 && inYear(year) is { } day && Distance(day, story) is var distance && distance < bestDistance)
                (best, bestDistance) = (year, distance);
        return best;
    }

    // Of the years that the tense allows the nearest, with a day's grace for time zones; where no tense tells, the past is three times as near.
    long Distance(DateOnly day, DateOnly story)
    {
        long days = day.DayNumber - story.DayNumber;
        var isWrongWay = Tense switch { TenseHint.Past => days > 1, TenseHint.Future => days < -1, _ => false };
        return (days > 1 && Tense == TenseHint.Unknown ? days * 3 : Math.Abs(days)) + (isWrongWay ? 100_000 : 0);
    }

    /// <summary>The month in which "the 9th" lies.</summary>
    public (int Year, int Month)? PickMonth(int day)
    {
        if ((IsNarrative ? _last?.First : _ofSentence?.First ?? null) is { } last)
            return (last.Year, last.Month);
        // "signed on 25 August 2016 and was in by the 27th"
        if (_isOfSentence && _background is { IsDay: true, First: { } told })
            return day >= told.Day ? (told.Year, told.Month) : (told.AddMonths(1).Year, told.AddMonths(1).Month);
        if (Story is not { } story)
            return null;
        var month = (story.Year * 12) + story.Month - 1;
        for (var step = 0; step < 3; step++)
        {
            var at = Tense == TenseHint.Future ? month + step : month - step;
            if (Calendar.Day(at / 12, (at % 12) + 1, day) is { } candidate && (Tense == TenseHint.Future ? candidate >= story : candidate <= story))
                return (at / 12, (at % 12) + 1);
        }
        return null;
    }

    /// <summary>The day of a weekday (1 is Monday): the last one up to the story's date, the next one if the tense looks ahead; in history the next from the last date.</summary>
    public DateOnly? PickWeekday(int weekday, int? which)
    {
        if (StoryDay is not { } day)
            return null;
        var today = (((int)day.DayOfWeek + 6) % 7) + 1;
        var back = (today - weekday + 7) % 7;
        var on = (weekday - today + 7) % 7;
        if (which == 0)
            return Calendar.AddDays(day, weekday - today);
        if (which < 0)
            return Calendar.AddDays(day, back <= 1 ? -7 - back : -back);
        if (which > 0)
            return Calendar.AddDays(day, on == 0 ? 7 : on);
        return Calendar.AddDays(day, (IsNarrative && _last is not null) || Tense == TenseHint.Future ? on : -back);
    }

    /// <summary>Of a date in figures whose day and month could change places: the reading nearer to the story's date, not after it if one is not.</summary>
    public DateOnly? Choose(DateOnly usual, DateOnly? swapped)
    {
        if (swapped is not { } other || (Story ?? _last?.First) is not { } near)
            return usual;
        return Cost(other, near) < Cost(usual, near) ? other : usual;
    }

    static int Cost(DateOnly day, DateOnly near) => Math.Abs(day.DayNumber - near.DayNumber) + (day > near.AddDays(1) ? 40 : 0);
}
