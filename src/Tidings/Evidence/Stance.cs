namespace Tidings.Evidence;

/// <summary>How a happening stands in the text. Written in exports in lower case.</summary>
public enum Stance
{
    /// <summary>In the writer's own voice, as fact.</summary>
    Reported,
    /// <summary>Put in somebody's mouth.</summary>
    Claimed,
    /// <summary>Said not to be so.</summary>
    Denied,
    /// <summary>Intended, agreed, ordered or due, not yet done.</summary>
    Planned,
    /// <summary>Threatened by a party.</summary>
    Threatened,
    /// <summary>A condition, a possibility or a speculation.</summary>
    Hypothetical,
}
