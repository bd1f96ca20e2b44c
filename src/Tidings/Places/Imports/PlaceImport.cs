using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Places.Stored;

namespace Tidings.Places.Imports;

/// <summary>
/// Takes in the files of other gazetteers, whatever their form, one after another. Needs nothing but their bytes; gives places, each once, and an issue for
/// each row that cannot be used. Reading streams; what is kept is kept in memory until it is written.
/// </summary>
public sealed class PlaceImport
{
    /// <summary>Issues of one file that are told one by one; of more only the number is told.</summary>
    const int MostIssues = 100;

    readonly Dictionary<string, GivenPlace> _places = new(StringComparer.Ordinal);
    readonly ImportWords _words;
    readonly Action<Issue> _report;
    string _path = "";
    string _source = "";
    int _issues;

    /// <param name="files">The data files, for what codes mean.</param>
    /// <param name="known">What was taken in before.</param>
    /// <param name="report">Hears of each row that cannot be used.</param>
    public PlaceImport(DataFiles files, IEnumerable<GivenPlace> known, Action<Issue> report)
    {
        _words = new ImportWords(new FeatureKinds(files), files);
        _report = report;
        foreach (var place in known)
            _places[place.Id] = place;
    }

    /// <summary>The country (ISO 3166-1 alpha-2) of places whose file does not say it; empty if none is given.</summary>
    public string Country { get; init; } = "";

    /// <summary>Settlements that are said to have fewer people are left out, as is what says nothing about its people when this is above 0.</summary>
    public long LeastPopulation { get; init; }

    /// <summary>All places taken in so far.</summary>
    public IReadOnlyCollection<GivenPlace> Places => _places.Values;

    /// <summary>How many rows of the last file were taken.</summary>
    public int Taken { get; private set; }

    /// <summary>How many rows of the last file could not be used.</summary>
    public int Refused => _issues;

    /// <summary>Takes in one file.</summary>
    /// <param name="path">What it is called in issues; its last part is the name of the source.</param>
    /// <param name="stream">Its text, in UTF-8, unpacked.</param>
    public void Read(string path, Stream stream)
    {
        (_path, _source, _issues, Taken) = (path, SourceName(path), 0, 0);
        var buffered = new PeekableStream(stream);
        if (buffered.FirstLetter() is '{')
            new FeatureReader(_words, Add, Refuse).Read(buffered);
        else
            new RowReader(_words, this).Read(buffered);
        if (_issues > MostIssues)
            _report(new Issue("place.bad-row", _path, "whole", $"{_issues - MostIssues} more rows that cannot be used"));
    }

    static string SourceName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    internal void Add(GivenPlace place)
    {
        if (place.Kind.IsSettlement() && place.Population < LeastPopulation)
            return;
        Taken++;
        place = place with { Source = _source, Country = place.Country.Length > 0 ? place.Country : Country };
        _places[place.Id] = _places.TryGetValue(place.Id, out var known) ? known.With(place) with { Source = known.Source } : place;
    }

    /// <summary>Gives a place known by its id one more name; what is not known is passed over, as alternate names come for all the world.</summary>
    internal void AddName(string id, GivenName name)
    {
        if (!_places.TryGetValue(id, out var place))
            return;
        Taken++;
        if (name.Text != place.Name && !place.Names.Contains(name))
            _places[id] = place with { Names = [.. place.Names.Where(known => known.Text != name.Text || known.Language is not ("und" or "")), name] };
    }

    internal void Refuse(int line, string reason)
    {
        if (++_issues <= MostIssues)
            _report(new Issue("place.bad-row", _path, $"line {line}", reason));
    }
}
