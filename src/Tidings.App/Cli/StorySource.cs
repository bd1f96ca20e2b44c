using Tidings.App.Exports;
using Tidings.Evidence;
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
    readonly LanguageIdentifier _identifier = new(files);

    /// <summary>For stories that do not say when they were published.</summary>
    public DateOnly? Published { get; init; }

    /// <exception cref="CannotException">None of the paths exists.</exception>
    public IEnumerable<Story> Read(IReadOnlyList<string> paths) =>
        new InputFinder(issues.Add).Find(paths).SelectMany(Read).Select(Dated);

    IEnumerable<Story> Read(InputFile file)
    {
        if (file.FullPath is null)
            return ReadStandardInput(file);
        return file.IsStories ? ReadLines(file, () => File.OpenRead(file.FullPath)) : ReadDocument(file, terminal.In);
    }

    IEnumerable<Story> ReadStandardInput(InputFile file)
    {
        var input = new PeekedStream(terminal.In);
        return input.First == '{' ? ReadLines(file, () => input) : ReadDocument(file, input);
    }

    IReadOnlyList<Story> ReadDocument(InputFile file, Stream input)
    {
        if (new InputReader(input, issues.Add).Read(file) is not { } document)
            return [];
        var page = _pages.Read(document);
        var reading = _stories.Read(page);
        issues.Add(file, page.Issues.Concat(reading.Issues));
        return reading.Stories;
    }

    IEnumerable<Story> ReadLines(InputFile file, Func<Stream> open)
    {
        Stream stream;
        try
        {
            stream = open();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            issues.Add(new Issue("file.unreadable", file.Shown, "whole", $"the file cannot be read: {trouble.Message}"));
            yield break;
        }
        using (stream)
            foreach (var (_, story) in StoryFile.Read(stream, file.Shown, issues.Add))
                yield return story.Language == LanguageIdentifier.Undetermined ? story with { Language = _identifier.Identify(story.Text.Value) } : story;
    }

    Story Dated(Story story) => Published is { } date && story.Published is null
        ? story with { Published = date, PublishedBasis = PublishedBasis.Metadata } : story;
}
