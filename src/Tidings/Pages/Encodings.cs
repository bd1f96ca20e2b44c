using System.Text;

namespace Tidings.Pages;

/// <summary>The encodings that pages are written in, by the names that pages give them (WHATWG Encoding Standard).</summary>
static class Encodings
{
    static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8", ["latin1"] = "windows-1252", ["iso-8859-1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252", ["l1"] = "windows-1252", ["iso-8859-9"] = "windows-1254", ["latin5"] = "windows-1254", ["cp1251"] = "windows-1251", ["win-1251"] = "windows-1251",
        ["x-cp1251"] = "windows-1251", ["cp1252"] = "windows-1252", ["x-cp1252"] = "windows-1252", ["cp1254"] = "windows-1254", ["cp1256"] = "windows-1256", ["cp1250"] = "windows-1250",
        ["cp1255"] = "windows-1255", ["cp1253"] = "windows-1253", ["cp1257"] = "windows-1257", ["koi8"] = "koi8-r", ["koi8_r"] = "koi8-r", ["sjis"] = "shift_jis", ["shift-jis"] = "shift_jis",
        ["x-sjis"] = "shift_jis", ["ms_kanji"] = "shift_jis", ["windows-31j"] = "shift_jis", ["x-euc-jp"] = "euc-jp", ["gbk"] = "gb18030", ["gb2312"] = "gb18030", ["gb_2312-80"] = "gb18030",
        ["x-gbk"] = "gb18030", ["euc-cn"] = "gb18030", ["big5-hkscs"] = "big5", ["x-x-big5"] = "big5", ["ks_c_5601-1987"] = "ks_c_5601-1987", ["euc-kr"] = "ks_c_5601-1987",
        ["ksc5601"] = "ks_c_5601-1987", ["windows-949"] = "ks_c_5601-1987", ["cp949"] = "ks_c_5601-1987", ["tis-620"] = "windows-874", ["utf-16"] = "utf-16", ["ucs-2"] = "utf-16", ["unicode"] = "utf-16",
        ["iso-8859-8-i"] = "iso-8859-8", ["logical"] = "iso-8859-8", ["arabic"] = "iso-8859-6", ["cyrillic"] = "iso-8859-5", ["hebrew"] = "iso-8859-8", ["greek"] = "iso-8859-7",
    };

    static Encodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encodings that undeclared bytes are tried in, commonest first.</summary>
    public static IReadOnlyList<string> Legacy { get; } =
    [
        "windows-1252", "windows-1251", "windows-1256", "shift_jis", "gb18030", "big5", "ks_c_5601-1987", "euc-jp", "windows-1254", "windows-1250", "windows-1255", "koi8-r", "koi8-u",
        "windows-1253", "windows-1257", "iso-8859-2", "iso-8859-5", "iso-8859-6", "cp866", "windows-874",
    ];

    /// <summary>The encoding of a name; null when the name means none that is known. Bad bytes become U+FFFD.</summary>
    public static Encoding? Find(string? label)
    {
        var name = label?.Trim(' ', '"', '\'', ';', '\t', '\r', '\n');
        if (string.IsNullOrEmpty(name) || name.Length > 40)
            return null;
        try
        {
            return Encoding.GetEncoding(Labels.GetValueOrDefault(name, name), EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Whether two names mean one encoding.</summary>
    public static bool Same(string? a, string? b) => Find(a)?.CodePage is { } page && page == Find(b)?.CodePage;
}
