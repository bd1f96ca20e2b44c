namespace Tidings.Tests.House;

/// <summary>Names say what a thing is.</summary>
public sealed class NamingTests
{
    static readonly string[] Forbidden = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Processor", "Handler", "Service", "Base", "Impl", "Data", "Info"];

    [Fact]
    public void Types_AvoidEndingsThatSayNothing() =>
        Breaches.None(SourceFile.All.SelectMany(file => file.Types.Select(type => type.Identifier.Text).Where(IsVague).Select(name => $"{file.Path}: {name}")));

    [Fact]
    public void Files_AvoidEndingsThatSayNothing() =>
        Breaches.None(SourceFile.All.Select(file => file.Path).Where(path => IsVague(Path.GetFileNameWithoutExtension(path))));

    [Fact]
    public void Files_AreNamedAfterATypeInThem()
    {
        string[] several = ["Names", "Program", "Reading", "RecordAnswers", "RecordFilters"];
        Breaches.None(
            from file in SourceFile.All
            let name = Path.GetFileName(file.Path).Split('.')[0]
            where !several.Contains(name) && !file.Types.Any(type => type.Identifier.Text == name)
            select file.Path);
    }

    [Fact]
    public void Namespaces_FollowFolders() =>
        Breaches.None(
            from file in SourceFile.All
            where file.Types.Any() && Path.GetFileName(file.Path) != "Program.cs"
            let expected = Path.GetDirectoryName(file.Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
            where !Repository.Read(file.Path).Contains($"namespace {expected};")
            select $"{file.Path}: namespace {expected} expected");

    // One of the compiler's analyzers of style would say it, and with all the others make the build take twice as long.
    [Fact]
    public void Namespaces_SpanTheirFile() =>
        Breaches.None(
            from path in new[] { "src", "tests", "bench" }.SelectMany(folder => Repository.Sources(folder))
            where Repository.Read(path).Split('\n').Any(line => line.StartsWith("namespace ", StringComparison.Ordinal) && !line.TrimEnd().EndsWith(';'))
            select $"{path}: its namespace is to end with a semicolon");

    static bool IsVague(string name) => Forbidden.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
}
