using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>
/// How letters of other scripts sound in Latin ones, after <c>languages/translit.tsv</c>: enough to see that two words may be one name, not to spell it.
/// </summary>
public sealed class Transliteration
{
    const string Path = "languages/translit.tsv";

    readonly string?[] _sounds = new string?[65536];
    readonly bool[] _caseless = new bool[65536];
    readonly List<string> _prefixes = [];
    readonly HashSet<char> _prefixLetters = [];

    public Transliteration(DataFiles files)
    {
        foreach (var row in TsvTable.Read(files, Path).Rows)
            Add(row);
    }

    /// <summary>What may be written in one with the word after it, in letters of its own script.</summary>
    public IReadOnlyList<string> Prefixes => _prefixes;

    /// <summary>The Latin letters of a folded letter; null for one that the table does not have.</summary>
    public string? Sound(char letter) => letter is >= 'a' and <= 'z' ? Latin[letter - 'a'] : _sounds[letter];

    /// <summary>Whether the letter is of a script without capitals, where any word may be a name.</summary>
    public bool IsCaseless(char letter) => _caseless[letter];

    /// <summary>Whether what may be written in one with a word can begin with a letter.</summary>
    public bool MayBePrefix(char letter) => _prefixLetters.Contains(letter);

    static readonly string[] Latin = [.. Enumerable.Range('a', 26).Select(c => ((char)c).ToString())];

    void Add(TsvRow row)
    {
        var letters = row.Required("letters");
        switch (row.Required("what"))
        {
            case "prefix":
                _prefixes.Add(string.Concat(letters.Select(WordTable.Of)));
                _prefixLetters.Add(_prefixes[^1][0]);
                break;
            case "cased" or "caseless" when letters.Length == 1:
                var letter = WordTable.Of(letters[0]);
                _sounds[letter] ??= row.Required("latin") is "_" ? "" : row.Required("latin");
                _caseless[letter] = row["what"] == "caseless";
                break;
            case "cased" or "caseless":
                throw row.Error("letters", $"\"{letters}\" is more than one letter");
            default:
                throw row.Error("what", $"\"{row["what"]}\" is not one of cased, caseless, prefix");
        }
    }
}
