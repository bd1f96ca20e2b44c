using Tidings.Languages;
using Xunit.Abstractions;

namespace Tidings.Tests.Languages;

public class LanguageIdentifierBenchTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("sentences", 0.99)]
    [InlineData("word-pairs", 0.95)]
    [InlineData("single-words", 0.85)]
    public void Identify_PublicSentences_HoldsTheFloor(string kind, double floor)
    {
        var folder = SharedFolder.Find("bench/langid/" + kind);
        if (folder is null)
        {
            output.WriteLine("skipped: no ../shared");
            return;
        }
        int right = 0, all = 0;
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var want = Path.GetFileNameWithoutExtension(file);
            var got = File.ReadLines(file).Where(line => line.Trim().Length > 0).Select(line => LanguageIdentifier.BuiltIn.Identify(line)).ToList();
            var hits = got.Count(code => code == want);
            output.WriteLine($"{want} {hits}/{got.Count} {string.Join(' ', got.Where(c => c != want).GroupBy(c => c).OrderByDescending(g => g.Count()).Take(4).Select(g => $"{g.Key}:{g.Count()}"))}");
            right += hits;
            all += got.Count;
        }
        output.WriteLine($"{kind} {right / (double)all:0.0000}");
        Assert.True(right >= floor * all, $"{right} of {all}");
    }
}
