using System.Text;
using Tidings.App.Exports;
using Tidings.Evidence;
using Tidings.Mentions;

namespace Tidings.App.Cli;

/// <summary>The derivation of a sentence's mentions in words.</summary>
static class Derivation
{
    public static string Of(MentionTrace trace)
    {
        var text = new StringBuilder($"Sentence: {trace.Sentence.Trim()}\nWords:    {trace.Words}\n");
        foreach (var clause in trace.Clauses)
            text.Append($"Clause:   {clause}\n");
        foreach (var (mention, reason) in trace.Mentions)
            Append(text, mention, reason);
        if (trace.Mentions.Count == 0)
            text.Append("Nothing was coded.\n");
        foreach (var lost in trace.Lost)
            text.Append($"Lost:     {lost.Rule}: {lost.Reason}\n");
        return text.ToString();
    }

    static void Append(StringBuilder text, Mention mention, string reason)
    {
        text.Append($"Mention:  {mention.Id} {mention.Kind}, {SnakeCase.Of(mention.Stance)}, by rule {mention.Rule}\n");
        Line(text, "because", reason);
        Line(text, "words", $"{mention.Evidence.Exact} [{mention.Evidence.Span}]");
        Line(text, "says", mention.AttributedTo is { } source ? Name(source.Text, source.Name, source.Id) : "the writer");
        if (mention.Date is { } date)
            Line(text, "when", $"{date.Date} ({SnakeCase.Of(date.Basis)}{(date.Text is null ? "" : $": {date.Text}")})");
        Line(text, "where", string.Join("; ", mention.Places.Select(place => $"{SnakeCase.Of(place.Role)} {Name(place.Text, place.Name, place.Id)}")));
        Line(text, "who", Names(mention.Actors));
        Line(text, "whom", Names(mention.Targets));
        Line(text, "how many", string.Join("; ", mention.Counts.Select(count => $"{SnakeCase.Of(count.What)} {Range(count)} {count.Of}".TrimEnd())));
    }

    static string Range(Count count) => (count.Low, count.High) switch
    {
        ({ } low, { } high) when low == high => $"{low}",
        ({ } low, { } high) => $"{low} to {high}",
        ({ } low, null) => $"{low} or more",
        (null, { } high) => $"{high} or fewer",
        _ => $"{count.Best}",
    };

    static void Line(StringBuilder text, string label, string value)
    {
        if (value.Length > 0)
            text.Append($"  {label.PadRight(9)} {value.ReplaceLineEndings(" ")}\n");
    }

    static string Names(IEnumerable<NamedParty> parties) => string.Join("; ", parties.Select(party => Name(party.Text, party.Name, party.Id)));

    static string Name(string text, string? name, string? id) => id is null ? $"{text} (not in the gazetteer)" : $"{text} = {name} ({id})";
}
