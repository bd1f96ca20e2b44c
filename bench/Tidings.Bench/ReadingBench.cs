using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using Tidings.Languages;
using Tidings.Pages;
using Tidings.Stories;

namespace Tidings.Bench;

/// <summary>How fast saved web pages are read to stories on one core, beside the bare parse of the same pages by AngleSharp: both in one run, round by round, the fastest of each counts.</summary>
internal static class ReadingBench
{
    const int Rounds = 7;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
            return 1;
        var documents = SavedPages.Of(args);
        var (pages, stories) = (new PageReader(DataFiles.BuiltIn), new StoryReader(DataFiles.BuiltIn));
        var (parse, page, story) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            parse = Least(parse, Time(() => documents.ForEach(document => new HtmlParser().ParseDocument(new MemoryStream(document.Bytes.ToArray())).Dispose())));
            page = Least(page, Time(() => documents.ForEach(document => pages.Read(document))));
            story = Least(story, Time(() => documents.ForEach(document => stories.Read(pages.Read(document)))));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} pages, {documents.Sum(document => document.Bytes.Length) / 1e6:0.0} MB"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parse   {documents.Count / parse.TotalSeconds,6:0} pages/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"blocks  {documents.Count / page.TotalSeconds,6:0} pages/s   {page / parse:0.00} times the parse"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stories {documents.Count / story.TotalSeconds,6:0} pages/s   {story / parse:0.00} times the parse"));
        return 0;
    }

    static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;

    // Other work on the machine does not count.
    static TimeSpan Time(Action action)
    {
        var before = Process.GetCurrentProcess().UserProcessorTime;
        action();
        return Process.GetCurrentProcess().UserProcessorTime - before;
    }
}
