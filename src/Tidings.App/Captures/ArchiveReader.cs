using System.Formats.Tar;
using System.IO.Compression;
using Tidings.App.Building;

namespace Tidings.App.Captures;

/// <summary>ZIP and tar: each file in them, in the order of the archive. Nothing is ever written to disk, so that names can do no harm; links are not followed.</summary>
sealed class ArchiveReader(CaptureReader captures)
{
    const int LinkType = 0xA000;
    const int TypeBits = 0xF000;

    public IEnumerable<Captured> Zip(Holder holder, Stream stream)
    {
        if (Seekable(holder, stream) is not { } seekable)
            yield break;
        using var archive = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
        {
            var inside = holder.Inside(Name(entry.FullName));
            if (((entry.ExternalAttributes >> 16) & TypeBits) == LinkType)
                captures.Report(inside, "archive.link", "whole", "a link to another file; not followed");
            else if (entry.IsEncrypted)
                captures.Report(inside, "archive.encrypted", "whole", "the file is encrypted; not read");
            else
                foreach (var captured in captures.Open(inside, holder.Unpacking.Inside(entry.Open())))
                    yield return captured;
        }
    }

    public IEnumerable<Captured> Tar(Holder holder, Stream stream)
    {
        using var archive = new TarReader(stream, leaveOpen: true);
        while (archive.GetNextEntry() is { } entry)
        {
            var inside = holder.Inside(Name(entry.Name));
            if (entry.EntryType is TarEntryType.SymbolicLink or TarEntryType.HardLink)
                captures.Report(inside, "archive.link", "whole", "a link to another file; not followed");
            else if (entry.DataStream is { } data)
                foreach (var captured in captures.Open(inside, data))
                    yield return captured;
        }
    }

    // The table of a ZIP file stands at its end.
    Stream? Seekable(Holder holder, Stream stream)
    {
        if (stream.CanSeek)
            return stream;
        return captures.Bytes(holder, stream) is { } bytes ? new MemoryStream(bytes.ToArray(), writable: false) : null;
    }

    /// <summary>A name without the parts that lead out of the archive.</summary>
    static string Name(string name) => string.Join('/', name.Split('/', '\\').Where(part => part is not ("" or "." or "..")));
}
