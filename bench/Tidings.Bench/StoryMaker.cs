using System.Globalization;
using System.Text;
using Tidings.Languages;

namespace Tidings.Bench;

/// <summary>
/// Makes stories that look like reporting without being any: headline, date, twenty sentences from templates filled with parties, places, dates and
/// figures by Zipf's law, padded with plain sentences. Fifteen of a hundred are copies of an earlier story, most of them with a sentence dropped and furniture added.
/// The same number always gives the same story.
/// </summary>
internal sealed class StoryMaker
{
    const double Copies = 0.15;
    const int Length = 3000;

    static readonly string[] Templates =
    [
        "On {date}, {party} entered {place}.",
        "At least {n} soldiers were killed and {m} wounded when {party} shelled {place} on {date}.",
        "{party} said that it had captured {place} after three days of fighting.",
        "The ministry denied that {party} had carried out air strikes on {place}.",
        "{n} people fled their homes in {place}, the United Nations said on {date}.",
        "{place} will be handed over on {date}, {party} announced.",
        "A drone strike near {place} killed {m} fighters, according to {party}.",
        "{party} accused the other side of breaking the ceasefire in {place}.",
        "Since the fighting began {party} has lost {n} men, its spokesman claimed.",
        "{m} civilians were wounded by a mine on the road to {place} on {date}.",
        "Both sides exchanged {m} prisoners near {place}.",
    ];

    readonly string[] _parties;
    readonly string[] _places;
    readonly string[] _words;

    public StoryMaker()
    {
        _parties = Names("gazetteer/parties.tsv");
        _places = Names("gazetteer/places.tsv");
        _words = [.. Enumerable.Range(0, 4000).Select(Word)];
    }

    public string Make(int number)
    {
        var chance = new Chance(number);
        if (number > 20 && chance.Next() < Copies)
            return Copy(Make(chance.Below(number)), chance);
        var day = new DateOnly(2019, 1, 1).AddDays(number / 14);
        var text = new StringBuilder($"{Capital(Sentence(chance, day)).TrimEnd('.')}\n\n{Date(day)}\n\n");
        for (var i = 0; text.Length < Length; i++)
            text.Append(i % 2 == 0 ? Capital(Sentence(chance, day)) : Padding(chance)).Append(i % 4 == 3 ? "\n\n" : " ");
        return text.Append('\n').ToString();
    }

    static string Copy(string text, Chance chance)
    {
        var paragraphs = text.Split("\n\n").ToList();
        if (paragraphs.Count > 5 && chance.Next() < 0.7)
            paragraphs.RemoveAt(3 + chance.Below(paragraphs.Count - 4));
        return string.Join("\n\n", paragraphs) + "\nShare this article\n\nSubscribe to our newsletter.\n";
    }

    string Sentence(Chance chance, DateOnly day) => Templates[chance.Below(Templates.Length)]
        .Replace("{date}", Date(day.AddDays(-chance.Below(4))), StringComparison.Ordinal)
        .Replace("{party}", Zipfian(_parties, chance), StringComparison.Ordinal)
        .Replace("{place}", Zipfian(_places, chance), StringComparison.Ordinal)
        .Replace("{n}", (3 + chance.Below(400)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{m}", (2 + chance.Below(30)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    string Padding(Chance chance)
    {
        var words = Enumerable.Range(0, 12 + chance.Below(14)).Select(_ => Zipfian(_words, chance));
        return Capital(string.Join(' ', words)) + ".";
    }

    // The rank is drawn log-uniformly, which gives Zipf's law.
    static string Zipfian(string[] items, Chance chance) => items[(int)Math.Pow(items.Length, chance.Next()) - 1];

    static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    static string Date(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    static string Word(int number)
    {
        var chance = new Chance(number + 1_000_000);
        var word = new StringBuilder();
        for (var i = chance.Below(3); i >= 0; i--)
            word.Append("bdfgklmnprstv"[chance.Below(13)]).Append("aeiou"[chance.Below(5)]).Append("nrstl"[chance.Below(5)]);
        return word.ToString();
    }

    static string[] Names(string file) => [.. TsvTable.Read(DataFiles.BuiltIn, file).Rows.Select(row => row["name"])];

    /// <summary>The generator splitmix64 of Steele, Lea and Flood (2014).</summary>
    sealed class Chance(int seed)
    {
        ulong _state = (ulong)seed;

        public double Next()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) / (double)(1UL << 53);
        }

        public int Below(int limit) => (int)(Next() * limit);
    }
}
