using System.Collections.Frozen;
using System.Text.Json;

namespace Tidings.App.Exports;

/// <summary>Names of enum members as exports write them: <c>NearCopy</c> is <c>near_copy</c>.</summary>
public static class SnakeCase
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.Written.TryGetValue(value, out var written) ? written : Written(value);

    /// <summary>The member that is written so; null when there is none.</summary>
    public static T? TryRead<T>(string? written) where T : struct, Enum => written is not null && Names<T>.Read.TryGetValue(written, out var value) ? value : null;

    /// <summary>The member that is written so.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static T Read<T>(string? written) where T : struct, Enum =>
        TryRead<T>(written) ?? throw new FormatException($"'{written}' is not one of {typeof(T).Name}");

    static string Written<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    // Worked out once for each enum: a record is read back by the million.
    static class Names<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Written = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, SnakeCase.Written);

        public static readonly FrozenDictionary<string, T> Read = Written.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
