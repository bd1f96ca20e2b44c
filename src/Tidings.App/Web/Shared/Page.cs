using Microsoft.AspNetCore.Components;
using Tidings.App.Storage;

namespace Tidings.App.Web.Shared;

/// <summary>What a page answers with: one model, shown by a view or written as data.</summary>
/// <param name="View">The component that shows it; takes <c>Request</c> and <c>Model</c>.</param>
/// <param name="Model">What the page says; written as it stands for <c>.json</c>.</param>
/// <param name="Rows">For lists, every row that the filters let through, not only this page's; written one a line for <c>.ndjson</c>.</param>
public sealed record Page(Type View, object Model, IEnumerable<object>? Rows = null)
{
    public static Page Of<TView, TModel>(TModel model, IEnumerable<object>? rows = null)
        where TView : PageView<TModel>
        where TModel : notnull => new(typeof(TView), model, rows);
}

/// <summary>A page's template: a Razor component that is rendered once, on the server.</summary>
public abstract class PageView<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageRequest Request { get; set; }

    [Parameter, EditorRequired]
    public required TModel Model { get; set; }

    public RecordReader Record => Request.Record;
}
