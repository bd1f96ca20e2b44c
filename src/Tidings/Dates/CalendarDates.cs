namespace Tidings.Dates;

/// <summary>Dates given by year, month, day, weekday, season or figures, whole or in part.</summary>
static class CalendarDates
{
    public static Resolved? Resolve(TimeExpression time, DateContext context)
    {
        if (time.Get(DateSlot.Figures) is { } figures)
            return OfFigures((long)figures, context);
        if (time.Whole(DateSlot.Decade) is { } decade)
            return Resolved.Stated(Calendar.Years(decade, decade % 100 == 0 && time.Has(DateSlot.Unit) ? 100 : 10), $"{decade / 10:000}");
        var era = time.Whole(DateSlot.Era);
        if (time.Has(DateSlot.Unit) && era is null)
            return OfUnit(time, context);
        if (era == 1)
            return BeforeChrist(time);
        if (time.Whole(DateSlot.Holiday) is { } holiday)
            return OfDay(time, context, holiday / 100, holiday % 100);
        if (time.Whole(DateSlot.Season) is { } season)
            return OfSeason(time, context, season);
        var day = time.Whole(DateSlot.Day) ?? time.Whole(DateSlot.OrdinalDay) ?? time.Whole(DateSlot.Ordinal);
        if ((Month(time, 1) ?? Month(time, 2)) is { } month)
            return day is { } of ? OfDay(time, context, month, of) : OfMonth(time, context, month);
        if (day is { } alone)
            return OfDayAlone(time, context, alone);
        if (time.Whole(DateSlot.Weekday) is { } weekday)
            return OfWeekday(time, context, weekday);
        if (Year(time, context) is { } year && year is >= 1 and <= 9999)
            return time.Pattern.Operation == DateOperation.Interval ? OfYears(time, year) : Resolved.Stated(EdtfDate.Year(year), $"{year:0000}");
        return null;
    }

    /// <summary>"November last year".</summary>
    public static Resolved? OfStoryYear(TimeExpression time, DateContext context)
    {
        if (Month(time, 1) is not { } month || context.StoryDay is not { } story)
            return null;
        var year = story.Year + (time.Whole(DateSlot.Which) ?? (int)(time.Pattern.Value ?? 0));
        if (time.Whole(DateSlot.Day) is { } day)
            return Calendar.Day(year, month, day) is { } date ? Resolved.Relative(EdtfDate.Day(date)) : null;
        return year is >= 1 and <= 9999 ? Resolved.Relative(EdtfDate.Month(year, month)) : null;
    }

    static int? Month(TimeExpression time, int index) => time.Whole(DateSlot.Month, index) ?? time.Whole(DateSlot.MonthNumber, index);

    static int? Year(TimeExpression time, DateContext context)
    {
        if (time.Pattern is { Operation: DateOperation.Date, Value: { } before } && time.Whole(DateSlot.Number) is { } ofReign)
            return (int)before + ofReign;
        if ((time.Whole(DateSlot.Year) ?? time.Whole(DateSlot.PlainYear)) is { } year)
            return year;
        if (time.Whole(DateSlot.Number) is { } number && time.Has(DateSlot.Era))
            return number;
        if (time.Whole(DateSlot.ShortYear) is not { } ending)
            return null;
        var near = context.TextDay?.Year ?? 1999;
        var century = near / 100 * 100;
        return century + ending > near + 50 ? century - 100 + ending : century + ending < near - 50 ? century + 100 + ending : century + ending;
    }

    // EDTF of the first level has no years before the year 1: the value says it, the date stays open.
    static Resolved BeforeChrist(TimeExpression time)
    {
        if (time.Whole(DateSlot.Ordinal) is { } century)
            return Resolved.Stated(null, $"BC{Math.Max(0, century - 1):00}");
        var first = time.Whole(DateSlot.Year) ?? time.Whole(DateSlot.Number) ?? 0;
        if ((time.Whole(DateSlot.Year, 2) ?? time.Whole(DateSlot.Number, 2)) is not { } last)
            return Resolved.Stated(null, $"BC{first:0000}");
        var (end, start) = time.Halves();
        IReadOnlyList<DatePoint> points = [new(time.Slots().First, end, $"BC{first:0000}", null), new(start, time.End, $"BC{last:0000}", null)];
        return new Resolved(null, $"BC{first:0000}", DateBasis.Stated, DateFlavour.Interval, null, points);
    }

    // 1990-94, 2019/20: the second year lies within a hundred years of the first.
    static Resolved? OfYears(TimeExpression time, int first)
    {
        var last = (first / 100 * 100) + (time.Whole(DateSlot.ShortYear) ?? 0);
        if (last <= first || last > 9999)
            return null;
        IReadOnlyList<DatePoint> points = [new(time.First, time.First + 1, $"{first:0000}", null), new(time.End - 1, time.End, $"{last:0000}", null)];
        return new Resolved(EdtfDate.Between(EdtfDate.Year(first), EdtfDate.Year(last)), $"{first:0000}", DateBasis.Stated, DateFlavour.Interval, null, points);
    }

    static Resolved OfFigures(long figures, DateContext context)
    {
        var value = Math.Abs(figures);
        var usual = Calendar.Day((int)(value / 10000), (int)(value / 100 % 100), (int)(value % 100))!.Value;
        var swapped = figures < 0 ? Calendar.Day(usual.Year, usual.Day, usual.Month) : null;
        var day = context.Choose(usual, swapped);
        return Resolved.Stated(EdtfDate.Day(day ?? usual), EdtfDate.Day(day ?? usual).Text);
    }

