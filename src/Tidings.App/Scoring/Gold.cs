using System.Text.Json;
using Tidings.App.Cli;
using Tidings.App.Exports;
using Tidings.Text;

namespace Tidings.App.Scoring;

/// <summary>A story or a stretch of boilerplate as a person marked it.</summary>
/// <param name="Row">All that was written down.</param>
/// <param name="Id">Its id in the gold.</param>
/// <param name="File">The page it stands on, named without ending.</param>
/// <param name="Span">Where it stands there, in code points.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Kind">article, translation, transcript, boilerplate or links.</param>
public sealed record GoldStory(JsonElement Row, string Id, string File, TextSpan Span, string? Language, string Kind)
{
    public bool IsStory => Kind is "article" or "translation" or "transcript";

    /// <summary>The day of publication, where the page states it.</summary>
    public string? StatedDate => Row.Optional("published_basis") == "stated" && Row.Optional("published") is { Length: > 0 } date ? date : null;

    /// <summary>Stories that it goes back to.</summary>
    public IEnumerable<string> Of => new[] { Row.Optional("copy_of"), Row.Optional("translation_of") }.OfType<string>().Where(id => id.Length > 0);
}

/// <summary>A reported happening or claim as a person coded it.</summary>
/// <param name="Row">All that was written down.</param>
/// <param name="Id">Its id in the gold.</param>
/// <param name="File">The page it stands on.</param>
/// <param name="Span">Where its quote stands there.</param>
/// <param name="Kinds">The kind first, then other defensible ones, and what stands in for them.</param>
/// <param name="Stances">The stance first, then other defensible ones.</param>
/// <param name="IsKey">A careful coder would certainly record it.</param>
public sealed record GoldMention(JsonElement Row, string Id, string File, TextSpan Span, IReadOnlyList<string> Kinds, IReadOnlyList<string> Stances, bool IsKey)
{
    public string Kind => Kinds[0];

    public string Quote => Row.Required("quote");

    /// <summary>How an entry of a field may be called: as in the text, in its plain form, in English.</summary>
    public IEnumerable<string> Forms(string field, int i) =>
        new[] { field, field + "_base", field + "_en" }.Select(name => Row.Strings(name)).Where(names => i < names.Count && (names[i].Length > 0)).Select(names => names[i]);
}

/// <summary>Annotated pages: the pages, and what people wrote down about them, in the format of tests/gold/README.md.</summary>
public sealed class Gold
{
    // Kinds of the codebook that one part of the annotation did not have: what it had to call them instead.
    static readonly Dictionary<string, string[]> Also = new()
    {
        ["other_event"] = ["prisoner_exchange", "base_established", "protest", "riot", "weapons_disrupted", "abduction"],
        ["armed_clash"] = ["weapons_disrupted"],
        ["attack_on_civilians"] = ["abduction", "sexual_violence", "suicide_bombing", "grenade", "chemical_weapon"],
        ["mine_ied_explosion"] = ["suicide_bombing", "grenade"],
        ["shelling_missile"] = ["chemical_weapon"],
        ["arrest_or_capture"] = ["abduction"],
        ["deployment"] = ["base_established"],
    };

    readonly Dictionary<string, TextSpan[]> _ranges;

    Gold(IReadOnlyDictionary<string, FoldedPage> pages, Dictionary<string, TextSpan[]> ranges) => (Pages, _ranges) = (pages, ranges);

    public IReadOnlyDictionary<string, FoldedPage> Pages { get; }

    public required IReadOnlyList<GoldStory> Stories { get; init; }

    public required IReadOnlyList<GoldMention> Mentions { get; init; }

    public required IReadOnlyList<JsonElement> Control { get; init; }

    public required IReadOnlyList<JsonElement> Obligations { get; init; }

    public required IReadOnlyList<JsonElement> Disputes { get; init; }

    /// <summary>Ids of mentions that tell of one happening, group by group.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> SameEvents { get; init; }

