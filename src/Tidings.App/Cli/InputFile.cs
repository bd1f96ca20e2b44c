namespace Tidings.App.Cli;

/// <summary>A file to read.</summary>
/// <param name="Path">Relative to what was asked for, with <c>/</c> between folders: the document's path in the record, the same on every machine.</param>
/// <param name="Shown">The path as the person would write it, for messages.</param>
/// <param name="FullPath">For opening; null is standard input.</param>
public sealed record InputFile(string Path, string Shown, string? FullPath);