    // The 20th century, the second quarter of 2020, the last week of November.
    static Resolved? OfUnit(TimeExpression time, DateContext context)
    {
        var ordinal = time.Whole(DateSlot.Ordinal) ?? time.Whole(DateSlot.Number) ?? (int)(time.Pattern.Value ?? 0);
        switch (DateResolver.Unit(time))
        {
            case DateUnit.Century when ordinal is >= 1 and <= 99:
                return Resolved.Stated(Calendar.Years(Math.Max(1, (ordinal - 1) * 100), 100), $"{ordinal - 1:00}");
            case DateUnit.Quarter when ordinal is >= 1 and <= 4:
                var year = Year(time, context) ?? context.PickYear(y => new DateOnly(y, (ordinal * 3) - 2, 1));
                return year is { } of
                    ? Resolved.Stated(EdtfDate.Between(EdtfDate.Month(of, (ordinal * 3) - 2), EdtfDate.Month(of, ordinal * 3)), $"{of:0000}-Q{ordinal}")
                    : Resolved.Stated(null, $"XXXX-Q{ordinal}");
            default:
                return Month(time, 1) is { } month ? OfWeekInMonth(time, context, month, ordinal) : null;
        }
    }

    static Resolved OfWeekInMonth(TimeExpression time, DateContext context, int month, int ordinal)
    {
        var whole = OfMonth(time, context, month);
        if (whole.Date is not { First: { } first, Last: { } last })
            return whole;
        var start = ordinal < 0 ? last.AddDays(-6) : first.AddDays(Math.Clamp((ordinal - 1) * 7, 0, 28));
        var end = start.AddDays(6) < last ? start.AddDays(6) : last;
        return Resolved.Stated(EdtfDate.Between(start, end), Calendar.WeekCode(start));
    }

    static Resolved? OfDay(TimeExpression time, DateContext context, int month, int day)
    {
        if (Calendar.Day(2000, month, day) is null)
            return null;
        var year = Year(time, context) ?? context.PickYear(y => Calendar.Day(y, month, day));
        if (year is not { } known)
            return Resolved.Stated(null, $"XXXX-{month:00}-{day:00}");
        if (Calendar.Day(known, month, day) is not { } date)
            return null;
        return time.Whole(DateSlot.Day, 2) is { } second
            ? OfDays(time, date, Month(time, 2) ?? month, second)
            : Resolved.Stated(EdtfDate.Day(date), EdtfDate.Day(date).Text + Part(time));
    }

    // "From 28 to 30 November", "9-10 November": one expression with two days; the second may have its own month.
    static Resolved? OfDays(TimeExpression time, DateOnly first, int month, int day)
    {
        var year = month < first.Month ? first.Year + 1 : first.Year;
        if (Calendar.Day(year, month, day) is not { } last || last < first)
            return null;
        var (end, start) = time.Halves();
        IReadOnlyList<DatePoint> points = [new(time.Slots().First, end, EdtfDate.Day(first).Text, null), new(start, time.End, EdtfDate.Day(last).Text, null)];
        return new Resolved(EdtfDate.Between(first, last), EdtfDate.Day(first).Text, DateBasis.Stated, DateFlavour.Interval, null, points);
    }

    static Resolved OfMonth(TimeExpression time, DateContext context, int month)
    {
        var year = Year(time, context) ?? context.PickYear(y => new DateOnly(y, month, context.Story is { } story && !context.IsNarrative ? Math.Min(story.Day, 28) : 1));
        return year is >= 1 and <= 9999 and { } known
            ? Resolved.Stated(EdtfDate.Month(known, month), $"{known:0000}-{month:00}")
            : Resolved.Stated(null, $"XXXX-{month:00}");
    }

    static Resolved OfSeason(TimeExpression time, DateContext context, int season)
    {
        var year = Year(time, context) ?? context.PickYear(y => new DateOnly(y, season * 3, 1));
        return year is >= 1 and <= 9998 and { } known
            ? Resolved.Stated(Calendar.Season(known, season), $"{known:0000}-{Calendar.SeasonCode(season)}")
            : Resolved.Stated(null, $"XXXX-{Calendar.SeasonCode(season)}");
    }

    static Resolved? OfDayAlone(TimeExpression time, DateContext context, int day)
    {
        if (context.PickMonth(day) is not { } month)
            return Resolved.Stated(null, $"XXXX-XX-{day:00}");
        if (Calendar.Day(month.Year, month.Month, day) is not { } date)
            return null;
        return time.Whole(DateSlot.Day, 2) is { } second ? OfDays(time, date, date.Month, second) : Resolved.Stated(EdtfDate.Day(date), EdtfDate.Day(date).Text + Part(time));
    }

    static Resolved OfWeekday(TimeExpression time, DateContext context, int weekday)
    {
        var day = context.PickWeekday(weekday, time.Whole(DateSlot.Which));
        return day is { } found
            ? Resolved.Relative(EdtfDate.Day(found), EdtfDate.Day(found).Text + Part(time))
            : Resolved.Relative(null, $"XXXX-WXX-{weekday}" + Part(time));
    }

    static string Part(TimeExpression time) => time.Whole(DateSlot.Part) is { } part ? Calendar.PartCode(part) : "";
}
