using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Pages;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Bench;

/// <summary>
/// How fast stories are coded on one core, packs compiled: the stories of the pages of a folder again and again, and one story as long as is asked for, put together from them.
/// Reading the pages is not counted. Times are processor time of the whole process, so that other work of the machine does not count.
/// </summary>
internal static class CodingBench
{
    const int Passes = 30;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
            return 1;
        var coder = new MentionCoder(DataFiles.BuiltIn);
        var stories = Stories(args[0]).Where(story => story.IsCoded && coder.Languages.Contains(story.Language)).ToList();
        var sentences = stories.Sum(Sentences);
        Say($"{stories.Count} stories of {stories.Sum(story => story.Text.Length) / Math.Max(1, stories.Count)} letters, {sentences} sentences");
        for (var i = 0; i < Passes; i++)
            Pass(coder, stories, sentences);
        foreach (var megabytes in new[] { 1, 10 })
            Long(coder, stories, megabytes);
        using var process = Process.GetCurrentProcess();
        Say($"peak of memory {process.PeakWorkingSet64 >> 20} MB");
        return 0;
    }

    static void Pass(MentionCoder coder, List<Story> stories, int sentences)
    {
        var (allocated, paused, began) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration(), Environment.CpuUsage.TotalTime);
        var mentions = 0;
        foreach (var story in stories)
            mentions += coder.Code(story).Count;
        var seconds = (Environment.CpuUsage.TotalTime - began).TotalSeconds;
        Say($"{mentions} mentions, {sentences / seconds:0} sentences/s of processor time, {(GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / sentences:0.0} KB allocated for each, {(GC.GetTotalPauseDuration() - paused).TotalSeconds / seconds:0.00} of the time collecting");
    }

    static void Long(MentionCoder coder, List<Story> stories, int megabytes)
    {
        var story = stories[0] with { Text = new SourceText(Text(stories, megabytes << 20)), Holes = [], HeadlineSpan = null, Language = "en" };
        var sentences = Sentences(story);
        GC.Collect();
        var (paused, began) = (GC.GetTotalPauseDuration(), Environment.CpuUsage.TotalTime);
        var mentions = coder.Code(story);
        var seconds = (Environment.CpuUsage.TotalTime - began).TotalSeconds;
        var collecting = (GC.GetTotalPauseDuration() - paused).TotalSeconds / seconds;
        Say($"one story of {megabytes} MB: {mentions.Count} mentions, {sentences / seconds:0} sentences/s, {collecting:0.00} of the time collecting, {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB held");
        GC.KeepAlive(mentions);
    }

    static string Text(List<Story> stories, int length)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++)
            text.Append(stories[i % stories.Count].Text.Value).Append("\n\n");
        return text.ToString();
    }

    static int Sentences(Story story) => SentenceSplitter.Plain.Split(story.Text).Count;

    static IEnumerable<Story> Stories(string folder)
    {
        var reading = new StoryReader(DataFiles.BuiltIn);
        var pages = new PageReader(DataFiles.BuiltIn);
        foreach (var document in SavedPages.Of([folder]))
            foreach (var story in reading.Read(pages.Read(document)).Stories)
                yield return story;
    }

    static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
