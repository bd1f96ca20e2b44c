using System.Globalization;

namespace Tidings.Languages;

/// <summary>
/// A value of a YAML file that knows where it stands: a scalar, a list or a mapping. Everything it does not find as expected
/// is a <see cref="PackException"/> with path, line and column.
/// </summary>
public sealed class YamlValue
{
    static readonly IReadOnlyList<YamlValue> NoItems = [];
    static readonly IReadOnlyList<KeyValuePair<string, YamlValue>> NoEntries = [];

    internal YamlValue(string path, long line, long column) => (Path, Line, Column) = (path, (int)line, (int)column);

    public string Path { get; }

    /// <summary>From 1.</summary>
    public int Line { get; }

    /// <summary>From 1.</summary>
    public int Column { get; }

    /// <summary>The words of a scalar; null for a list or a mapping.</summary>
    public string? Scalar { get; internal init; }

    /// <summary>The values of a list; empty for anything else.</summary>
    public IReadOnlyList<YamlValue> Items { get; internal init; } = NoItems;

    /// <summary>The keys and values of a mapping, as they stand; empty for anything else.</summary>
    public IReadOnlyList<KeyValuePair<string, YamlValue>> Entries { get; internal init; } = NoEntries;

    public bool IsList { get; internal init; }

    public bool IsMapping { get; internal init; }

    /// <summary>The value under a key, which must be there.</summary>
    public YamlValue this[string key] => TryGet(key) ?? throw Error($"\"{key}\" is missing");

    /// <summary>The value under a key; null when there is none.</summary>
    public YamlValue? TryGet(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key == key)
                return entry.Value;
        return null;
    }

    /// <summary>The words of a scalar, which may not be empty.</summary>
    public string Text() => Scalar is { Length: > 0 } text ? text : throw Error("words are expected here");

    /// <summary>The words under a key, or a default where the key is missing.</summary>
    public string TextOr(string key, string otherwise) => TryGet(key)?.Text() ?? otherwise;

    public int Integer() =>
        int.TryParse(Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Error($"\"{Scalar}\" is no whole number");

    public double Number() =>
        double.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Error($"\"{Scalar}\" is no number");

    public bool Truth() => Text() switch
    {
        "true" or "yes" => true,
        "false" or "no" => false,
        _ => throw Error($"\"{Scalar}\" is neither true nor false"),
    };

    /// <summary>The words of a list of scalars; a scalar is a list of one.</summary>
    public IReadOnlyList<string> Texts()
    {
        if (Scalar is not null)
            return [Text()];
        if (!IsList)
            throw Error("a list is expected here");
        return [.. Items.Select(item => item.Text())];
    }

    /// <summary>The list of words under a key; empty where the key is missing.</summary>
    public IReadOnlyList<string> TextsOrNone(string key) => TryGet(key)?.Texts() ?? [];

    /// <summary>Allows these keys only, so that a slip in a key does not go unseen.</summary>
    public YamlValue Only(params ReadOnlySpan<string> keys)
    {
        if (!IsMapping)
            throw Error("a mapping is expected here");
        foreach (var entry in Entries)
            if (!keys.Contains(entry.Key))
                throw entry.Value.Error($"\"{entry.Key}\" is not known here; known are {string.Join(", ", keys.ToArray())}");
        return this;
    }

    public PackException Error(string reason) => new(Path, Line, Column, reason);
}
