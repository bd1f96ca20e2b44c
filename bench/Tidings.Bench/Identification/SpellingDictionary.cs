using System.Text;

namespace Tidings.Bench;

/// <summary>The words of a Hunspell dictionary (<c>.dic</c> with <c>.aff</c>): stems and what one affix makes of them.</summary>
internal static class SpellingDictionary
{
    const int MostForms = 24;

    sealed record Affix(bool IsSuffix, string Strip, string Add, IReadOnlyList<string> Condition);

    public static IEnumerable<string> Words(string dictionary)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rules = Path.ChangeExtension(dictionary, ".aff");
        var head = File.Exists(rules) ? File.ReadAllLines(rules, Encoding.Latin1) : [];
        var encoding = EncodingOf(head);
        var flags = head.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).FirstOrDefault(line => line is ["FLAG", _, ..])?[1] ?? "";
        var affixes = Affixes(File.Exists(rules) ? File.ReadAllLines(rules, encoding) : []);
        var aliases = File.Exists(rules) ? File.ReadAllLines(rules, encoding).Where(line => line.StartsWith("AF ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ToArray() : [];
        foreach (var line in File.ReadLines(dictionary, encoding).Skip(1))
        {
            var entry = line.Split('\t', ' ')[0].Split('/');
            yield return entry[0];
            if (entry.Length < 2)
                continue;
            var own = aliases.Length > 0 && int.TryParse(entry[1], out var alias) && alias < aliases.Length ? aliases[alias] : entry[1];
            foreach (var form in Split(own, flags).SelectMany(flag => affixes[flag]).Select(affix => Apply(entry[0], affix)).OfType<string>().Take(MostForms))
                yield return form;
        }
    }

    static Encoding EncodingOf(string[] head)
    {
        var name = head.FirstOrDefault(line => line.StartsWith("SET ", StringComparison.Ordinal))?[4..].Trim() ?? "UTF-8";
        return name.ToUpperInvariant() switch
        {
            "MICROSOFT-CP1251" => Encoding.GetEncoding(1251),
            var other when other.StartsWith("ISO8859", StringComparison.Ordinal) => Encoding.GetEncoding("ISO-8859" + other[7..]),
            var other => Encoding.GetEncoding(other),
        };
    }

    static ILookup<string, Affix> Affixes(string[] lines) => lines
        .Select(line => line.Split(' ', '\t').Where(part => part.Length > 0).ToArray())
        .Where(parts => parts.Length >= 5 && parts[0] is "SFX" or "PFX")
        .Select(parts => (Flag: parts[1], Affix: new Affix(parts[0] == "SFX", Empty(parts[2]), Empty(parts[3].Split('/')[0]), Condition(parts[4]))))
        .ToLookup(pair => pair.Flag, pair => pair.Affix);

    static string Empty(string part) => part == "0" ? "" : part;

    // Of each letter what it may be: letters, letters after ^ that it may not be, or any (.).
    static List<string> Condition(string pattern)
    {
        var letters = new List<string>();
        for (var i = 0; i < pattern.Length && pattern[0] != '#'; i++)
            if (pattern[i] == '[' && pattern.IndexOf(']', i) is > 0 and var end)
                (_, i) = (Add(pattern[(i + 1)..end]), end);
            else
                Add(pattern[i].ToString());
        return letters is ["."] ? [] : letters;

        int Add(string letter)
        {
            letters.Add(letter);
            return letters.Count;
        }
    }

    static bool Holds(string stem, Affix affix)
    {
        var start = affix.IsSuffix ? stem.Length - affix.Condition.Count : 0;
        if (start < 0 || affix.Condition.Count > stem.Length)
            return false;
        for (var i = 0; i < affix.Condition.Count; i++)
            if (affix.Condition[i] is var letter && letter != "." && letter.Contains(stem[start + i]) == letter.StartsWith('^'))
                return false;
        return true;
    }

    static IEnumerable<string> Split(string flags, string way) => way switch
    {
        "num" => flags.Split(','),
        "long" => flags.Chunk(2).Select(pair => new string(pair)),
        _ => flags.Select(flag => flag.ToString()),
    };

    static string? Apply(string stem, Affix affix)
    {
        if (!Holds(stem, affix))
            return null;
        if (affix.IsSuffix)
            return stem.EndsWith(affix.Strip, StringComparison.Ordinal) ? stem[..^affix.Strip.Length] + affix.Add : null;
        return stem.StartsWith(affix.Strip, StringComparison.Ordinal) ? affix.Add + stem[affix.Strip.Length..] : null;
    }
}
