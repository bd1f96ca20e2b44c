namespace Tidings.Pages;

/// <summary>A day that a page gives in its markup or address, and where it gives it.</summary>
/// <param name="Day">The day, in the zone in which it is printed.</param>
/// <param name="Source">Where it stands: <c>meta article:published_time</c>, <c>json-ld datePublished</c>, <c>address</c>.</param>
/// <param name="Printed">As it is printed there.</param>
public sealed record MetadataDate(DateOnly Day, string Source, string Printed);

/// <summary>What a page says of itself outside its visible text; null where it does not.</summary>
/// <param name="Title">The title, without the site's name where that is known.</param>
/// <param name="Address">The canonical address, or that of the capture.</param>
/// <param name="SiteName">The site's or publisher's name.</param>
/// <param name="Author">The author or authors.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Modified">The day of the last change.</param>
/// <param name="Language">The declared language, ISO 639-1 in small letters.</param>
public sealed record PageMetadata(
    string? Title, string? Address, string? SiteName, string? Author, MetadataDate? Published, MetadataDate? Modified, string? Language)
{
    /// <summary>Short texts that the markup calls a date, the nearest to the page's heading first: what is printed there tells the day where nothing surer does.</summary>
    public IReadOnlyList<string> MarkedDates { get; init; } = [];

    /// <summary>A name that stands where the markup says that an author stands; believed after a byline that can be read. Null where there is none.</summary>
    public string? MarkedAuthor { get; init; }

    /// <summary>Whether the page calls itself one article.</summary>
    public bool IsArticle { get; init; }

    /// <summary>The article's words as the page's JSON-LD gives them; null where it does not.</summary>
    public string? ArticleBody { get; init; }

    public static PageMetadata None { get; } = new(null, null, null, null, null, null, null);
}
