using Tidings.Evidence;

namespace Tidings.App.Building;

/// <summary>Is told how a build goes. Called by one thread at a time.</summary>
public interface IBuildWatcher
{
    /// <summary>A document was written.</summary>
    void Written(string path);

    /// <summary>Something could not be read.</summary>
    void Trouble(Issue issue);

    /// <summary>All documents are written; what they tell is being put together.</summary>
    void Gathering();
}
