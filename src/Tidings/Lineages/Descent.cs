using System.Globalization;

namespace Tidings.Lineages;

/// <summary>What shows which of two stories goes back to the other. Written in snake case.</summary>
public enum SignKind
{
    /// <summary>It names the other's outlet as its source: in its byline, in an agency line, in a credit.</summary>
    Credits,
    /// <summary>It says that it is a translation.</summary>
    Translated,
    /// <summary>It was published later.</summary>
    Later,
    /// <summary>It spells names right that the other misspells.</summary>
    Corrected,
}

/// <summary>One thing that shows direction.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="IsFor">Whether it speaks for the link's own direction or against it.</param>
/// <param name="Words">What it is, in words: names, days.</param>
public sealed record Sign(SignKind Kind, bool IsFor, string Words);

/// <summary>Which of two stories is derived, with the reasons.</summary>
/// <param name="IsKnown">Whether anything tells; where nothing does the story of the greater id is named first, and that means nothing.</param>
/// <param name="Signs">What speaks for it and against.</param>
public sealed record Descent(bool IsKnown, IReadOnlyList<Sign> Signs)
{
    /// <summary>Nothing tells.</summary>
    public static Descent Unknown { get; } = new(false, []);

    /// <summary>What shows that one print goes back to the other, or the other to it; <see cref="Sign.IsFor"/> says that here is the derived one.</summary>
    internal static List<Sign> Between(PrintHead here, PrintHead there, Relation relation, int corrected)
    {
        var signs = new List<Sign>();
        Credit(here, there, true, signs);
        Credit(there, here, false, signs);
        if (relation == Relation.Translation && here.IsTranslation != there.IsTranslation)
            signs.Add(new Sign(SignKind.Translated, here.IsTranslation, "says that it is a translation"));
        if (here.Published is { } mine && there.Published is { } other && mine != other)
            signs.Add(new Sign(SignKind.Later, mine > other, string.Create(CultureInfo.InvariantCulture, $"{(mine > other ? mine : other):yyyy-MM-dd} after {(mine > other ? other : mine):yyyy-MM-dd}")));
        if (corrected != 0)
            signs.Add(new Sign(SignKind.Corrected, corrected > 0, Math.Abs(corrected) == 1 ? "spells a name right" : string.Create(CultureInfo.InvariantCulture, $"spells {Math.Abs(corrected)} names right")));
        return signs;
    }

    /// <summary>Whether here is the derived one; null when nothing tells. What a story says of itself counts before dates, and dates before spelling.</summary>
    internal static bool? Decide(IReadOnlyList<Sign> signs)
    {
        if (signs.Count > 0)
            foreach (var rank in Ranks)
                if (signs.Where(sign => rank.Contains(sign.Kind)).Select(sign => sign.IsFor).Distinct().ToArray() is [var isHere])
                    return isHere;
        return null;
    }

    static readonly SignKind[][] Ranks = [[SignKind.Credits, SignKind.Translated], [SignKind.Later], [SignKind.Corrected]];

    static void Credit(PrintHead story, PrintHead other, bool isFor, List<Sign> signs)
    {
        if (!story.Origins.Any(origin => origin.Kind is OriginKind.Agency or OriginKind.Author))
            return;
        var outlets = other.Origins.Where(origin => origin.Kind == OriginKind.Outlet).Select(origin => origin.Key).ToArray();
        if (story.Origins.FirstOrDefault(origin => origin.Kind is OriginKind.Agency or OriginKind.Author && outlets.Contains(origin.Key)) is { } credit
            && !story.Origins.Any(origin => origin.Kind == OriginKind.Outlet && origin.Key == credit.Key))
            signs.Add(new Sign(SignKind.Credits, isFor, $"names {credit.Name} as its source"));
    }
}
