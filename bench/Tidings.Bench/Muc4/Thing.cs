namespace Tidings.Bench.Muc4;

/// <summary>A person or a thing to which something is done.</summary>
internal sealed class Thing
{
    public required bool IsHuman { get; init; }

    /// <summary>A person's name, without titles.</summary>
    public string? Name { get; set; }

    /// <summary>Title or role of a named person, or what an unnamed person or a thing is called.</summary>
    public string? Description { get; set; }

    /// <summary>Lemma of the word that says what it is.</summary>
    public string Head { get; set; } = "";

    public required string Type { get; set; }

    /// <summary>As templates write it: <c>3</c>, <c>PLURAL</c>, <c>~100</c>.</summary>
    public string? Number { get; set; }

    public string? Nation { get; set; }

    public string? Effect { get; set; }

    /// <summary>Whether it was told of before: "the senator".</summary>
    public bool IsDefinite { get; init; }

    public bool IsNamed => Name is not null;

    /// <summary>What other slots refer to it by.</summary>
    public string Label => Name ?? Description ?? "-";

    /// <summary>Whether two are one: the same name, or, without one, the same word in the same number.</summary>
    public bool IsSame(Thing other)
    {
        if (IsHuman != other.IsHuman)
            return false;
        if (Name is not null && other.Name is not null)
            return Name == other.Name || Shares(Name, other.Name);
        if (Name is null && other.Name is null)
            return Head == other.Head && Head.Length > 0 && (Number == other.Number || Number is null || other.Number is null || Number == "PLURAL" || other.Number == "PLURAL");
        return IsHuman && Head == other.Head && Head.Length > 0 && Type != "CIVILIAN" && Number is "1" or null && other.Number is "1" or null;
    }

    // "LUIS CARLOS GALAN" and "GALAN": the last of one stands in the other.
    static bool Shares(string a, string b)
    {
        var (first, second) = (a.Split(' '), b.Split(' '));
        return first.Contains(second[^1]) && first.Length >= second.Length && second.All(first.Contains) || second.Contains(first[^1]) && first.All(second.Contains);
    }

    public void Take(Thing other)
    {
        if (other.Name is { } name && (Name is null || name.Length > Name.Length))
            Name = name;
        if (IsHuman && Description is null && other.Description is not null)
            (Description, Head) = (other.Description, other.Head);
        if (other.Type != "CIVILIAN" && other.Type != "OTHER" && Type is "CIVILIAN" or "OTHER")
            Type = other.Type;
        if (Number is null or "PLURAL")
            Number = other.Number ?? Number;
        Nation ??= other.Nation;
        Effect = Worse(Effect, other.Effect);
    }

    static readonly string[] Order = ["DEATH", "DESTROYED", "INJURY", "SOME DAMAGE", "REGAINED FREEDOM", "NO INJURY OR DEATH", "NO INJURY", "NO DAMAGE"];

    public static string? Worse(string? a, string? b) => a is null ? b : b is null ? a : Array.IndexOf(Order, a) <= Array.IndexOf(Order, b) ? a : b;
}

/// <summary>A happening as one clause or noun tells it.</summary>
internal sealed class Happening
{
    public required string Type { get; set; }

    public required int Sentence { get; init; }

    public required int Paragraph { get; init; }

    public string Stage { get; set; } = "ACCOMPLISHED";

    public List<Thing> Targets { get; } = [];

    public List<string> Perpetrators { get; } = [];

    public List<(string Name, string Confidence)> Organisations { get; } = [];

    public List<(string Text, string Type)> Instruments { get; } = [];

    public string? InstrumentType { get; set; }

    public string? Date { get; set; }

    public string? Place { get; set; }

    /// <summary>Whether its own clause says when.</summary>
    public bool OwnDate => Date is not null;

    public bool IsState { get; set; }

    /// <summary>Told by a verb of its own, not only named.</summary>
    public bool IsVerb { get; init; }

    /// <summary>Only what came of a happening that another clause tells.</summary>
    public bool IsEffect { get; init; }

    /// <summary>How many numbers stand behind an effect without a thing: <c>NO INJURY OR DEATH</c>.</summary>
    public string? BareEffect { get; set; }
}
