using Tidings.Evidence;

namespace Tidings.App.Cli;

/// <summary>Says what could not be read, a line each on standard error, and remembers that there was something. Safe for many threads.</summary>
public sealed class IssueLog(Terminal terminal, Progress? progress = null)
{
    readonly Lock _lock = new();

    public int Count { get; private set; }

    public ExitCode ExitCode => Count == 0 ? ExitCode.AllRead : ExitCode.WithIssues;

    public void Add(Issue issue)
    {
        lock (_lock)
        {
            Count++;
            progress?.Clear();
            terminal.Error.WriteLine(OneLine(issue.ToString()));
        }
    }

    // A file name may hold anything, line ends and terminal commands included.
    static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
