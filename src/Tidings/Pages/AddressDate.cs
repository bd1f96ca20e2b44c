namespace Tidings.Pages;

/// <summary>The day in a web address: <c>/2020/11/25/</c>, <c>/2020-11-25-</c>, <c>/20201125/</c>.</summary>
static class AddressDate
{
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
        return null;
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
}
