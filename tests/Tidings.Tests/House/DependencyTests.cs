using System.Xml.Linq;

namespace Tidings.Tests.House;

/// <summary>Every dependency is pinned and has a written reason.</summary>
public sealed class DependencyTests
{
    static IEnumerable<(string Name, string Version)> Packages =>
        XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => (package.Attribute("Include")!.Value, package.Attribute("Version")!.Value));

    [Fact]
    public void Packages_HaveALineInTheDecisions()
    {
        var decisions = string.Join('\n', Repository.Sources("docs/decisions", "*.md").Select(Repository.Read));
        Breaches.None(Packages.Where(package => !decisions.Contains($"`{package.Name}`")).Select(package => package.Name));
    }

    [Fact]
    public void Packages_ArePinnedToOneVersion() => Assert.All(Packages, package => Assert.Matches(@"^\[[0-9][^,]*\]$", package.Version));

    [Fact]
    public void Library_UsesNothingOfTheWorld()
    {
        var uses = XDocument.Parse(Repository.Read("src/Tidings/Tidings.csproj")).Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value);
        Assert.Equal(["AngleSharp", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "YamlDotNet"], uses.Order(StringComparer.Ordinal));
    }
}
