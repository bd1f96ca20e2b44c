using System.Globalization;
using Tidings.Tests.House;

namespace Tidings.Tests.Specs;

/// <summary>One thing that must come out: the words, and what is said of them.</summary>
public sealed record SpecResult(int Line, string Words, IReadOnlyList<string> Says);

/// <summary>A sentence with the settings that hold for it and what must come out; see tests/specs/README.md.</summary>
public sealed record SpecCase(string Path, int Line, string Sentence, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<SpecResult> Results)
{
    public string? Setting(string name) => Settings.TryGetValue(name, out var value) && value != "none" ? value : null;

    public DateOnly? Day(string name) => Setting(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}

/// <summary>Reads the text tests under tests/specs.</summary>
public static class SpecFile
{
    public static IReadOnlyList<SpecCase> Read(string path)
    {
        var settings = new Dictionary<string, string>();
        var cases = new List<SpecCase>();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '@')
                Set(settings, line[1..], path, i);
            else if (line[0] == ' ')
                throw new FormatException($"{path}:{i + 1}: a result without a sentence");
            else
                cases.Add(Case(path, lines, ref i, new Dictionary<string, string>(settings)));
        }
        return cases;
    }

    /// <summary>All files of a subject, as data of a theory.</summary>
    public static IEnumerable<object[]> Files(string subject) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "tests", "specs", subject), "*.spec").Order(StringComparer.Ordinal)
            .Select(path => new object[] { Path.GetRelativePath(Repository.Root, path) });

    static void Set(Dictionary<string, string> settings, string line, string path, int i)
    {
        var colon = line.IndexOf(':');
        if (colon < 0)
            throw new FormatException($"{path}:{i + 1}: a setting is written @name: value");
        settings[line[..colon].Trim()] = line[(colon + 1)..].Trim();
    }

    static SpecCase Case(string path, string[] lines, ref int i, IReadOnlyDictionary<string, string> settings)
    {
        var (line, sentence) = (i + 1, lines[i]);
        var results = new List<SpecResult>();
        while (i + 1 < lines.Length && lines[i + 1].StartsWith("  ", StringComparison.Ordinal))
            results.Add(Result(path, lines[++i].Trim(), i + 1));
        return new SpecCase(path, line, sentence, settings, results);
    }

    static SpecResult Result(string path, string text, int line)
    {
        var end = text.LastIndexOf(']');
        if (text[0] != '[' || end < 0)
            throw new FormatException($"{path}:{line}: a result is written [words] what they mean");
        return new SpecResult(line, text[1..end], text[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
