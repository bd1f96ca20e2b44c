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
    public static Paged<T> Of(IReadOnlyList<T> all, PageRequest request) =>
        Of(new Page<T>([.. all.Skip(request.Skip).Take(PageRequest.PageSize)], all.Count, request.Skip), request);

    /// <summary>The page that the record gave.</summary>
    public static Paged<T> Of(Page<T> page, PageRequest request) => new(
        (int)page.Total, request.PageNumber, (int)Math.Max(1, (page.Total + PageRequest.PageSize - 1) / PageRequest.PageSize), page.Items);

    public Paged<TOther> Select<TOther>(Func<T, TOther> select) => new(Total, Number, Pages, [.. Items.Select(select)]);
}
