using Tidings.Places.Stored;

namespace Tidings.Places.Imports;

/// <summary>The tables of GeoNames (geonames.org/export): places, alternate names, names of first- and second-order divisions.</summary>
sealed class GeoNamesRows(ImportWords words, PlaceImport import)
{
    /// <summary>Columns of a table of places.</summary>
    const int Id = 0, Name = 1, Ascii = 2, Alternates = 3, Lat = 4, Lon = 5, Class = 6, Code = 7, Country = 8, Admin1 = 10, Admin2 = 11, People = 14, Cells = 19;

    /// <summary>Marks in the place of a language that mean something else.</summary>
    static readonly HashSet<string> NoLanguages = ["link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "abbr", "phon", "piny"];

    /// <summary>allCountries, citiesNNNN, a country's table.</summary>
    public void Place(int line, string row)
    {
        var cells = row.Split('\t');
        if (cells.Length != Cells)
        {
            import.Refuse(line, $"{cells.Length} cells where a row of GeoNames has {Cells}");
            return;
        }
        if (cells[Id].Length == 0 || !cells[Id].All(char.IsAsciiDigit) || !ImportWords.IsName(cells[Name]))
        {
            import.Refuse(line, cells[Id].All(char.IsAsciiDigit) ? $"\"{ImportWords.Shown(cells[Name])}\" cannot be a name" : $"\"{ImportWords.Shown(cells[Id])}\" is no number of GeoNames");
            return;
        }
        if (ImportWords.Degrees(cells[Lat], 90, "latitude", out var reason) is not { } lat || ImportWords.Degrees(cells[Lon], 180, "longitude", out reason) is not { } lon)
        {
            import.Refuse(line, reason!);
            return;
        }
        if (words.Kinds.OfGeoNames($"{cells[Class]}.{cells[Code]}", ImportWords.Population(cells[People])) is not { } kind)
            return;
        import.Add(Made(cells, kind, lat, lon));
    }

    static GivenPlace Made(string[] cells, PlaceKind kind, double lat, double lon)
    {
        var first = cells[Country].Length == 2 && cells[Admin1] is { Length: > 0 } and not "00" ? $"{cells[Country]}.{cells[Admin1]}" : "";
        var second = first.Length > 0 && cells[Admin2].Length > 0 ? $"{first}.{cells[Admin2]}" : "";
        var own = cells[Code] switch { "ADM1" => first, "ADM2" => second, _ => "" };
        return new GivenPlace($"gn-{cells[Id]}", kind, cells[Name], lat, lon)
        {
            Country = cells[Country].Length == 2 ? cells[Country] : "",
            Within = own.Length > 0 ? Divisions.Outer(own) : second.Length > 0 ? second : first,
            Division = own,
            Population = ImportWords.Population(cells[People]),
            Names = [.. Names(cells)],
        };
    }

    static IEnumerable<GivenName> Names(string[] cells)
    {
        if (cells[Ascii] != cells[Name] && ImportWords.IsName(cells[Ascii]))
            yield return new GivenName("und", cells[Ascii], true);
        foreach (var name in cells[Alternates].Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
            if (name != cells[Name] && name != cells[Ascii] && ImportWords.IsAlternate(name))
                yield return ImportWords.Untagged(name);
    }

    /// <summary>alternateNames, alternateNamesV2: number, place, language, name, then marks for preferred, short, colloquial, historic.</summary>
    public void AlternateName(int line, string row)
    {
        var cells = row.Split('\t');
        if (cells.Length < 4 || !cells[1].All(char.IsAsciiDigit))
        {
            import.Refuse(line, "no row of alternate names: number, place, language, name");
            return;
        }
        string Mark(int i) => i < cells.Length ? cells[i] : "";
        if (NoLanguages.Contains(cells[2]) || !ImportWords.IsAlternate(cells[3]))
            return;
        var language = cells[2].Split('-')[0] is { Length: > 0 } said ? ImportWords.Language(said) : "und";
        import.AddName($"gn-{cells[1]}", new GivenName(language, cells[3], language == "en" ? Mark(6) != "1" && Mark(7) != "1" : ImportWords.Untagged(cells[3]).IsMain));
    }

    /// <summary>admin1CodesASCII and admin2Codes: key, name, name in plain letters, number of GeoNames.</summary>
    public void Division(int line, string row)
    {
        var cells = row.Split('\t');
        if (cells.Length < 3 || cells[0].IndexOf('.') != 2 || !ImportWords.IsName(cells[1]))
        {
            import.Refuse(line, "no row of divisions: key, name, name in plain letters, number");
            return;
        }
        var isFirst = Divisions.Outer(cells[0]).Length == 0;
        var id = cells.Length > 3 && cells[3].Length > 0 ? $"gn-{cells[3]}" : $"gn-{cells[0].Replace('.', '-').ToLowerInvariant()}";
        import.Add(new GivenPlace(id, isFirst ? PlaceKind.Region : PlaceKind.District, cells[1], double.NaN, double.NaN)
        {
            Country = cells[0][..2],
            Within = Divisions.Outer(cells[0]),
            Division = cells[0],
            Names = cells[2] != cells[1] && ImportWords.IsName(cells[2]) ? [new GivenName("und", cells[2], true)] : [],
        });
    }
}
