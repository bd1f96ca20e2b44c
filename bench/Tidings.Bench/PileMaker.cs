using System.Globalization;
using System.Text;

namespace Tidings.Bench;

/// <summary>
/// Makes piles of stories as lineage meets them: lengths that spread as those of news do (log-normal, median 2,600 characters), invented words by Zipf's law,
/// names and figures, 200 outlets of which some put the same paragraph under every story. Fifteen of a hundred are copies of an earlier story (a third word for word, a third trimmed
/// and framed, a third edited), three of a hundred carry a passage of another. The same number always gives the same story.
/// </summary>
internal sealed class PileMaker
{
    const int Vocabulary = 60_000;
    const double Copied = 0.15;
    const double Quoting = 0.03;

    readonly string[] _words = [.. Enumerable.Range(0, Vocabulary).Select(Word)];

    /// <summary>Whether a story is a copy or carries a passage of another, and of which; -1 when it does not.</summary>
    public static (bool IsCopy, int Of) Kin(int number)
    {
        var chance = new Random(number * 31 + 7);
        var kind = chance.NextDouble();
        return number < 100 || kind >= Copied + Quoting ? (false, -1) : (kind < Copied, chance.Next(number));
    }

    /// <summary>The name of a story's outlet.</summary>
    public static string Outlet(int number) => string.Create(CultureInfo.InvariantCulture, $"Outlet {OutletOf(number)}");

    public string Make(int number)
    {
        var (isCopy, of) = Kin(number);
        var text = isCopy ? Copy(Make(of), number) : of >= 0 ? With(Body(number), Passage(Make(of), number)) : Body(number);
        return !isCopy && OutletOf(number) % 3 == 0 ? text + "\n\n" + Paragraph(new Random(OutletOf(number) + 900_000_000), 55) : text;
    }

    // Outlets publish by Zipf's law too.
    static int OutletOf(int number) => (int)Math.Pow(200, new Random(number + 1).NextDouble());

    string Body(int number)
    {
        var chance = new Random(number ^ 0x5EED);
        var length = Math.Clamp(2600 * Math.Exp(0.6 * Normal(chance)), 300, 40_000);
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(text.Length == 0 ? "" : "\n\n").Append(Paragraph(chance, 30 + chance.Next(60)));
        return text.ToString();
    }

    string Paragraph(Random chance, int words)
    {
        var text = new StringBuilder();
        for (int i = 0, left = 0; i < words; i++, left--)
        {
            if (left == 0)
                left = 8 + chance.Next(20);
            var word = chance.Next(40) == 0 ? chance.Next(2, 3000).ToString(CultureInfo.InvariantCulture) : _words[(int)Math.Pow(Vocabulary, chance.NextDouble()) - 1];
            text.Append(text.Length == 0 || text[^1] == '.' || chance.Next(14) == 0 ? Capital(word) : word).Append(left == 1 || i == words - 1 ? "." : "").Append(i == words - 1 ? "" : " ");
        }
        return text.ToString();
    }

    string Copy(string text, int number)
    {
        var chance = new Random(number + 5);
        switch (chance.Next(3))
        {
            case 0:
                return text;
            case 1:
                var paragraphs = text.Split("\n\n").ToList();
                if (paragraphs.Count > 3)
                    paragraphs.RemoveRange(paragraphs.Count - 1 - chance.Next(paragraphs.Count / 3), 1);
                return "By our own staff\n\n" + string.Join("\n\n", paragraphs) + "\n\nShare this page.";
            default:
                return string.Join(' ', text.Split(' ').Select(word => chance.Next(20) == 0 ? _words[chance.Next(Vocabulary)] : word));
        }
    }

    static string Passage(string text, int number)
    {
        var words = text.Split(' ');
        var chance = new Random(number + 9);
        var count = Math.Min(words.Length, 40 + chance.Next(80));
        return string.Join(' ', words.Skip(chance.Next(words.Length - count + 1)).Take(count));
    }

    static string With(string text, string passage)
    {
        var middle = text.IndexOf("\n\n", text.Length / 2, StringComparison.Ordinal);
        return middle < 0 ? text + "\n\n" + passage : text[..middle] + "\n\n" + passage + text[middle..];
    }

    static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    static string Word(int number)
    {
        var chance = new Random(number + 77);
        var word = new StringBuilder();
        for (var syllables = number < 60 ? 1 : 1 + chance.Next(4); syllables > 0; syllables--)
            word.Append("bdfgklmnprstvz"[chance.Next(14)]).Append("aeiou"[chance.Next(5)]).Append("nrstlm "[chance.Next(7)]);
        return word.ToString().Replace(" ", "", StringComparison.Ordinal);
    }
}
