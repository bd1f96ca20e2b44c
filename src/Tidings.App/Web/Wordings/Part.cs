using Microsoft.AspNetCore.Components;

namespace Tidings.App.Web.Wordings;

/// <summary>What stands in the slots of a text that is shown with markup.</summary>
public static class Part
{
    public static RenderFragment Text(string text) => builder => builder.AddContent(0, text);

    /// <summary>A name or other words of the record, which may run another way than the text.</summary>
    public static RenderFragment Name(string? name) => Element("bdi", name);

    public static RenderFragment Code(string words) => Element("code", words);

    public static RenderFragment Strong(string words) => Element("strong", words);

    public static RenderFragment Link(string address, string words) => Link(address, Text(words));

    public static RenderFragment Link(string address, RenderFragment words) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", address);
        builder.AddContent(2, words);
        builder.CloseElement();
    };

    static RenderFragment Element(string name, string? words) => builder =>
    {
        builder.OpenElement(0, name);
        builder.AddContent(1, words);
        builder.CloseElement();
    };
}
