namespace Tidings.Stories;

/// <summary>Stories that a page sets out alike, one after the other.</summary>
sealed class StorySeries
{
    readonly Dictionary<int, StoryFrame> _frames = [];
    readonly HashSet<int> _refused = [], _alone = [], _teasers = [];

    /// <summary>Whether the page sets stories out alike at all.</summary>
    public bool Any => _frames.Count > 0;

    /// <summary>The line with which the first story begins; -1 for none.</summary>
    public int First { get; private set; } = -1;

    /// <summary>Whether a story of the series begins with a line.</summary>
    public bool Begins(int line) => _frames.ContainsKey(line);

    /// <summary>Whether a line only divides a story: one of many alike that head parts of one.</summary>
    public bool Divides(int line) => _refused.Contains(line);

    /// <summary>The lines that belong to the story that begins with a line; null when nothing but the next story bounds it.</summary>
    public StoryFrame? FrameOf(int line) => _frames.TryGetValue(line, out var frame) && frame.End != int.MaxValue ? frame : null;

    /// <summary>Adds a story that nothing bounds.</summary>
    public void Add(int line) => Add(line, new StoryFrame(line, int.MaxValue));

    /// <summary>Adds a story with its lines.</summary>
    public void Add(int line, StoryFrame frame)
    {
        if (_frames.TryAdd(line, frame) && (First < 0 || line < First))
            First = line;
    }

    /// <summary>Adds a story with its lines that is one sentence without a headline.</summary>
    public void AddAlone(int line, StoryFrame frame)
    {
        Add(line, frame);
        _alone.Add(line);
    }

    /// <summary>Whether a line is a story by itself.</summary>
    public bool IsAlone(int line) => _alone.Contains(line);

    /// <summary>Whether a line heads a few words about another page, under the page's own story.</summary>
    public bool IsTeaser(int line) => _teasers.Contains(line);

    public void AddTeaser(int line) => _teasers.Add(line);

    public void Refuse(int line) => _refused.Add(line);
}

/// <summary>The lines that are surely about one story, from above its headline to under its end.</summary>
/// <param name="First">The first.</param>
/// <param name="End">The index after the last.</param>
readonly record struct StoryFrame(int First, int End);

/// <summary>How a story seems to open: the lines before its first sentence.</summary>
/// <param name="First">Its first line, with what stands above its headline.</param>
/// <param name="Headline">Its headline; -1 for none.</param>
/// <param name="Body">Its first sentence.</param>
/// <param name="End">The index after its last line.</param>
/// <param name="IsDated">Whether a line of it says when, or who wrote it.</param>
readonly record struct StoryOpening(int First, int Headline, int Body, int End, bool IsDated)
{
    /// <summary>The line with which the story begins.</summary>
    public int Start => Headline >= 0 ? Headline : Body;
}
