using System.Runtime.CompilerServices;
using Tidings.Lineages;
using Tidings.Stories;

namespace Tidings.Tests.Lineages;

/// <summary>Reports of one event by different people, with the same names and figures, are sources of their own.</summary>
public sealed class IndependentReportsTests
{
    static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "independent");

    public static TheoryData<string> Events() => [.. Names()];

    static IEnumerable<string> Names() => Directory.GetFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Events))]
    public void Find_ReportsOfOneEvent_JoinsNone(string name) => Assert.Empty(Written.Find(Reports(name)).Links.Select(link => $"{link.Story} of {link.Of}"));

    [Fact]
    public void Find_ReportsOfAllEvents_JoinsNone()
    {
        var reports = Names().SelectMany(Reports).ToArray();
        Assert.InRange(reports.Length, 30, 1000);
        Assert.Empty(Written.Find(reports).Links.Select(link => $"{link.Story} of {link.Of}"));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Find_TwoReportsAlone_JoinsNone(string name)
    {
        var reports = Reports(name);
        var joined = from first in reports
                     from second in reports
                     where string.CompareOrdinal(first.Id, second.Id) < 0
                     from link in Written.Find(first, second).Links
                     select $"{link.Story} of {link.Of}: {link.Relation}";
        Assert.Empty(joined);
    }

    static Story[] Reports(string name) =>
        [.. File.ReadAllText(Path.Combine(Folder(), name + ".txt")).Split("== ", StringSplitOptions.RemoveEmptyEntries)
            .Select((section, i) => Written.Story($"{name}-{i}-{section[..2]}", section[3..].Trim(), section[..2]))];
}
