using Tidings.App.Storage.Columns;
using Tidings.Control;

namespace Tidings.App.Web.Map;

/// <summary>By what claims are known, in a column: the number of a key for each claim.</summary>
sealed class KeyColumn
{
    readonly NameList _names;
    readonly Func<ControlClaim, string> _key;

    /// <param name="claims">The claims in their order, with those that are new.</param>
    /// <param name="key">By what a claim is known.</param>
    /// <param name="before">The column until then.</param>
    public KeyColumn(RenewedRows<ControlClaim> claims, Func<ControlClaim, string> key, KeyColumn? before)
    {
        (_key, _names) = (key, before is null ? new() : new(before._names));
        Numbers = claims.Column(before?.Numbers ?? [], claim => _names.Add(key(claim)));
    }

    /// <summary>The numbers of the claims' keys.</summary>
    public int[] Numbers { get; }

    /// <summary>The keys by their numbers; some may be of claims that are gone.</summary>
    public IReadOnlyList<string> Keys => _names.Names;

    /// <summary>The numbers of the keys that claims have, each once, in the order of the claims.</summary>
    public IEnumerable<int> InOrder => Numbers.Distinct();

    /// <summary>The number of a claim's key.</summary>
    public int Find(ControlClaim claim) => _names.Find(_key(claim));

    /// <summary>Whether the claim at a position has a key; with null for the key, every claim.</summary>
    public Predicate<int> Is(string? key) => key is null ? _ => true : _names.Find(key) is var number ? position => Numbers[position] == number : _ => false;
}
