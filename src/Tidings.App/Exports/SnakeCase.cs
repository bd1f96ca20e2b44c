using System.Collections.Concurrent;
using System.Text.Json;

namespace Tidings.App.Exports;

/// <summary>Names of enum members as exports write them: <c>NearCopy</c> is <c>near_copy</c>.</summary>
public static class SnakeCase
{
    static readonly ConcurrentDictionary<Enum, string> Written = new();

    public static string Of<T>(T value) where T : struct, Enum =>
        Written.GetOrAdd(value, static member => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString()));

    /// <summary>The member that is written so; null when there is none.</summary>
    public static T? TryRead<T>(string? written) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == written)
                return value;
        return null;
    }

    /// <summary>The member that is written so.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static T Read<T>(string? written) where T : struct, Enum =>
        TryRead<T>(written) ?? throw new FormatException($"'{written}' is not one of {typeof(T).Name}");
}
