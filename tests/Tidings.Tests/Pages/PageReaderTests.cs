using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tidings.Languages;
using Tidings.Pages;

namespace Tidings.Tests.Pages;

public class PageReaderTests
{
    const string Russian = "Армия вошла в город утром, сообщили в министерстве обороны. Жители покинули дома ещё на прошлой неделе, и улицы были пусты. Представитель властей сказал, что вода и свет вернутся через месяц.";
    const string Arabic = "دخل الجيش المدينة صباح اليوم، بحسب وزارة الدفاع. وكان السكان قد غادروا منازلهم الأسبوع الماضي، وكانت الشوارع خالية. وقال متحدث باسم السلطات إن المياه والكهرباء ستعود بعد شهر.";
    const string Japanese = "国防省によると、軍は朝に町に入った。住民は先週すでに家を離れており、通りには誰もいなかった。当局の報道官は、水道と電気は一か月後に戻ると述べた。";
    const string Turkish = "Savunma Bakanlığı'na göre ordu sabah şehre girdi. Halk geçen hafta evlerini terk etmişti ve sokaklar boştu. Yetkililerin sözcüsü, su ve elektriğin bir ay sonra geleceğini söyledi.";
    const string Chinese = "国防部表示，军队早上进入了这座城市。居民上周已经离开了家，街上空无一人。当局发言人说，水和电将在一个月后恢复。";
    const string Korean = "국방부에 따르면 군대는 아침에 도시에 들어갔다. 주민들은 지난주에 이미 집을 떠났고 거리는 비어 있었다. 당국 대변인은 물과 전기가 한 달 뒤에 돌아올 것이라고 말했다.";
    const string French = "L'armée est entrée dans la ville au matin, selon le ministère de la Défense. Les habitants avaient déjà quitté leurs maisons la semaine précédente. L'eau et l'électricité reviendront d'ici à un mois, a déclaré un porte-parole.";
    const string Polish = "Według ministerstwa obrony wojsko weszło rano do miasta. Mieszkańcy już w zeszłym tygodniu opuścili swoje domy, a ulice były puste. Rzecznik władz powiedział, że woda i prąd wrócą za miesiąc.";
    const string Hebrew = "לפי משרד הביטחון נכנס הצבא לעיר בבוקר. התושבים כבר עזבו את בתיהם בשבוע שעבר והרחובות היו ריקים. דובר הרשויות אמר כי המים והחשמל יחזרו בעוד חודש.";

    static readonly PageReader Reader = new(DataFiles.BuiltIn);

    static Page Read(byte[] bytes, string path = "page.txt") => Reader.Read(Document.Of(path, bytes));

    static byte[] Bytes(string text, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(encoding).GetBytes(text);
    }

    [Fact]
    public void Read_EmptyFile_SaysSo() => Assert.Equal("page.empty", Assert.Single(Read([]).Issues).Code);

