using System.Text;

namespace Tidings.App.Web.Wordings;

/// <summary>A text with slots, <c>{count} of {all}</c>, in which something stands on each page.</summary>
/// <param name="Pieces">In order: words, or the name of a slot.</param>
public sealed record MessageText(IReadOnlyList<(string Text, bool IsSlot)> Pieces)
{
    public IEnumerable<string> Slots => Pieces.Where(piece => piece.IsSlot).Select(piece => piece.Text);

    /// <summary>The text as a data file writes it; null when a brace has no other.</summary>
    public static MessageText? Of(string written)
    {
        var pieces = new List<(string, bool)>();
        for (var at = 0; at < written.Length;)
        {
            var (open, close) = (written.IndexOf('{', at), written.IndexOf('}', at));
            if (open < 0 && close < 0)
            {
                pieces.Add((written[at..], false));
                break;
            }
            if (open < 0 || close < open)
                return null;
            if (open > at)
                pieces.Add((written[at..open], false));
            pieces.Add((written[(open + 1)..close], true));
            at = close + 1;
        }
        return new MessageText(pieces);
    }

    /// <summary>The text with its slots filled.</summary>
    /// <exception cref="ArgumentException">Nothing was given for a slot.</exception>
    public string Fill(Func<string, string?> value)
    {
        var text = new StringBuilder();
        foreach (var (piece, isSlot) in Pieces)
            text.Append(isSlot ? value(piece) ?? throw new ArgumentException($"nothing is given for the slot \"{piece}\"") : piece);
        return text.ToString();
    }
}

/// <summary>What is said under one key: a text, or a text for each form that the language tells numbers by.</summary>
/// <param name="Forms">By the name of the form; a text that counts nothing, or is the same whatever it counts, has the one form <see cref="PluralRules.Other"/>.</param>
public sealed record Message(IReadOnlyDictionary<string, MessageText> Forms)
{
    /// <summary>The slot of the number that decides the form.</summary>
    public const string Number = "n";

    /// <summary>Whether a number is said in it.</summary>
    public bool Counts { get; } = Forms.Count > 1 || Forms.Values.Any(text => text.Slots.Contains(Number));

    /// <summary>The text that goes with a form.</summary>
    public MessageText Of(string form) => Forms.TryGetValue(form, out var text) ? text : Forms[PluralRules.Other];

    /// <summary>What the text needs beyond its number.</summary>
    public IReadOnlySet<string> Slots { get; } = Forms.Values.SelectMany(text => text.Slots).Where(slot => slot != Number).ToHashSet(StringComparer.Ordinal);
}
