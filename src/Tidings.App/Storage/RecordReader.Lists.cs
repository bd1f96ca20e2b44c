using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Evidence;

namespace Tidings.App.Storage;

public sealed partial class RecordReader
{
    const int SnippetBefore = 60;
    const int SnippetAfter = 160;

    /// <summary>Stories that hold all words, newest first.</summary>
    public Page<SearchHit> Search(string words, int skip = 0, int take = 20)
    {
        if (StorySearch.Of(words) is not { } search)
            return new([], 0, skip);
        return Ask(connection =>
        {
            var numbers = connection.Rows($"select number from story where {search.Condition} order by published desc, id", row => row.GetInt32(0), ("$text", search.Parameter));
            return new Page<SearchHit>(Hits(connection, [.. numbers.Skip(skip).Take(take)], search.Words), numbers.Count, skip);
        });
    }

    /// <summary>The numbers of the stories that hold what is looked for, in no order.</summary>
    internal IReadOnlyList<int> StoryNumbers(StorySearch search) => Ask(connection => connection.Rows(search.Numbers, row => row.GetInt32(0), ("$text", search.Parameter)));

    /// <summary>Stories by their numbers, in the order in which these are given, each with a stretch of text around the first of the words.</summary>
    internal IReadOnlyList<SearchHit> Hits(IReadOnlyList<int> numbers, IReadOnlyList<string> words) => Ask(connection => Hits(connection, numbers, words));

    /// <summary>Stories by their numbers, in the order in which these are given.</summary>
    internal IReadOnlyList<StoryRow> StoryRows(IReadOnlyList<int> numbers) => Ask(connection => Numbered(connection, numbers, "", StoryRow.Read));

    static List<SearchHit> Hits(SqliteConnection connection, IReadOnlyList<int> numbers, IReadOnlyList<string> words) =>
        Numbered(connection, numbers, ", story.text", row => Hit(StoryRow.Read(row), row.GetString(12), words));

    static List<T> Numbered<T>(SqliteConnection connection, IReadOnlyList<int> numbers, string more, Func<SqliteDataReader, T> read)
    {
        var found = connection.Rows($"select {StoryRow.Columns}, story.number{more} from {StoryRow.From} where story.number in (select value from json_each($numbers))",
            row => (Number: row.GetInt32(11), Row: read(row)), ("$numbers", $"[{string.Join(',', numbers)}]")).ToDictionary(row => row.Number, row => row.Row);
        return [.. numbers.Where(found.ContainsKey).Select(number => found[number])];
    }

    /// <summary>How many incidents of each kind began on each day; those dated to no single month or less are left out.</summary>
    public IReadOnlyList<DayCount> ByDay() => Ask(connection => connection.Rows(
        """
        select date_first, kind, count(*) from incident
        where date_first is not null and date_last is not null and julianday(date_last) - julianday(date_first) <= 31
        group by date_first, kind order by date_first, kind
        """,
        row => new DayCount(PartReading.Day(row.GetString(0))!.Value, row.GetString(1), row.GetInt32(2))));

    /// <summary>How often each kind was coded, the most frequent first.</summary>
    public IReadOnlyList<KindCount> ByKind() => Ask(connection => connection.Rows(
        """
        select kind, count(*), (select count(*) from incident where incident.kind = mention.kind) from mention group by kind order by count(*) desc, kind
        """,
        row => new KindCount(row.GetString(0), row.GetInt32(1), row.GetInt32(2))));

    /// <summary>Places that incidents name, the most frequent first.</summary>
    public IReadOnlyList<NameCount> Places(int take = 1000) => Names("incident_place", "place", take);

    /// <summary>Parties that incidents name as actor or target, the most frequent first.</summary>
    public IReadOnlyList<NameCount> Parties(int take = 1000) => Names("incident_party", "party", take);

    /// <summary>Outlets and what was read of them, the largest first.</summary>
    public IReadOnlyList<OutletCount> Sources() => Ask(connection => connection.Rows(
        """
        select outlet, count(*), count(distinct coalesce(family, story.id)), sum((select count(*) from mention where mention.story = story.id)), min(published), max(published)
        from story left join family_story on family_story.story = story.id
        where kind in ('article', 'translation', 'transcript')
        group by outlet order by count(*) desc, outlet
        """,
        row => new OutletCount(row.Text(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), PartReading.Day(row.Text(4)), PartReading.Day(row.Text(5)))));

    /// <summary>Documents by path.</summary>
    public Page<DocumentRow> Documents(int skip = 0, int take = 50) => Ask(connection => new Page<DocumentRow>(
        connection.Rows(
            """
            select sha256, path, media_type, address, length, (select count(*) from story where document = sha256),
                (select group_concat(other.path, char(10)) from (select path from document_path where document_path.sha256 = document.sha256 order by path) as other)
            from document order by path, sha256 limit $take offset $skip
            """,
            row => new DocumentRow(row.GetString(0), row.GetString(1), row.GetString(2), row.Text(3), row.GetInt64(4), row.GetInt32(5), (row.Text(6) ?? "").Split('\n')),
            ("$take", take), ("$skip", skip)),
        connection.Scalar<long>("select count(*) from document"), skip));

    /// <summary>What could not be read, by path.</summary>
    public Page<Issue> Issues(int skip = 0, int take = 100) => Ask(connection => new Page<Issue>(
        connection.Rows("select code, path, place, reason from issue order by path, place, code, reason limit $take offset $skip",
            row => new Issue(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)), ("$take", take), ("$skip", skip)),
        connection.Scalar<long>("select count(*) from issue"), skip));

    IReadOnlyList<NameCount> Names(string table, string column, int take) => Ask(connection => connection.Rows(
        $"select {column}, min(name), count(distinct incident) from {table} group by {column} order by count(distinct incident) desc, {column} limit $take",
        row => new NameCount(row.GetString(0), row.GetString(1), row.GetInt32(2)), ("$take", take)));

    static SearchHit Hit(StoryRow story, string text, IReadOnlyList<string> words)
    {
        var at = words.Select(word => (Word: word, Start: text.IndexOf(word, StringComparison.OrdinalIgnoreCase))).Where(hit => hit.Start >= 0).OrderBy(hit => hit.Start).FirstOrDefault();
        if (at.Word is null)
            return new SearchHit(story, "", "", text[..Cut(text, Math.Min(text.Length, SnippetBefore + SnippetAfter))]);
        var (end, from) = (at.Start + at.Word.Length, Cut(text, Math.Max(0, at.Start - SnippetBefore)));
        return new SearchHit(story, text[from..at.Start], text[at.Start..end], text[end..Cut(text, Math.Min(text.Length, end + SnippetAfter))]);
    }

    static int Cut(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
