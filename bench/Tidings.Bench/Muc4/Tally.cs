namespace Tidings.Bench.Muc4;

/// <summary>What score reports count: right, partly right, wrong, spurious, missing.</summary>
internal sealed class Tally
{
    public double Right, Partial, Wrong, Spurious, Missing;

    public double Possible => Right + Partial + Wrong + Missing;

    public double Actual => Right + Partial + Wrong + Spurious;

    public double Recall => Ratio(Points, Possible);

    public double Precision => Ratio(Points, Actual);

    public double Overgeneration => Ratio(Spurious, Actual);

    /// <summary>With precision and recall of the same weight.</summary>
    public double F => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public double Points => Right + (Partial / 2);

    static double Ratio(double part, double whole) => whole == 0 ? 0 : 100 * part / whole;

    public void Add(Tally other)
    {
        Right += other.Right;
        Partial += other.Partial;
        Wrong += other.Wrong;
        Spurious += other.Spurious;
        Missing += other.Missing;
    }

    public override string ToString() => FormattableString.Invariant($"{Possible,5:0} {Actual,5:0} |{Right,5:0} {Partial,4:0} {Wrong,4:0} |{Spurious,5:0} {Missing,5:0} | {Recall,5:0.0} {Precision,5:0.0} {Overgeneration,5:0.0} | {F,5:0.0}");
}
