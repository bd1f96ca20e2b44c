using Tidings.Places.Stored;

namespace Tidings.Places.Imports;

/// <summary>Rows under a heading, in whatever order of columns: somebody's own table, a list of Who's On First.</summary>
sealed class HeadedRows
{
    readonly ImportWords _words;
    readonly PlaceImport _import;
    readonly bool _isTabbed;
    readonly int _columns, _id, _name, _kind, _lat, _lon, _people, _country, _first, _second, _names, _wof;

    HeadedRows(ImportWords words, PlaceImport import, string[] heading, bool isTabbed)
    {
        (_words, _import, _isTabbed, _columns) = (words, import, isTabbed, heading.Length);
        int Column(params string[] names) => names.Select(name => Array.FindIndex(heading, cell => cell.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(i => i >= 0, -1);
        _wof = Column("wof_id", "wof:id", "placetype", "wof:placetype");
        _id = Column("id", "wof_id", "wof:id", "geonameid", "geonames_id", "geonames");
        _name = Column("name", "name_en", "wof:name", "asciiname", "place");
        _kind = Column("kind", "placetype", "wof:placetype", "type", "fcode", "feature_code", "featurecla");
        _lat = Column("lat", "latitude", "geom_latitude", "lbl_latitude", "label_latitude", "y");
        _lon = Column("lon", "lng", "long", "longitude", "geom_longitude", "lbl_longitude", "label_longitude", "x");
        _people = Column("population", "pop", "pop_max", "wof:population");
        _country = Column("country_code", "iso_country", "wof_country", "wof:country", "iso2", "iso_a2", "iso", "cc", "country");
        _first = Column("admin1", "adm1", "region", "province", "state");
        _second = Column("admin2", "adm2", "county", "district");
        _names = Column("names", "alt_names", "alternatenames", "alternate_names");
    }

    /// <summary>What takes the rows; null when the heading does not name what is needed.</summary>
    public static Action<int, string>? Of(ImportWords words, PlaceImport import, string[] heading, bool isTabbed)
    {
        var rows = new HeadedRows(words, import, heading, isTabbed);
        return rows is { _name: >= 0, _lat: >= 0, _lon: >= 0 } ? rows.Take : null;
    }

    void Take(int line, string row)
    {
        var cells = _isTabbed ? row.Split('\t') : CsvLine.Split(row);
        string Cell(int column) => column >= 0 && column < cells.Length ? cells[column].Trim() : "";
        if (cells.Length > _columns)
            _import.Refuse(line, $"{cells.Length} cells under {_columns} headings");
        else if (!ImportWords.IsName(Cell(_name)))
            _import.Refuse(line, $"\"{ImportWords.Shown(Cell(_name))}\" cannot be a name");
        else if (ImportWords.Degrees(Cell(_lat), 90, "latitude", out var reason) is not { } lat || ImportWords.Degrees(Cell(_lon), 180, "longitude", out reason) is not { } lon)
            _import.Refuse(line, reason!);
        else if (KindOf(Cell(_kind), ImportWords.Population(Cell(_people))) is not { } kind)
            _import.Refuse(line, $"\"{ImportWords.Shown(Cell(_kind))}\" is no kind of place that is known");
        else
            _import.Add(Made(Cell, kind, lat, lon));
    }

    PlaceKind? KindOf(string word, long people) => word.Length == 0 ? FeatureKinds.Settlement(people) : _words.Kinds.OfWord(word, people);

    GivenPlace Made(Func<int, string> cell, PlaceKind kind, double lat, double lon)
    {
        var (name, country) = (cell(_name), _words.Country(cell(_country)) is { Length: > 0 } said ? said : _import.Country);
        var first = country.Length > 0 && cell(_first).Length > 0 ? $"{country}.{Key(cell(_first))}" : "";
        var second = first.Length > 0 && cell(_second).Length > 0 ? $"{first}.{Key(cell(_second))}" : "";
        var own = country.Length == 0 ? "" : kind switch { PlaceKind.Region => $"{country}.{Key(name)}", PlaceKind.District when first.Length > 0 => $"{first}.{Key(name)}", _ => "" };
        return new GivenPlace(IdOf(cell(_id), name, lat, lon), kind, name, lat, lon)
        {
            Country = country,
            Within = own.Length > 0 ? Divisions.Outer(own) : second.Length > 0 ? second : first,
            Division = own,
            Population = ImportWords.Population(cell(_people)),
            Names = [.. Names(cell(_names)).Where(each => each.Text != name)],
        };
    }

    static string Key(string division) => division.Replace('.', '-');

    // Numbers say whose they are; other ids stand as they are; without one the name and the place make it.
    string IdOf(string id, string name, double lat, double lon)
    {
        if (id.StartsWith("wof:", StringComparison.Ordinal))
            return "wof-" + id[4..];
        if (id.Length > 0)
            return id.All(char.IsAsciiDigit) ? (_wof >= 0 ? "wof-" : "gn-") + id : id;
        return FormattableString.Invariant($"own-{ImportWords.Slug(name)}-{Math.Round(lat, 2)}-{Math.Round(lon, 2)}");
    }

    // "en:Agdam|ru:..." or names without a language, divided by | or commas.
    static IEnumerable<GivenName> Names(string cell)
    {
        foreach (var part in cell.Split(cell.Contains('|') || cell.IndexOf(':') is 2 or 3 ? '|' : ',', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':');
            var isTagged = colon is >= 2 and <= 8 && part[..colon].All(c => char.IsAsciiLetterLower(c) || c == '-');
            var (language, text) = isTagged ? (ImportWords.Language(part[..colon]), part[(colon + 1)..].Trim()) : ("und", part.Trim());
            if (ImportWords.IsAlternate(text))
                yield return language == "en" ? new GivenName(language, text, true) : ImportWords.Untagged(text) with { Language = language };
        }
    }
}
