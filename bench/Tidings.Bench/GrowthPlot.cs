using System.Globalization;
using System.Text;

namespace Tidings.Bench;

/// <summary>How much processor time so many stories took, and the most memory that the process had until then.</summary>
internal sealed record GrowthPoint(int Stories, double Seconds, long Megabytes);

/// <summary>Draws seconds of processor time against stories, both by powers of ten, with a line that grows as the number of stories does.</summary>
internal static class GrowthPlot
{
    const int Width = 640;
    const int Height = 420;
    const int Edge = 60;

    public static string Of(IReadOnlyList<GrowthPoint> points)
    {
        var (left, right) = (Math.Floor(Math.Log10(points.Min(point => point.Stories))), Math.Ceiling(Math.Log10(points.Max(point => point.Stories))));
        var (low, high) = (Math.Floor(Math.Log10(points.Min(point => point.Seconds))), Math.Ceiling(Math.Log10(points.Max(point => point.Seconds))));
        var svg = new StringBuilder();
        svg.Append(Plain, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"13\">\n<rect width=\"{Width}\" height=\"{Height}\" fill=\"white\"/>\n");
        for (var power = left; power <= right; power++)
            svg.Append(Plain, $"<path d=\"M{X(power):0.0} {Edge}V{Height - Edge}\" stroke=\"#ddd\"/><text x=\"{X(power):0.0}\" y=\"{Height - Edge + 20}\" text-anchor=\"middle\">{Math.Pow(10, power):#,##0}</text>\n");
        for (var power = low; power <= high; power++)
            svg.Append(Plain, $"<path d=\"M{Edge} {Y(power):0.0}H{Width - Edge}\" stroke=\"#ddd\"/><text x=\"{Edge - 8}\" y=\"{Y(power) + 4:0.0}\" text-anchor=\"end\">{Math.Pow(10, power):0.##} s</text>\n");
        var first = points[0];
        svg.Append(Plain, $"<path d=\"M{X(Math.Log10(first.Stories)):0.0} {Y(Math.Log10(first.Seconds)):0.0}L{X(right):0.0} {Y(Math.Log10(first.Seconds) + right - Math.Log10(first.Stories)):0.0}\" stroke=\"#999\" stroke-dasharray=\"4 4\" fill=\"none\"/>\n");
        svg.Append("<path fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\" d=\"M");
        svg.AppendJoin('L', points.Select(point => string.Create(Plain, $"{X(Math.Log10(point.Stories)):0.0} {Y(Math.Log10(point.Seconds)):0.0}"))).Append("\"/>\n");
        foreach (var point in points)
            svg.Append(Plain, $"<circle cx=\"{X(Math.Log10(point.Stories)):0.0}\" cy=\"{Y(Math.Log10(point.Seconds)):0.0}\" r=\"4\" fill=\"#1f5fa8\"/><text x=\"{X(Math.Log10(point.Stories)) - 8:0.0}\" y=\"{Y(Math.Log10(point.Seconds)) - 8:0.0}\" text-anchor=\"end\">{point.Seconds:0.0} s, {point.Megabytes:#,##0} MB</text>\n");
        return svg.Append(Plain, $"<text x=\"{Width / 2}\" y=\"24\" text-anchor=\"middle\" font-size=\"15\">Finding families: seconds of processor time by number of stories (dashed: in proportion)</text>\n</svg>\n").ToString();

        double X(double power) => Edge + (power - left) / (right - left) * (Width - 2 * Edge);

        double Y(double power) => Height - Edge - (power - low) / Math.Max(1, high - low) * (Height - 2 * Edge);
    }

    static CultureInfo Plain => CultureInfo.InvariantCulture;
}
