using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Tidings.App.Storage;
using Tidings.App.Web.Wordings;

namespace Tidings.App.Web.Shared;

/// <summary>In which form a page is asked for.</summary>
public enum PageFormat { Html, Json, Ndjson, Csv, GeoJson }

/// <summary>What a page is asked: the record, the address without its ending, and the query.</summary>
public sealed class PageRequest(RecordReader record, string path, PageFormat format, IQueryCollection query)
{
    /// <summary>The value of the query that changes the language of the pages, which links do not carry on.</summary>
    public const string Language = "lang";

    /// <summary>The value of the query that asks for the page of a list on which a row stands, by the row's id.</summary>
    public const string At = "at";

    /// <summary>Rows on a page of a list.</summary>
    public const int PageSize = 50;

    Kept? _kept;

    public RecordReader Record { get; } = record;

    /// <summary>The address below the root, escaped, without the ending that asks for data.</summary>
    public string Path { get; } = path;

    public PageFormat Format { get; } = format;

    /// <summary>When the reader was here before.</summary>
    public Visit Visit { get; init; } = Visit.First;

    /// <summary>Who asks.</summary>
    public Accounts.Reader Reader { get; init; } = new("", AccountRole.Reader, SignedIn: false);

    /// <summary>The words of the page in its language.</summary>
    public Wording Say { get; init; } = DeskLanguages.BuiltIn.English;

    /// <summary>What is kept in memory of the record as a whole, the same for all of the request.</summary>
    public Kept Kept => _kept ??= Kept.Of(Record);

    /// <summary>What forms of the page carry to be told from those of other sites.</summary>
    public string Token { get; init; } = "";

    /// <summary>A value of the query, trimmed; null when it is missing or empty. Of several the last holds.</summary>
    public string? this[string name] => query[name].LastOrDefault()?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>A day of the query; null when it is missing or no day.</summary>
    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The page asked for, from 1.</summary>
    public int PageNumber => int.TryParse(this["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>How many rows stand before the page asked for.</summary>
    public int Skip => (int)Math.Min(int.MaxValue - PageSize, (PageNumber - 1L) * PageSize);

    /// <summary>This page in another form, or with one value of the query changed (null leaves it out).</summary>
    /// <param name="format">The form.</param>
    /// <param name="name">The value to change.</param>
    /// <param name="value">To what.</param>
    /// <param name="without">Further values to leave out.</param>
    public string With(PageFormat format, string? name = null, string? value = null, params string[] without)
    {
        var builder = new QueryBuilder();
        foreach (var (key, values) in query.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (key != name && key != Language && !without.Contains(key) && values.LastOrDefault() is { Length: > 0 } kept)
                builder.Add(key, kept);
        if (name is not null && value is not null)
            builder.Add(name, value);
        return Address(format) + builder.ToQueryString();
    }

    string Address(PageFormat format) => format switch
    {
        PageFormat.Html => Path,
        _ when Path == "/" => "/index" + PageEndings.Of(format),
        _ => Path + PageEndings.Of(format),
    };
}
