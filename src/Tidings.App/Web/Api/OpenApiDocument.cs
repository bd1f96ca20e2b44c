using System.Text.Json.Nodes;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Api;

/// <summary>The OpenAPI description of what programs may ask, made from the list of addresses that the pages themselves stand at.</summary>
static class OpenApiDocument
{
    static readonly string[] Filters = ["kind", "status", "place", "party", "from", "to", "q", "families", "source", "language", "stance", "confidence"];

    /// <summary>An address of the interface.</summary>
    /// <param name="Path">Below <c>/api/v1</c>; <c>{id}</c> stands for an id.</param>
    /// <param name="Summary">What it gives.</param>
    /// <param name="IsList">Whether its rows can be had as NDJSON, CSV and GeoJSON.</param>
    /// <param name="Query">The parameters of the query.</param>
    sealed record Address(string Path, string Summary, bool IsList, params string[] Query);

    static readonly Address[] Addresses =
    [
        new("/", "What happened: counts, days, places, newest incidents, disputes, obligations", false),
        new("/incidents", "Incidents, newest first", true, [.. Filters, "page"]),
        new("/incidents/{id}", "An incident with its mentions, sources, disputes and decisions", false),
        new("/map", "Places with what happened there, and who is said to hold them as of a day", true, [.. Filters, "as_of"]),
        new("/timeline", "Incidents by lane and stretch of time, and tallies", true, [.. Filters, "lanes"]),
        new("/stories", "Stories, newest first", true, "language", "outlet", "from", "to", "q", "page"),
        new("/stories/{id}", "A story with its text and all that was coded from it", false),
        new("/families/{id}", "Stories that go back to one text", false),
        new("/lineages/{id}", "Two stories side by side; the id is theirs with ~ between", false),
        new("/search", "Stories, incidents, places and parties that have all words", true, "q", "page"),
        new("/disputes", "What cannot all be true", true, "q", "page"),
        new("/control", "Who is said to hold which place", true, "place", "party", "page"),
        new("/places/{id}", "A place with its incidents, claims of control and obligations", false),
        new("/parties/{id}", "A party with what it did, suffered, said and owes", false),
        new("/agreements", "Agreements with obligations and what became of them", true),
        new("/tallies", "Cumulative claims of losses as series", true, "page"),
        new("/report", "The situation report of some days and an area, each sentence with its footnotes", false, "from", "to", "place"),
        new("/sources", "Outlets, and what could not be read", true),
        new("/changes", "What came into the record after an entry of the journal", true, "since"),
        new("/review", "Mentions waiting for a decision, those that matter most first", true, "kind", "page"),
        new("/health", "State of the record", false),
    ];

    public static IResult Read()
    {
        var paths = new JsonObject();
        foreach (var address in Addresses)
        {
            var path = PageEndings.Api + (address.Path == "/" ? "/index" : address.Path);
            paths[path] = Operation(address, "application/json", "");
            foreach (var (ending, type) in address.IsList ? Tables : [])
                paths[path + ending] = Operation(address, type, $", every row, as {ending[1..].ToUpperInvariant()}");
        }
        paths[PageEndings.Api + "/changes/stream"] = Operation(new("", "Entries of the journal as they are written, as server-sent events", false, "since"), "text/event-stream", "");
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Tidings", ["version"] = "1", ["description"] = "A record of what is reported, each statement with its quotation. Answers carry entity tags." },
            ["paths"] = paths,
        };
        return Results.Text(document.ToJsonString(WebJson.Options), "application/json");
    }

    static readonly (string Ending, string Type)[] Tables = [(".ndjson", "application/x-ndjson"), (".csv", "text/csv"), (".geojson", "application/geo+json")];

    static JsonObject Operation(Address address, string type, string form)
    {
        var parameters = new JsonArray();
        if (address.Path.EndsWith("{id}", StringComparison.Ordinal))
            parameters.Add(Parameter("id", "path"));
        foreach (var name in address.Query)
            parameters.Add(Parameter(name, "query"));
        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["summary"] = address.Summary + form,
                ["parameters"] = parameters,
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject { ["description"] = "Found", ["content"] = new JsonObject { [type] = new JsonObject() } },
                    ["304"] = new JsonObject { ["description"] = "Unchanged since the entity tag" },
                    ["404"] = new JsonObject { ["description"] = "Nothing stands at this address" },
                },
            },
        };
    }

    static JsonObject Parameter(string name, string where) => new()
    {
        ["name"] = name,
        ["in"] = where,
        ["required"] = where == "path",
        ["schema"] = new JsonObject { ["type"] = name is "page" or "since" or "families" ? "integer" : "string" },
    };
}
