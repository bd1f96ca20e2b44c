using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Bench;

/// <summary>Made-up stories in a file, from which each can be read at any time by several threads: no text is held in memory.</summary>
internal sealed class Pile : IDisposable
{
    static readonly StoryOrigin Nowhere = new("pile", "00", "text/plain", null, null);

    readonly SafeFileHandle _file;
    readonly long[] _ends;

    public Pile(string path, int count)
    {
        var maker = new PileMaker();
        _ends = new long[count + 1];
        using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20))
            for (var first = 0; first < count; first += Portion)
                foreach (var (number, bytes) in Enumerable.Range(first, Math.Min(Portion, count - first)).AsParallel().AsOrdered().Select(number => (number, Encoding.UTF8.GetBytes(maker.Make(number)))))
                {
                    stream.Write(bytes);
                    _ends[number + 1] = _ends[number] + bytes.Length;
                }
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.DeleteOnClose);
    }

    const int Portion = 4096;

    public int Count => _ends.Length - 1;

    /// <summary>Bytes of all stories.</summary>
    public long Length => _ends[^1];

    /// <summary>Its id: a number in no order, and the place in the pile.</summary>
    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"s-{(uint)number * 2654435769u:x8}-{number}");

    public Story Story(string id) => Story(int.Parse(id.AsSpan(id.LastIndexOf('-') + 1), CultureInfo.InvariantCulture));

    public Story Story(int number)
    {
        var bytes = new byte[_ends[number + 1] - _ends[number]];
        RandomAccess.Read(_file, bytes, _ends[number]);
        var text = new SourceText(Encoding.UTF8.GetString(bytes));
        return new Story(IdOf(number), Nowhere, text.Whole, StoryKind.Article, "en", null, null, null, PileMaker.Outlet(number), null, null, null, text, []);
    }

    public void Dispose() => _file.Dispose();
}
