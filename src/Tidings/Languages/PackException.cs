namespace Tidings.Languages;

/// <summary>A data file that cannot be used as it stands. Stops the program at start: <c>languages/ru/kinds.yml:41:7: slot "actor" is not in the pattern</c>.</summary>
public sealed class PackException(string path, int line, int column, string reason)
    : Exception($"{path}:{line}:{column}: {reason}")
{
    public string Path { get; } = path;

    /// <summary>From 1.</summary>
    public int Line { get; } = line;

    /// <summary>From 1, in UTF-16 units.</summary>
    public int Column { get; } = column;
}
