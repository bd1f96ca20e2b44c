using System.Text.Json;
using Tidings.App.Exports;

namespace Tidings.App.Cli;

/// <summary>Lines of JSON to a file or to standard output.</summary>
public sealed class LineOutput : IDisposable
{
    readonly Stream _stream;
    readonly bool _owned;
    readonly JsonLine _line = new();

    LineOutput(Stream stream, bool owned) => (_stream, _owned) = (stream, owned);

    /// <summary>Opens the file, which is made or replaced; standard output when no path is given.</summary>
    public static LineOutput Open(Terminal terminal, string? path) => path is null or "-"
        ? new LineOutput(new BufferedStream(terminal.Out, 65536), owned: false)
        : new LineOutput(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 65536), owned: true);

    public void Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        _stream.Write(_line.Write(value, write).Span);
        _stream.WriteByte((byte)'\n');
    }

    public void Dispose()
    {
        _stream.Flush();
        if (_owned)
            _stream.Dispose();
        _line.Dispose();
    }
}
