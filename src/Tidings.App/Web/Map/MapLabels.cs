namespace Tidings.App.Web.Map;

/// <summary>Writes names where they run neither into each other nor into marks nor out of the drawing; what is named first has the better chance.</summary>
sealed class MapLabels(double width, double height)
{
    const double LetterWidth = 7.6;
    const double WideLetterWidth = 11.2;
    const double LineHeight = 17;
    const int LongestName = 24;

    readonly List<Box> _taken = [];

    /// <summary>Names beside marks, those with most incidents first.</summary>
    public IReadOnlyList<MapMark> Place(IReadOnlyList<MapMark> marks)
    {
        _taken.AddRange(marks.Where(mark => !mark.IsArea).Select(mark => new Box(mark.X - mark.Radius, mark.Y - mark.Radius, mark.X + mark.Radius, mark.Y + mark.Radius)));
        var labels = new Dictionary<string, (double X, double Y, bool AtEnd)>(StringComparer.Ordinal);
        foreach (var mark in marks.OrderByDescending(mark => mark.Incidents).ThenBy(mark => mark.Id, StringComparer.Ordinal))
        {
            var length = Math.Min(mark.Name.Length, LongestName) * LetterWidth;
            foreach (var (x, y, atEnd) in Spots(mark))
                if (Take(new Box(atEnd ? x - length : x, y - LineHeight * 0.75, atEnd ? x : x + length, y + LineHeight * 0.25)))
                {
                    labels[mark.Id] = (x, y, atEnd);
                    break;
                }
        }
        return [.. marks.Select(mark => labels.TryGetValue(mark.Id, out var label) ? mark with { Label = label } : mark)];
    }

    /// <summary>Names of countries, where there is room for them.</summary>
    public IReadOnlyList<MapCountry> Place(IReadOnlyList<MapCountry> countries) =>
        [.. countries.Select(country => country with { HasLabel = country.HasLabel && Take(Around(country)) })];

    static Box Around(MapCountry country)
    {
        var half = country.Name.Length * WideLetterWidth / 2;
        return new Box(country.LabelX - half, country.LabelY - LineHeight * 0.75, country.LabelX + half, country.LabelY + LineHeight * 0.25);
    }

    bool Take(Box box)
    {
        if (box.Left < 2 || box.Right > width - 2 || box.Top < 2 || box.Bottom > height - 2 || _taken.Exists(box.Meets))
            return false;
        _taken.Add(box);
        return true;
    }

    static IEnumerable<(double X, double Y, bool AtEnd)> Spots(MapMark mark)
    {
        var reach = (mark.IsArea ? 0 : mark.Radius) + 4;
        yield return (mark.X + reach, mark.Y + 4, false);
        yield return (mark.X - reach, mark.Y + 4, true);
        yield return (mark.X + reach * 0.7, mark.Y - reach * 0.7, false);
        yield return (mark.X + reach * 0.7, mark.Y + reach * 0.7 + 10, false);
        yield return (mark.X - reach * 0.7, mark.Y - reach * 0.7, true);
        yield return (mark.X - reach * 0.7, mark.Y + reach * 0.7 + 10, true);
    }

    readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
