namespace Tidings.Tests.House;

/// <summary>Fails with every breach of a rule, one a line, so that all can be mended at once.</summary>
static class Breaches
{
    public static void None(IEnumerable<string> breaches)
    {
        var all = breaches.ToArray();
        Assert.True(all.Length == 0, $"{all.Length} breaches:\n{string.Join('\n', all)}");
    }
}
