using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidings.App.Exports;

/// <summary>Files that are one JSON object each, written as they come.</summary>
static class IndentedJson
{
    static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How much may wait to be written to the file.</summary>
    const int Waiting = 1 << 16;

    public static void Write(string path, Action<Utf8JsonWriter> write)
    {
        using var stream = File.Create(path);
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes an array, one item at a time.</summary>
    public static void Each<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
            if (json.BytesPending > Waiting)
                json.Flush();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes a text where there is one.</summary>
    public static void Given(this Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, text);
    }
}
