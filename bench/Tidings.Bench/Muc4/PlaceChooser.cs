using System.Text.RegularExpressions;
using Tidings.Mentions.Syntax;
using Tidings.Places;
using Tidings.Text;

namespace Tidings.Bench.Muc4;

/// <summary>Finds places of the official list and writes them as chains from the country down.</summary>
internal sealed partial class PlaceChooser
{
    readonly Dictionary<string, List<string>> _kinds = new(StringComparer.Ordinal);
    readonly PlaceGazetteer _gazetteer;
    readonly int _longest;

    public PlaceChooser(string folder, PlaceGazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        var file = Directory.GetFiles(Path.Combine(folder, "templ-doc-basic"), "set-list-location*").Order(StringComparer.Ordinal).Last();
        foreach (var line in File.ReadLines(file))
            if (Row().Match(line) is { Success: true } row)
                Add(row.Groups[1].Value, row.Groups[2].Value);
        _longest = _kinds.Keys.Max(name => name.Split(' ').Length);
    }

    void Add(string name, string kind)
    {
        if (!_kinds.TryGetValue(name, out var kinds))
            _kinds.Add(name, kinds = []);
        kinds.Add(kind);
    }

    /// <summary>Whether the list has a name.</summary>
    public bool IsListed(string name) => _kinds.ContainsKey(name) || Nations.Of(name) is not null;

    /// <summary>A place as a text names it.</summary>
    /// <param name="Word">The word of the sentence at which it begins.</param>
    /// <param name="Name">As the list writes it.</param>
    /// <param name="Kind">The kind, in the list's words.</param>
    /// <param name="End">The word behind it.</param>
    /// <param name="IsLocated">Whether a preposition of place stands before it.</param>
    /// <param name="IsPoint">Whether that says where something is, not whence, whither or whose.</param>
    public sealed record Found(int Word, int End, string Name, string Kind, bool IsLocated, bool IsPoint);

    /// <summary>The listed places of a sentence, in order.</summary>
    public List<Found> In(Sentence sentence, string text, string country)
    {
        var found = new List<Found>();
        var tokens = Tokeniser.Split(text, sentence.Start, sentence.End);
        for (var i = 0; i < tokens.Length; i++)
            if (Longest(sentence, tokens, i, text) is { } hit)
            {
                var kind = Kind(tokens, i, hit.End, _kinds[hit.Name]);
                found.Add(new Found(i, hit.End, hit.Name, kind, IsLocated(tokens, i), IsPoint(tokens, i)));
                i = hit.End - 1;
            }
            else if (IsCapital(tokens, i) && CapitalOf(text[sentence.Start..sentence.End], country) is { } capital)
                found.Add(new Found(i, i + 1, capital, "CITY", IsLocated(tokens, i), IsPoint(tokens, i)));
        return found;
    }

