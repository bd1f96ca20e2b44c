namespace Tidings.Bench.Muc4;

/// <summary>Shows where an answer differs from its key, slot by slot.</summary>
internal static class ErrorList
{
    public static void Show(Message message, Alignment alignment)
    {
        foreach (var (key, answer) in alignment.Pairs)
        {
            Console.WriteLine($"{message.Id}\tright\t{answer.Signs}\t{Short(answer)}");
            foreach (var slot in Slot.All)
                if (Alignment.Compare(slot, key, answer) is { } tally && tally.Partial + tally.Wrong + tally.Missing + tally.Spurious > 0)
                    Console.WriteLine($"{message.Id}\tpair\t{slot.Short}\tkey {Fills(key, slot)}\tsaid {Fills(answer, slot)}");
        }
        foreach (var key in alignment.Missing)
            Console.WriteLine($"{message.Id}\tmissing{(key.IsOptional ? "?" : "")}\t{Short(key)}");
        foreach (var answer in alignment.Spurious)
            Console.WriteLine($"{message.Id}\tspurious\t{answer.Signs}\t{Short(answer)}");
    }

    static string Short(Template template) => string.Join(" | ", Slot.All.Where(slot => template[slot.Number].Count > 0 && slot.Number is not (Slot.Confidence or Slot.PhysNumber or Slot.HumNumber or Slot.Category)).Select(slot => Fills(template, slot)));

    static string Fills(Template template, Slot slot) => string.Join("; ", template[slot.Number].Select(fill => (fill.IsOptional ? "?" : "") + string.Join(" / ", fill.Values) + (fill.References.Count > 0 ? $" @{fill.References[0]}" : "")));
}
