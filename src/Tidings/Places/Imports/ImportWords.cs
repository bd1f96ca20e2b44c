using System.Globalization;
using Tidings.Languages;
using Tidings.Places.Stored;

namespace Tidings.Places.Imports;

/// <summary>What words and numbers in the files of others mean.</summary>
sealed class ImportWords(FeatureKinds kinds, DataFiles files)
{
    const int LongestName = 100;

    // ISO 639-2 and 639-3 to 639-1, for the languages that reporting is read in and those that gazetteers give most names in.
    static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal)
    {
        ["ara"] = "ar", ["aze"] = "az", ["ben"] = "bn", ["deu"] = "de", ["eng"] = "en", ["fas"] = "fa", ["fra"] = "fr", ["heb"] = "he", ["hin"] = "hi", ["hye"] = "hy",
        ["ita"] = "it", ["jpn"] = "ja", ["kat"] = "ka", ["kor"] = "ko", ["kur"] = "ku", ["nld"] = "nl", ["per"] = "fa", ["pol"] = "pl", ["por"] = "pt", ["rus"] = "ru",
        ["spa"] = "es", ["swe"] = "sv", ["tur"] = "tr", ["ukr"] = "uk", ["urd"] = "ur", ["zho"] = "zh",
    };

    readonly Dictionary<string, string> _alpha2 = TsvTable.Read(files, PlaceGazetteer.CountriesFile).Rows
        .SelectMany(row => new[] { (row.Required("id"), row.Required("alpha2")), (row.Required("name").ToLowerInvariant(), row.Required("alpha2")) }).ToDictionary(StringComparer.Ordinal);

    public FeatureKinds Kinds { get; } = kinds;

    /// <summary>A country as its alpha-2 code, from that, the alpha-3 code or its English name; empty for anything else.</summary>
    public string Country(string word) => word.Length == 2 ? word.ToUpperInvariant() : _alpha2.GetValueOrDefault(word.ToLowerInvariant(), "");

    public static string Language(string code) => Languages.GetValueOrDefault(code, code.Length is 2 or 3 ? code : "und");

    /// <summary>Whether a name can be one: no address, neither too short nor too long.</summary>
    public static bool IsName(string text) =>
        text.Length is >= 1 and <= LongestName && !text.Contains("://", StringComparison.Ordinal) && text.Any(char.IsLetter) && !text.Any(char.IsControl);

    /// <summary>Whether one more name can be one: codes of airports and the like are none.</summary>
    public static bool IsAlternate(string text) => text.Length > 1 && IsName(text) && !(text.Length <= 4 && text.All(char.IsAsciiLetterUpper));

    /// <summary>A name of which no language is said: in Latin letters it may be anybody's spelling; in others it is how the place is called in them.</summary>
    public static GivenName Untagged(string text) => new("und", text, text.Any(c => char.IsLetter(c) && c > '\u024F'));

    public static long Population(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e11 ? (long)number : 0;

    /// <summary>Degrees; null with the reason where they cannot be.</summary>
    public static double? Degrees(string text, double most, string what, out string? reason)
    {
        reason = null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) || !double.IsFinite(degrees))
            reason = $"{what}: \"{Shown(text)}\" is no number";
        else if (Math.Abs(degrees) > most)
            reason = $"{what}: {text} is beyond {most} degrees";
        return reason is null ? degrees : null;
    }

    public static string Shown(string text) => text.Length > 40 ? text[..40] + "..." : text;

    /// <summary>A part of an id from a name: letters and digits in small letters, hyphens between.</summary>
    public static string Slug(string text) =>
        string.Join('-', NameKey.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
