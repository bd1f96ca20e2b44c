using System.Text.Json.Serialization;
using Tidings.App.Storage;

namespace Tidings.App.Web.Shared;

/// <summary>One page of a list, with how many there are in all.</summary>
/// <param name="Total">Rows that the filters let through.</param>
/// <param name="Number">From 1.</param>
/// <param name="Pages">How many pages; at least 1.</param>
/// <param name="Items">The rows of this page.</param>
public sealed record Paged<T>(int Total, [property: JsonPropertyName("page")] int Number, int Pages, IReadOnlyList<T> Items)
{
    /// <summary>The page of a list that is at hand whole.</summary>
    public static Paged<T> Of(IReadOnlyList<T> all, PageRequest request) => Of(all, request.PageNumber);

    /// <summary>A page of a list that is at hand whole.</summary>
    /// <param name="all">The list.</param>
    /// <param name="number">The page, from 1.</param>
    public static Paged<T> Of(IReadOnlyList<T> all, int number)
    {
        var skip = (int)Math.Min(all.Count, (number - 1L) * PageRequest.PageSize);
        return new(all.Count, number, Math.Max(1, (all.Count + PageRequest.PageSize - 1) / PageRequest.PageSize), [.. Enumerable.Range(skip, Math.Min(PageRequest.PageSize, all.Count - skip)).Select(i => all[i])]);
    }

    /// <summary>The page of a list on which one of its rows stands, from 1; that which the request asks for where no row is asked for.</summary>
    public static int NumberOf(PageRequest request, Func<string, int> find) =>
        request[PageRequest.At] is { } id && find(id) is >= 0 and var row ? (row / PageRequest.PageSize) + 1 : request.PageNumber;

    /// <summary>The page that the record gave.</summary>
    public static Paged<T> Of(Page<T> page, PageRequest request) => new(
        (int)page.Total, request.PageNumber, (int)Math.Max(1, (page.Total + PageRequest.PageSize - 1) / PageRequest.PageSize), page.Items);

    public Paged<TOther> Select<TOther>(Func<T, TOther> select) => new(Total, Number, Pages, [.. Items.Select(select)]);

    /// <summary>The same page with its rows as the record gives them all at once.</summary>
    public Paged<TOther> SelectAll<TOther>(Func<IReadOnlyList<T>, IReadOnlyList<TOther>> select) => new(Total, Number, Pages, select(Items));
}
