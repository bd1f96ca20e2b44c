namespace Tidings.App.Cli;

/// <summary>How a verb ended, for whoever called it.</summary>
public enum ExitCode
{
    /// <summary>All was read.</summary>
    AllRead = 0,
    /// <summary>It could not be done; one line on standard error says why.</summary>
    CouldNot = 1,
    /// <summary>It was done, with issues listed on standard error.</summary>
    WithIssues = 2,
}

/// <summary>What was asked for cannot be done, for a reason outside the program: said in one line, ends with exit code 1.</summary>
public sealed class CannotException(string reason) : Exception(reason);
