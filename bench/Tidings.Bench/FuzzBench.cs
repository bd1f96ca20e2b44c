using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Pages;
using Tidings.Stories;

namespace Tidings.Bench;

/// <summary>
/// Reads and codes real pages that have been damaged: bytes turned, stretches cut out, doubled or taken from another page, tags unclosed or nested, the charset changed.
/// Each page has a seed, which makes it again. It fails on an exception, on what takes longer than its size allows, and on a quotation that does not stand at its place.
/// </summary>
internal static class FuzzBench
{
    const double SecondsAtLeast = 10, SecondsPerMegabyte = 10;

    static readonly string[] Pieces = ["<div>", "</div>", "<p>", "</p>", "<table><tr><td>", "<script>", "<!--", "-->", "<article>", "<h2>", "]]>", "\0", "\u202E", "\u0301", "&#xD800;", "<b", "\"", "'", "<meta charset=utf-16>", "<a href=x>", "</body>", "<svg><math>", "<template>", "<select><option>", "<li><li><li>", "\r", "\u2028"];
    static readonly string[] Charsets = ["utf-8", "windows-1252", "utf-16", "shift_jis", "gb18030", "iso-2022-jp", "x-user-defined", "none"];

    public static int Run(string[] args)
    {
        var (folders, minutes, seed) = (args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToArray(), Number(args, "--minutes") ?? 1, Number(args, "--seed") ?? 1);
        if (folders.Length == 0)
            return 1;
        var pages = SavedPages.Of(folders).ConvertAll(document => document.Bytes.ToArray());
        var (once, clock, read, failed) = (args.Contains("--once"), Stopwatch.StartNew(), 0, 0);
        var reading = new Stages();
        for (; once ? read == 0 : clock.Elapsed < TimeSpan.FromMinutes(minutes); seed++, read++)
            if (Trouble(reading, Damaged(pages, seed)) is { } trouble && ++failed > 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {trouble}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read} damaged pages in {clock.Elapsed.TotalMinutes:0.0} minutes, up to seed {seed - 1}; {failed} failed"));
        return failed == 0 ? 0 : 1;
    }

    sealed class Stages
    {
        public PageReader Pages { get; } = new(DataFiles.BuiltIn);

        public StoryReader Stories { get; } = new(DataFiles.BuiltIn);

        public MentionCoder Coder { get; } = new(DataFiles.BuiltIn);
    }

    static string? Trouble(Stages stages, byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var page = stages.Pages.Read(Document.Of(bytes.Length % 3 == 0 ? "a.txt" : "a.html", bytes));
            foreach (var story in stages.Stories.Read(page).Stories)
                if (Misplaced(stages, page, story) is { } misplaced)
                    return misplaced;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
        return clock.Elapsed.TotalSeconds > SecondsAtLeast + SecondsPerMegabyte * bytes.Length / 1e6 ? $"took {clock.Elapsed.TotalSeconds:0} s for {bytes.Length} bytes" : null;
    }

    static string? Misplaced(Stages stages, Page page, Story story)
    {
        if (page.Text[story.Span] != story.Text.Value)
            return $"the text of the story at {story.Span} is not that of the page";
        if (story.HeadlineSpan is { } headline && headline.End > story.Text.Length || story.Holes.Any(hole => hole.End > story.Text.Length))
            return $"the headline or a hole of the story at {story.Span} lies outside it";
        if (!story.IsCoded)
            return null;
        foreach (var mention in stages.Coder.Code(story))
            if (!mention.Evidence.StandsIn(story.Text))
                return $"a quotation of the story at {story.Span} does not stand at {mention.Evidence.Span}";
        return null;
    }

    static byte[] Damaged(List<byte[]> pages, int seed)
    {
        var random = new Random(seed);
        var bytes = pages[random.Next(pages.Count)].ToList();
        for (var i = random.Next(1, 12); i > 0 && bytes.Count > 0; i--)
            Damage(bytes, pages, random);
        return [.. bytes];
    }

    static void Damage(List<byte> bytes, List<byte[]> pages, Random random)
    {
        var (at, length) = (random.Next(bytes.Count), random.Next(1, 1 + Math.Min(bytes.Count, 1 << random.Next(14))));
        length = Math.Min(length, bytes.Count - at);
        switch (random.Next(8))
        {
            case 0:
                for (var i = 0; i < length; i++)
                    bytes[at + i] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 3:
                var other = pages[random.Next(pages.Count)];
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(length, other.Length - from)).ToArray());
                break;
            case 4:
                bytes.InsertRange(at, Enumerable.Repeat(Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), random.Next(1, 300)).SelectMany(piece => piece));
                break;
            case 5:
                bytes.InsertRange(0, Encoding.ASCII.GetBytes($"<meta charset={Charsets[random.Next(Charsets.Length)]}>"));
                break;
            case 6:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.RemoveAll(b => b == (byte)(random.Next(2) == 0 ? '/' : '\n') && random.Next(3) == 0);
                break;
        }
    }

    static int? Number(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : null;
}
