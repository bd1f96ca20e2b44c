using System.Text.Json;

namespace Tidings.Places.Imports;

/// <summary>
/// Finds the features in a file of GeoJSON: a collection, one feature, or one a line. Each is cut out and read by itself, so that the length of the file
/// does not matter.
/// </summary>
sealed class FeatureReader(ImportWords words, Action<Stored.GivenPlace> add, Action<int, string> refuse)
{
    const int Longest = 64 << 20;

    readonly FeatureRow _row = new(words);
    readonly MemoryStream _object = new();
    readonly MemoryStream _key = new();
    int _depth, _from, _line = 1, _startLine;
    bool _quoted, _escaped, _inCollection, _any;

    public void Read(PeekableStream file)
    {
        foreach (var block in file.Blocks())
            for (var i = 0; i < block.Length; i++)
                Step(block.Span[i]);
        if (_depth > 0)
            refuse(_startLine, "the file ends within a feature");
        else if (!_any)
            refuse(1, "there is no feature in this file");
    }

    void Step(byte b)
    {
        if (b == '\n')
            _line++;
        if (_from > 0)
            Keep(b);
        if (_quoted)
            Quoted(b);
        else if (b == '"')
        {
            _quoted = true;
            _key.SetLength(0);
        }
        else if (b is (byte)'{' or (byte)'[')
            Open(b);
        else if (b is (byte)'}' or (byte)']')
            Close();
    }

    void Quoted(byte b)
    {
        if (_escaped)
            _escaped = false;
        else if (b == '\\')
            _escaped = true;
        else if (b == '"')
            _quoted = false;
        else if (_depth == 1 && _key.Length < 16)
            _key.WriteByte(b);
    }

    // The list of a collection begins: what was kept of the collection itself is not needed.
    void Open(byte b)
    {
        _depth++;
        if (b == '[' && _depth == 2 && _key.GetBuffer().AsSpan(0, (int)_key.Length).SequenceEqual("features"u8))
        {
            (_inCollection, _from) = (true, 0);
            _object.SetLength(0);
        }
        else if (b == '{' && _from == 0 && (_depth == 1 && !_inCollection || _depth == 3 && _inCollection))
        {
            (_from, _startLine) = (_depth, _line);
            _object.SetLength(0);
            Keep(b);
        }
    }

    void Close()
    {
        if (_from > 0 && _depth == _from)
        {
            _from = 0;
            Take();
        }
        _depth = Math.Max(0, _depth - 1);
        if (_depth == 0)
            _inCollection = false;
    }

    void Keep(byte b)
    {
        if (_object.Length < Longest)
            _object.WriteByte(b);
    }

    void Take()
    {
        _any = true;
        try
        {
            using var json = JsonDocument.Parse(_object.GetBuffer().AsMemory(0, (int)_object.Length));
            if (_row.Read(json.RootElement, out var reason) is { } place)
                add(place);
            else if (reason is not null)
                refuse(_startLine, reason);
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException)
        {
            refuse(_startLine, $"no feature: {trouble.Message}");
        }
    }
}
