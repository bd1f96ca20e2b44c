using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Pages;

/// <summary>The commonest characters of East Asian languages: <c>languages/characters.tsv</c>.</summary>
sealed class CommonCharacters
{
    const string Path = "languages/characters.tsv";

    readonly List<HashSet<char>> _sets = [];

    public CommonCharacters(DataFiles files)
    {
        foreach (var language in TsvTable.Read(files, Path).Rows.GroupBy(row => row.Required("language")))
            _sets.Add([.. language.SelectMany(row => row.Required("characters"))]);
    }

    /// <summary>The share of common characters of the best-fitting language among the Han and Hangul characters and kana of a text; kana are all common. 0 without any.</summary>
    public double Share(ReadOnlySpan<char> text)
    {
        var all = 0;
        var found = new int[_sets.Count];
        foreach (var c in text)
        {
            var script = ScriptCounts.Of(c);
            if (script is not (Script.Han or Script.Kana or Script.Hangul))
                continue;
            all++;
            for (var i = 0; i < found.Length; i++)
                if (script == Script.Kana || _sets[i].Contains(c))
                    found[i]++;
        }
        return all == 0 ? 0 : found.Max() / (double)all;
    }
}
