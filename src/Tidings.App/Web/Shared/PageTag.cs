using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using Tidings.Evidence;

namespace Tidings.App.Web.Shared;

/// <summary>
/// The entity tag of an answer: made from the state of the record, the program and all that the answer depends on, so that an unchanged page
/// is known without being made again.
/// </summary>
static class PageTag
{
    static readonly string Program = typeof(PageTag).Module.ModuleVersionId.ToString("N");

    /// <summary>Tags the answer; whether the asker has it already.</summary>
    public static bool IsKnown(HttpContext http, PageRequest request)
    {
        var tag = new EntityTagHeaderValue($"\"{DigestOf(http, request)[..16]}\"", isWeak: true);
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }

    static string DigestOf(HttpContext http, PageRequest request)
    {
        var stamp = RecordStamp.Of(request.Record);
        var parts = string.Join('\u001F', Program, stamp.File.Ticks.ToString(CultureInfo.InvariantCulture), stamp.Length.ToString(CultureInfo.InvariantCulture),
            stamp.Log.Ticks.ToString(CultureInfo.InvariantCulture), stamp.LogLength.ToString(CultureInfo.InvariantCulture),
            request.Path, request.Format.ToString(), http.Request.QueryString.Value, request.Visit.Since.ToString(CultureInfo.InvariantCulture),
            request.Say.Code, request.Reader.Name, request.Reader.Role.ToString(), request.Token);
        return ContentId.Sha256(Encoding.UTF8.GetBytes(parts));
    }
}
