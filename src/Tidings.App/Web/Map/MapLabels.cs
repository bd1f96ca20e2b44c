namespace Tidings.App.Web.Map;

/// <summary>Writes names beside marks where they do not run into each other, those with most incidents first.</summary>
static class MapLabels
{
    const double LetterWidth = 8.2;
    const double LineHeight = 17;

    public static IReadOnlyList<MapMark> Place(IReadOnlyList<MapMark> marks, double width)
    {
        var taken = marks.Where(mark => !mark.IsArea).Select(mark => Box.Around(mark.X, mark.Y, mark.Radius)).ToList();
        var labels = new Dictionary<string, (double X, double Y, bool AtEnd)>(StringComparer.Ordinal);
        foreach (var mark in marks.OrderByDescending(mark => mark.Incidents).ThenBy(mark => mark.Id, StringComparer.Ordinal))
        {
            var length = Math.Min(mark.Name.Length, 24) * LetterWidth;
            foreach (var (x, y, atEnd) in Spots(mark))
            {
                var box = new Box(atEnd ? x - length : x, y - LineHeight * 0.75, atEnd ? x : x + length, y + LineHeight * 0.25);
                if (box.Left < 2 || box.Right > width - 2 || taken.Any(box.Meets))
                    continue;
                taken.Add(box);
                labels[mark.Id] = (x, y, atEnd);
                break;
            }
        }
        return [.. marks.Select(mark => labels.TryGetValue(mark.Id, out var label) ? mark with { Label = label } : mark)];
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
        public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, x + radius, y + radius);

        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
