using System.Text;

namespace Tidings.Bench.Muc4;

/// <summary>The counts of a set of texts, by slot, as the official summary has them.</summary>
internal sealed class ScoreReport
{
    static readonly int[] Texts = [.. Slot.All.Where(slot => slot.Form == FillForm.Text).Select(slot => slot.Number)];
    static readonly int[] Sets = [.. Slot.All.Where(slot => slot.Form == FillForm.Set).Select(slot => slot.Number)];

    readonly Dictionary<int, Tally> _matched = Slot.All.ToDictionary(slot => slot.Number, _ => new Tally());
    readonly Dictionary<int, Tally> _missing = Slot.All.ToDictionary(slot => slot.Number, _ => new Tally());
    readonly Dictionary<int, Tally> _spurious = Slot.All.ToDictionary(slot => slot.Number, _ => new Tally());
    readonly Tally _templates = new();
    readonly Tally _filtering = new();

    /// <summary>Adds one text.</summary>
    public Alignment Add(IReadOnlyList<Template> keys, IReadOnlyList<Template> answers)
    {
        var alignment = Alignment.Of(keys, answers);
        foreach (var (key, answer) in alignment.Pairs)
            Count(_matched, key, answer);
        foreach (var key in alignment.Missing.Where(key => !key.IsOptional))
            Count(_missing, key, null);
        foreach (var answer in alignment.Spurious)
            Count(_spurious, null, answer);
        _templates.Right += alignment.Pairs.Count;
        _templates.Missing += alignment.Missing.Count(key => !key.IsOptional);
        _templates.Spurious += alignment.Spurious.Count;
        Filter(keys, answers);
        return alignment;
    }

    // A text that has only doubtful happenings may be taken or left.
    void Filter(IReadOnlyList<Template> keys, IReadOnlyList<Template> answers)
    {
        if (answers.Count > 0 && keys.Count > 0)
            _filtering.Right++;
        else if (answers.Count > 0)
            _filtering.Spurious++;
        else if (keys.Any(key => !key.IsOptional))
            _filtering.Missing++;
    }

    static void Count(Dictionary<int, Tally> tallies, Template? key, Template? answer)
    {
        foreach (var slot in Slot.All)
            tallies[slot.Number].Add(Alignment.Compare(slot, key, answer));
    }

    /// <summary>All templates: what the official summary ranks systems by.</summary>
    public Tally All(Func<Slot, bool>? which = null) => Sum([_matched, _missing, _spurious], which);

    static Tally Sum(IEnumerable<Dictionary<int, Tally>> parts, Func<Slot, bool>? which = null)
    {
        var sum = new Tally();
        foreach (var part in parts)
            foreach (var slot in Slot.All.Where(slot => which is null || which(slot)))
                sum.Add(part[slot.Number]);
        return sum;
    }

    /// <summary>By slot, of the paired templates only: how well slots are filled where the happening was found.</summary>
    public string Matched() => string.Concat(Slot.All.Select(slot => $"{slot.Short,-20}{Sum([_matched], other => other == slot)}\n"));

    public override string ToString()
    {
        var text = new StringBuilder($"{"SLOT",-20}  POS   ACT |  COR  PAR  INC |  SPU   MIS |   REC   PRE   OVG |     F\n");
        void Row(string name, Tally tally) => text.Append($"{name,-20}{tally}\n");
        Row("template-id", _templates);
        foreach (var slot in Slot.All)
            Row(slot.Short, All(other => other == slot));
        foreach (var part in Slot.All.Select(slot => slot.Object).Distinct())
            Row(part, All(slot => slot.Object == part));
        Row("MATCHED/MISSING", Sum([_matched, _missing]));
        Row("MATCHED/SPURIOUS", Sum([_matched, _spurious]));
        Row("MATCHED ONLY", Sum([_matched]));
        Row("ALL TEMPLATES", All());
        Row("SET FILLS ONLY", All(slot => Sets.Contains(slot.Number)));
        Row("STRING FILLS ONLY", All(slot => Texts.Contains(slot.Number)));
        Row("TEXT FILTERING", _filtering);
        return text.ToString();
    }
}
