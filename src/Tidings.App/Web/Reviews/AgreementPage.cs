using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Ledger;

namespace Tidings.App.Web.Reviews;

/// <summary>How well those who coded the same sentences agree on a field.</summary>
/// <param name="Field">Kind or stance.</param>
/// <param name="Between">Who is compared.</param>
/// <param name="Sentences">How many sentences two of them coded.</param>
/// <param name="Agreed">Of those, how many alike.</param>
/// <param name="Alpha">Krippendorff's alpha for nominal values: 1 is perfect, 0 is chance; null when nothing varies or nothing was coded twice.</param>
public sealed record AgreementLine(string Field, string Between, int Sentences, int Agreed, double? Alpha);

/// <summary>How well people agree with one another, and with the program.</summary>
public sealed record AgreementModel(IReadOnlyList<string> Coders, IReadOnlyList<AgreementLine> Lines);

static class AgreementPage
{
    /// <summary>Between whom: people among themselves. Else between them and the program.</summary>
    public const string People = "people";

    public static Page Read(PageRequest request)
    {
        var codings = CodingPage.Codings(request.Record).ToList();
        var coded = request.Record.Mentions([.. codings.Select(review => review.Subject).Distinct(StringComparer.Ordinal)]).ToDictionary(told => told.Mention.Id, told => told.Mention, StringComparer.Ordinal);
        var lines = new[] { "kind", "stance" }.SelectMany(field =>
        {
            var people = Units(codings, field);
            var program = people.Where(unit => coded.ContainsKey(unit.Key))
                .SelectMany(unit => unit.Value.Select(value => new[] { value, field == "kind" ? coded[unit.Key].Kind : Words.Of(coded[unit.Key].Stance) }));
            return new[] { Line(field, People, people.Values.Where(values => values.Length > 1)), Line(field, "people and program", program) };
        });
        return Page.Of<AgreementView, AgreementModel>(new AgreementModel([.. codings.Select(review => review.By).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. lines]));
    }

    /// <summary>The alpha of units that each have two values or more; null when it cannot be said.</summary>
    public static double? Alpha(IReadOnlyList<string[]> units)
    {
        var values = units.SelectMany(unit => unit).CountBy(value => value).ToDictionary();
        double n = values.Values.Sum();
        var expected = values.Values.Sum(count => count * (n - count)) / (n * (n - 1));
        if (n < 2 || expected == 0)
            return null;
        var observed = units.Sum(unit => unit.CountBy(value => value).Sum(pair => pair.Value * (double)(unit.Length - pair.Value)) / (unit.Length - 1)) / n;
        return 1 - (observed / expected);
    }

    static AgreementLine Line(string field, string between, IEnumerable<string[]> all)
    {
        var units = all.ToList();
        return new AgreementLine(field, between, units.Count, units.Count(unit => unit.Distinct(StringComparer.Ordinal).Count() == 1), Alpha(units));
    }

    // The last word of each person on a sentence.
    static Dictionary<string, string[]> Units(IEnumerable<Review> codings, string field) => codings.Where(review => review.Field == field).GroupBy(review => review.Subject, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.GroupBy(review => review.By, StringComparer.Ordinal).Select(mine => mine.Last().Value ?? "").ToArray(), StringComparer.Ordinal);
}
