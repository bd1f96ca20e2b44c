namespace Tidings.Bench.Muc4;

/// <summary>The answer's templates of one text beside those of its key.</summary>
/// <param name="Pairs">Templates that tell of one happening.</param>
/// <param name="Missing">Of the key only.</param>
/// <param name="Spurious">Of the answer only.</param>
internal sealed record Alignment(IReadOnlyList<(Template Key, Template Answer)> Pairs, IReadOnlyList<Template> Missing, IReadOnlyList<Template> Spurious)
{
    static readonly int[] Content = [Slot.PerpIndividual, Slot.PerpOrganisation, Slot.PhysId, Slot.PhysType, Slot.HumName, Slot.HumDescription, Slot.HumType];

    /// <summary>
    /// Pairs templates, those that agree most first. Only templates that agree at least in part in the type of happening and in a perpetrator or a target may be paired;
    /// where a key has neither perpetrator nor target, date and place must agree.
    /// </summary>
    public static Alignment Of(IReadOnlyList<Template> keys, IReadOnlyList<Template> answers)
    {
        var candidates = new List<(Template Key, Template Answer, double Score)>();
        foreach (var key in keys)
            foreach (var answer in answers)
                if (MayPair(key, answer))
                    candidates.Add((key, answer, Slot.All.Sum(slot => Compare(slot, key, answer).Points)));
        var (pairs, used) = (new List<(Template, Template)>(), new HashSet<Template>());
        foreach (var (key, answer, _) in candidates.OrderByDescending(candidate => candidate.Score))
            if (!used.Contains(key) && !used.Contains(answer))
            {
                pairs.Add((key, answer));
                used.Add(key);
                used.Add(answer);
            }
        return new Alignment(pairs, [.. keys.Where(key => !used.Contains(key))], [.. answers.Where(answer => !used.Contains(answer))]);
    }

    static bool MayPair(Template key, Template answer)
    {
        bool Agrees(int slot) => Compare(Slot.All[slot - 2], key, answer).Points > 0;
        return Agrees(Slot.Type) && (Content.Any(Agrees) || Content.All(slot => key[slot].Count == 0) && Agrees(Slot.Date) && Agrees(Slot.Location));
    }

    /// <summary>Counts one slot of two templates; null stands for a template that the other side does not have.</summary>
    public static Tally Compare(Slot slot, Template? key, Template? answer)
    {
        var tally = new Tally();
        var (wanted, given) = (key?[slot.Number].ToList() ?? [], answer?[slot.Number].ToList() ?? []);
        var scores = wanted.SelectMany(_ => given, (right, said) => (right, said, Score: FillMatch.Score(slot, right, said))).Where(each => each.Score > 0).OrderByDescending(each => each.Score);
        foreach (var (right, said, score) in scores.ToList())
            if (wanted.Contains(right) && given.Contains(said))
            {
                wanted.Remove(right);
                given.Remove(said);
                tally.Right += score >= 1 ? 1 : 0;
                tally.Partial += score < 1 ? 1 : 0;
            }
        var required = wanted.Count(fill => !fill.IsOptional);
        tally.Wrong = Math.Min(required, given.Count);
        tally.Missing = required - tally.Wrong;
        tally.Spurious = given.Count - tally.Wrong;
        return tally;
    }
}
