using Tidings.Ledger;

namespace Tidings.App.Storage;

/// <summary>An entry of the journal without its particulars.</summary>
public sealed record JournalLine(long Sequence, string Id, EntryKind Kind, string Subject);
