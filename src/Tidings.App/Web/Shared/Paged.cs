using System.Text.Json.Serialization;

namespace Tidings.App.Web.Shared;

/// <summary>One page of a list, with how many there are in all.</summary>
/// <param name="Total">Rows that the filters let through.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many pages; at least 1.</param>
/// <param name="Items">The rows of this page.</param>
public sealed record Paged<T>(int Total, int Page, int Pages, IReadOnlyList<T> Items)
{
    public const int Size = 50;

    [JsonIgnore]
    public int FirstRow => Total == 0 ? 0 : (Page - 1) * Size + 1;

    /// <summary>The page asked for, or the last when there are fewer.</summary>
    public static Paged<T> Of(IReadOnlyList<T> all, int page)
    {
        var pages = Math.Max(1, (all.Count + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        return new Paged<T>(all.Count, page, pages, [.. all.Skip((page - 1) * Size).Take(Size)]);
    }
}
