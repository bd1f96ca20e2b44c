using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidings.Pages;

/// <summary>The day in a web address: <c>/2020/11/25/</c>, <c>/2020-11-25-</c>, <c>/20201125/</c>, and <c>/25-11-2020-</c> where the order of day and month is plain.</summary>
static partial class AddressDate
{
    const int Months = 12;

    public static MetadataDate? Of(string? address)
    {
        if (address is null)
            return null;
        for (var i = address.IndexOf('/'); i >= 0 && i + 9 <= address.Length; i = address.IndexOf('/', i + 1))
        {
            var rest = address[(i + 1)..];
            if (!rest.StartsWith("20", StringComparison.Ordinal) && !rest.StartsWith("19", StringComparison.Ordinal))
                continue;
            var length = Length(rest);
            if (length > 0 && MachineDate.TryParse(rest[..length]) is { } day)
                return new MetadataDate(day, "address", rest[..length]);
        }
        return YearLast(address);
    }

    static int Length(string rest)
    {
        var length = 0;
        while (length < rest.Length && length < 10 && (char.IsAsciiDigit(rest[length]) || rest[length] is '/' or '-'))
            length++;
        while (length > 0 && !char.IsAsciiDigit(rest[length - 1]))
            length--;
        return length >= 8 ? length : 0;
    }

    [GeneratedRegex(@"[/~_-](\d{2})-(\d{2})-((?:19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthYear();

    static MetadataDate? YearLast(string address)
    {
        if (DayMonthYear().Match(address) is not { Success: true } match)
            return null;
        var (one, two, year) = (Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]));
        if (one == two || (one > Months) != (two > Months))
            return Day(year, Math.Min(one, two), Math.Max(one, two), match.Value[1..]);
        return null;
    }

    static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    static MetadataDate? Day(int year, int month, int day, string printed) =>
        month is >= 1 and <= Months && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new MetadataDate(new DateOnly(year, month, day), "address", printed) : null;
}
