using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidings.App.Exports;

/// <summary>Writes one object as one line of JSON: UTF-8, no blanks, letters of every script as they are, no line end.</summary>
public sealed class JsonLine : IDisposable
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    readonly ArrayBufferWriter<byte> _bytes = new(4096);
    readonly Utf8JsonWriter _json;

    public JsonLine() => _json = new Utf8JsonWriter(_bytes, Options);

    /// <summary>The line's bytes, valid until the next line is written.</summary>
    public ReadOnlyMemory<byte> Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        _bytes.ResetWrittenCount();
        _json.Reset(_bytes);
        write(_json, value);
        _json.Flush();
        return _bytes.WrittenMemory;
    }

    /// <summary>The line as text.</summary>
    public string Text<T>(T value, Action<Utf8JsonWriter, T> write) => Encoding.UTF8.GetString(Write(value, write).Span);

    /// <summary>The line of one value.</summary>
    public static string Of<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        using var line = new JsonLine();
        return line.Text(value, write);
    }

    public void Dispose() => _json.Dispose();
}
