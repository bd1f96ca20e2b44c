namespace Tidings.Languages;

/// <summary>The cases of languages that mark the parts of a clause by endings. One form can be several of them: "города" is a genitive and a nominative of the plural.</summary>
[Flags]
public enum GrammaticalCase : byte
{
    None = 0,
    Nominative = 1,
    Genitive = 2,
    Dative = 4,
    Accusative = 8,
    Instrumental = 16,
    Prepositional = 32,
    /// <summary>What does not change its form.</summary>
    Any = 63,
}

/// <summary>How cases are named in the slots of <c>inflection.tsv</c>.</summary>
static class CaseNames
{
    static readonly Dictionary<string, GrammaticalCase> Names = Enum.GetValues<GrammaticalCase>().ToDictionary(each => each.ToString().ToLowerInvariant());

    /// <summary>The case that a slot such as <c>plural.genitive</c> ends in; none where it ends in no name of a case.</summary>
    public static GrammaticalCase OfSlot(string slot) => Names.GetValueOrDefault(slot[(slot.LastIndexOf('.') + 1)..]);
}
