using System.Globalization;
using System.Text;
using Tidings.Mentions.Toponyms;
using Tidings.Places;

namespace Tidings.Bench;

/// <summary>Counts what was found of the places of many texts.</summary>
internal sealed class ToponymScore(bool shows)
{
    const double Close = 161;

    readonly List<double> _given = [], _found = [];
    int _gold, _read, _exact, _overlap, _overlapped, _located, _foundClose, _known;

    /// <summary>Takes in what was read from the text alone.</summary>
    public void Recognised(ToponymDocument document, IReadOnlyList<Toponym> read)
    {
        _gold += document.Places.Count;
        _read += read.Count;
        var spans = read.ToDictionary(toponym => (toponym.Start, toponym.Start + toponym.Text.Length));
        foreach (var gold in document.Places)
        {
            var same = spans.GetValueOrDefault((gold.Start, gold.End));
            var near = same ?? read.FirstOrDefault(each => each.Start < gold.End && gold.Start < each.Start + each.Text.Length);
            _exact += same is null ? 0 : 1;
            _overlap += near is null ? 0 : 1;
            if (gold.Lat is { } lat && near is not null)
            {
                var error = Kilometres(near.Reading.Chosen, lat, gold.Lon!.Value);
                _found.Add(error);
                _foundClose += error <= Close ? 1 : 0;
            }
            if (near is null || same is null)
                Show(document, near is null ? "missed" : "span", gold.Start, gold.End, near is null ? "" : $"read [{near.Text}]");
        }
        foreach (var each in read)
            if (document.Places.Any(gold => each.Start < gold.End && gold.Start < each.Start + each.Text.Length))
                _overlapped++;
            else
                Show(document, "extra", each.Start, each.Start + each.Text.Length, string.Create(CultureInfo.InvariantCulture, $"{each.Weight:0.0} {each.Reading.Chosen.Id} {each.Reading.Chosen.Kind} {each.Reading.Chosen.Population}"));
    }

    /// <summary>Takes in what the annotators' places were read as.</summary>
    public void Resolved(ToponymDocument document, IReadOnlyList<Toponym> resolved)
    {
        var starts = resolved.DistinctBy(toponym => toponym.Start).ToDictionary(toponym => toponym.Start);
        foreach (var gold in document.Places.Where(gold => gold.Lat is not null))
        {
            _located++;
            if (!starts.TryGetValue(gold.Start, out var read))
            {
                Show(document, "unknown", gold.Start, gold.End, "");
                continue;
            }
            _known++;
            var error = Kilometres(read.Reading.Chosen, gold.Lat!.Value, gold.Lon!.Value);
            _given.Add(error);
            if (error > Close)
                Show(document, "far", gold.Start, gold.End, string.Create(CultureInfo.InvariantCulture, $"{error:0} km {read.Reading.Chosen.Id} {read.Reading.Chosen.Kind} {read.Reading.Chosen.Population} ({read.Reading.Reason}) gold {gold.Lat:0.00} {gold.Lon:0.00} nearest of {read.Reading.Mention.Candidates.Count}: {read.Reading.Mention.Candidates.Min(place => Kilometres(place, gold.Lat.Value, gold.Lon.Value)):0}"));
        }
    }

    static double Kilometres(Place place, double lat, double lon) => place.KilometresTo(place with { Lat = lat, Lon = lon });

    void Show(ToponymDocument document, string what, int start, int end, string more)
    {
        if (shows)
            Console.WriteLine($"{what}\t{document.Paper}\t{document.Text[Math.Max(0, start - 40)..start]}[{document.Text[start..end]}]{document.Text[end..Math.Min(document.Text.Length, end + 30)]}\t{more}".Replace('\n', ' '));
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        var culture = CultureInfo.InvariantCulture;
        text.AppendLine(culture, $"recognition: gold {_gold}, read {_read}");
        text.AppendLine(culture, $"  exact    P {Part(_exact, _read)} R {Part(_exact, _gold)} F1 {Part(2 * _exact, _read + _gold)}");
        text.AppendLine(culture, $"  overlap  P {Part(_overlapped, _read)} R {Part(_overlap, _gold)} F1 {F(_overlapped / (double)Math.Max(1, _read), _overlap / (double)Math.Max(1, _gold)):0.000}");
        text.AppendLine(culture, $"resolution, places given: {_located} with coordinates, {_known} of names that are known");
        text.AppendLine(culture, $"  within 161 km {Part(Near(_given), _located)} of all, {Part(Near(_given), _known)} of known; mean error {_given.DefaultIfEmpty().Average():0} km, median {Median(_given):0.0} km");
        text.AppendLine(culture, $"resolution, from the text: {_found.Count} of them read");
        text.Append(culture, $"  within 161 km {Part(_foundClose, _located)} of all, {Part(_foundClose, _found.Count)} of read; mean error {_found.DefaultIfEmpty().Average():0} km, median {Median(_found):0.0} km");
        return text.ToString();
    }

    static int Near(List<double> errors) => errors.Count(error => error <= Close);

    static double F(double p, double r) => p + r > 0 ? 2 * p * r / (p + r) : 0;

    static double Median(List<double> errors) => errors.Count == 0 ? 0 : errors.Order().ElementAt(errors.Count / 2);

    static string Part(int some, int all) => (some / (double)Math.Max(1, all)).ToString("0.000", CultureInfo.InvariantCulture);
}
