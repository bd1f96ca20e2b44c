namespace Tidings.Dates;

/// <summary>Counts an expression out against what is known: one method for each operation a pattern can ask for.</summary>
static class DateResolver
{
    /// <summary>Null when the slots hold no date of the calendar: 31 June.</summary>
    public static Resolved? Resolve(TimeExpression time, DateContext context)
    {
        var number = time.Number ?? time.Pattern.Value ?? 0;
        return time.Pattern.Operation switch
        {
            DateOperation.Date => CalendarDates.Resolve(time, context),
            DateOperation.Deictic => Deictic(time, context),
            DateOperation.UnitOfStory => AroundUnit(time, context.StoryDay, time.Whole(DateSlot.Which)),
            DateOperation.MonthOfStoryYear => CalendarDates.OfStoryYear(time, context),
            DateOperation.UnitOfText => AroundUnit(time, context.TextDay, time.Whole(DateSlot.Neighbour)),
            DateOperation.BeforeStory => Shifted(time, context.StoryDay, -number),
            DateOperation.AfterStory => Shifted(time, context.StoryDay, number),
            DateOperation.BeforeText => Shifted(time, context.TextDay, -number),
            DateOperation.AfterText => Shifted(time, context.TextDay, number),
            DateOperation.BeforeDate => Inner(time, context) is { } before ? Shifted(time, before.Date?.First, -number) : null,
            DateOperation.AfterDate => Inner(time, context) is { } after ? Shifted(time, after.Date?.First, number) : null,
            DateOperation.PastUnits => Units(time, context.StoryDay, -1),
            DateOperation.ComingUnits => Units(time, context.StoryDay, 1),
            DateOperation.Within => Deadline(time, Units(time, context.StoryDay, 1)),
            DateOperation.Duration => new Resolved(null, Length(time), DateBasis.Stated, DateFlavour.Duration),
            DateOperation.Set => new Resolved(null, Repeated(time), DateBasis.Stated, DateFlavour.Set),
            DateOperation.Interval => Interval(time, context),
            DateOperation.EdgeOf => EdgeOf(time, context),
            DateOperation.PartOf => PartOf(time, context),
            DateOperation.Since => Since(time, context),
            DateOperation.Until => Until(time, context),
            DateOperation.By => By(time, context),
            DateOperation.Same => Inner(time, context) is { } same ? Within(time, same) : null,
            DateOperation.Time => new Resolved(null, TimeCode(time), DateBasis.Stated, DateFlavour.Time),
            DateOperation.Now => Resolved.Reference("PRESENT_REF", context.Story is { } now ? EdtfDate.Day(now) : null),
            DateOperation.TextReference => Resolved.Reference(""),
            DateOperation.PastReference => Resolved.Reference("PAST_REF"),
            DateOperation.FutureReference => Resolved.Reference("FUTURE_REF"),
            _ => null,
        };
    }

    public static DateUnit Unit(TimeExpression time) => (DateUnit)(int)(time.Get(DateSlot.Unit) ?? time.Get(DateSlot.OneUnit) ?? time.Pattern.Unit ?? (double)DateUnit.Day);

    static Resolved? Inner(TimeExpression time, DateContext context) => time.Inner is { } inner ? Resolve(inner, context) : null;

    // A date with its preposition: the point is the date without.
    static Resolved Within(TimeExpression time, Resolved inner) => inner with { Points = inner.Points ?? [Point(time.Inner!, inner)] };

    static DatePoint Point(TimeExpression time, Resolved resolved) => new(time.First, time.End, resolved.Value, resolved.Part);

    static Resolved Deictic(TimeExpression time, DateContext context)
    {
        var offset = time.Whole(DateSlot.Deictic) ?? 0;
        var part = time.Whole(DateSlot.Part) is { } code ? Calendar.PartCode(code) : "";
        var day = context.StoryDay is { } story ? Calendar.AddDays(story, offset) : null;
        return day is { } found ? Resolved.Relative(EdtfDate.Day(found), EdtfDate.Day(found).Text + part) : Resolved.Relative(null, "XXXX-XX-XX" + part);
    }

