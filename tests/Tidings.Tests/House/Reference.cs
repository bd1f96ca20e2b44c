namespace Tidings.Tests.House;

/// <summary>Pages of docs/reference that are made by the tests: a stale page fails, and is written anew when TIDINGS_WRITE_REFERENCE is set.</summary>
static class Reference
{
    public static void AssertFresh(string name, string expected)
    {
        var path = Repository.At($"docs/reference/{name}");
        if (Environment.GetEnvironmentVariable("TIDINGS_WRITE_REFERENCE") is { Length: > 0 })
            File.WriteAllText(path, expected);
        Assert.True(File.Exists(path), $"docs/reference/{name} is missing: TIDINGS_WRITE_REFERENCE=1 ./check writes it");
        Assert.True(File.ReadAllText(path).ReplaceLineEndings("\n") == expected, $"docs/reference/{name} is stale: TIDINGS_WRITE_REFERENCE=1 ./check writes it anew");
    }
}
