using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Tidings.Parties;
using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>
/// What the name of an outlet says of a story's origin. There are few outlets to many stories, so what was read of a name is remembered; many threads may ask at once.
/// </summary>
sealed class OutletOrigins(OutletGazetteer outlets)
{
    /// <summary>More names than this are forgotten again: what says "outlet" in every story is none.</summary>
    const int Most = 10_000;

    readonly ConcurrentDictionary<string, (ulong Hash, Origin[] Origins)> _read = new(StringComparer.Ordinal);

    /// <summary>A hash of the name, 0 when there is none, and the outlet with those who own it.</summary>
    public (ulong Hash, Origin[] Origins) Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return (0, []);
        if (_read.TryGetValue(name, out var known))
            return known;
        if (_read.Count >= Most)
            _read.Clear();
        return _read[name] = (Hash(name.Trim()), [.. Read(name.Trim())]);
    }

    static ulong Hash(string name) => BitConverter.ToUInt64(SHA256.HashData(MemoryMarshal.AsBytes(NormalForm.Of(name).AsSpan()))) | 1;

    IEnumerable<Origin> Read(string name)
    {
        var known = outlets.Named(name);
        yield return new Origin(OriginKind.Outlet, known?.Id ?? NormalForm.Of(name), known?.Name ?? name);
        if (known?.Group is { } group)
            yield return new Origin(OriginKind.Owner, NormalForm.Of(group), group);
        if (known?.Owner == "state")
            yield return new Origin(OriginKind.Owner, "state:" + known.Country, $"the state ({known.Country.ToUpperInvariant()})");
    }
}
