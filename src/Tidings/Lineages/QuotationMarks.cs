namespace Tidings.Lineages;

/// <summary>
/// Follows quotation marks through a text. A straight mark opens when a blank or bracket stands before it and none after; a quotation may run over paragraphs,
/// but one that is not closed within <see cref="Longest"/> characters is taken to have ended.
/// </summary>
struct QuotationMarks(string text, int start, int end)
{
    const int Longest = 1200;

    int _opened = -1;

    /// <summary>Whether a character opens or closes quotations.</summary>
    public static bool Is(char c) => c is '"' or '\u201C' or '\u201E' or '\u00AB' or '\u300C' or '\u300E' or '\u201D' or '\u00BB' or '\u300D' or '\u300F';

    public void Pass(int i)
    {
        switch (text[i])
        {
            case '"':
                _opened = Opens(i) ? i : -1;
                break;
            case '\u201C' or '\u201E' or '\u00AB' or '\u300C' or '\u300E':
                _opened = i;
                break;
            case '\u201D' or '\u00BB' or '\u300D' or '\u300F':
                _opened = -1;
                break;
        }
    }

    public readonly bool IsOpenAt(int i) => _opened >= 0 && i - _opened < Longest;

    readonly bool Opens(int i) =>
        (i == start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[') && i + 1 < end && !char.IsWhiteSpace(text[i + 1]);
}
