using System.Text.Json;
using System.Text;
using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.App.Storage;

/// <summary>A story in lists: everything but its text.</summary>
/// <param name="Id">The story's id.</param>
/// <param name="Path">The document's path.</param>
/// <param name="Address">The document's web address, where known.</param>
/// <param name="Kind">Article, translation, transcript; boilerplate and links are kept but not coded.</param>
/// <param name="Language">ISO 639-1, or <c>und</c>.</param>
/// <param name="Headline">As printed.</param>
/// <param name="Outlet">Who published it, where known.</param>
/// <param name="Published">The date of publication; null when unknown.</param>
/// <param name="Family">The family's id; null before lineages were found.</param>
/// <param name="Length">Of the text, in code points.</param>
/// <param name="Mentions">How many mentions it has.</param>
public sealed record StoryRow(
    string Id, string Path, string? Address, StoryKind Kind, string Language, string? Headline, string? Outlet, DateOnly? Published,
    string? Family, int Length, int Mentions)
{
    internal const string Columns =
        "story.id, document.path, document.address, story.kind, story.language, story.headline, story.outlet, story.published, family_story.family, "
        + "length(story.text), (select count(*) from mention where mention.story = story.id)";

    internal const string From = "story join document on document.sha256 = story.document left join family_story on family_story.story = story.id";

    internal static StoryRow Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.Text(2), SnakeCase.Read<StoryKind>(row.GetString(3)), row.GetString(4), row.Text(5), row.Text(6),
        PartReading.Day(row.Text(7)), row.Text(8), row.GetInt32(9), row.GetInt32(10));

    internal static StoryRow Of(Story story, string? family, int mentions) => new(
        story.Id, story.Origin.Path, story.Origin.Address, story.Kind, story.Language, story.Headline, story.Outlet, story.Published, family, story.Text.Length, mentions);
}

/// <summary>Whole stories as the tables keep them.</summary>
static class StoredStory
{
    public const string Columns =
        "story.id, document.path, document.sha256, document.media_type, document.address, document.captured, story.start, story.\"end\", story.kind, "
        + "story.language, story.headline, story.headline_start, story.headline_end, story.byline, story.outlet, story.dateline, story.published, "
        + "story.published_basis, story.text, story.holes";

    public const int ColumnCount = 20;

    public static Story Read(SqliteDataReader row) => new(
        row.GetString(0),
        new StoryOrigin(row.GetString(1), row.GetString(2), row.GetString(3), row.Text(4), PartReading.Moment(row.Text(5))),
        new TextSpan(row.GetInt32(6), row.GetInt32(7)),
        SnakeCase.Read<StoryKind>(row.GetString(8)),
        row.GetString(9),
        row.Text(10),
        row.Number(11) is { } start && row.Number(12) is { } end ? new TextSpan(start, end) : null,
        row.Text(13),
        row.Text(14),
        row.Text(15),
        PartReading.Day(row.Text(16)),
        row.Text(17) is { } basis ? SnakeCase.Read<PublishedBasis>(basis) : null,
        new SourceText(Whole(row, 18)),
        Holes(row.Text(19)));

    /// <summary>A text to be bound as bytes and cast to text: bound as a string it would end at its first NUL, and so would GetString.</summary>
    public static byte[] Bytes(SourceText text) => Encoding.UTF8.GetBytes(text.Value);

    static string Whole(SqliteDataReader row, int column) => Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(column));

    public static string? Holes(IReadOnlyList<TextSpan> holes) =>
        holes.Count == 0 ? null : string.Join(' ', holes.Select(hole => hole.ToString()));

    static IReadOnlyList<TextSpan> Holes(string? written) => written is null ? [] :
        [.. written.Split(' ').Select(hole => hole.Split('-')).Select(ends => new TextSpan(int.Parse(ends[0]), int.Parse(ends[1])))];
}
