namespace Tidings.App.Storage;

/// <summary>The keys by which places and parties are found.</summary>
static class Keys
{
    public static string? Of(string? words) => words?.Trim().ToLowerInvariant();

    public static string Of(string? id, string words) => id ?? Of(words)!;
}