    static Resolved AroundUnit(TimeExpression time, DateOnly? day, int? offset)
    {
        var by = offset ?? (int)(time.Pattern.Value ?? 0);
        if (time.Whole(DateSlot.Season) is { } season)
            return SeasonAround(day, season, by);
        if (time.Whole(DateSlot.Month) is { } month)
            return MonthAround(day, month, by);
        var unit = time.Has(DateSlot.Unit) || time.Has(DateSlot.OneUnit) || time.Pattern.Unit is not null ? Unit(time) : DateUnit.Day;
        var part = time.Whole(DateSlot.Part) is { } code ? Calendar.PartCode(code) : "";
        if (day is not { } from || Calendar.UnitAround(from, unit, by) is not { } date)
            return Resolved.Relative(null, unit == DateUnit.Day ? "XXXX-XX-XX" + part : "XXXX");
        var resolved = Resolved.Relative(date);
        return resolved with { Value = resolved.Value + part, Part = Calendar.EdgeCode(time.Whole(DateSlot.Edge) ?? 0) };
    }

    static Resolved SeasonAround(DateOnly? day, int season, int by)
    {
        if (day is not { } from)
            return Resolved.Relative(null, "XXXX-" + Calendar.SeasonCode(season));
        var start = season * 3;
        var year = from.Year + (by < 0 && from.Month <= start ? -1 : by > 0 && from.Month >= start ? 1 : 0);
        return year is >= 1 and <= 9998 ? Resolved.Relative(Calendar.Season(year, season), $"{year:0000}-{Calendar.SeasonCode(season)}") : Resolved.Relative(null, "XXXX");
    }

    static Resolved MonthAround(DateOnly? day, int month, int by)
    {
        if (day is not { } from)
            return Resolved.Relative(null, $"XXXX-{month:00}");
        var year = from.Year + (by < 0 && from.Month <= month ? -1 : by > 0 && from.Month >= month ? 1 : 0);
        return year is >= 1 and <= 9999 ? Resolved.Relative(EdtfDate.Month(year, month)) : Resolved.Relative(null, "XXXX");
    }

    static Resolved Shifted(TimeExpression time, DateOnly? from, double by)
    {
        var unit = Unit(time);
        if (by == 0 || from is not { } day || Math.Abs(by) > 1e5)
            return Resolved.Relative(null, unit <= DateUnit.Hour ? "XXXX-XX-XXTXX" : unit <= DateUnit.Day ? "XXXX-XX-XX" : unit <= DateUnit.Fortnight ? "XXXX-WXX" : "XXXX");
        return Resolved.Relative(Calendar.Shift(day, unit, by));
    }

    // The days from or up to the story's date.
    static Resolved Units(TimeExpression time, DateOnly? story, int direction)
    {
        var unit = Unit(time);
        var count = time.Number ?? time.Pattern.Value ?? 0;
        EdtfDate? date = null;
        if (story is { } day && count < 1e5 && Calendar.ShiftToDay(day, unit, (count > 0 ? count : Calendar.Some(unit)) * direction) is { } other)
            date = direction < 0 ? EdtfDate.Between(other, day) : EdtfDate.Between(day, other);
        return new Resolved(date, Calendar.DurationCode(unit, count), DateBasis.Relative, DateFlavour.Interval);
    }

    static Resolved Deadline(TimeExpression time, Resolved span)
    {
        var (first, end) = time.Slots();
        return span with { Date = span.Date?.Last is { } due ? EdtfDate.Day(due) : null, Flavour = DateFlavour.Deadline, Points = [new(first, end, span.Value, null)] };
    }

    static string Length(TimeExpression time) => Calendar.DurationCode(Unit(time), time.Number ?? time.Pattern.Value ?? 0);

    static string Repeated(TimeExpression time) => (DateUnit)(int)(time.Get(DateSlot.Frequency) ?? (double)Unit(time)) switch
    {
        DateUnit.Hour => "XXXX-XX-XXTXX",
        DateUnit.Day => "XXXX-XX-XX",
        DateUnit.Week => "XXXX-WXX",
        DateUnit.Month => "XXXX-XX",
        _ => "XXXX",
    };

