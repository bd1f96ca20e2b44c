using Tidings.App.Building;
using Tidings.Languages;
using Tidings.Pages;
using Tidings.Stories;

namespace Tidings.App.Cli;

/// <summary>
/// The stories behind each PATH, one after the other: those found in documents, and those that another system hands in as lines of JSON.
/// What cannot be read is said as an issue; the rest is read.
/// </summary>
public sealed class StorySource(DataFiles files, Terminal terminal, IssueLog issues)
{
    readonly PageReader _pages = new(files);
    readonly StoryReader _stories = new(files);
    readonly LanguageIdentifier _identifier = LanguageIdentifier.Of(files);

    /// <summary>For stories that do not say when they were published.</summary>
    public DateOnly? Published { get; init; }

    /// <exception cref="CannotException">None of the paths exists.</exception>
    public IEnumerable<Story> Read(IReadOnlyList<string> paths) =>
        new FileSource(paths, terminal.In, new HashSet<string>()).Documents(issues.Add).SelectMany(Read).Select(Dated);

    IReadOnlyList<Story> Read(Captured captured)
    {
        if (captured.Story is { } story)
            return [story.Language == LanguageIdentifier.Undetermined ? story with { Language = _identifier.Identify(story.Text.Value) } : story];
        var page = _pages.Read(captured.Document);
        var reading = _stories.Read(page);
        foreach (var issue in page.Issues.Concat(reading.Issues))
            issues.Add(issue);
        return reading.Stories;
    }

    Story Dated(Story story) => Published is { } date && story.Published is null
        ? story with { Published = date, PublishedBasis = PublishedBasis.Metadata } : story;
}