    /// <summary>Reads the gold in a folder.</summary>
    /// <param name="folder">With mentions.jsonl, stories.jsonl, ranges.json and so on.</param>
    /// <param name="pages">The pages, NAME.txt.</param>
    /// <exception cref="CannotException">There is no annotation, or a row of it cannot be read.</exception>
    public static Gold Read(string folder, string pages)
    {
        if (!File.Exists(Path.Combine(folder, "mentions.jsonl")) || !File.Exists(Path.Combine(folder, "ranges.json")))
            throw new CannotException($"{folder}: there is no annotation; mentions.jsonl and ranges.json are needed");
        var read = Directory.EnumerateFiles(pages, "*.txt").ToDictionary(path => Path.GetFileNameWithoutExtension(path), FoldedPage.Read);
        return new Gold(read, Ranges(Path.Combine(folder, "ranges.json")))
        {
            Stories = JsonRows.Read(Path.Combine(folder, "stories.jsonl"), Story),
            Mentions = [.. JsonRows.Read(Path.Combine(folder, "mentions.jsonl"), Mention).Where(mention => read.ContainsKey(mention.File))],
            Control = OnPages(folder, "control", read),
            Obligations = OnPages(folder, "obligations", read),
            Disputes = JsonRows.Read(Path.Combine(folder, "disputes.jsonl"), row => row),
            SameEvents = JsonRows.Read(Path.Combine(folder, "same_event.jsonl"), row => row.Strings("ids")),
        };
    }

    /// <summary>Only what stands in stories of one language.</summary>
    public Gold Of(string language)
    {
        var stories = Stories.Where(story => story.Language == language).ToList();
        var ids = stories.Select(story => story.Id).ToHashSet();
        bool Is(JsonElement row) => row.Optional("story") is { } story && ids.Contains(story);
        return new Gold(Pages, _ranges)
        {
            Stories = stories,
            Mentions = [.. Mentions.Where(mention => Is(mention.Row))],
            Control = [.. Control.Where(Is)],
            Obligations = [.. Obligations.Where(Is)],
            Disputes = [.. Disputes.Where(row => row.Optional("file") is not { } file || stories.Any(story => story.File == file))],
            SameEvents = [],
        };
    }

    /// <summary>Whether a place of a page was coded exhaustively: only there a coded mention that the gold has not is wrong.</summary>
    public bool IsCoded(string file, int at) => _ranges.TryGetValue(file, out var ranges) && ranges.Any(range => range.Start <= at && at < range.End);

    /// <summary>The page that a document is: by its name, or by the three digits that it begins with; null when it is none of the gold's.</summary>
    public string? PageOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (Pages.ContainsKey(name))
            return name;
        return name.Length >= 3 && name.AsSpan(0, 3).ContainsAnyExceptInRange('0', '9') is false && Pages.ContainsKey(name[..3]) ? name[..3] : null;
    }

    static List<JsonElement> OnPages(string folder, string name, Dictionary<string, FoldedPage> pages) =>
        [.. JsonRows.Read(Path.Combine(folder, name + ".jsonl"), row => (File: row.Required("file"), Row: row)).Where(each => pages.ContainsKey(each.File)).Select(each => each.Row)];

    static GoldStory Story(JsonElement row) =>
        new(row, row.Required("id"), row.Required("file"), PartReading.Span(row), row.Optional("language"), row.Required("kind"));

    static GoldMention Mention(JsonElement row)
    {
        string[] kinds = [row.Required("kind"), .. row.Strings("alt_kinds")];
        return new GoldMention(
            row, row.Required("id"), row.Required("file"), PartReading.Span(row),
            [.. kinds.Concat(kinds.SelectMany(kind => Also.GetValueOrDefault(kind) ?? [])).Distinct()],
            [row.Required("stance"), .. row.Strings("alt_stances")], row.GetProperty("key").GetBoolean());
    }

    static Dictionary<string, TextSpan[]> Ranges(string path) =>
        JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.EnumerateObject().ToDictionary(
            page => page.Name, page => page.Value.EnumerateArray().Select(range => new TextSpan(range[0].GetInt32(), range[1].GetInt32())).ToArray());
}