    // "in the capital", "in the Guatemalan capital"; not "the capital of Antioquia".
    static bool IsCapital(Token[] words, int i) =>
        words[i].Normal == "capital" && i > 0 && !(i + 1 < words.Length && words[i + 1].Normal is "of" or "'s" or "punishment") && Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).Any(j => words[j].Normal == "the");

    string? CapitalOf(string words, string country) =>
        _gazetteer.All.Where(place => place.Kind == PlaceKind.Capital && _gazetteer.CountryOf(place) is { } state && Nations.Of(state.Name.ToUpperInvariant()) == (Nations.OfInterest.Contains(country) ? country : Nations.Of(words))).Select(place => place.Name.ToUpperInvariant()).FirstOrDefault(_kinds.ContainsKey);

    (string Name, int End)? Longest(Sentence sentence, Token[] tokens, int i, string text)
    {
        for (var end = Math.Min(tokens.Length, i + _longest); end > i; end--)
        {
            var name = Regex.Replace(text[tokens[i].Start..tokens[end - 1].End], @"\s+", " ");
            if (_kinds.ContainsKey(name) && !Excluded.Contains(name) && !Cuts(sentence, tokens[i].Start, tokens[end - 1].End) && !(end == i + 1 && !IsLocated(tokens, i) && sentence.Words.Any(word => word.Start == tokens[i].Start && word.Readings.Count > 0)))
                return (name, end);
        }
        return null;
    }

    // A part of a longer name is no place of its own: "CARLOS VALENCIA GARCIA".
    static bool Cuts(Sentence sentence, int start, int end) =>
        sentence.Words.Any(word => word.Tag == Languages.WordTag.Proper && word.Name is null && word.Number is null && word.Start <= start && word.End >= end && (word.Start < start && PersonNames.IsKnown(word.Normal.Split(' ')[0]) || word.End > end && PersonNames.IsKnown(word.Normal.Split(' ')[^1])));

    static readonly HashSet<string> Excluded = ["CENTRAL", "NORTH", "SOUTH", "EAST", "WEST", "AMERICA", "CENTER", "SAN", "LIBERTAD", "JUSTICE", "PEACE", "POLICE", "ARMY", "COSTA RICA", "COLOMBIA", "PANAMA", "HONDURAS", "CUBA", "NICARAGUA", "GUATEMALA", "PERU", "CHILE", "BOLIVIA"];

    // "the Cauca department", "the city of Cali", "Miraflores neighborhood".
    static string Kind(Token[] words, int i, int end, List<string> kinds)
    {
        var after = end < words.Length ? words[end].Normal.ToUpperInvariant() : "";
        var before = i >= 2 && words[i - 1].Normal == "of" ? words[i - 2].Normal.ToUpperInvariant() : i >= 1 ? words[i - 1].Normal.ToUpperInvariant() : "";
        foreach (var said in new[] { after, before })
            if (kinds.Contains(said) || said == "TOWN" && kinds.Contains("CITY") || said == "CITY" && kinds.Contains("TOWN"))
                return kinds.Contains(said) ? said : said == "TOWN" ? "CITY" : "TOWN";
        return kinds.OrderBy(kind => Array.IndexOf(Preference, kind) is var rank && rank >= 0 ? rank : 50).First();
    }

    static readonly string[] Preference = ["CITY", "TOWN", "DEPARTMENT", "NEIGHBORHOOD", "MUNICIPALITY", "VILLAGE", "PROVINCE", "REGION", "STATE"];

    static bool IsLocated(Token[] words, int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= 4; j--)
            if (words[j].Normal is "in" or "at" or "near" or "from" or "to" or "of" or "on" or "between" or "outside" or "around" or "toward" or "inside" or "throughout" or "through")
                return true;
            else if (words[j].Normal == "," && j < i - 1)
                return false;
        return false;
    }

    // "in", "at", "near"; "of" only behind a word for a place: the bishop of a town can be anywhere. What lies north of a town is elsewhere.
    static bool IsPoint(Token[] words, int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= 4; j--)
            if (words[j].Normal is "in" or "at" or "near" or "on" or "between" or "outside" or "around" or "inside" or "throughout" or "through")
                return true;
            else if (words[j].Normal == "of")
                return j > 0 && OfPlace.Contains(words[j - 1].Normal);
            else if (words[j].Normal is "from" or "to" or "toward" || words[j].Normal == "," && j < i - 1)
                return false;
        return false;
    }

    static readonly HashSet<string> OfPlace = ["city", "town", "village", "municipality", "department", "province", "region", "neighborhood", "suburb", "district", "sector", "area", "zone", "part", "parts", "outskirts", "streets", "center", "jurisdiction", "departments", "towns", "cities", "neighborhoods", "hamlet", "port", "side", "section", "university", "downtown", "north", "south", "east", "west", "capital"];

    /// <summary>The country of a place, by the gazetteer; null when it has none of that name or several.</summary>
    public string? CountryOf(string name)
    {
        var countries = _gazetteer.Named(name).Select(place => _gazetteer.CountryOf(place)?.Name.ToUpperInvariant()).Distinct().Take(2).ToList();
        return countries is [{ } one] ? Nations.Of(one) : null;
    }

    /// <summary>The chain of some places inside a country: the first, and what stands beside it on another level, general before special.</summary>
    /// <param name="country">The country.</param>
    /// <param name="places">The places that a sentence names, the one that is meant first.</param>
    /// <param name="city">The town that the text was sent from, in which its neighbourhoods lie; null if of no use.</param>
    public static string Chain(string country, List<Found> places, string? city)
    {
        var chain = new List<Found> { places[0] };
        foreach (var place in places.OrderBy(place => place.Word))
            if (chain.Exists(other => IsBeside(other, place)) && chain.TrueForAll(other => Level(other.Kind) != Level(place.Kind)) && chain.Count < 3)
                chain.Add(place);
        if (city is not null && chain.All(place => Level(place.Kind) == 3) && chain.Exists(place => place.Kind is "NEIGHBORHOOD" or "UNIVERSITY" or "DISTRICT" or "SECTOR"))
            chain.Add(new Found(0, 0, city, "CITY", true, true));
        return string.Concat(chain.OrderBy(place => Level(place.Kind)).Select(place => $": {place.Name} ({place.Kind})")).Insert(0, country);
    }

    const int Beside = 4;

    static bool IsBeside(Found a, Found b) => a != b && (b.Word >= a.End ? b.Word - a.End : a.Word - b.End) <= Beside;

    static int Level(string kind) => kind switch
    {
        "DEPARTMENT" or "PROVINCE" or "STATE" or "REGION" or "COUNTY" or "OFFICIAL REGION" or "COMMISSARIAT" or "INTENDANCY" => 1,
        "CITY" or "TOWN" or "MUNICIPALITY" or "PORT" => 2,
        _ => 3,
    };

    [GeneratedRegex(@"^([A-Z0-9][A-Z0-9 .'-]+?) \(([A-Z /?]+)\)\s*$")]
    private static partial Regex Row();
}
