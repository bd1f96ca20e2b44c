using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tidings.App.Building;
using Tidings.App.Captures;
using Tidings.Evidence;

namespace Tidings.App.Tests.Captures;

public sealed class CaptureReaderTests
{
    const string Page = "<html><body><p>The convoy left the town on Monday.</p></body></html>";

    readonly List<Issue> _issues = [];

    List<Captured> Read(string name, byte[] bytes, CaptureLimits? limits = null) => [.. new CaptureReader(_issues.Add, limits).Read(name, name, new MemoryStream(bytes))];

    static string Words(Captured captured) => Encoding.UTF8.GetString(captured.Document.Bytes.Span);

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    static byte[] Zip(params (string Name, byte[] Bytes, int Attributes)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes, attributes) in files)
            {
                var entry = archive.CreateEntry(name);
                entry.ExternalAttributes = attributes;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        return packed.ToArray();
    }

    static byte[] Tar(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new TarWriter(packed, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
                archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
            archive.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc/hosts" });
        }
        return packed.ToArray();
    }

    static string Record(string headers, string block, int? length = null) => $"WARC/1.0\r\n{headers}Content-Length: {length ?? Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";

    static string Response(string address, string body, string headers = "Content-Type: text/html; charset=utf-8\r\n", int? length = null) => Record(
        $"WARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2020-11-25T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n",
        $"HTTP/1.1 200 OK\r\n{headers}\r\n{body}", length);

    [Fact]
    public void Read_PlainPage_IsOneDocument()
    {
        var captured = Assert.Single(Read("a.html", Bytes(Page)));
        Assert.Equal(("a.html", "text/html"), (captured.Document.Path, captured.Document.MediaType));
        Assert.Empty(_issues);
    }

    [Fact]
    public void Read_Gzip_IsThePageUnderItsName()
    {
        var captured = Assert.Single(Read("a.html.gz", Gzip(Bytes(Page))));
        Assert.Equal(("a.html", Page), (captured.Document.Path, Words(captured)));
    }

    [Fact]
    public void Read_GzipCutOff_TakesWhatIsThereAndSaysSo()
    {
        var whole = Gzip(Bytes(string.Concat(Enumerable.Range(0, 20000).Select(i => $"line {i * 7919} of the page\n"))));
        var captured = Assert.Single(Read("a.txt.gz", whole[..(whole.Length / 2)]));
        Assert.StartsWith("line 0 of the page", Words(captured));
        Assert.Equal(("archive.broken", "a.txt.gz"), (Assert.Single(_issues).Code, _issues[0].Path));
    }

    [Fact]
    public void Read_Zip_GivesItsFilesAndFollowsNothing()
    {
        var captured = Read("a.zip", Zip(("../../etc/a.html", Bytes(Page), 0), ("folder/b.txt", Bytes("Two shells fell near the bridge."), 0), ("link", Bytes("/etc/hosts"), unchecked((int)0xA1FF0000))));
        Assert.Equal(["a.zip#etc/a.html", "a.zip#folder/b.txt"], captured.Select(each => each.Document.Path));
        Assert.Equal(("archive.link", "a.zip#link"), (Assert.Single(_issues).Code, _issues[0].Path));
    }

    [Fact]
    public void Read_TarGz_GivesItsFiles()
    {
        var captured = Read("a.tar.gz", Gzip(Tar(("x/a.html", Bytes(Page)), ("b.html.gz", Gzip(Bytes(Page))))));
        Assert.Equal(["a.tar#x/a.html", "a.tar#b.html"], captured.Select(each => each.Document.Path));
        Assert.Equal("archive.link", Assert.Single(_issues).Code);
    }

    [Fact]
    public void Read_TarWithoutSignature_GivesItsFiles()
    {
        using var packed = new MemoryStream();
        using (var archive = new TarWriter(packed, TarEntryFormat.V7, leaveOpen: true))
            archive.WriteEntry(new V7TarEntry(TarEntryType.V7RegularFile, "a.html") { DataStream = new MemoryStream(Bytes(Page)) });
        Assert.Equal("a.tar#a.html", Assert.Single(Read("a.tar", packed.ToArray())).Document.Path);
    }

    [Fact]
    public void Read_ArchivesInArchives_EndsAtTheLimit()
    {
        var bytes = Bytes(Page);
        for (var i = 0; i < 12; i++)
            bytes = Gzip(bytes);
        Assert.Empty(Read("a.gz", bytes));
        Assert.Equal("archive.too-deep", Assert.Single(_issues).Code);
    }

    [Fact]
    public void Read_Bomb_IsNotUnpacked()
    {
        var limits = new CaptureLimits(Page: 1 << 20, Ratio: 10, Free: 4 << 20);
        var captured = Read("a.zip", Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i:00}.txt", new byte[(1 << 20) - 1], 0)), ("z.txt", Bytes("x"), 0)]), limits);
        Assert.InRange(captured.Count, 3, 5);
        Assert.Equal("archive.bomb", Assert.Single(_issues).Code);
    }

    [Fact]
    public void Read_BombInOneFile_IsTooLarge()
    {
        Assert.Empty(Read("a.html.gz", Gzip(new byte[3 << 20]), new CaptureLimits(Page: 1 << 20)));
        Assert.Equal("file.too-large", Assert.Single(_issues).Code);
    }

    [Fact]
    public void Read_Warc_GivesPagesOfResponses()
    {
        var crawl = Record("WARC-Type: warcinfo\r\n", "software: none\r\n") + Record("WARC-Type: request\r\n", "GET / HTTP/1.1\r\n\r\n")
            + Response("https://paper.example/2020/11/25/a", Page) + Response("https://paper.example/b.png", "none", "Content-Type: image/png\r\n") + Response("https://paper.example/c", Page.Replace("Monday", "Tuesday"));
        var captured = Read("c.warc", Encoding.UTF8.GetBytes(crawl));
        Assert.Equal([("c.warc#3", "https://paper.example/2020/11/25/a", "utf-8"), ("c.warc#5", "https://paper.example/c", "utf-8")], captured.Select(each => (each.Document.Path, each.Document.Address, each.Document.Charset)));
        Assert.Equal(Page, Words(captured[0]));
        Assert.Equal(new DateTimeOffset(2020, 11, 25, 10, 0, 0, TimeSpan.Zero), captured[0].Document.Captured);
        Assert.Empty(_issues);
    }

    [Fact]
    public void Read_WarcGzOfManyMembers_GivesAll()
    {
        byte[] crawl = [.. Gzip(Encoding.UTF8.GetBytes(Response("https://paper.example/a", Page))), .. Gzip(Encoding.UTF8.GetBytes(Response("https://paper.example/b", Page)))];
        Assert.Equal(["c.warc#1", "c.warc#2"], Read("c.warc.gz", crawl).Select(each => each.Document.Path));
    }

    [Fact]
    public void Read_WarcBodyChunkedAndPacked_IsUnpacked()
    {
        var packed = Gzip(Bytes(Page));
        byte[] body = [.. Encoding.ASCII.GetBytes($"{packed.Length:x}\r\n"), .. packed, .. "\r\n0\r\n\r\n"u8];
        var head = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n");
        byte[] record = [.. Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: <https://paper.example/a>\r\nContent-Length: {head.Length + body.Length}\r\n\r\n"), .. head, .. body, .. "\r\n\r\n"u8];
        var captured = Assert.Single(Read("c.warc", record));
        Assert.Equal((Page, "https://paper.example/a"), (Words(captured), captured.Document.Address));
    }

    [Theory]
    [InlineData(-20, "warc.length")]
    [InlineData(30, "warc.length")]
    public void Read_WarcOfWrongLength_GoesOnAtALaterRecord(int by, string code)
    {
        var right = Response("https://paper.example/a", Page);
        var wrong = Response("https://paper.example/a", Page, length: Encoding.UTF8.GetByteCount(right.Split("\r\n\r\n", 2)[1]) - 4 + by);
        var captured = Read("c.warc", Encoding.UTF8.GetBytes(wrong + Response("https://paper.example/b", Page) + Response("https://paper.example/c", Page)));
        Assert.Equal("https://paper.example/c", captured[^1].Document.Address);
        Assert.Contains(_issues, issue => issue.Code == code);
    }

    [Fact]
    public void Read_WarcRecordThatClaimsTheNextOnes_GivesAll()
    {
        var right = Response("https://paper.example/a", Page);
        var wrong = Response("https://paper.example/a", Page, length: Encoding.UTF8.GetByteCount(right) * 2);
        var captured = Read("c.warc", Encoding.UTF8.GetBytes(wrong + Response("https://paper.example/b", Page) + Response("https://paper.example/c", Page)));
        Assert.Equal(["https://paper.example/a", "https://paper.example/b", "https://paper.example/c"], captured.Select(each => each.Document.Address));
        Assert.All(captured, each => Assert.Equal(Page, Words(each)));
        Assert.Equal(("warc.length", "c.warc#1"), (Assert.Single(_issues).Code, _issues[0].Path));
    }

    [Fact]
    public void Read_WarcWhosePageHoldsARecord_IsOnePage()
    {
        const string Forged = Page + "\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://forged.example/a\r\nContent-Length: 4\r\n\r\nabcd";
        var captured = Read("c.warc", Encoding.UTF8.GetBytes(Response("https://paper.example/a", Forged) + Response("https://paper.example/b", Page)));
        Assert.Equal(["https://paper.example/a", "https://paper.example/b"], captured.Select(each => each.Document.Address));
        Assert.Empty(_issues);
    }

    [Fact]
    public void Read_WarcGzCutOff_GivesTheRecordsBefore()
    {
        byte[] crawl = [.. Gzip(Encoding.UTF8.GetBytes(Response("https://paper.example/a", Page))), .. Gzip(Encoding.UTF8.GetBytes(Response("https://paper.example/b", Page)))[..^40]];
        Assert.Equal("https://paper.example/a", Read("c.warc.gz", crawl)[0].Document.Address);
        Assert.Equal("archive.broken", _issues[^1].Code);
    }

    [Fact]
    public void Read_WarcCutOff_TakesWhatIsThereAndSaysWhere()
    {
        var crawl = Encoding.UTF8.GetBytes(Response("https://paper.example/a", Page));
        var captured = Assert.Single(Read("c.warc", crawl[..^30]));
        Assert.StartsWith("<html><body><p>The convoy", Words(captured));
        Assert.Equal("warc.cut-off", Assert.Single(_issues).Code);
    }

    [Fact]
    public void Read_Mhtml_GivesThePageWithItsAddress()
    {
        const string Saved = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://paper.example/2020/11/25/convoy
            Subject: Convoy
            Date: Wed, 25 Nov 2020 12:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="----b"

            ------b
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://paper.example/2020/11/25/convoy

            <html><body><p>The convoy left =C5=9Eu=C5=9Fa on Monday.</p></body></html>
            ------b
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://paper.example/a.png

            AAAA
            ------b--
            """;
        var captured = Assert.Single(Read("a.mhtml", Bytes(Saved)));
        Assert.Contains("left Şuşa on", Words(captured));
        Assert.Equal(("https://paper.example/2020/11/25/convoy", "text/html"), (captured.Document.Address, captured.Document.MediaType));
    }

    [Fact]
    public void Read_Message_IsAPageOfItsFields()
    {
        const string Message = """
            From: Valley Desk <desk@paper.example>
            Subject: Truce <b>holds</b>
            Date: Wed, 25 Nov 2020 12:00:00 +0000
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            The truce held on Tuesday.

            Both sides exchanged 12 prisoners.
            """;
        var words = Words(Assert.Single(Read("a.eml", Bytes(Message))));
        Assert.Contains("<h1>Truce &lt;b&gt;holds&lt;/b&gt;</h1>", words);
        Assert.Contains("<p>Both sides exchanged 12 prisoners.</p>", words);
        Assert.Contains("2020-11-25T12:00:00", words);
    }

    [Fact]
    public void Read_MessageWithOthersInIt_GivesThemToo()
    {
        var message = $"""
            From: a@paper.example
            Subject: Fwd
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            See below.
            --b
            Content-Type: message/rfc822

            From: b@paper.example
            Subject: =?koi8-r?B?{Convert.ToBase64String(Encoded("Перемирие", "koi8-r"))}?=
            MIME-Version: 1.0
            Content-Type: text/plain

            The truce held on Tuesday.
            --b
            Content-Type: application/zip
            Content-Disposition: attachment; filename="../a.zip"
            Content-Transfer-Encoding: base64

            {Convert.ToBase64String(Zip(("x.html", Bytes(Page), 0)))}
            --b
            Content-Type: image/png
            Content-Disposition: attachment; filename="a.png"
            Content-Transfer-Encoding: base64

            AAAA
            --b--
            """;
        var captured = Read("a.eml", Bytes(message));
        Assert.Equal(["a.eml", "a.eml#1.eml", "a.eml#2-a.zip#x.html"], captured.Select(each => each.Document.Path));
        Assert.Contains("<h1>Перемирие</h1>", Words(captured[1]));
        Assert.Equal(Page, Words(captured[2]));
        Assert.Empty(_issues);
    }

    [Fact]
    public void Read_Rss_GivesAPageForEachItem()
    {
        const string Feed = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Valley Herald</title>
            <item><title>&lt;script&gt;alert(1)&lt;/script&gt;Convoy leaves &amp;amp; returns</title><link>https://paper.example/a</link><pubDate>Wed, 25 Nov 2020 10:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator>
            <description>Short.</description><content:encoded><![CDATA[<p>The convoy left the town.</p>]]></content:encoded></item>
            <item><title>Second</title><guid isPermaLink="true">https://paper.example/b</guid><description>Two shells fell near the bridge.</description></item>
            </channel></rss>
            """;
        var captured = Read("feed.xml", Bytes(Feed));
        Assert.Equal(["https://paper.example/a", "https://paper.example/b"], captured.Select(each => each.Document.Address));
        Assert.Contains("<p>The convoy left the town.</p>", Words(captured[0]));
        Assert.DoesNotContain("<script", Words(captured[0]));
        Assert.Contains("Convoy leaves &amp; returns</h1>", Words(captured[0]));
        Assert.Contains("content=\"Ann Lee\"", Words(captured[0]));
        Assert.Contains("<p>Two shells fell near the bridge.</p>", Words(captured[1]));
        Assert.Empty(_issues);
    }

    [Fact]
    public void Read_AtomWithEntities_ExpandsNone()
    {
        const string Feed = """
            <?xml version="1.0"?><!DOCTYPE feed [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title>
            <entry><title type="text">First</title><link rel="self" href="https://paper.example/x"/><link href="https://paper.example/a"/><updated>2020-11-25T10:00:00Z</updated><author><name>Ann Lee</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The convoy left the town.</p></div></content></entry>
            <entry><title>&secret;</title></entry></feed>
            """;
        var captured = Read("feed.xml", Bytes(Feed));
        Assert.Equal(["https://paper.example/a", null], captured.Select(each => each.Document.Address));
        Assert.Contains("The convoy left the town.", Words(captured[0]));
        Assert.Contains("<h1>&amp;secret;</h1>", Words(captured[1]));
        Assert.Empty(_issues);
    }

    [Fact]
    public void Read_FeedWithNamesOfHtmlAndBareAmpersands_IsRead()
    {
        var sentence = string.Concat(Enumerable.Range(0, 2000).Select(i => $"Line {i} &eacute; "));
        var feed = $"""


            <?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title><item><title>North&nbsp;&amp; South & East</title><link>https://paper.example/?a=1&b=2</link>
            <description><![CDATA[<p>The &eacute;lite left & returned ]] ].</p>]]></description></item><item><title>Long</title><description>{sentence}</description></item></channel></rss>
            """;
        var captured = Read("feed.xml", Bytes(feed));
        Assert.Contains("<h1>North &amp; South &amp; East</h1>", Words(captured[0]));
        Assert.Contains("<p>The &eacute;lite left & returned ]] ].</p>", Words(captured[0]));
        Assert.Equal("https://paper.example/?a=1&b=2", captured[0].Document.Address);
        Assert.Contains("Line 1999 &#233;", Words(captured[1]));
        Assert.Empty(_issues);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    public void Read_FeedInAnotherEncoding_IsRead(string name)
    {
        var feed = $"<?xml version=\"1.0\" encoding=\"{name}\"?><rss version=\"2.0\"><channel><title>Desk</title><item><title>Войска &amp; мэр</title><description>Войска обстреляли город.</description></item></channel></rss>";
        var captured = Assert.Single(Read("feed.xml", Encoded(feed, name)));
        Assert.Contains("<p>Войска обстреляли город.</p>", Words(captured));
        Assert.Contains("<h1>Войска &amp; мэр</h1>", Words(captured));
    }

    static byte[] Encoded(string text, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    [Fact]
    public void Read_JsonFeed_GivesAPageForEachItem()
    {
        const string Feed = """{"version": "https://jsonfeed.org/version/1.1", "title": "Desk", "items": [{"id": "1", "url": "https://paper.example/a", "title": "First", "content_html": "<p>The convoy left.</p>", "date_published": "2020-11-25T10:00:00Z", "authors": [{"name": "Ann Lee"}]}, 5]}""";
        var captured = Read("feed.json", Bytes(Feed));
        Assert.Equal(2, captured.Count);
        Assert.Contains("<p>The convoy left.</p>", Words(captured[0]));
    }

    [Fact]
    public void Read_JsonFeedThatSaysItsVersionLast_IsAFeed()
    {
        var feed = $$"""{"title": "Desk", "home_page_url": "https://paper.example", "description": "{{new string('x', 5000)}}", "items": [{"id": "1", "title": "First", "content_text": "The convoy left."}], "version": "https://jsonfeed.org/version/1.1"}""";
        Assert.Contains("<p>The convoy left.</p>", Words(Assert.Single(Read("feed.json", Bytes(feed)))));
    }

    [Fact]
    public void Read_StoriesInZip_AreStories()
    {
        var captured = Assert.Single(Read("a.zip", Zip(("s.ndjson", Bytes("""{"id": "s-1", "text": "Two shells fell near the bridge.", "language": "en"}"""), 0))));
        Assert.Equal("Two shells fell near the bridge.", captured.Story?.Text.Value);
    }

    [Fact]
    public void Read_AnyBytes_NeverThrows() => Prop.ForAll<byte[]>(bytes =>
    {
        foreach (var head in new byte[][] { [0x1F, 0x8B, 8], [0x50, 0x4B, 3, 4], [.. "WARC/1.0\r\n"u8], [.. "<rss><channel><item>"u8], [.. "%PDF-"u8], [.. "From: a\nMIME-Version: 1.0\n"u8], [.. "{\"version\":\"https://jsonfeed.org/version/1\","u8], [] })
            Read("a", [.. head, .. bytes ?? []]);
    }).QuickCheckThrowOnFailure();
}
