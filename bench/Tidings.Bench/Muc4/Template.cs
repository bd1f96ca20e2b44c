using System.Text;

namespace Tidings.Bench.Muc4;

/// <summary>A filler: what may stand for it, and the fillers of another slot that it belongs to.</summary>
/// <param name="Values">The filler; in keys all forms of it that are right.</param>
/// <param name="References">What it belongs to, in all forms; empty where the slot has no reference.</param>
/// <param name="IsOptional">In keys: whether leaving it out is right too.</param>
internal sealed record Fill(IReadOnlyList<string> Values, IReadOnlyList<string> References, bool IsOptional)
{
    public static Fill Of(string value, string? reference = null) => new([value], reference is null ? [] : [reference], false);

    public string Value => Values[0];
}

/// <summary>A filled template of one text.</summary>
internal sealed class Template(string message)
{
    readonly Dictionary<int, List<Fill>> _fills = [];

    public string Message { get; } = message;

    /// <summary>In keys: whether there is doubt that the happening belongs in the data base.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What spoke for the happening, for finding errors.</summary>
    public string Signs { get; init; } = "";

    public List<Fill> this[int slot]
    {
        get
        {
            if (!_fills.TryGetValue(slot, out var fills))
                _fills.Add(slot, fills = []);
            return fills;
        }
    }

    public string? First(int slot) => _fills.GetValueOrDefault(slot) is [var first, ..] ? first.Value : null;

    public void Add(int slot, string value, string? reference = null) => this[slot].Add(Fill.Of(value, reference));

    /// <summary>In the official layout, or as one for a text without happenings.</summary>
    public static string Write(string message, int number, Template? template)
    {
        var text = new StringBuilder();
        Line(text, 0, "MESSAGE: ID", message);
        Line(text, 1, "MESSAGE: TEMPLATE", template is null ? "*" : $"{number}");
        foreach (var slot in Slot.All)
            WriteSlot(text, slot, template);
        return text.AppendLine().ToString();
    }

    static void WriteSlot(StringBuilder text, Slot slot, Template? template)
    {
        var applies = template is not null && !DoesNotApply(template.First(Slot.Type), slot.Number);
        var fills = applies ? template![slot.Number] : [];
        if (fills.Count == 0)
            Line(text, slot.Number, slot.Label, applies ? "-" : "*");
        for (var i = 0; i < fills.Count; i++)
        {
            var value = slot.Form == FillForm.Text ? Quoted(fills[i].Value) : fills[i].Value;
            var full = fills[i].References is [var reference, ..] ? $"{value}: {Quoted(reference)}" : value;
            if (i == 0)
                Line(text, slot.Number, slot.Label, full);
            else
                text.Append(' ', 36).AppendLine(full);
        }
    }

    /// <summary>Slots that a type of happening never has.</summary>
    public static bool DoesNotApply(string? type, int slot) => type switch
    {
        "ARSON" => slot is Slot.Instrument or Slot.InstrumentType,
        "KIDNAPPING" => slot is Slot.Instrument or Slot.InstrumentType || slot is >= Slot.PhysId and <= Slot.PhysTotal,
        _ => false,
    };

    static void Line(StringBuilder text, int number, string label, string value) => text.AppendLine($"{$"{number}.",-4}{label}".PadRight(36) + value);

    static string Quoted(string words) => $"\"{words.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
