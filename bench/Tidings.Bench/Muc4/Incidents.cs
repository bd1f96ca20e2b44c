namespace Tidings.Bench.Muc4;

/// <summary>A happening put together from all that a text tells of it.</summary>
internal sealed class Gathered(Happening first)
{
    public string Type { get; set; } = first.Type;

    public string Stage { get; set; } = first.Stage;

    public string? Date { get; set; } = first.Date;

    public string? Place { get; set; } = first.Place;

    public List<Thing> Targets { get; } = [];

    public List<string> Perpetrators { get; } = [];

    public List<(string Name, string Confidence)> Organisations { get; } = [];

    public List<(string Text, string Type)> Instruments { get; } = [];

    public string? InstrumentType { get; set; }

    public string? BareEffect { get; set; }

    public bool IsState { get; set; }

    public bool IsVerb { get; set; }

    public int FirstSentence { get; } = first.Sentence;

    public int LastSentence { get; set; } = first.Sentence;

    public int Weight { get; set; }

    public void Add(Happening happening)
    {
        foreach (var thing in happening.Targets)
            if (Targets.FirstOrDefault(thing.IsSame) is { } known)
                known.Take(thing);
            else
                Targets.Add(thing);
        Perpetrators.AddRange(happening.Perpetrators.Where(each => !Perpetrators.Contains(each)));
        Organisations.AddRange(happening.Organisations.Where(each => Organisations.All(known => known.Name != each.Name)));
        Instruments.AddRange(happening.Instruments.Where(each => Instruments.All(known => known.Text != each.Text)));
        InstrumentType ??= happening.InstrumentType;
        Date ??= happening.Date;
        if (Place is null || happening.Place is not null && happening.Place.StartsWith(Place, StringComparison.Ordinal))
            Place = happening.Place;
        BareEffect ??= happening.BareEffect;
        IsState |= happening.IsState;
        IsVerb |= happening.IsVerb;
        if (happening.Type == "BOMBING" && Type == "ATTACK")
            Type = "BOMBING";
        if (!happening.IsEffect && happening.Stage == "ACCOMPLISHED" && Stage != happening.Stage && happening.Targets.Count > 0)
            Stage = "ACCOMPLISHED";
        LastSentence = Math.Max(LastSentence, happening.Sentence);
        Weight++;
    }
}

/// <summary>Puts together what tells of one happening: same type, nothing that keeps them apart, and a victim in common or nearness in the text.</summary>
internal static class Incidents
{
    public static List<Gathered> Merge(IEnumerable<Happening> happenings)
    {
        var gathered = new List<Gathered>();
        foreach (var happening in happenings)
        {
            var best = gathered.AsEnumerable().Reverse().Select(each => (each, Score: Fit(each, happening))).Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score).Select(pair => pair.each).FirstOrDefault();
            if (best is null)
            {
                if (Typed(happening) is not { } type)
                    continue;
                happening.Type = type;
                gathered.Add(best = new Gathered(happening));
            }
            best.Add(happening);
        }
        return gathered;
    }

    // What came of something: of a bomb if one is named, of an attack if somebody did it.
    static string? Typed(Happening happening)
    {
        if (!happening.IsEffect)
            return happening.Type;
        if (happening.Instruments.Any(tool => tool.Type is "BOMB" or "DYNAMITE" or "VEHICLE BOMB" or "EXPLOSIVE"))
            return "BOMBING";
        if (happening.Targets.Any(thing => thing.Effect == "REGAINED FREEDOM"))
            return null;
        return happening.Targets.Count > 0 && (happening.Perpetrators.Count > 0 || happening.Organisations.Count > 0) ? "ATTACK" : null;
    }

    static double Fit(Gathered known, Happening next)
    {
        var distance = next.Sentence - known.LastSentence;
        var shared = next.Targets.Any(thing => known.Targets.Any(thing.IsSame));
        var named = next.Targets.Any(thing => known.Targets.Any(other => thing.IsSame(other) && thing.IsNamed));
        if (!TypesFit(known, next, distance, shared))
            return 0;
        if (known.Date is not null && next.Date is not null && known.Date != next.Date && !named && !known.Date.StartsWith('-') && !next.Date.StartsWith('-'))
            return 0;
        if (known.Place is not null && next.Place is not null && !known.Place.StartsWith(next.Place, StringComparison.Ordinal) && !next.Place.StartsWith(known.Place, StringComparison.Ordinal) && !named)
            return 0;
        if (shared)
            return 10 - (0.1 * distance) + (named ? 5 : 0);
        if (next.Targets.Any(thing => thing.IsNamed) && known.Targets.Any(thing => thing.IsNamed) && distance > 1)
            return 0;
        if (next.Targets.Count == 0)
            return distance <= 8 || next.IsEffect && distance <= 3 ? 5 - (0.1 * distance) : 1;
        if (known.Targets.Count == 0 && distance <= 6)
            return 4 - (0.1 * distance);
        return distance <= 2 || next.IsEffect && distance <= 2 ? 3 - (0.1 * distance) : 0;
    }

    static bool TypesFit(Gathered known, Happening next, int distance, bool shared)
    {
        if (next.Stage != known.Stage && !next.IsEffect && next.Targets.Count > 0 && !shared)
            return false;
        if (next.IsEffect)
            return known.Type != "KIDNAPPING" || next.Targets.Any(thing => thing.Effect is "REGAINED FREEDOM") || shared;
        if (known.Type == next.Type)
            return true;
        return (known.Type, next.Type) is ("BOMBING", "ATTACK") or ("ATTACK", "BOMBING") && distance <= 2 && (next.Targets.Count == 0 || known.Targets.Count == 0 || shared || distance == 0);
    }
}
