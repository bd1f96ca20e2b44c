namespace Tidings.App.Captures;

/// <summary>Where bytes come from: a file, or something inside one.</summary>
/// <param name="Path">The document's path in the record.</param>
/// <param name="Shown">The path as the person would write it, for messages.</param>
/// <param name="Depth">How many archives it lies in.</param>
/// <param name="Unpacking">What has come out of the file so far.</param>
sealed record Holder(string Path, string Shown, int Depth, Unpacking Unpacking)
{
    /// <summary>The web address, where the archive gives it.</summary>
    public string? Address { get; init; }

    /// <summary>When it was captured, where the archive says so.</summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>The encoding that came with the capture.</summary>
    public string? Charset { get; init; }

    /// <summary>Something in it, by its name or number.</summary>
    public Holder Inside(string name) => this with { Path = $"{Path}#{name}", Shown = $"{Shown}#{name}", Depth = Depth + 1 };
}
