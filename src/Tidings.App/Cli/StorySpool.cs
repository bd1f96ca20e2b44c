using System.Text;
using Microsoft.Win32.SafeHandles;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.App.Cli;

/// <summary>Stories that lie in a temporary file until they are asked for again, which several threads may do at once: of each only its place is held in memory.</summary>
sealed class StorySpool : IDisposable
{
    readonly SafeFileHandle _file = File.OpenHandle(
        Path.Combine(Path.GetTempPath(), $"tidings-{Path.GetRandomFileName()}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
    readonly Dictionary<string, (long Start, int Length)> _places = new(StringComparer.Ordinal);
    long _end;

    /// <summary>Whether the story was new; of stories with one id the first counts.</summary>
    public bool Add(Story story)
    {
        var bytes = Bytes(story);
        if (!_places.TryAdd(story.Id, (_end, bytes.Length)))
            return false;
        RandomAccess.Write(_file, bytes, _end);
        _end += bytes.Length;
        return true;
    }

    /// <summary>Ids of the stories, in order of arrival.</summary>
    public IEnumerable<string> Ids => _places.Keys;

    /// <summary>A story with what lineages are found by; its origin and headline stay behind.</summary>
    public Story Story(string id)
    {
        var (start, length) = _places[id];
        var bytes = new byte[length];
        RandomAccess.Read(_file, bytes, start);
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.Unicode);
        return Read(id, reader);
    }

    public void Dispose() => _file.Dispose();

    static byte[] Bytes(Story story)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.Unicode);
        writer.Write((int)story.Kind);
        writer.Write(story.Language);
        writer.Write(story.Byline ?? "");
        writer.Write(story.Outlet ?? "");
        writer.Write(story.Published?.DayNumber ?? -1);
        TextSpan[] gaps = story.HeadlineSpan is { } headline ? [.. story.Holes.Append(headline).Order()] : [.. story.Holes];
        writer.Write(gaps.Length);
        foreach (var gap in gaps)
        {
            writer.Write(gap.Start);
            writer.Write(gap.End);
        }
        // Characters as they are: lone surrogates would not outlive an encoding.
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(story.Text.Value.AsSpan()));
        return stream.ToArray();
    }

    static Story Read(string id, BinaryReader reader)
    {
        var (kind, language, byline, outlet, day) = ((StoryKind)reader.ReadInt32(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadInt32());
        var gaps = Enumerable.Range(0, reader.ReadInt32()).Select(_ => new TextSpan(reader.ReadInt32(), reader.ReadInt32())).ToArray();
        var rest = reader.ReadBytes((int)(reader.BaseStream.Length - reader.BaseStream.Position));
        var text = new SourceText(new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(rest)));
        return new Story(id, Nowhere, text.Whole, kind, language, null, null, byline.Length > 0 ? byline : null, outlet.Length > 0 ? outlet : null, null,
            day < 0 ? null : DateOnly.FromDayNumber(day), null, text, gaps);
    }

    static readonly StoryOrigin Nowhere = new("", "", "", null, null);
}
