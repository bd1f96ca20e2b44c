using System.Text;
using Tidings.Text;

namespace Tidings.App.Scoring;

/// <summary>A page with blanks run together, quotation marks straightened and case folded, and the way back to its offsets in code points.</summary>
public sealed class FoldedPage
{
    readonly string _folded;
    readonly int[] _back;

    public FoldedPage(string text)
    {
        (_folded, _back) = Fold(text);
        Length = _back[^1];
    }

    /// <summary>In code points.</summary>
    public int Length { get; }

    public static FoldedPage Read(string path) => new(Encoding.UTF8.GetString(File.ReadAllBytes(path)).Replace("\r\n", "\n").Replace('\r', '\n'));

    /// <summary>Where a quote stands: everywhere, or only near a stretch when it stands there at all.</summary>
    public IReadOnlyList<TextSpan> Find(string quote, TextSpan around)
    {
        var wanted = Fold(quote).Folded.Trim(' ');
        var spots = new List<TextSpan>();
        if (wanted.Length == 0)
            return spots;
        for (var at = _folded.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = _folded.IndexOf(wanted, at + 1, StringComparison.Ordinal))
            spots.Add(new TextSpan(_back[at], _back[at + wanted.Length]));
        var inside = spots.Where(spot => around.Start - Slack <= spot.Start && spot.Start <= around.End + Slack).ToList();
        return inside.Count > 0 ? inside : spots;
    }

    // A quote may begin a blank or a mark before the story that it is found in.
    const int Slack = 5;

    static (string Folded, int[] Back) Fold(string text)
    {
        var (folded, back, blank, at) = (new StringBuilder(text.Length), new List<int>(text.Length + 1), true, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var isBlank = IsBlank(rune);
            if (!isBlank || !blank)
                foreach (var unit in (isBlank ? new Rune(' ') : Plain(rune)).ToString())
                {
                    folded.Append(unit);
                    back.Add(at);
                }
            (blank, at) = (isBlank, at + 1);
        }
        back.Add(at);
        return (folded.ToString(), [.. back]);
    }

    static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is >= 0x1C and <= 0x1F;

    static Rune Plain(Rune rune) => rune.Value switch
    {
        0x2018 or 0x2019 => new Rune('\''),
        0x201C or 0x201D or 0xAB or 0xBB => new Rune('"'),
        0x2013 or 0x2014 => new Rune('-'),
        0x130 => new Rune('i'),
        _ => Rune.ToLowerInvariant(rune),
    };
}
