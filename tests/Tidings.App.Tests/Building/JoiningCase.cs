using System.Globalization;
using System.Text.Json;
using Tidings.Tests.House;

namespace Tidings.App.Tests.Building;

/// <summary>Words in a story of a case; <paramref name="Story"/> counts from 1.</summary>
sealed record JoiningPlace(int Story, string Words);

/// <summary>
/// Short reports by several outlets and what of them tells of one happening: a file of <c>tests/joining</c>, whose README says how it is written.
/// </summary>
sealed class JoiningCase
{
    JoiningCase(string name) => Name = name;

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    /// <summary>The stories as lines of a file of stories.</summary>
    public List<string> Stories { get; } = [];

    public List<string> Texts { get; } = [];

    /// <summary>Places of which each line tells of one happening.</summary>
    public List<JoiningPlace[]> Together { get; } = [];

    /// <summary>Places of which no two of a line tell of one happening.</summary>
    public List<JoiningPlace[]> Apart { get; } = [];

    public static IReadOnlyList<JoiningCase> All { get; } =
        [.. Directory.EnumerateFiles(Repository.At("tests/joining"), "*.txt").Order(StringComparer.Ordinal).Select(file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    public static JoiningCase Parse(string name, string text)
    {
        var (found, body, outlet) = (new JoiningCase(name), new List<string>(), "");
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Append("@"))
        {
            if (line is ['@' or '=' or '!', ..] && outlet.Length > 0)
            {
                found.AddStory(outlet, body);
                (outlet, body) = ("", []);
            }
            if (line is ['@', ' ', ..])
                outlet = line[2..];
            else if (line is ['=' or '!', ' ', ..])
                (line[0] == '=' ? found.Together : found.Apart).Add([.. line[2..].Split(" | ").Select(found.Place)]);
            else if (outlet.Length > 0)
                body.Add(line);
        }
        return found;
    }

    /// <summary>The id of a story.</summary>
    public string StoryId(int number) => $"{Name}/{number}";

    JoiningPlace Place(string written)
    {
        var colon = written.IndexOf(':');
        var place = new JoiningPlace(int.Parse(written[..colon], CultureInfo.InvariantCulture), written[(colon + 1)..].Trim());
        var text = Texts[place.Story - 1];
        var at = text.IndexOf(place.Words, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(place.Words, at + 1, StringComparison.Ordinal) < 0 ? place : throw new FormatException($"{Name}: \"{place.Words}\" must stand once in story {place.Story}");
    }

    void AddStory(string about, List<string> body)
    {
        string[] parts = [.. about.Split('|').Select(part => part.Trim())];
        var text = string.Join('\n', body).Trim();
        var headline = text.Split('\n')[0];
        Texts.Add(text);
        Stories.Add(JsonSerializer.Serialize(new
        {
            id = StoryId(Texts.Count), text, language = parts[1], published = parts[2], outlet = parts[0], headline, headline_span = new { start = 0, end = headline.EnumerateRunes().Count() },
        }));
    }
}
