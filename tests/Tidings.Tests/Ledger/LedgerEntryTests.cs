using Tidings.Ledger;

namespace Tidings.Tests.Ledger;

public sealed class LedgerEntryTests
{
    [Fact]
    public void FaultAfter_UntouchedChain_IsNull()
    {
        var first = LedgerEntry.After(null, EntryKind.DocumentRead, "d", "{}");
        var second = LedgerEntry.After(first, EntryKind.StoryCoded, "s", "{}");
        Assert.Null(first.FaultAfter(null));
        Assert.Null(second.FaultAfter(first));
        Assert.NotNull(second.FaultAfter(null));
        Assert.NotNull((second with { Payload = "{ }" }).FaultAfter(first));
        Assert.NotNull((second with { Sequence = 3 }).FaultAfter(first));
        Assert.NotNull(second.FaultAfter(first with { Digest = LedgerEntry.Beginning }));
    }
}
