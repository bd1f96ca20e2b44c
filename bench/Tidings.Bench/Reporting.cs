namespace Tidings.Bench;

/// <summary>How a pile of made-up reporting spreads over time and languages.</summary>
/// <param name="PerStory">How many mentions a story has on average.</param>
/// <param name="StoriesPerDay">How many stories a day has.</param>
/// <param name="Start">The first day.</param>
/// <param name="InManyLanguages">Whether half of the stories are written in other scripts (<see cref="Letters"/>), and all have headlines.</param>
internal sealed record Reporting(int PerStory, int StoriesPerDay, DateOnly Start, bool InManyLanguages)
{
    /// <summary>Few long reports a day, in one language: what matching is measured on.</summary>
    public static readonly Reporting Dense = new(10, 14, new DateOnly(2019, 1, 1), InManyLanguages: false);

    /// <summary>Twice the stories a day with half the mentions in each, over twenty years and in four languages: what a desk is asked about.</summary>
    public static readonly Reporting Wide = new(5, 28, new DateOnly(2006, 1, 1), InManyLanguages: true);
}
