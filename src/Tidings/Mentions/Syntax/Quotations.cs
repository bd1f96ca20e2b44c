using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Finds, for a quotation over several sentences, the one that closes it and says who speaks: "They may surrender. If not, we will fight," the colonel said.</summary>
static class Quotations
{
    const int Longest = 6;

    /// <summary>The same sentences in the same order; one that opens a quotation knows the one that closes it.</summary>
    public static IEnumerable<Sentence> WithTellers(IEnumerable<Sentence> sentences)
    {
        var held = new List<Sentence>();
        foreach (var sentence in sentences)
        {
            held.Add(sentence);
            if (Opens(held[0]) && sentence.IsQuoted && held.Count < Longest)
                continue;
            foreach (var each in Told(held))
                yield return each;
            held.Clear();
        }
        foreach (var each in held)
            yield return each;
    }

    static IEnumerable<Sentence> Told(List<Sentence> held)
    {
        var teller = held.Count > 1 && Quotes(held[^1]) % 2 == 1 ? held[^1] : null;
        return held.Select((sentence, i) => i == 0 && teller is not null ? sentence with { Teller = teller } : sentence);
    }

    static bool Opens(Sentence sentence) => sentence.IsQuoted && Quotes(sentence) % 2 == 1 && sentence.Words[0].Tag == WordTag.Quote;

    static int Quotes(Sentence sentence) => sentence.Words.Count(word => word.Tag == WordTag.Quote);
}
