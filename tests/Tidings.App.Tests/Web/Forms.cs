using AngleSharp.Html.Parser;

namespace Tidings.App.Tests.Web;

/// <summary>Sends forms as a browser does: with the token of the page that they stand on.</summary>
static class Forms
{
    public static async Task<HttpResponseMessage> Send(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(address == "/sign-out" ? "/review" : address));
        var token = page.QuerySelector("input[name=token]")?.GetAttribute("value") ?? "";
        return await client.PostAsync(address, new FormUrlEncodedContent(fields.Append((Name: "token", Value: token)).Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }
}