    [Fact]
    public void Read_OnlyBlanks_SaysSo() => Assert.Equal("page.empty", Assert.Single(Read("  \r\n\n"u8.ToArray()).Issues).Code);

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 0x41, 0x42, 3, 4 })]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 })]
    public void Read_BinaryFile_GivesAnIssueAndNoText(byte[] bytes)
    {
        var page = Read(bytes);
        Assert.Equal("page.binary", Assert.Single(page.Issues).Code);
        Assert.Equal(0, page.Text.Length);
    }

    [Fact]
    public void Read_TooBig_GivesAnIssueWithoutReading()
    {
        var reader = new PageReader(DataFiles.BuiltIn, new PageLimits(Bytes: 1000));
        var page = reader.Read(Document.Of("big.txt", new byte[1001]));
        Assert.Equal("page.too-big", Assert.Single(page.Issues).Code);
        Assert.NotNull(Reader.TooBig("big.txt", 200L * 1024 * 1024));
    }

    [Fact]
    public void Read_CutInMidCharacter_SaysAtWhichByte()
    {
        var bytes = Encoding.UTF8.GetBytes(Russian);
        var page = Read(bytes[..^2]);
        var issue = Assert.Single(page.Issues);
        Assert.Equal("page.cut", issue.Code);
        Assert.Equal($"byte {bytes.Length - 3}", issue.Where);
        Assert.StartsWith(Russian[..^3], page.Text.Value);
    }

    [Fact]
    public void Read_BadBytes_KeepsTheRest()
    {
        var bytes = Encoding.UTF8.GetBytes(Russian + Arabic);
        bytes[40] = 0xFF;
        var page = Read(bytes);
        Assert.Equal("page.bad-bytes", Assert.Single(page.Issues).Code);
        Assert.EndsWith(Arabic, page.Text.Value);
    }

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("windows-1252", French)]
    public void Read_PiecesInSeveralEncodings_ReadsEachByItsOwn(string encoding, string text)
    {
        var page = Read([.. "<html><head><meta charset=utf-8></head><body><p>"u8, .. Encoding.UTF8.GetBytes(Russian), .. "</p><p>"u8, .. Bytes(text, encoding), .. "</p><p>"u8, .. Encoding.UTF8.GetBytes(Arabic), .. "</p>"u8], "page.html");
        Assert.Equal($"{Russian}\n\n{text}\n\n{Arabic}", page.Text.Value);
        Assert.Equal("page.encoding-mixed", Assert.Single(page.Issues).Code);
    }

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("windows-1256", Arabic)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("ks_c_5601-1987", Korean)]
    [InlineData("windows-1254", Turkish)]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1250", Polish)]
    [InlineData("windows-1255", Hebrew)]
    public void Read_UndeclaredEncoding_IsFoundByItsLettersAndNoted(string encoding, string text)
    {
        var page = Read(Bytes(text, encoding));
        Assert.Equal(text, page.Text.Value);
        Assert.Equal("page.encoding-guessed", Assert.Single(page.Issues).Code);
    }

    [Theory]
    [InlineData("windows-1252", "windows-1251", Russian)]
    [InlineData("iso-8859-1", "windows-1256", Arabic)]
    [InlineData("windows-1251", "utf-8", Russian)]
    [InlineData("windows-1251", "shift_jis", Japanese)]
    [InlineData("utf-8", "windows-1251", Russian)]
    public void Read_WrongDeclaration_IsNotBelieved(string declared, string written, string text)
    {
        var head = Encoding.ASCII.GetBytes($"<html><head><meta charset=\"{declared}\"><title>News</title></head><body><p>");
        var page = Read([.. head, .. Bytes(text, written), .. "</p></body></html>"u8], "page.html");
        Assert.Equal(text, page.Text.Value);
        Assert.Equal("page.encoding-wrong", Assert.Single(page.Issues).Code);
    }

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("windows-1256", Arabic)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("utf-8", Turkish)]
    public void Read_RightDeclaration_IsUsedWithoutIssue(string encoding, string text)
    {
        var head = Encoding.ASCII.GetBytes($"<html><head><meta charset=\"{encoding}\"></head><body><p>");
        var page = Read([.. head, .. Bytes(text, encoding), .. "</p>"u8], "page.html");
        Assert.Equal(text, page.Text.Value);
        Assert.Empty(page.Issues);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Read_Utf16_WithAndWithoutMark(bool littleEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(!littleEndian, mark);
        var page = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Arabic + "\r\nNATO said so.")]);
        Assert.Equal(Arabic + "\r\nNATO said so.", page.Text.Value);
    }

    [Theory]
    [InlineData("<noscript>", "")]
    [InlineData("<div class=share><p>", "</p></div>")]
    [InlineData("<div class=teaser><time datetime=2021-03-14>", "</time></div>")]
    public void Read_ManyOfOneMarkup_TakesTimeInProportion(string open, string close)
    {
        const int Many = 30_000;
        var prose = string.Concat(Enumerable.Repeat("<p>" + new string('a', 90) + " and words.</p>", 2000));
        var html = "<h1>Heading</h1><div class=article-body><div class='aside sidebar'>" + prose + string.Concat(Enumerable.Repeat(open + "few words" + close, Many)) + "</div></div>";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(Read(Encoding.UTF8.GetBytes(html), "page.html").Blocks);
        // Two or three seconds, ten times that on a machine that does much else; by the square it took one to three minutes on an idle one.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(45), $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData("Words.\0?\",\u0627\u0644\u062C\u064A\u0634:((\u0131\0's\0\u201D\0\0 words and more words.")]
    [InlineData("A\0B\0C\0D\0 stood at the crossing, and words and more words, so that it is text.")]
    public void Read_TextWithStrayZeros_IsText(string text) => Assert.Equal(text, Read(Encoding.UTF8.GetBytes(text)).Text.Value);

    [Fact]
    public void Read_ByteOrderMark_IsNoCharacter()
    {
        var page = Read([0xEF, 0xBB, 0xBF, .. "abc\r\n\r\ndef"u8]);
        Assert.Equal("abc\r\n\r\ndef", page.Text.Value);
        Assert.Empty(page.Issues);
        Assert.Equal(2, page.Blocks.Count);
    }

    [Theory]
    [InlineData(Russian)]
    [InlineData(Arabic)]
    public void Read_TextReadWronglyBeforeCapture_IsNoted(string text)
    {
        var mojibake = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
        var issue = Assert.Single(Read(Encoding.UTF8.GetBytes("A line before it.\n\n" + mojibake)).Issues);
        Assert.Equal("page.mojibake", issue.Code);
        Assert.StartsWith("characters 19-", issue.Where);
    }

    [Fact]
    public void Read_CyrillicReadAsWesternBeforeCapture_IsNoted()
    {
        var page = Read(Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Bytes(Russian, "windows-1251"))));
        Assert.Equal("page.mojibake", Assert.Single(page.Issues).Code);
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "")]
    [InlineData("<div class='a'><p>", "")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<ul><li>", "")]
    [InlineData("<font size=1><i>", "</i>")]
    public void Read_DeeplyNestedHtml_IsCutAndRead(string open, string close)
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat(open, 100_000)) + "The words inside." + string.Concat(Enumerable.Repeat(close, 100_000)) + "<p>The words after.</p></body></html>";
        var time = Stopwatch.StartNew();
        var page = Read(Encoding.UTF8.GetBytes(html), "deep.html");
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(30), $"{time.Elapsed}");
        Assert.Contains("The words inside.", page.Text.Value);
        Assert.Contains("The words after.", page.Text.Value);
        Assert.Equal("page.nested-too-deep", Assert.Single(page.Issues).Code);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<a href=\"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("</p>")]
    [InlineData("<p>")]
    [InlineData("<table>x")]
    [InlineData("<p><b a=1>")]
    [InlineData("&amp;")]
    [InlineData("<br>")]
    [InlineData("<svg><p>")]
    public void Read_HostileHtml_IsReadInTime(string piece)
    {
        var time = Stopwatch.StartNew();
        var page = Read(Encoding.UTF8.GetBytes("<html><body><p>Words.</p>" + string.Concat(Enumerable.Repeat(piece, 50_000))), "hostile.html");
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(30), $"{time.Elapsed}");
        Assert.StartsWith("Words.", page.Text.Value);
    }

    [Fact]
    public void Read_Html_GivesVisibleBlocksWithTheirMarkup()
    {
        var page = Read("""
            <html lang="en-GB"><head><title>Truce holds | The Observer</title><meta property="og:site_name" content="The Observer">
            <meta property="article:published_time" content="2021-05-03T23:30:00+02:00"><link rel="canonical" href="https://observer.example/truce">
            <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ann Lee"}}</script></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Truce holds</h1><p>The truce <b>held</b> on<br>Monday.</p><script>alert(1)</script><p hidden>secret</p>
            <aside><a href="/x">More</a></aside></article><footer>(c) The Observer</footer></body></html>
            """u8.ToArray(), "truce.html");
        Assert.Equal("Home\n\nTruce holds\n\nThe truce held on\nMonday.\n\nMore\n\n(c) The Observer", page.Text.Value);
        Assert.Equal([PageRegion.Navigation, PageRegion.Main, PageRegion.Main, PageRegion.Aside, PageRegion.Footer], page.Blocks.Select(block => block.Region));
        Assert.Equal(1, page.Blocks[0].LinkDensity);
        Assert.Equal(BlockKind.Heading, page.Blocks[1].Kind);
        Assert.Equal("Truce holds", page.Metadata.Title);
        Assert.Equal("The Observer", page.Metadata.SiteName);
        Assert.Equal("Ann Lee", page.Metadata.Author);
        Assert.Equal(new DateOnly(2021, 5, 3), page.Metadata.Published!.Day);
        Assert.Equal("https://observer.example/truce", page.Metadata.Address);
        Assert.Equal("en", page.Metadata.Language);
        Assert.Empty(page.Issues);
    }

    [Theory]
    [InlineData("https://a.example/2020/11/25/army-enters", "2020-11-25")]
    [InlineData("https://a.example/news/2020-11-25-army", "2020-11-25")]
    [InlineData("https://a.example/20201125/army", "2020-11-25")]
    [InlineData("https://a.example/2020/11/army", null)]
    public void Read_AddressWithADay_GivesIt(string address, string? day) =>
        Assert.Equal(day, Reader.Read(Document.Of("a.txt", "Text."u8.ToArray(), address)).Metadata.Published?.Day.ToString("yyyy-MM-dd"));

    [Fact]
    public void Read_AnyText_GivesItBackWithBlocksInOrder() => Text.HostileText.ForAll(text =>
    {
        var clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes("Words. " + text + " words and more words, so that it is text."));
        var page = Read(Encoding.UTF8.GetBytes(clean));
        var end = 0;
        foreach (var block in page.Blocks)
        {
            if (block.Span.Start < end || string.IsNullOrWhiteSpace(page.Text[block.Span]))
                return false;
            end = block.Span.End;
        }
        return page.Text.Value == clean && end <= page.Text.Length;
    });

    [Fact]
    public void Read_AnyBytes_NeverThrows() => Prop.ForAll<byte[]>(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        _ = Read(bytes);
        _ = Read([.. "<p>"u8, .. bytes], "a.html");
        return true;
    }).Check(Config.QuickThrowOnFailure);
}
