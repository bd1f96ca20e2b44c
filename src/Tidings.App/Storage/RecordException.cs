namespace Tidings.App.Storage;

/// <summary>A record that cannot be opened: no such file, not a record, or written by a newer version of the program.</summary>
public sealed class RecordException(string message, Exception? inner = null) : Exception(message, inner);
