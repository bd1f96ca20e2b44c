using System.Globalization;
using System.Text;
using Tidings.Evidence;

namespace Tidings.Ledger;

/// <summary>What an entry tells. Written in exports and in storage in snake case.</summary>
public enum EntryKind
{
    /// <summary>A document was read: its digest and the digests of its stories.</summary>
    DocumentRead,
    /// <summary>A story was coded: with which reader and packs, and the digest of its mentions.</summary>
    StoryCoded,
    /// <summary>Lineages over all stories were found anew; or, with a family as its subject, families turned out to be one.</summary>
    Lineage,
    /// <summary>A person decided on a mention, an incident or a merge.</summary>
    Review,
    /// <summary>A person wrote something down.</summary>
    Note,
    /// <summary>A user gave a file of agreements, or withdrew it: its name and its text.</summary>
    AgreementGiven,
}

/// <summary>
/// One line of the journal. Entries are only ever appended; each carries the digest of the one before it, so that a changed, missing or
/// reordered entry shows (a hash chain).
/// </summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Id">From the digest.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Subject">The id that it is about: a document's digest, a story, a mention, an incident.</param>
/// <param name="Payload">The particulars as JSON.</param>
/// <param name="Previous">The digest of the entry before; 64 zeros for the first.</param>
/// <param name="Digest">SHA-256 over everything above but the id.</param>
public sealed record LedgerEntry(long Sequence, string Id, EntryKind Kind, string Subject, string Payload, string Previous, string Digest)
{
    /// <summary>What the first entry names as the one before it.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The entry that follows another, or the first one when there is none.</summary>
    public static LedgerEntry After(LedgerEntry? last, EntryKind kind, string subject, string payload)
    {
        var (sequence, previous) = (last?.Sequence + 1 ?? 1, last?.Digest ?? Beginning);
        var digest = DigestOf(sequence, kind, subject, payload, previous);
        return new LedgerEntry(sequence, $"e-{digest[..12]}", kind, subject, payload, previous, digest);
    }

    /// <summary>Why this entry cannot follow another; null when it can.</summary>
    public string? FaultAfter(LedgerEntry? last)
    {
        if (Sequence != (last?.Sequence + 1 ?? 1))
            return $"its number is {Sequence} where {last?.Sequence + 1 ?? 1} was expected: entries are missing or out of order";
        if (Previous != (last?.Digest ?? Beginning))
            return "it does not name the entry before it: the journal was changed before this place";
        return Digest == DigestOf(Sequence, Kind, Subject, Payload, Previous) ? null : "its words do not give its digest: it was changed";
    }

    static string DigestOf(long sequence, EntryKind kind, string subject, string payload, string previous) =>
        ContentId.Sha256(Encoding.UTF8.GetBytes(string.Join('\u001F', sequence.ToString(CultureInfo.InvariantCulture), kind.ToString(), subject, payload, previous)));
}