    static Resolved? Interval(TimeExpression time, DateContext context)
    {
        if (time is not { Inner: { } from, Inner2: { } to })
            return CalendarDates.Resolve(time, context);
        // What only the end says, the year or the month, holds for the beginning too.
        var isOpen = !from.Has(DateSlot.Year) && to.Has(DateSlot.Year);
        var last = isOpen ? Resolve(to, context) : null;
        if (last?.Date is { } end)
            context.Read(end, false);
        var first = isOpen && last?.Date?.First is { } known ? Resolve(from, new DateContext(new DateAnchor(known, Tense: TenseHint.Past))) : Resolve(from, context);
        if (first?.Date is { } start && last is null)
            context.Read(start, from.Has(DateSlot.Year));
        last ??= Resolve(to, first?.Date is { First: { } after } ? new DateContext(new DateAnchor(after, Tense: TenseHint.Future)) : context);
        if (first is null || last is null)
            return null;
        IReadOnlyList<DatePoint> points = [Point(from, first), Point(to, last)];
        return new Resolved(Between(first.Date, last.Date), first.Value, first.Basis, DateFlavour.Interval, null, points);
    }

    static EdtfDate? Between(EdtfDate? from, EdtfDate? to)
    {
        if (from is null || to is null)
            return from ?? to;
        if (from.First is not { } first || to.Last is not { } last || first > last)
            return from;
        return EdtfDate.Between(From(from), To(to));
    }

    // The ends of an interval are single dates.
    static EdtfDate? From(EdtfDate date) => date.Text.Contains('/') ? date.First is { } day ? EdtfDate.Day(day) : null : date;

    static EdtfDate? To(EdtfDate date) => date.Text.Contains('/') ? date.Last is { } day ? EdtfDate.Day(day) : null : date;

    static Resolved? EdgeOf(TimeExpression time, DateContext context)
    {
        var edge = time.Whole(DateSlot.Edge) ?? (int)(time.Pattern.Value ?? 0);
        Resolved? inner;
        if (time.Inner is not null)
            inner = Inner(time, context);
        else if (time.Has(DateSlot.Unit))
            inner = AroundUnit(time, context.IsNarrative ? context.TextDay : context.StoryDay, 0);
        else
            inner = CalendarDates.Resolve(time, context);
        return inner is null ? null : inner with { Date = inner.Date is { } date ? UpToStory(Calendar.EdgeOf(date, edge), edge, context) : null, Part = Calendar.EdgeCode(edge), Points = null };
    }

    // On 3 November "in early November" can only be its first three days. The end of a period under way lies ahead.
    static EdtfDate? UpToStory(EdtfDate? date, int edge, DateContext context) =>
        edge is 1 or 2 && context is { IsNarrative: false, Story: { } story } && context.Tense != TenseHint.Future && date is { First: { } first, Last: { } last } && first <= story && story < last
            ? EdtfDate.Between(first, story) : date;

    static Resolved? PartOf(TimeExpression time, DateContext context)
    {
        var part = time.Whole(DateSlot.Part) is { } code ? Calendar.PartCode(code) : time.Whole(DateSlot.Clock) is { } minutes ? ClockCode(minutes) : "";
        return Inner(time, context) is { } inner
            ? inner with { Value = inner.Value.Length == 10 ? inner.Value + part : inner.Value, Points = inner.Flavour == DateFlavour.Interval ? inner.Points : null }
            : null;
    }

    static Resolved? Since(TimeExpression time, DateContext context)
    {
        if (Inner(time, context) is not { } inner)
            return null;
        var point = Within(time, inner) with { Flavour = DateFlavour.Since };
        if (inner.Date?.First is not { } first)
            return point;
        var to = context.Story is { } story && story >= first ? EdtfDate.Day(story) : null;
        return point with { Date = EdtfDate.Between(From(inner.Date), to) };
    }

    static Resolved? Until(TimeExpression time, DateContext context) =>
        Inner(time, context) is { } inner
            ? Within(time, inner) with { Flavour = DateFlavour.Until, Date = inner.Date?.Last is null ? null : EdtfDate.Between(null, To(inner.Date)) }
            : null;

    static Resolved? By(TimeExpression time, DateContext context)
    {
        var tense = context.Tense;
        if (tense == TenseHint.Unknown && time.Inner is { } due && !due.Has(DateSlot.Weekday))
            context.Tense = TenseHint.Unknown;
        var inner = Inner(time, context);
        context.Tense = tense;
        return inner is null ? null : Within(time, inner) with { Flavour = DateFlavour.Deadline };
    }

    static string TimeCode(TimeExpression time) =>
        time.Whole(DateSlot.Part) is { } part ? "XXXX-XX-XX" + Calendar.PartCode(part) : ClockCode(time.Get(DateSlot.Clock) ?? 0);

    static string ClockCode(double minutes) => $"T{(int)minutes / 60:00}:{(int)minutes % 60:00}";
}
