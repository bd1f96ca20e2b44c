using Tidings.Text;

namespace Tidings.Stories;

/// <summary>The place, time or agency that a report's first paragraph begins with: "BEIRUT, LEBANON (10:20 P.M.) –", "KYIV (Reuters) -".</summary>
static class Datelines
{
    const int Reach = 90;
    const int MostWords = 12;

    /// <summary>The words before the dash; null when the line does not begin so.</summary>
    public static string? Of(PageLine line)
    {
        var dash = DashAfter(line.Tokens);
        if (dash < 1 || dash > 24 || line.Tokens[dash].Start > Reach)
            return null;
        var (words, capitals, brackets) = (0, 0, false);
        for (var i = 0; i < dash; i++)
        {
            words += line.Tokens[i].IsWord ? 1 : 0;
            capitals += line.Tokens[i].Shape == TokenShape.Upper ? 1 : 0;
            brackets |= line.Tokens[i].Is("(");
        }
        var begins = line.Tokens[0].IsCapital || brackets;
        return words is > 0 and <= MostWords && begins && (brackets || capitals > 0 || line.Dates.Any(date => date.Start < line.Tokens[dash].Start)) && (capitals * 2 >= words || brackets || words <= 4)
            ? line.Plain[..line.Tokens[dash - 1].End] : null;
    }

    static int DashAfter(Token[] tokens)
    {
        var open = 0;
        for (var i = 0; i < tokens.Length && i < 26; i++)
        {
            open += tokens[i].Is("(") ? 1 : tokens[i].Is(")") ? -1 : 0;
            if (i > 1 && open == 0 && tokens[i].Is(".") && tokens[i - 1].Is(")") && tokens[0].Shape == TokenShape.Upper && i + 1 < tokens.Length)
                return i;
            if (i > 0 && open == 0 && tokens[i].Is("-") && (tokens[i].SpaceBefore || tokens[i - 1].Is(")")) && i + 1 < tokens.Length)
                return i;
            if (tokens[i].Normal is "." && i + 1 < tokens.Length && tokens[i + 1].SpaceBefore && open == 0 && tokens[i - 1 < 0 ? 0 : i - 1].Normal.Length > 4)
                return -1;
        }
        return -1;
    }
}
