using System.Globalization;
using Tidings.Languages;

namespace Tidings.App.Web.Wordings;

/// <summary>How a language writes numbers and dates. All of it is data of its own, so that pages are the same whatever cultures a machine knows.</summary>
/// <param name="Groups">What stands between groups of three digits.</param>
/// <param name="Decimal">What stands before decimals.</param>
public sealed record NumberForms(string Groups, string Decimal)
{
    public static NumberForms Read(YamlValue value)
    {
        value.Only("groups", "decimal");
        return new NumberForms(value["groups"].Text(), value["decimal"].Text());
    }

    public string Whole(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture).Replace(",", Groups);

    /// <summary>With two decimals.</summary>
    public string Fraction(double number) => number.ToString("0.00", CultureInfo.InvariantCulture).Replace(".", Decimal);
}

/// <summary>How a language writes days and months of the Gregorian calendar.</summary>
public sealed class DateForms
{
    readonly string[] _months;
    readonly string[] _alone;
    readonly string[] _brief;
    readonly MessageText _day;
    readonly MessageText _dayOfYear;
    readonly MessageText _month;

    DateForms(YamlValue value)
    {
        value.Only("months", "alone", "brief", "day", "day-of-year", "month");
        (_months, _brief) = (Twelve(value["months"]), Twelve(value["brief"]));
        _alone = value.TryGet("alone") is { } alone ? Twelve(alone) : _months;
        (_day, _dayOfYear, _month) = (Pattern(value["day"], "day", "month", "year"), Pattern(value["day-of-year"], "day", "month"), Pattern(value["month"], "month", "year"));
    }

    public static DateForms Read(YamlValue value) => new(value);

    /// <summary>9 November 2020.</summary>
    public string Day(DateOnly day) => Fill(_day, day, _months);

    /// <summary>9 November.</summary>
    public string DayOfYear(DateOnly day) => Fill(_dayOfYear, day, _months);

    /// <summary>9 Nov.</summary>
    public string BriefDay(DateOnly day) => Fill(_dayOfYear, day, _brief);

    /// <summary>November 2020.</summary>
    public string Month(DateOnly day) => Fill(_month, day, _alone);

    /// <summary>Nov 2020.</summary>
    public string BriefMonth(DateOnly day) => Fill(_month, day, _brief);

    public static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    static string Fill(MessageText pattern, DateOnly day, string[] months) => pattern.Fill(slot => slot switch
    {
        "day" => day.Day.ToString(CultureInfo.InvariantCulture),
        "month" => months[day.Month - 1],
        _ => Year(day),
    });

    static string[] Twelve(YamlValue value) => value.Texts() is { Count: 12 } months ? [.. months] : throw value.Error("a year has twelve months");

    static MessageText Pattern(YamlValue value, params string[] slots) =>
        MessageText.Of(value.Text()) is { } pattern && pattern.Slots.Order(StringComparer.Ordinal).SequenceEqual(slots.Order(StringComparer.Ordinal)) ? pattern
        : throw value.Error($"a pattern with the slots {string.Join(", ", slots.Select(slot => $"{{{slot}}}"))} is expected here");
}
