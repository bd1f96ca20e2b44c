namespace Tidings.Parties;

/// <summary>How a name is used.</summary>
public enum NameUse
{
    /// <summary>The party's own name.</summary>
    Name,
    /// <summary>An adjective: "Armenian".</summary>
    Adjective,
    /// <summary>The people: "Armenians".</summary>
    People,
}

/// <summary>One way in which a party is called.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Use">As a name, an adjective or a word for the people.</param>
/// <param name="Text">As it is written.</param>
public readonly record struct PartyName(string Language, NameUse Use, string Text);
