using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Tidings.Tests.House;

/// <summary>What is kept can be built anywhere, and speaks of the project alone.</summary>
public sealed partial class TrackedFileTests(ITestOutputHelper output)
{
    static readonly string[] Text = [".cs", ".md", ".yml", ".tsv", ".json", ".props", ".csproj", ".slnx", ".razor", ".css", ".js", ".ts", ".cmd", ".txt", ".html", "", ".config", ".editorconfig"];

    [Fact]
    public void Files_NameNoMachineAndNoRegistry() => Breaches.None(Lines(MachineOrRegistry()));

    [Fact]
    public void Files_LeaveNothingUnfinished() => Breaches.None(Lines(Unfinished()));

    [Fact]
    public void Files_AreUnder2Megabytes() =>
        Breaches.None((Repository.Tracked() ?? []).Where(path => File.Exists(Repository.At(path)) && new FileInfo(Repository.At(path)).Length > 2_000_000));

    [Theory]
    [InlineData("see /ro" + "ot/x", true)]
    [InlineData("https://api.nu" + "get.org/v3", true)]
    [InlineData("~/work/x and https://example.org/work/x", false)]
    public void MachineOrRegistry_SeesWhatItShould(string line, bool found) => Assert.Equal(found, MachineOrRegistry().IsMatch(line));

    List<string> Lines(Regex pattern)
    {
        if (Repository.Tracked() is not { } tracked)
        {
            output.WriteLine("skipped: no git here");
            return [];
        }
        return [.. from path in tracked
                   where Text.Contains(Path.GetExtension(path)) && !path.EndsWith("lock.json") && File.Exists(Repository.At(path))
                   from line in File.ReadLines(Repository.At(path)).Index()
                   where pattern.IsMatch(line.Item)
                   select $"{path}:{line.Index + 1}: {line.Item.Trim()}"];
    }

    [GeneratedRegex(@"(^|[^\w.~/-])/(wor[k]|roo[t]|tm[p])/[a-z]|https?://[^ ]*(nuge[t]|npmj[s]|pyp[i])\.", RegexOptions.CultureInvariant)]
    private static partial Regex MachineOrRegistry();

    [GeneratedRegex(@"\b(TOD[O]|FIXM[E]|NotImplementedExceptio[n])\b|\bSki[p] *= *""", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();
}
