using Tidings.Evidence;

namespace Tidings.App.Web.Map;

/// <summary>A party that holds places on a map, and how it is told from others there: by letters, and by one of a few shades beside.</summary>
public sealed record MapHolder(string Key, string Name, string Letters, int Shade)
{
    /// <summary>The key of a party.</summary>
    public static string KeyOf(NamedParty party) => party.Id ?? party.Text;
}

/// <summary>A place with whom it is said to be held by, as drawn.</summary>
/// <param name="Id">The place's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="X">In drawing units.</param>
/// <param name="Y">In drawing units.</param>
/// <param name="Holders">Those named; two or more where claims differ.</param>
/// <param name="IsReported">Whether it is told as fact.</param>
/// <param name="IsNamed">Whether there is room for its name below.</param>
public sealed record HeldMark(string Id, string Name, double X, double Y, IReadOnlyList<MapHolder> Holders, bool IsReported, bool IsNamed);

/// <summary>An area that a user added, as drawn.</summary>
public sealed record MapArea(string Name, string Path, MapHolder? Holder);
