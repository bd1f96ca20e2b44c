using System.CommandLine;

namespace Tidings.App.Cli;

/// <summary>A verb of the command line and lines that show its use; the first example is the most usual one.</summary>
public sealed record Verb(Command Command, IReadOnlyList<Example> Examples);

/// <summary>A line to type and what it does.</summary>
public sealed record Example(string Line, string Does);
