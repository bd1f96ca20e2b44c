namespace Tidings.Bench.EcbPlus;

/// <summary>English words for one sort of happening, whatever part of speech: <c>synonyms.tsv</c>.</summary>
internal sealed class Synonyms
{
    readonly ILookup<string, int> _groups;

    public Synonyms(PlainForms forms)
    {
        using var stream = typeof(Synonyms).Assembly.GetManifestResourceStream("EcbPlus/synonyms.tsv")!;
        using var reader = new StreamReader(stream);
        string[] rows = [.. reader.ReadToEnd().Split('\n').Skip(1).Where(row => row.Length > 0 && row[0] != '#')];
        _groups = rows.Index().SelectMany(row => row.Item.Split('|').Select(word => word.Trim()).Select(word => (Word: word.Contains(' ') ? word : forms.Of(word), row.Index))).Distinct()
            .ToLookup(each => each.Word, each => each.Index, StringComparer.Ordinal);
    }

    /// <summary>The sorts that a plain form or a phrase stands for.</summary>
    public IEnumerable<int> Of(string word) => _groups[word];
}
