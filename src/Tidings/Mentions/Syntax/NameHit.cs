using Tidings.Languages;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings.Mentions.Syntax;

/// <summary>What a name can be: places and parties of the gazetteer that go by it.</summary>
/// <param name="Places">Places of that name.</param>
/// <param name="Parties">Parties of that name.</param>
/// <param name="IsAdjective">Whether the name is used as an adjective: "Azerbaijani".</param>
/// <param name="IsPeople">Whether it names the members of a people: "Azerbaijanis".</param>
public sealed record NameHit(IReadOnlyList<Place> Places, IReadOnlyList<Party> Parties, bool IsAdjective, bool IsPeople = false)
{
    /// <summary>The cases that the form can be, in languages with cases.</summary>
    public GrammaticalCase Case { get; init; }
}
