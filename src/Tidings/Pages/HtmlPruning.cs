using System.Text;

namespace Tidings.Pages;

/// <summary>HTML that is safe to build a tree of.</summary>
/// <param name="Html">The source, without the tags that were cut.</param>
/// <param name="FirstCut">The UTF-16 offset of the first tag that was nested too deep; -1 for none.</param>
/// <param name="Cut">How many start tags were cut.</param>
readonly record struct PrunedHtml(string Html, int FirstCut, int Cut);

/// <summary>
/// Walks HTML source once, before any tree is built, and takes out tags that are nested too deep and attributes beyond reason: building a tree of a hundred thousand
/// nested elements takes time that grows with the square of their number. The words between the tags stay. Linear in the length of the source.
/// </summary>
sealed class HtmlPruning
{
    const int MostAttributes = 200;

    static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
    // An element of these closes the one before it, so that they are nested only when something else stands between.
    static readonly HashSet<string> ClosedByNext = ["p", "li", "dt", "dd", "td", "th", "tr", "option", "thead", "tbody", "tfoot", "html", "head", "body"];
    static readonly HashSet<string> Raw = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    readonly string _html;
    readonly int _depth;
    readonly List<string> _open = [];
    StringBuilder? _kept;
    int _copied, _cut, _firstCut = -1;
    // Where no end comes after one start there is none for those after it.
    bool _hasNoScriptEnd = true;

    HtmlPruning(string html, int depth) => (_html, _depth) = (html, depth);

    public static PrunedHtml Prune(string html, int depth) => new HtmlPruning(html, depth).Walk();

    PrunedHtml Walk()
    {
        for (var i = _html.IndexOf('<'); i >= 0 && i + 1 < _html.Length; i = i < _html.Length ? _html.IndexOf('<', i) : -1)
            i = Markup(i);
        if (_kept is null)
            return new PrunedHtml(_html, -1, 0);
        return new PrunedHtml(_kept.Append(_html, _copied, _html.Length - _copied).ToString(), _firstCut, _cut);
    }

    int Markup(int i)
    {
        var next = _html[i + 1];
        if (next == '!' && string.CompareOrdinal(_html, i, "<!--", 0, 4) == 0)
            return After("-->", i + 4);
        if (next == '/' && i + 2 < _html.Length && char.IsAsciiLetter(_html[i + 2]))
            return EndTag(i);
        return char.IsAsciiLetter(next) ? StartTag(i) : i + 1;
    }

    int EndTag(int i)
    {
        var name = Name(i + 2);
        var end = After(">", i + 2);
        for (var j = _open.Count - 1; j >= 0 && j >= _open.Count - 2 * _depth; j--)
            if (_open[j] == name)
            {
                if (j >= _depth)
                    Drop(i, end);
                _open.RemoveRange(j, _open.Count - j);
                break;
            }
        return end;
    }

    int StartTag(int i)
    {
        var name = Name(i + 1);
        var end = TagEnd(i + 1 + name.Length, out var attributes);
        if (attributes > MostAttributes)
            Drop(i + 1 + name.Length, end - 1);
        if (name == "noscript" && NoScriptEnd(end) is { } stop)
        {
            Drop(i, stop);
            return stop;
        }
        if (Raw.Contains(name))
            return RawEnd(end, name);
        if (name != "p" && _open.Count >= _depth && ClosedByNext.Contains(name))
            Drop(i, end);
        if (Void.Contains(name) || ClosedByNext.Contains(name) || end >= _html.Length)
            return end;
        if (_open.Count >= _depth)
        {
            if (_firstCut < 0)
                _firstCut = i;
            _cut++;
            Drop(i, end);
        }
        _open.Add(name);
        return end;
    }

    void Drop(int from, int to)
    {
        _kept ??= new StringBuilder(_html.Length);
        if (from < _copied)
            return;
        _kept.Append(_html, _copied, from - _copied);
        _copied = to;
    }

    string Name(int i)
    {
        var end = i;
        while (end < _html.Length && end - i < 64 && _html[end] is not ('>' or '/') && !char.IsWhiteSpace(_html[end]))
            end++;
        return _html[i..end].ToLowerInvariant();
    }

    // The end of a tag: a > outside quotes. A quote that never closes takes the rest of the source with it, as in the HTML standard.
    int TagEnd(int i, out int attributes)
    {
        attributes = 0;
        while (i < _html.Length)
        {
            var c = _html[i];
            if (c == '>')
                return i + 1;
            if (c is '"' or '\'' && AfterEquals(i))
                i = After(c == '"' ? "\"" : "'", i + 1);
            else
            {
                if (char.IsWhiteSpace(c) && i + 1 < _html.Length && !char.IsWhiteSpace(_html[i + 1]))
                    attributes++;
                i++;
            }
        }
        return _html.Length;
    }

    bool AfterEquals(int i)
    {
        var limit = Math.Max(0, i - 8);
        for (i--; i > limit && char.IsWhiteSpace(_html[i]); i--)
        {
        }
        return i >= 0 && _html[i] == '=';
    }

    // What is there for browsers without scripts is never shown, and tags in it that are not closed would take the rest of the page with them.
    int? NoScriptEnd(int i)
    {
        var at = _hasNoScriptEnd && i < _html.Length ? _html.IndexOf("</noscript", i, StringComparison.OrdinalIgnoreCase) : -1;
        _hasNoScriptEnd = at >= 0;
        return at < 0 ? null : After(">", at);
    }

    int RawEnd(int i, string name)
    {
        var at = i < _html.Length ? _html.IndexOf("</" + name, i, StringComparison.OrdinalIgnoreCase) : -1;
        return at < 0 ? _html.Length : After(">", at);
    }

    int After(string sign, int i)
    {
        var at = i < _html.Length ? _html.IndexOf(sign, i, StringComparison.Ordinal) : -1;
        return at < 0 ? _html.Length : at + sign.Length;
    }
}
