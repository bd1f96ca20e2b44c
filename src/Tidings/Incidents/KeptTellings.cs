namespace Tidings.Incidents;

/// <summary>Tellings that were looked up, as decided, with what matching needs of each: kept from one mending to the next, so that what stays as it was is worked out once. For one thread at a time.</summary>
public sealed class KeptTellings
{
    readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>How many are kept.</summary>
    public int Count => _kept.Count;

    /// <summary>What a mention tells; looked up where it is not kept, and kept then.</summary>
    public Telling? Find(string mention, Func<string, Telling?> lookUp) => Of(mention, lookUp).Telling;

    /// <summary>A telling at its place in the order of matching, the same each time; null where there is none or it takes no part.</summary>
    internal Placing? Place(string mention, Func<string, Telling?> lookUp, Func<Telling, Placing?> place)
    {
        var kept = Of(mention, lookUp);
        if (!kept.IsPlaced)
            (kept.IsPlaced, kept.Placing) = (true, kept.Telling is { } telling ? place(telling) : null);
        return kept.Placing;
    }

    /// <summary>Keeps a mention no longer: it tells something else now.</summary>
    public void Forget(string mention) => _kept.Remove(mention);

    /// <summary>Keeps none.</summary>
    public void Clear() => _kept.Clear();

    Kept Of(string mention, Func<string, Telling?> lookUp)
    {
        if (!_kept.TryGetValue(mention, out var kept))
            _kept[mention] = kept = new Kept(lookUp(mention));
        return kept;
    }

    sealed class Kept(Telling? telling)
    {
        public Telling? Telling { get; } = telling;

        public bool IsPlaced { get; set; }

        public Placing? Placing { get; set; }
    }
}
