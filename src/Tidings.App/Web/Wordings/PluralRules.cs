using System.Globalization;
using Tidings.Languages;

namespace Tidings.App.Web.Wordings;

/// <summary>
/// Which form of a word goes with a whole number, by rules as the Unicode CLDR writes them (UTS 35, part 3, language plural rules):
/// <c>i % 10 = 2..4 and i % 100 != 12..14</c>. What no rule lets in takes the form <c>other</c>.
/// </summary>
public sealed class PluralRules
{
    /// <summary>The form that every language has.</summary>
    public const string Other = "other";

    /// <summary>The names that forms can have.</summary>
    public static readonly IReadOnlyList<string> Names = ["zero", "one", "two", "few", "many", Other];

    readonly List<(string Form, IReadOnlyList<IReadOnlyList<Relation>> Any)> _rules = [];

    PluralRules()
    {
    }

    /// <summary>The forms that the language tells apart.</summary>
    public IEnumerable<string> Forms => _rules.Select(rule => rule.Form).Append(Other);

    /// <exception cref="PackException">A form has no such name, or a rule is none.</exception>
    public static PluralRules Read(YamlValue value)
    {
        var rules = new PluralRules();
        foreach (var (form, rule) in value.Entries)
        {
            if (form == Other || !Names.Contains(form))
                throw rule.Error($"\"{form}\" is no form that has a rule; there are {string.Join(", ", Names.SkipLast(1))}");
            rules._rules.Add((form, [.. rule.Text().Split(" or ").Select(all => (IReadOnlyList<Relation>)[.. all.Split(" and ").Select(text => RelationOf(text, rule))])]));
        }
        return rules;
    }

    /// <summary>The form that goes with a number.</summary>
    public string Of(long number)
    {
        var size = Math.Abs(number);
        foreach (var (form, any) in _rules)
            if (any.Any(all => all.All(relation => relation.Holds(size))))
                return form;
        return Other;
    }

    static Relation RelationOf(string text, YamlValue at)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (modulus, rest) = words.Length > 2 && words[1] == "%" ? (Number(words[2], at), words[3..]) : (0, words.Length > 0 ? words[1..] : []);
        if (words.Length == 0 || words[0] is not ("n" or "i" or "v" or "f") || rest is not [("=" or "!=") and var sign, var ranges])
            throw at.Error($"\"{text}\" is no relation like \"i % 10 = 2..4\"");
        return new Relation(words[0] is "v" or "f", modulus, sign == "=", [.. ranges.Split(',').Select(range => RangeOf(range, at))]);
    }

    static (long Low, long High) RangeOf(string text, YamlValue at)
    {
        var ends = text.Split("..");
        return (Number(ends[0], at), Number(ends[^1], at));
    }

    static long Number(string text, YamlValue at) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw at.Error($"\"{text}\" is no whole number");

    // Pages count in whole numbers: what a rule asks of digits behind the decimal mark is asked of nought.
    sealed record Relation(bool OfFraction, long Modulus, bool IsEqual, IReadOnlyList<(long Low, long High)> Ranges)
    {
        public bool Holds(long number)
        {
            var value = OfFraction ? 0 : Modulus > 0 ? number % Modulus : number;
            return Ranges.Any(range => value >= range.Low && value <= range.High) == IsEqual;
        }
    }
}
