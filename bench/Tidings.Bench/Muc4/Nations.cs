using System.Text.RegularExpressions;

namespace Tidings.Bench.Muc4;

/// <summary>Countries by the names of the official list, and the words for their people.</summary>
internal static partial class Nations
{
    static readonly (Regex Pattern, string Name)[] Table =
    [.. """
        ARGENTINA: ARGENTINA|ARGENTINE|ARGENTINIAN
        BOLIVIA: BOLIVIAN?
        BRAZIL: BRAZIL(IAN)?
        CANADA: CANAD(A|IAN)
        CHILE: CHILE(AN)?
        COLOMBIA: COLOMBIAN?
        COSTA RICA: COSTA RICAN?
        CUBA: CUBAN?
        ECUADOR: ECUADOR(I?AN|EAN)?
        EL SALVADOR: EL SALVADOR|SALVADORE?AN
        FRANCE: FRANCE|FRENCH\w*
        WEST GERMANY: WEST GERMAN\w*|GERMANY?|FRG
        GUATEMALA: GUATEMALAN?
        HONDURAS: HONDUR(AS|AN)
        ISRAEL: ISRAELI?
        ITALY: ITALY|ITALIAN
        JAPAN: JAPAN(ESE)?
        MEXICO: MEXIC(O|AN)
        NETHERLANDS: NETHERLANDS|DUTCH
        NICARAGUA: NICARAGUAN?
        NORWAY: NORW(AY|EGIAN)
        PANAMA: PANAMA(NIAN)?
        PARAGUAY: PARAGUAY(AN)?
        PERU: PERU(VIAN)?
        PEOPLES REP OF CHINA: PRC|CHINA|CHINESE
        SPAIN: SPAIN|SPANISH|SPANIARD
        SWEDEN: SWEDEN|SWEDISH
        SWITZERLAND: SWITZERLAND|SWISS
        UNITED KINGDOM: BRITAIN|BRITISH|ENGLISH|UNITED KINGDOM
        UNITED STATES: UNITED STATES|U\.?\s?S\.?|AMERICAN|USA
        URUGUAY: URUGUAY(AN)?
        USSR: USSR|SOVIET
        VENEZUELA: VENEZUELAN?
        """.Split('\n').Select(row => row.Split(": ")).Select(row => (new Regex($@"(?<![A-Z])(?:{row[1].Trim()})S?(?![A-Z])"), row[0].Trim()))];

    /// <summary>The nine countries that the corpus is about.</summary>
    public static IReadOnlySet<string> OfInterest { get; } = new HashSet<string> { "EL SALVADOR", "GUATEMALA", "HONDURAS", "ARGENTINA", "BOLIVIA", "CHILE", "COLOMBIA", "ECUADOR", "PERU" };

    /// <summary>The first country that some words name; null if none.</summary>
    public static string? Of(string words)
    {
        foreach (var (pattern, name) in Table)
            if (pattern.IsMatch(words))
                return name;
        return null;
    }

    /// <summary>How often each country is named, itself or by its people.</summary>
    public static Dictionary<string, int> Counts(string words) =>
        Table.Select(row => (row.Name, Count: row.Pattern.Count(words))).Where(row => row.Count > 0).ToDictionary(row => row.Name, row => row.Count);
}
