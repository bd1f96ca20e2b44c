namespace Tidings.Pages;

/// <summary>Something wrong with the bytes of a document.</summary>
/// <param name="Code">Short name of the trouble, without the stage.</param>
/// <param name="Where">The place: <c>byte 4711</c>, <c>whole</c>.</param>
/// <param name="Reason">What was found and done.</param>
sealed record DecodingTrouble(string Code, string Where, string Reason);

/// <summary>A decoded document.</summary>
/// <param name="Text">The characters, without a byte order mark. What could not be decoded stands as U+FFFD.</param>
/// <param name="Encoding">The name of the encoding read by.</param>
/// <param name="Troubles">What was wrong, in the order in which it was found.</param>
sealed record Decoding(string Text, string Encoding, IReadOnlyList<DecodingTrouble> Troubles);
