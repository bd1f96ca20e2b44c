using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidings.Bench.Muc4;

/// <summary>How right an answer's filler is: 1, 0.5 (partly) or 0.</summary>
/// <remarks>
/// Set fills: right if the same, partly if more general. Text: right if the words are the same without articles, quantities and nationalities, partly if a word of content is shared.
/// Dates: partly if they share a bound or the day lies inside the range. Places: partly if the first of the chain, the country, is the same.
/// With a reference: right fill with a wrong reference is partly right.
/// </remarks>
internal static partial class FillMatch
{
    public static double Score(Slot slot, Fill key, Fill answer)
    {
        var best = key.Values.Max(value => Value(slot, value, answer.Value));
        if (slot.HasReference && best >= 1 && key.References.Count > 0 && !key.References.Any(reference => Refers(reference, answer.References)))
            return 0.5;
        return best;
    }

    static bool Refers(string key, IReadOnlyList<string> answer) => answer.Count == 0 ? key == "-" : answer.Any(reference => key == reference || Text(key, reference) > 0);

    static double Value(Slot slot, string key, string answer) => slot.Form switch
    {
        FillForm.Set => key == answer ? 1 : IsBroader(slot.Number, key, answer) ? 0.5 : 0,
        FillForm.Text => Text(key, answer),
        FillForm.Number => Number(key, answer),
        FillForm.Date => Date(key, answer),
        _ => Location(key, answer),
    };

    static bool IsBroader(int slot, string key, string answer)
    {
        for (var broader = Slot.Broader(slot, key); broader is not null; broader = Slot.Broader(slot, broader))
            if (broader == answer)
                return true;
        return false;
    }

    /// <summary>How alike two stretches of text are.</summary>
    public static double Text(string key, string answer)
    {
        var (wanted, given) = (Content(key), Content(answer));
        if (wanted.SequenceEqual(given) || Squeeze(key) == Squeeze(answer))
            return 1;
        return wanted.Intersect(given).Any(word => !Weak.Contains(word)) ? 0.5 : 0;
    }

    static string Squeeze(string text) => Regex.Replace(text.ToUpperInvariant(), "[^A-Z0-9]", "");

    static List<string> Content(string text) =>
        [.. Words().Matches(Brackets().Replace(text.ToUpperInvariant(), " ")).Select(match => match.Value).Where(word => !Empty.Contains(word) && !double.TryParse(word, NumberStyles.Any, CultureInfo.InvariantCulture, out _))];

    // Words that keys leave out and answers may have.
    static readonly HashSet<string> Empty =
    [
        "A", "AN", "THE", "HIS", "HER", "ITS", "THEIR", "OUR", "THIS", "THAT", "THESE", "THOSE", "SOME", "SEVERAL", "MANY", "VARIOUS", "ANOTHER", "OTHER", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN",
        "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE", "AT", "LEAST", "APPROXIMATELY", "ABOUT", "NEARLY", "MORE", "THAN", "ALL", "BOTH", "SALVADORAN", "COLOMBIAN", "PERUVIAN", "GUATEMALAN", "CHILEAN", "HONDURAN", "BOLIVIAN",
        "ECUADORAN", "ARGENTINE",
    ];

    static readonly HashSet<string> Weak = ["OF", "IN", "ON", "FROM", "TO", "FOR", "AND", "WITH", "BY", "WHO", "WHICH", "DE", "LA", "EL", "LAS", "LOS", "DEL", "NATIONAL", "GROUP", "MEMBERS"];

    static double Number(string key, string answer)
    {
        if (key == answer)
            return 1;
        return key.Trim('~', '-', ' ') == answer.Trim('~', '-', ' ') && key != "PLURAL" ? 0.5 : 0;
    }

    static double Date(string key, string answer)
    {
        var (wanted, given) = (Range(key), Range(answer));
        if (wanted is not { } right || given is not { } said)
            return key == answer ? 1 : 0;
        if (right == said)
            return 1;
        return right.End == said.End || right.Start is not null && right.Start == said.Start || said.Start == said.End && said.End <= right.End && said.End >= right.Start ? 0.5 : 0;
    }

    static (DateOnly? Start, DateOnly End)? Range(string text)
    {
        var days = Days().Matches(text).Select(match => DateOnly.TryParseExact(match.Value.PadLeft(9, '0'), "dd MMM yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null).ToList();
        return days switch
        {
            [{ } end] => (text.TrimStart().StartsWith('-') ? null : end, end),
            [{ } start, { } end] => (start, end),
            _ => null,
        };
    }

    static double Location(string key, string answer)
    {
        var (wanted, given) = (Chain(key), Chain(answer));
        if (wanted.SequenceEqual(given))
            return 1;
        return wanted[0] == given[0] ? 0.5 : 0;
    }

    // "TOWN" and "CITY" are one kind by the official list.
    static string[] Chain(string location) =>
        [.. location.ToUpperInvariant().Replace("(TOWN)", "(CITY)", StringComparison.Ordinal).Replace(" - ", ":", StringComparison.Ordinal).Split(':').Select(part => Regex.Replace(part.Trim(), @"\s+", " "))];

    [GeneratedRegex("[A-Z0-9]+(?:'[A-Z]+)?")]
    private static partial Regex Words();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\d{1,2} [A-Z]{3} \d{2}")]
    private static partial Regex Days();
}
