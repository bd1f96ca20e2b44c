namespace Tidings.Places.Stored;

/// <summary>A name of a place as a gazetteer gives it.</summary>
/// <param name="Language">ISO 639-1; <c>und</c> where it is not said.</param>
/// <param name="Text">As it is written.</param>
/// <param name="IsMain">Whether the place is usually called so; others are met only where the place is of weight.</param>
public readonly record struct GivenName(string Language, string Text, bool IsMain);

/// <summary>A place as somebody's gazetteer gives it, before what contains it is looked up.</summary>
/// <param name="Id">Of the gazetteer it is from: <c>gn-3038999</c>, <c>wof-101845613</c>.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Name">What it is called in the record.</param>
/// <param name="Lat">Degrees north; NaN where only the places inside tell where it lies.</param>
/// <param name="Lon">Degrees east; NaN likewise.</param>
public sealed record GivenPlace(string Id, PlaceKind Kind, string Name, double Lat, double Lon)
{
    /// <summary>ISO 3166-1 alpha-2 in capitals; empty if it is in none.</summary>
    public string Country { get; init; } = "";

    /// <summary>The division it lies in, as GeoNames writes them: <c>AZ.18</c>, <c>US.LA.079</c>; empty if not known.</summary>
    public string Within { get; init; } = "";

    /// <summary>For a division its own key, in the same form.</summary>
    public string Division { get; init; } = "";

    /// <summary>How many people live there; 0 if not known.</summary>
    public long Population { get; init; }

    /// <summary>All names but the one in <see cref="Name"/>.</summary>
    public IReadOnlyList<GivenName> Names { get; init; } = [];

    /// <summary>The file it is from.</summary>
    public string Source { get; init; } = "";

    public bool IsLocated => !double.IsNaN(Lat) && !double.IsNaN(Lon);

    /// <summary>The same place told of again: what the later one leaves open the earlier one answers.</summary>
    public GivenPlace With(GivenPlace later) => later with
    {
        Lat = later.IsLocated ? later.Lat : Lat,
        Lon = later.IsLocated ? later.Lon : Lon,
        Country = later.Country.Length > 0 ? later.Country : Country,
        Within = later.Within.Length > 0 ? later.Within : Within,
        Division = later.Division.Length > 0 ? later.Division : Division,
        Population = later.Population > 0 ? later.Population : Population,
        Names = [.. Names.Append(new GivenName("und", Name, true)).Concat(later.Names).Where(name => name.Text != later.Name).DistinctBy(name => (name.Language, name.Text))],
    };
}
