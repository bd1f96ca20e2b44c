namespace Tidings.Languages;

/// <summary>What a word or phrase of <c>numbers.tsv</c> does to a number.</summary>
public enum NumberWordKind
{
    /// <summary>A cardinal that is added: one, twenty.</summary>
    Add,
    /// <summary>A multiplier: hundred, thousand.</summary>
    Times,
    /// <summary>An ordinal: first; it may end a compound.</summary>
    Ordinal,
    /// <summary>What makes figures an ordinal: 5th.</summary>
    OrdinalMark,
    /// <summary>A word between the parts of a number: and.</summary>
    Join,
    /// <summary>One half: half a million.</summary>
    Half,
    /// <summary>What makes a fraction of a number before it: thirds, quarter.</summary>
    Fraction,
    /// <summary>A group that is counted as a number: dozen, score, pair.</summary>
    Group,
    /// <summary>A plural without figure: dozens, several. The value is the least it means.</summary>
    Vague,
    /// <summary>Exactly the value, on its own: both, none.</summary>
    Exact,
    /// <summary>The indefinite article.</summary>
    Article,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    About,
    Between,
    /// <summary>Between two ends of a range: to.</summary>
    RangeMark,
    OrMore,
    OrLess,
    /// <summary>Words that look like a number and are none: no longer, one another.</summary>
    NoNumber,
    /// <summary>Words before a number that make it a name: Article 5.</summary>
    Designator,
    Distance,
    Area,
    Weight,
    Money,
    Percent,
    /// <summary>What makes a number an age, after it.</summary>
    Age,
    /// <summary>What makes a number an age, before it.</summary>
    AgeBefore,
    /// <summary>Words that stand between a bound or article and the number and change nothing: estimated, total of.</summary>
    Filler,
    /// <summary>What is counted with a number in scripts that put a counter after it.</summary>
    Counter,
}

/// <summary>A row of <c>numbers.tsv</c>. Joined means that it was written together with a clitic.</summary>
public sealed record NumberWord(NumberWordKind Kind, double Value, bool Joined);
