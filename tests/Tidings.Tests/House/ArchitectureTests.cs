using System.Text.RegularExpressions;

namespace Tidings.Tests.House;

/// <summary>The map of the program is the program's.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void Map_NamesTypesThatExist()
    {
        var types = SourceFile.All.SelectMany(file => file.Types).Select(type => type.Identifier.Text).ToHashSet();
        var folders = Directory.EnumerateDirectories(Repository.At("src/Tidings")).Select(path => Path.GetFileName(path)).ToHashSet();
        var named = Regex.Matches(Repository.Read("ARCHITECTURE.md"), "`([A-Z][A-Za-z]+)`").Select(match => match.Groups[1].Value);
        Breaches.None(named.Where(name => !types.Contains(name) && !folders.Contains(name)).Distinct());
    }

    [Fact]
    public void Map_ShowsEveryFolderOfTheLibrary()
    {
        var map = Repository.Read("ARCHITECTURE.md");
        var folders = Directory.EnumerateDirectories(Repository.At("src/Tidings")).Select(path => Path.GetFileName(path)).Except(["bin", "obj"]);
        Breaches.None(folders.Where(folder => !map.Contains($"| `{folder}/` |")));
    }
}
