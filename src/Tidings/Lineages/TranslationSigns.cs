namespace Tidings.Lineages;

/// <summary>What speaks for and against one story's being a translation of another.</summary>
/// <param name="Cost">How badly the lengths of sentences fit: <see cref="SentenceAlignment.Cost"/>.</param>
/// <param name="InPlace">Share of the common anchors that stand at the same height of both texts.</param>
/// <param name="Deviation">How much the length of one deviates from what the other's promises, as a logarithm.</param>
/// <param name="Inside">Weight of the anchors that aligned sentences share.</param>
/// <param name="Astray">Weight of the common anchors that aligned sentences do not share, for six sentences.</param>
/// <param name="Coverage">Weight of the anchors that aligned sentences share, as a part of all that the poorer story has.</param>
readonly record struct TranslationSigns(double Cost, double InPlace, double Deviation, double Inside, double Astray, double Coverage)
{
    /// <summary>From these odds on it is believed.</summary>
    public const double Believed = 1.4;

    const double LeastInside = 8;
    const double LeastCoverage = 0.15;

    /// <summary>
    /// The logarithm of the odds. The factors are those of a logistic regression on translated news against reports of the same events by others.
    /// </summary>
    public double Odds => -0.55 - 2.55 * Math.Min(4, Cost) + 1.91 * InPlace - 1.64 * Math.Min(1, Deviation) + 1.4 * Math.Log(1 + Inside) - 1.87 * Math.Log(1 + Astray);

    public bool AreConvincing => Odds >= Believed && MayConvince(Inside, Coverage);

    /// <summary>Whether so much in common can be more than chance, by weight and as a part of what the poorer story has.</summary>
    public static bool MayConvince(double weight, double coverage) => weight >= LeastInside && coverage >= LeastCoverage;
}
