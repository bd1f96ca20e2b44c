using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Pages;

/// <summary>
/// Documents to pages: decodes, takes HTML apart (nothing is loaded, no script runs), and says what could not be read. Never throws on a document.
/// </summary>
public sealed class PageReader(DataFiles files, PageLimits? limits = null)
{
    readonly PageLimits _limits = limits ?? new PageLimits();
    readonly TextDecoder _decoder = new(LanguageIdentifier.Of(files), new CommonCharacters(files));
    readonly MojibakeCheck _mojibake = new(LanguageIdentifier.Of(files));
    readonly MarkupWords _words = new(files);

    /// <summary>The issue that a document of so many bytes makes unread; null when it is not too big. Ask before the bytes are fetched.</summary>
    public Issue? TooBig(string path, long bytes) =>
        bytes <= _limits.Bytes ? null : new Issue("page.too-big", path, "whole", $"{bytes} bytes, more than the limit of {_limits.Bytes}; not read");

    public Page Read(Document document)
    {
        if (TooBig(document.Path, document.Bytes.Length) is { } issue)
            return Nothing(document, [issue]);
        if (document.Bytes.IsEmpty)
            return Nothing(document, [new Issue("page.empty", document.Path, "whole", "the file is empty")]);
        var isHtml = document.MediaType == MediaTypes.Html;
        var decoding = _decoder.Decode(document.Bytes.Span, Declared(document, isHtml));
        var issues = decoding.Troubles.Select(trouble => new Issue("page." + trouble.Code, document.Path, trouble.Where, trouble.Reason)).ToList();
        if (decoding.Encoding == "binary")
            return Nothing(document, issues);
        return isHtml ? ReadHtml(document, decoding.Text, issues) : ReadText(document, decoding.Text, issues);
    }

    Page ReadText(Document document, string decoded, List<Issue> issues)
    {
        var text = new SourceText(decoded);
        var front = FrontMatter.Read(decoded);
        var blocks = TextBlocks.Read(text, front.End);
        AddTroubleOfText(document, text, blocks, issues);
        var metadata = front.Metadata with { Address = front.Metadata.Address ?? document.Address, Published = front.Metadata.Published ?? AddressDate.Of(document.Address) };
        return new Page(document, text, blocks, metadata, issues);
    }

    Page ReadHtml(Document document, string decoded, List<Issue> issues)
    {
        var pruned = HtmlPruning.Prune(decoded, _limits.Depth);
        if (pruned.Cut > 0)
            issues.Add(new Issue("page.nested-too-deep", document.Path, $"character {pruned.FirstCut}", $"elements are nested more than {_limits.Depth} deep; {pruned.Cut} inner tags were left out, their words kept"));
        using var tree = new HtmlParser().ParseDocument(pruned.Html);
        var root = tree.Body ?? tree.DocumentElement;
        var metadata = HtmlMetadata.Read(tree, document.Address, _words);
        var (text, blocks) = root is null ? (new SourceText(""), []) : new HtmlBlocks(_words).Read(root, metadata);
        AddTroubleOfText(document, text, blocks, issues);
        return new Page(document, text, blocks, metadata, issues);
    }

    void AddTroubleOfText(Document document, SourceText text, IReadOnlyList<Block> blocks, List<Issue> issues)
    {
        if (blocks.Count == 0)
            issues.Add(new Issue("page.empty", document.Path, "whole", "there is no text in it"));
        if (_mojibake.Find(text, blocks) is { } found)
            issues.Add(new Issue("page.mojibake", document.Path, $"characters {found.Span}", found.Reason));
    }

    static IReadOnlyList<string> Declared(Document document, bool isHtml)
    {
        var inPage = isHtml ? DeclaredCharset.Of(document.Bytes.Span) : null;
        return [.. new[] { document.Charset, inPage }.OfType<string>()];
    }

    static Page Nothing(Document document, IReadOnlyList<Issue> issues) =>
        new(document, new SourceText(""), [], PageMetadata.None with { Address = document.Address }, issues);
}
