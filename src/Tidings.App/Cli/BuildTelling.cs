using Tidings.App.Building;
using Tidings.Evidence;

namespace Tidings.App.Cli;

/// <summary>Tells on standard error how a build goes.</summary>
sealed class BuildTelling : IBuildWatcher
{
    readonly Progress _progress;
    readonly IssueLog _issues;

    public BuildTelling(Terminal terminal)
    {
        _progress = new Progress(terminal, "documents");
        _issues = new IssueLog(terminal, _progress);
    }

    public ExitCode ExitCode => _issues.ExitCode;

    public void Written(string path) => _progress.Step();

    public void Trouble(Issue issue) => _issues.Add(issue);

    public void Gathering() => _progress.Say("putting together what they tell");

    public void Done() => _progress.Clear();
}
