using Tidings.Text;

namespace Tidings.Languages;

/// <summary>Reads <c>languages/&lt;code&gt;/abbreviations.tsv</c>: what a language knows about points that end no sentence.</summary>
public static class Abbreviations
{
    /// <summary>The abbreviations of a language; none when it has no such file.</summary>
    public static StopWords Read(DataFiles files, string language)
    {
        var path = $"languages/{language}/abbreviations.tsv";
        if (files.TryRead(path) is not { } text)
            return StopWords.None;
        var rows = TsvTable.Parse(path, text).Rows.ToLookup(KindOf);
        return new StopWords(Words(rows["goes_on"]), Words(rows["may_end"]), Words(rows["begins"]), rows["ordinals"].Any());
    }

    /// <summary>A splitter for a language.</summary>
    public static SentenceSplitter SplitterFor(DataFiles files, string language) => new(Read(files, language));

    static IEnumerable<string> Words(IEnumerable<TsvRow> rows) => rows.SelectMany(row => row.List("words"));

    static string KindOf(TsvRow row) =>
        row.Required("kind") is "goes_on" or "may_end" or "begins" or "ordinals" ? row["kind"] : throw row.Error("kind", "is goes_on, may_end, begins or ordinals");
}
